### Words on every page and in both apps.

# The leave button
leave-page = Părăsește această pagină
leave-two-more = Shift. Apasă încă de două ori ca să părăsești această pagină.
leave-one-more = Shift. Apasă încă o dată ca să părăsești această pagină.
leave-expired = Rămâi pe această pagină.
leave-loading = Se încarcă.
skip-to-text = Mergi la text
language-choice = Limba

# Buttons used in many places
action-back = Înapoi
action-cancel = Nu, înapoi
action-close = Închide
action-continue = Continuă
action-retry = Încearcă din nou
action-copy = Copiază

# Time
time-day-clock = { $day } la ora { $clock }
time-now = acum
time-minutes = { $count ->
    [one] { $count } minut
    [few] { $count } minute
   *[other] { $count } de minute
}
time-hours = { $count ->
    [one] { $count } oră
    [few] { $count } ore
   *[other] { $count } de ore
}
time-days = { $count ->
    [one] { $count } zi
    [few] { $count } zile
   *[other] { $count } de zile
}

# Connection
connection-lost = Conexiunea s-a întrerupt. Ce ai scris este încă aici. Încercăm mai departe singuri.
connection-back = Conexiunea a revenit.
connection-queued = Se așteaptă conexiunea. Scrisoarea va fi trimisă o singură dată, când revine.

# Letters
letter-from-you = Tu
letter-removed = Scrisoarea a fost ștearsă.
letters-earlier = Arată scrisorile mai vechi
letter-unknown = Aici este ceva ce această versiune nu poate arăta.
letter-sending = Se trimite …
letter-sent = Trimisă
letter-too-long = Scrisoarea este prea lungă cu { $over } caractere. O poți împărți în două și poți trimite restul imediat după.

# Three kinds of notice in one frame
notice-good = Gata
notice-information = Bine de știut
notice-warning = Atenție
