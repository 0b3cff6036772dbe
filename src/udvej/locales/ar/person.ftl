### The person's app: from “who is here” until a first letter is sent.

# A screen that is fetched when it is needed
screen-fetching = جارٍ جلب الجزء التالي …
screen-missing = لم يصل الجزء التالي

# An answer that is slow to come
wait-slow = الجواب يتأخر. ما كتبته ما زال هنا. يمكنك الانتظار، أو المحاولة مرة أخرى.
wait-stop = عدم الانتظار أكثر

# 1. Who
who-title = إلى من تريد أن تكتب؟
who-lead = يمكنك الكتابة إلى شخص تختاره، أو إلى من يتوفر لديه وقت أولًا.
who-none = لا يوجد الآن من تكتب إليه. يمكنك الاتصال برقم في هذه الصفحة.
who-checking = جارٍ التحقق من قائمة المرشدين …
who-checked = أعدّ القائمة { $service }. وقد تحققت منها شاشتك.
who-fingerprint = كلمات التحقق الخاصة بالخدمة هي { $words }. يمكن سماعها من الخدمة في مكان آخر غير هنا، لمعرفة إن كانت متطابقة.
who-first-free = من يتوفر لديه وقت أولًا
who-first-free-explain = عندها يستطيع كل هؤلاء فتح رسالتك الأولى: { $names }. من يستلمها يصبح مرشدك الخاص، ولا يستطيع الآخرون قراءة المزيد.
who-first-free-empty = لقد استبعدت الجميع. يلزم اختيار واحد على الأقل، أو الكتابة إلى شخص محدد.
who-first-free-choose = الكتابة إلى من يتوفر لديه وقت أولًا
who-leave-out = استبعاد شخص
who-away = هل هناك جهة لا ينبغي أن تقرأ؟
who-chosen-away = { $name } خارج المناوبة الآن. تنتظر رسالتك حتى عودة { $name }.
who-chosen-not-new = لا رسائل جديدة الآن عند { $name }. تنتظر رسالتك حتى يتوفر وقت لدى { $name }. ربما يتوفر وقت لدى شخص آخر قبل ذلك.
who-nobody-new = لا أحد يستقبل رسائل جديدة الآن. يمكنك الكتابة على أي حال. تنتظر الرسالة حتى يتوفر وقت لدى أحد.
who-nobody-on-duty = لا أحد في المناوبة الآن. يمكنك الكتابة على أي حال. ستُقرأ الرسالة عندما يكون أحد هنا.
who-choose = الكتابة إلى { $name }
who-stand-in-question = هل يُسمح أن يقرأ { $other } أيضًا عند غياب { $name }؟
who-stand-in-explain = لا يصل شيء إلى { $other } قبل الإبلاغ عن غياب { $name }. خادمنا هو الذي يحجبه حتى ذلك الحين.
who-stand-in-yes = نعم، لا بأس
who-stand-in-no = لا، { $name } فقط
who-stand-in-any-question = هل يُسمح لمن ينوب عن المرشد أن يقرأ أيضًا عند غياب المرشد؟
who-stand-in-any-explain = من ينوب هو أحد الذين رأيت أسماءهم. وسترى من هو عندما يستلم أحد الرسالة.
who-stand-in-any-no = لا، المرشد الواحد فقط

# 2. Five lines
five-continue = إلى الرسالة

# 3. Write
write-heading = رسالتك
write-to = إلى { $names }
write-lead = الكتابة كما تخطر لك. لا يمكن أن تكون خطأ، ولا يلزم أن ترغب في تغيير أي شيء.
write-label = رسالتك
write-hint = بضع كلمات تكفي.
write-shows-you = الاسم أو العنوان أو رقم CPR قد يدل على من أنت. القرار لك في ذكرها.
write-name-label = ماذا نسميك؟
write-name-hint = يمكنك اختراع اسم، أو ترك هذا فارغًا.
name-too-long = الاسم أطول من الحد بعدد { $over } من الأحرف.
write-only-here = الرسالة موجودة هنا في الصفحة فقط إلى أن ترسلها.
write-send = إرسال الرسالة
write-empty = لا شيء هنا بعد. كلمة واحدة تكفي للإرسال.

# 4. Send
sending-title = نرسل رسالتك
sending-locking = تُقفل الرسالة على شاشتك …
sending-work = شاشتك تحل مسألة صغيرة. هذا يُبعد الروبوتات.
sending-sending = جارٍ الإرسال …
sending-slow = يستغرق هذا بعض الوقت. لا يلزمك فعل شيء.
sending-line-slow = الاتصال بطيء. الرسالة ما زالت هنا ولم يضع شيء. يمكنك الانتظار، أو استعادتها وتعديلها.
sending-edit = تعديل الرسالة
sent-title = أُرسلت الرسالة
sent-stored = نحفظها مقفلة.
sent-who = يمكن الآن أن يفتحها: { $names }.
sent-no-promise = لم يحدد أحد بعدُ وقتًا للجواب. ستراه في المجلد عند تحديده.
sent-next = ستحصل على سبع كلمات. بها تستطيع العودة ورؤية الجواب.
sent-see-words = عرض الكلمات السبع

# 4b. Leaving without words
without-start = المتابعة من دون كلمات

# 6. Type them yourself
back-to-folder = إلى المجلد

# The folder
folder-new-letter = { $count ->
    [one] وصلت رسالة.
    [two] وصلت رسالتان.
    [few] وصلت { $count } رسائل.
   *[other] وصلت { $count } رسالة.
}

# Who can read
readers-safety-title = هل هو الشخص الصحيح؟

# Delete everything
delete-undone = المجلد لك من جديد. لم يُحذف شيء.
