### Who can be written to: on the pages and in the person's app.

who-on-duty = في المناوبة الآن
who-not-on-duty = خارج المناوبة الآن
who-not-taking-new = لا رسائل جديدة الآن
who-duty-unknown = لا نستطيع أن نرى من في المناوبة الآن.
who-languages = اللغات
who-knows = المعرفة
who-hours = أوقات الوجود
who-employer = جهة العمل
who-duties = ما يفرضه الواجب
who-no-benefits = لا قرار له في الإعانات المالية.
who-stand-in = من ينوب عند الغياب
who-before = ما يجب على المرشد أن يبلغ عنه، قبل أن تكتب

# Which languages are answered
answers-in = تأتي الأجوبة باللغات: { $languages }.
answers-not = { $names }: { $language } ليست من اللغات المستخدمة هنا. قد لا تُفهم رسالة مكتوبة بهذه اللغة: { $language }.

# The five lines
five-title = خمسة أمور قبل الكتابة
five-who = لا نعرف من أنت إلا إذا كتبتَ بنفسك ما يدل على ذلك. لا نسأل عن اسم ولا رقم هاتف ولا بريد إلكتروني.
five-kept = تُقفل رسالتك على شاشتك أنت. نحن نحفظها لكننا لا نستطيع قراءتها.
five-readers = لا يستطيع فتح الرسالة إلا المرشدون الذين ترى أسماءهم. ومن يستلمها يصبح مرشدك الخاص.
five-duty = قد يكون على المرشد واجب بالتصرف، مثلًا إذا كان طفل أو حياة إنسان في خطر.
five-words = الكلمات السبع هي مفتاحك الوحيد. إذا ضاعت فلن يستطيع أحد فتح المجلد مرة أخرى.
