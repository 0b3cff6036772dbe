### Which languages there are, and what is not in one of them.

# On every page that a machine helped to translate, also in Danish and English
languages-unread = تُرجم هذا النص بمساعدة آلة، ولم يراجعه بعدُ أي شخص لغته الأم العربية.

# A page that is not in the language
languages-waits = هذه الصفحة غير متاحة بالعربية بعد. ستظهر هنا بعد أن يقرأ الترجمة شخص لغته الأم العربية.
languages-read-da = القراءة بالدنماركية
languages-read-en = القراءة بالإنجليزية
languages-human-title = سؤال إنسان
languages-human = يمكنك الكتابة إلى مرشد دون ذكر من أنت، أو إيجاد مكان، أو الاتصال بأحد الأرقام هنا.
