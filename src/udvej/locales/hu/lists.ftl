### The seven words, on screens in a language that has no list of words.

words-list-which = A szavak dán vagy angol listáról jönnek. Magyar lista még nincs. Te választasz.
words-list-letters = Latin betűkkel írjuk őket. Az angol szavakban csak az a–z betűk vannak.
words-list-english = Hét angol szó megtekintése
words-list-danish = Hét dán szó megtekintése
