### Înainte de a lăsa ceva ce nu este trimis sau păstrat.

unsent-title = Vrei să pleci de pe pagină?
unsent-typed = Ce ai scris nu este trimis sau păstrat. Dacă pleci acum, se pierde.
unsent-waiting = O scrisoare nu a ajuns încă. Dacă pleci acum, se poate pierde.
unsent-words = Nu ai cele șapte cuvinte. Fără ele nu te poți întoarce la scrisorile tale.
unsent-stay = Rămân aici
unsent-go = Plec oricum
