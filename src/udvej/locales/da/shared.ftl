### Ord på hver side og i begge apper.

# Knappen, der forlader siden
leave-page = Forlad siden
leave-two-more = Shift. Tryk to gange til for at forlade siden.
leave-one-more = Shift. Tryk en gang til for at forlade siden.
leave-expired = Du bliver på siden.
leave-loading = Henter.
skip-to-text = Gå til teksten
language-choice = Sprog

# Knapper, der går igen
action-back = Tilbage
action-cancel = Nej, gå tilbage
action-close = Luk
action-continue = Videre
action-retry = Prøv igen
action-copy = Kopiér

# Tid
time-day-clock = { $day } kl. { $clock }
time-now = nu
time-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minutter
}
time-hours = { $count ->
    [one] { $count } time
   *[other] { $count } timer
}
time-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dage
}

# Forbindelse
connection-lost = Forbindelsen er væk. Det, du har skrevet, er her endnu. Vi prøver igen af os selv.
connection-back = Forbindelsen er her igen.
connection-queued = Venter på forbindelse. Brevet bliver sendt én gang, når den er her igen.

# Breve
letter-from-you = Dig
letter-removed = Brevet er slettet.
letters-earlier = Vis tidligere breve
letter-unknown = Her står noget, som denne udgave ikke kan vise.
letter-sending = Sender …
letter-sent = Sendt
letter-too-long = Brevet er { $over } tegn for langt. Del det i to, så sender du bare det næste bagefter.

# Tre slags advarsler i samme ramme
notice-good = Klar
notice-information = Godt at vide
notice-warning = Vær opmærksom
