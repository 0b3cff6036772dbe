### Kort og opslag på papir. Resten af ordene er forsidens egne.

cards-private = Browseren kan huske, at du har været der. Et privat vindue glemmer det.
cards-source = Numre kan ændre sig. På siden står der, hvor vi har dem fra.
cards-checked = Vi har tjekket numrene til stederne. Det ældste tjek er fra { $day }.
