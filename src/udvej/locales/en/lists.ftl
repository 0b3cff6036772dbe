### The seven words, on screens in a language that has no list of words.

words-list-which = The words come from a list in Danish or in English. There is none in your language yet. You choose.
words-list-letters = You type them in Latin letters. The English words have only the letters a to z.
words-list-english = See seven English words
words-list-danish = See seven Danish words
