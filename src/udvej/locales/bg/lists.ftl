### The seven words, on screens in a language that has no list of words.

words-list-which = Думите са от датски или английски списък. На български още няма. Ти избираш.
words-list-letters = Пишат се с латински букви. Английските думи имат само буквите от a до z.
words-list-english = Виж седем английски думи
words-list-danish = Виж седем датски думи
