### De syv ord på skærme med et sprog, der ingen ordliste har.

words-list-which = Ordene kommer fra en dansk eller en engelsk liste. Der er ingen på dit sprog endnu. Du vælger selv.
words-list-letters = De skrives med latinske bogstaver. De engelske ord har kun bogstaverne a til z.
words-list-english = Se syv engelske ord
words-list-danish = Se syv danske ord
