### Words on every page and in both apps.

# The leave button
leave-page = Oldal elhagyása
leave-two-more = Shift. Nyomd meg még kétszer, hogy elhagyd az oldalt.
leave-one-more = Shift. Nyomd meg még egyszer, hogy elhagyd az oldalt.
leave-expired = Ezen az oldalon maradsz.
leave-loading = Betöltés.
skip-to-text = Ugrás a szöveghez
language-choice = Nyelv

# Buttons used in many places
action-back = Vissza
action-cancel = Nem, vissza
action-close = Bezárás
action-continue = Tovább
action-retry = Újra
action-copy = Másolás

# Time
time-day-clock = { $day }, { $clock }
time-now = most
time-minutes = { $count ->
    [one] { $count } perc
   *[other] { $count } perc
}
time-hours = { $count ->
    [one] { $count } óra
   *[other] { $count } óra
}
time-days = { $count ->
    [one] { $count } nap
   *[other] { $count } nap
}

# Connection
connection-lost = Megszakadt a kapcsolat. Amit írtál, még itt van. Magunktól tovább próbálkozunk.
connection-back = A kapcsolat helyreállt.
connection-queued = Várunk a kapcsolatra. A levél egyszer megy el, amikor a kapcsolat visszatér.

# Letters
letter-from-you = Te
letter-removed = A levelet törölték.
letters-earlier = Korábbi levelek megjelenítése
letter-unknown = Itt van valami, amit ez a változat nem tud megjeleníteni.
letter-sending = Küldés …
letter-sent = Elküldve
letter-too-long = A levél { $over } karakterrel hosszabb a kelleténél. Kettéoszthatod, és a többit rögtön utána elküldheted.

# Three kinds of notice in one frame
notice-good = Kész
notice-information = Jó tudni
notice-warning = Figyelem
