### The seven words, on screens in a language that has no list of words.

words-list-which = Cuvintele vin dintr-o listă în daneză sau în engleză. În română nu există încă una. Tu alegi.
words-list-letters = Se scriu cu litere latine. Cuvintele englezești au doar literele de la a la z.
words-list-english = Vezi șapte cuvinte în engleză
words-list-danish = Vezi șapte cuvinte în daneză
