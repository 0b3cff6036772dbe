### The seven words, on screens in a language that has no list of words.

words-list-which = Las palabras vienen de una lista en danés o en inglés. Todavía no hay ninguna en español. Tú eliges.
words-list-letters = Se escriben con letras latinas. Las palabras inglesas tienen solo las letras de la a a la z.
words-list-english = Ver siete palabras en inglés
words-list-danish = Ver siete palabras en danés
