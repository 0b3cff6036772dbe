### The seven words, on screens in a language that has no list of words.

words-list-which = الكلمات من قائمة دنماركية أو إنجليزية. لا توجد قائمة بالعربية بعد. الاختيار لك.
words-list-letters = تُكتب بحروف لاتينية. الكلمات الإنجليزية فيها الحروف من a إلى z فقط.
words-list-english = عرض سبع كلمات إنجليزية
words-list-danish = عرض سبع كلمات دنماركية
