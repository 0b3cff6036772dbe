### Words on every page and in both apps.

# The leave button
leave-page = مغادرة هذه الصفحة
leave-two-more = Shift. ضغطتان أخريان لمغادرة هذه الصفحة.
leave-one-more = Shift. ضغطة واحدة أخرى لمغادرة هذه الصفحة.
leave-expired = أنت باقٍ في هذه الصفحة.
leave-loading = جارٍ التحميل.
skip-to-text = الانتقال إلى النص
language-choice = اللغة

# Buttons used in many places
action-back = رجوع
action-cancel = لا، رجوع
action-close = إغلاق
action-continue = متابعة
action-retry = المحاولة مرة أخرى
action-copy = نسخ

# Time
time-day-clock = { $day } الساعة { $clock }
time-now = الآن
time-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
time-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
time-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
   *[other] { $count } يومًا
}

# Connection
connection-lost = انقطع الاتصال. ما كتبته ما زال هنا. نواصل المحاولة من تلقاء أنفسنا.
connection-back = عاد الاتصال.
connection-queued = في انتظار الاتصال. ستُرسَل الرسالة مرة واحدة عندما يعود.

# Letters
letter-from-you = أنت
letter-removed = حُذفت الرسالة.
letters-earlier = عرض الرسائل الأقدم
letter-unknown = يوجد هنا شيء لا تستطيع هذه النسخة عرضه.
letter-sending = جارٍ الإرسال …
letter-sent = أُرسلت
letter-too-long = الرسالة أطول من الحد بعدد { $over } من الأحرف. يمكن تقسيمها إلى جزأين وإرسال الباقي بعدها مباشرة.

# Three kinds of notice in one frame
notice-good = تم
notice-information = من المفيد معرفته
notice-warning = للانتباه
