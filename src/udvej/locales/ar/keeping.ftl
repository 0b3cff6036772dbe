### The person's app after a first letter: the seven words, the folder, and deleting.

# 4b. Leaving without words
without-title = من دون كلمات لا يمكنك العودة
without-now = رسالتك مفتوحة الآن في هذه الصفحة فقط. إذا أغلقتها فلن ترى الجواب أبدًا.
without-later = ستُقرأ الرسالة على أي حال. يمكنك الحصول على الكلمات ما دامت الصفحة مفتوحة.
without-stay = البقاء هنا من دون كلمات
without-go = المغادرة من دون كلمات
without-gone = الرسالة ما زالت عندنا ويمكن أن تُقرأ. لا توجد كلمات تفتحها لك.

# 5. The seven words
words-title = كلماتك السبع
words-lead = بعد أن تكتب الكلمات في الصفحة التالية، تفتح مجلدك على أي هاتف أو حاسوب.
words-old = حتى ذلك الحين تبقى كلماتك القديمة هي التي تفتح المجلد. لا تتخلص منها قبل ذلك.
words-label = الكلمات السبع
words-keep-title = كيف تحافظ عليها
words-keep-head = حفظها عن ظهر قلب. يمكن أن تصنع منها قصة صغيرة.
words-keep-paper = أو كتابتها على ورقة، وسط شيء مختلف تمامًا.
words-keep-photo = من الأفضل عدم تصويرها. هواتف كثيرة تشارك الصور.
words-keep-phone = من الأفضل عدم حفظها على هاتف ينظر فيه آخرون.
words-lost-title = إذا ضاعت الكلمات
words-lost = عندها لا يستطيع أحد فتح المجلد مرة أخرى، ولا نحن. يمكنك دائمًا بدء مجلد جديد، لكن الرسائل القديمة تضيع.
words-print = طباعة الكلمات
words-kept = الكلمات عندي
words-not-now = الاحتفاظ بالكلمات القديمة

# 6. Type them yourself
back-title = كتابة الكلمات السبع بنفسك
back-lead = هكذا تتأكد أنها صحيحة عندك.
back-label = كلماتك السبع
back-hint = لا فرق بين الحروف الكبيرة والصغيرة.
back-check = التحقق من الكلمات
back-wrong = { $count ->
    [one] الكلمة رقم { $numbers } مختلفة. يمكنك المحاولة مرة أخرى.
   *[other] الكلمات رقم { $numbers } مختلفة. يمكنك المحاولة مرة أخرى.
}
back-missing = { $count ->
    [one] تنقص كلمة واحدة.
    [two] تنقص كلمتان.
    [few] تنقص { $count } كلمات.
   *[other] تنقص { $count } كلمة.
}
back-see-again = عرض الكلمات مرة أخرى

# Open the folder
open-title = فتح مجلدك
open-lead = تبقى الكلمات على شاشتك أنت. لا تُرسَل.
open-label = كلماتك السبع
open-show = إظهار ما أكتبه
open-button = فتح المجلد
open-working = جارٍ فتح المجلد. قد يستغرق ذلك وقتًا على هاتف قديم.
open-word-unknown = { $count ->
    [one] الكلمة رقم { $numbers } ليست في القائمة. ربما في كتابتها خطأ.
   *[other] الكلمات رقم { $numbers } ليست في القائمة. ربما في كتابتها خطأ.
}
open-lost-title = ليست الكلمات عندك؟
open-lost = عندها لا نستطيع فتح المجلد. يمكنك كتابة رسالة جديدة والحصول على مجلد جديد. ويمكنك، إن أردت، ذكر أنك كتبت من قبل.
open-lost-action = كتابة رسالة جديدة

