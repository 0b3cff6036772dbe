### The frame around the pages of text. The text itself lies in content.

content-ask = يمكنك السؤال عن هذا قبل أن تتصرف
content-past = كان يلزم مراجعة هذه الصفحة حتى { $day }. ربما تغيّر شيء.
content-sources = المصادر
content-source = المصدر
content-back = رجوع إلى النص من المصدر { $number }
content-written = كُتبت في { $day }.
content-unchecked = لم يقارن أحد منا هذه الصفحة بالمصادر بعد.
content-all-checked = قارنّا هذه الصفحة بالمصادر.
content-dated = بتاريخ { $day }.
content-undated = من دون تاريخ.
content-certainty-authority = قُرئ عند الجهة الرسمية أو الخدمة نفسها.
content-certainty-second-hand = قُرئ عند آخرين يكتبون عنه.
content-certainty-old = عمره أكثر من خمس سنوات، أو قُرئ بطريق غير مباشر.
content-certainty-unchecked = لم يُقرأ في أي مكان بعد.
content-checked = راجعه { $name }، { $day }.
content-signed = وافق عليه { $name }، { $day }.
content-unsigned = لم يوافق أي محامٍ على هذه الصفحة.
content-some-signed = وافق محامٍ فقط على ما هو مذكور بجانب المصدر.