# The folder
folder-heading = مجلدك
folder-not-kept = لا توجد كلمات تفتح هذا المجلد بعد. إذا أغلقت الصفحة فلا يمكنك العودة إليه.
folder-relations = من تراسلهم
folder-more = المزيد
folder-checking = شاشتك تتحقق من أقدم الرسائل. يمكنك القراءة في أثناء ذلك.
folder-contact-left = مرشدك لم يعد هنا. يمكنك الكتابة إلى شخص آخر.
folder-deleted = حُذفت الرسائل هنا.
folder-first-visit = هذه أول مرة يُفتح فيها المجلد بكلماتك.
folder-last-visit = فُتح المجلد بكلماتك آخر مرة: { $when }.
folder-not-you = لم يكن ذلك أنت؟ يمكنك إذن الحصول على كلمات جديدة.
folder-visits = كل المرات التي فُتح فيها المجلد
folder-contact = مرشدك الخاص: { $name }.
folder-contact-out = { $name } خارج المناوبة الآن.
folder-not-taken = الرسالة تنتظر. يمكن أن يفتحها: { $names }.
folder-promise = { $name }: سيأتيك جواب حتى { $when }.
folder-promise-late = { $name }: كان من المنوي أن يأتيك جواب حتى { $when }. لم يصل الجواب بعد. يمكنك الكتابة مرة أخرى، أو الاتصال برقم في هذه الصفحة.
folder-promise-none = { $name }: لم يُحدَّد بعدُ وقت للجواب.
folder-letters = الرسائل
folder-letters-none = لا توجد رسائل هنا بعد.
folder-answer-label = الكتابة إلى { $name }
folder-answer-enough = لا حاجة إلى الرد. يمكنك إغلاق المجلد أو حذف كل شيء.
folder-room-little = قريبًا لن يبقى مكان هنا لرسائل أخرى. لمتابعة الكتابة يمكنك البدء من جديد: اختيار الكتابة إلى شخص آخر، ثم اختيار الشخص نفسه مرة أخرى.
folder-room-none = لا مكان هنا لرسائل أخرى. لمتابعة الكتابة يمكنك البدء من جديد: اختيار الكتابة إلى شخص آخر، ثم اختيار الشخص نفسه مرة أخرى. تبقى الرسائل هنا إلى أن تُحذف بطلب منك.
folder-room-untaken-little = لم يبق إلا مكان قليل إلى أن يستلم أحد المرشدين رسالتك الأولى. بعد ذلك يتوفر مكان من جديد.
folder-room-untaken-none = لا مكان لرسائل أخرى إلى أن يستلم أحد المرشدين رسالتك الأولى. لم يصدر منك أي خطأ، ورسالتك ما زالت تنتظر. يمكنك أيضًا الكتابة إلى شخص آخر.
folder-send = إرسال
folder-draft-kept = ما تكتبه محفوظ في المجلد. أنت وحدك من يستطيع قراءته.
folder-their-mark = { $name }: آخر رسالة من هنا كُتبت بعد رؤية رسائلك حتى { $day }، وهذا اليوم منها.
folder-their-mark-none = لا نستطيع أن نرى بعدُ ما الذي قرأه { $name }.
folder-write-other = الكتابة إلى شخص آخر
folder-take-along = أخذ هذه الكلمات إلى شخص آخر
folder-sums = احسب مالك
folder-close = إغلاق المجلد
folder-closed-title = المجلد مغلق
folder-ended = للمجلد كلمات جديدة، أو أنه حُذف. الكلمات القديمة لم تعد تفتحه.
folder-closed = ذهبت المفاتيح من هذه الشاشة. يلزم الكلمات السبع لفتحه مرة أخرى.
folder-locked = أُغلق المجلد لأن شيئًا لم يحدث مدة { $time }. الكلمات السبع تفتحه من جديد.
folder-open-again = الفتح من جديد

# Delete one letter
letter-delete = حذف الرسالة
letter-delete-question = هل تريد حذف هذه الرسالة؟ ستختفي عند الجميع ولا يمكن التراجع.
letter-delete-yes = نعم، حذف الرسالة

# When a letter did not get through
letter-refused = لم تُرسَل الرسالة.
letter-mend = تعديل الرسالة
letter-from-other = أحد المرشدين

# Who can read
readers-title = من يستطيع القراءة
readers-you = أنت
readers-contact = { $name }، مرشدك الخاص
readers-stand-in = { $name }، ينوب عند الغياب. لا قراءة إلا بعد الإبلاغ عن غياب مرشدك.
readers-stand-in-open = { $name }، ينوب عند الغياب
readers-circle = { $name }، يمكنه فتح رسالتك الأولى
readers-opened = { $name }: فُتح المجلد في { $days }.
readers-opened-none = { $name }: لم يُفتح المجلد بعد.
readers-before = شخص لم يعد يقرأ هنا فتح المجلد في { $days }.
readers-safety = عندما تتحدث مع { $name } يمكنكما أن يقرأ كل منكما للآخر خمس كلمات. إذا كانت هي نفسها فلا أحد يقف بينكما.
readers-safety-show = عرض الكلمات الخمس
readers-safety-words = { $words }
readers-safety-differ = إذا لم تكن هي نفسها فمن الأفضل عدم الكتابة هنا بعد الآن، وإخبار { $name }.

# New words
change-title = الحصول على كلمات جديدة
change-lead = ستحصل على سبع كلمات جديدة. بعد أن تكتبها، لن تفتح الكلمات القديمة المجلد. وإذا كان المجلد مفتوحًا في مكان آخر، يُغلق هناك.
change-old = نحتفظ بنسخ من كل ما هو مقفل. نسخة قديمة يمكن أن تُفتح بالكلمات القديمة. تُحذف النسخ بعد بضعة أيام.
change-start = أريد كلمات جديدة
change-done = الكلمات الجديدة سارية الآن.

# Delete everything
delete-title = حذف كل شيء
delete-lead = تُحذف عندنا كل الرسائل في المجلد. يستطيع مرشدك أن يرى أنك حذفت، لكن ليس لماذا.
delete-when = متى يحدث ذلك؟
delete-now = فورًا
delete-now-explain = لا يمكن التراجع عنه.
delete-later = بعد ثلاثة أيام
delete-later-explain = يبقى المجلد مغلقًا حتى ذلك الحين. يمكنك التراجع بكلماتك السبع.
delete-copies = نسخنا مقفلة. وهي تُحذف أيضًا، لكن بعد بضعة أيام.
delete-yes-now = نعم، الحذف الآن
delete-yes-later = نعم، الحذف بعد ثلاثة أيام
delete-working = جارٍ الحذف …
delete-done-title = حُذف كل شيء
delete-done = المجلد لم يعد موجودًا. لا يلزم فعل شيء آخر. يمكنك الكتابة من جديد إن أردت يومًا ما.
delete-waiting-title = سيُحذف المجلد
delete-waiting = موعد ذلك: { $when }. لا يستطيع أحد قراءته حتى ذلك الحين.
delete-undo = الاحتفاظ بالمجلد
delete-relation = حذف كل شيء مع { $name }
delete-relation-lead = تُحذف عندنا كل الرسائل مع { $name }. يستطيع { $name } أن يرى أنك حذفت، لكن ليس لماذا.
delete-relation-waiting = ستُحذف الرسائل هنا: { $when }. لا يستطيع أحد قراءتها حتى ذلك الحين.
delete-relation-undo = الاحتفاظ بالرسائل
