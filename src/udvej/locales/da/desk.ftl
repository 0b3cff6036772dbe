### Rådgiverens bord og koordinatorens.

# Log ind
login-title = Log ind
login-lead = For os, der arbejder her.
login-phrase-title = Dine syv ord
login-button = Brug din adgangsnøgle
login-working = Venter på din adgangsnøgle …
login-phrase-lead = Din adgangsnøgle kan ikke låse op alene her. Skriv de syv ord, du fik, da du lavede den. Det er ikke koden på papir.
login-phrase-none = Din adgangsnøgle kan ikke låse op på denne enhed, og du har ingen ord. Log ind på den enhed, hvor du lavede nøglen. Eller lav en ny adgangsnøgle med din kode på papir.
login-by-code = Brug koden på papir
login-phrase-label = Dine syv ord
login-phrase-button = Lås op
login-unlocking = Låser op …
login-lost = Jeg har mistet min adgangsnøgle
login-no-passkeys = Denne browser kan ikke bruge adgangsnøgler. Brug en anden.
logout = Log ud
logout-unsent = Et brev venter stadig på forbindelse. Logger du ud nu, bliver det ikke sendt.
logout-unsaved = Du har skrevet noget, som ikke er gemt. Logger du ud nu, er det væk.
logout-yes = Log ud alligevel
logged-out = Du er logget ud. Nøglerne er væk fra denne skærm.
logged-out-idle = Du blev logget ud, fordi der ikke skete noget i { $time }.
logged-out-title = Logget ud
logged-out-session = Du er logget ud, fordi der gik lang tid. Nøglerne er væk fra denne skærm.
signed-in-as = { $name }
places = Steder
desk-title = Dit bord
office-title = Koordinering
office-title-leader = Ledelse
office-title-admin = Drift
office-title-complaints-reader = Klager
office-nothing = Du er logget ind. Din rolle har ingen opgaver på denne side endnu.

# Tag imod en invitation
register-title = Velkommen, { $name }
register-lead = Du er inviteret til { $service }.
register-roles = Din rolle: { $roles }
register-opening = Din invitation
register-passkey = En adgangsnøgle bruger du i stedet for et kodeord. Din enhed laver den, og du låser op med finger, ansigt eller pinkode.
register-button = Lav din adgangsnøgle
register-working = Laver dine nøgler …
register-phrase-title = Dine syv ord til at låse op
register-phrase-lead = Din adgangsnøgle kan ikke låse op alene. Derfor skal du skrive disse ord, hver gang du logger ind.
register-code-title = Din kode på papir
register-code-lead = Med koden kan du få en ny adgangsnøgle, hvis du mister den, du har. En koordinator skal sige ja.
register-code-keep = Skriv koden ud, og læg den et låst sted. Den bliver ikke vist igen.
register-code-lost = Uden adgangsnøgle og kode kan ingen hente dine nøgler. Så mister du de breve, du har læst.
register-print = Skriv ud
register-kept = Jeg har gemt det
register-done = Du er klar.
register-next = Giv din offentlige nøgle til den, der laver listen over rådgivere. Du kan få breve, når du står på listen.
register-key = Din offentlige nøgle: { $key }
words-show = Vis ordene, mens jeg skriver
words-back-title = Skriv ordene igen
words-back-lead = Så ved du, at de virker.
words-see-again = Se ordene igen
words-wrong = { $count ->
    [one] Ord nummer { $numbers } passer ikke.
   *[other] Ord nummer { $numbers } passer ikke.
}

# Ny adgangsnøgle med kode
enrol-title = Ny adgangsnøgle
enrol-lead = Skriv koden fra dit papir. Så skal en koordinator sige ja.
enrol-who = Hvem er du?
enrol-nobody = Vælg dit navn først.
enrol-loading = Henter listen …
enrol-not-listed = Står du ikke på listen, så bed om en ny invitation.
enrol-label = Din kode
enrol-wrong-code = Koden passer ikke til det navn. Se, om du har valgt dit eget navn, og om det er den nyeste kode.
enrol-ended = Dit ønske gælder ikke længere. Måske har en koordinator sagt nej. Måske er der gået et døgn, eller der er spurgt igen fra en anden skærm. Ring til koordinatoren, og spørg igen.
enrol-ask = Bed om ny adgangsnøgle
enrol-waiting = Venter på en koordinator. Lad siden være åben, og ring gerne.
enrol-number = Sig tallet { $number }, når I taler sammen.
enrol-approved = En koordinator har sagt ja.
enrol-button = Lav ny adgangsnøgle
enrol-unfinished = Din nye adgangsnøgle er lavet, men den kan ikke låse op endnu. Skriv koden fra dit papir igen. Du behøver ikke et nyt ja.
enrol-no-words = Har du netop lavet nøglen og ikke fået ord at se? Så brug koden på papir. Det kan du i et døgn, efter at du bad om nøglen.
enrol-done = Den nye adgangsnøgle virker. Koden på papir gælder stadig, så læg den tilbage, hvor den er låst inde.
approve-title = Ønsker om ny adgangsnøgle
approve-none = Ingen venter.
approve-row = { $name } spurgte { $when }
approve-check = Tal med { $name } først. Sig kun ja, når du ved, at det er { $name }.
approve-number = Tallet hos den, der spørger, skal være { $number }. Er det et andet, så sig ikke ja.
approve-lost = Spørg, hvor den gamle nøgle er. Er den væk, eller kan en anden have den, så luk den.
approve-button = Sig ja, og luk den gamle
approve-keep = Sig ja, og behold den gamle
approve-no = Sig nej
approve-refused = Ønsket er lukket. Har en anden fat i koden, så luk adgangen for { $name }, og invitér igen.
approve-done = { $name } kan nu lave en ny adgangsnøgle.

# Vagt
duty-title = Vagt
duty-on = Du er på vagt
duty-off = Du er ikke på vagt
duty-start = Gå på vagt
duty-stop = Slut vagten
duty-taking-new = Tager nye breve
duty-not-taking-new = Tager ikke nye lige nu
duty-pause = Pause til notater
duty-pause-until = Pause til kl. { $clock }
duty-pause-end = Slut pausen
duty-absent-title = Når du er væk
duty-absent = Meld dig væk
duty-present = Meld dig tilbage
duty-absent-explain = Så kan de afløsere, dine mennesker har sagt ja til, læse og svare.
duty-is-absent = Du er meldt væk. De afløsere, dine mennesker har sagt ja til, kan læse.

# Nye breve
waiting-title = Nye breve
waiting-none = Ingen nye breve venter.
waiting-since = Har ventet { $time }
waiting-just-now = Lige kommet
waiting-chosen = Har valgt dig
waiting-read-explain = Åbner du et brev, kan den, der skrev det, se dagen.
waiting-take = Tag imod
waiting-take-explain = Tager du imod, bliver du fast rådgiver her. De andre i kredsen kan ikke læse mere.
waiting-taking = Tager imod …
waiting-taken = Du er nu fast rådgiver for { $name }.
waiting-taken-other = En anden tog imod først. Brevet er i gode hænder.
waiting-new = { $count ->
    [one] Der er kommet et nyt brev.
   *[other] Der er kommet { $count } nye breve.
}

# Mine mennesker
mine-title = Mine mennesker
mine-none = Her er ingen endnu.
mine-unnamed = Uden navn { $number }
mine-new = Der er nyt fra { $names }.
mine-gone = { $count ->
    [one] { $names } står ikke længere på listen over dine mennesker.
   *[other] De her står ikke længere på listen over dine mennesker: { $names }.
}
mine-answered = Venter ikke på svar
mine-promise = Svar lovet senest { $when }
mine-promise-past = Svar var lovet senest { $when }
mine-stand-in = Du er afløser

# Én mappe
vault-letters = Breve med { $name }
vault-choose = Vælg en i listen.
vault-opening = Åbner …
vault-seen = { $name } kan se, at du åbnede mappen i dag.
vault-answer-label = Skriv til { $name }
vault-send = Send
answer-empty = Skriv noget først.

# Ordhjælp, mens man skriver
wording-label = Ordhjælp
wording-found = { $count ->
    [one] Et ord kan måske siges anderledes.
   *[other] { $count } ord kan måske siges anderledes.
}
wording-see = Vis »{ $words }« i feltet
wording-instead = I stedet: { $words }
wording-private = Kun på din skærm. Intet bliver sendt, og du kan sende det, som det er.
wording-off = Slå ordhjælp fra
wording-on = Slå ordhjælp til
wording-missing = Ordhjælpen kunne ikke hentes. Du kan skrive uden.
vault-unread-waiting = Der er ikke plads til, at flere læser brevet, før en af jer har taget det. Når du har taget det, kan du læse det.
vault-unread-full = Mappen er fuld. Den kan ikke læses, fordi der ikke er plads til at notere, at du har åbnet den.
vault-room-little = Der er snart ikke plads til flere breve her. { $name } ser det også. Vil I skrive videre, kan { $name } begynde forfra ved at skrive til dig igen.
vault-room-none = Her er ikke plads til flere breve. { $name } ser det også. Vil I skrive videre, kan { $name } begynde forfra ved at skrive til dig igen. Brevene her bliver.
vault-room-untaken-little = { $name } har kun plads til lidt mere, før en af jer har taget brevet. Så er der plads igen.
vault-room-untaken-none = { $name } har ikke plads til flere breve, før en af jer har taget det første. Så er der plads igen.
vault-checking = Vi ser stadig ældre underskrifter efter.
letters-label = Breve
letters-pending = Breve på vej
letter-from-colleague = En anden rådgiver
letter-not-sent = Ikke sendt
letter-take-back = Tag ordene tilbage i feltet
vault-draft-kept = Kladden er gemt hos dig, låst.
vault-their-mark = Da { $name } sidst skrev, havde { $name } fået dine breve til og med { $day }.
vault-their-mark-none = Vi kan ikke se endnu, hvad { $name } har læst.
vault-word = { $name } kalder det »{ $word }«. Brug det ord.
vault-word-none = { $name } bruger ikke noget ord for det. Skriv uden.
vault-language = { $name } vil gerne skrive på { $language }.
vault-readers = Hvem kan læse
about-label = Om mappen med { $name }
reader-you = Dig
reader-contact = { $name }, fast rådgiver
reader-circle = { $name }, i kredsen
reader-stand-in = { $name }, afløser
reader-stand-in-withheld = { $name }, afløser. Kan først læse, når den faste rådgiver er meldt væk.
reader-opened = Åbnede { $days }
vault-safety-title = Kontrolord
vault-safety = Læs de fem ord højt for hinanden. Er de ens, er der ingen imellem jer.
safety-show = Vis de fem ord
safety-working = Finder ordene. Det tager lidt tid.
vault-deleted = { $name } har slettet mappen. Breve herfra findes ikke mere.
vault-closing = { $name } har bedt om, at mappen bliver slettet { $when }. Den er lukket indtil da.
vault-leave = Gå ud af mappen
vault-leave-question = Vil du gå ud? Du kan ikke læse mere her. { $name } kan se, at du er gået.
vault-leave-yes = Ja, gå ud
vault-left = Du er gået ud af mappen.
letter-delete = Slet brevet
letter-delete-question = Vil du slette dit brev? Det forsvinder for begge og kan ikke fortrydes.
letter-delete-yes = Ja, slet brevet

# Løfte
promise-title = Lov et svar
promise-label = Svar senest
promise-hint = { $name } ser tiden med det samme.
promise-send = Lov det
promise-made = { $name } kan se, at du svarer senest { $when }.
promise-no-time = Vælg en dag og en tid.
promise-past-time = Vælg en tid, der ikke er gået.
promise-far-time = Vælg en tid inden for to måneder.
promise-stands = Du har lovet et svar senest { $when }.
promise-in-hour = Om en time
promise-today = I dag kl. { $clock }
promise-tomorrow = I morgen kl. { $clock }

# Overblik
overview-title = Overblik
overview-who-waits = De, der venter, har skrevet og ikke fået svar endnu. Både nye og dem, der har en rådgiver.
overview-on-duty = På vagt
overview-waiting = Venter
overview-longest = Har ventet længst
overview-longest-now = under et minut
overview-overdue = Løfter, hvor tiden er gået
overview-stranded = Venter på en, der ikke er her mere
overview-stranded-explain = Ingen her kan åbne de breve. Den, der ikke er her mere, skal af den underskrevne liste. Så kan personen se det i sin mappe og skrive til en anden.
overview-none = Ingen tilbud endnu.

# Medarbejdere
staff-title = Medarbejdere
staff-active = Har adgang
staff-inactive = Har ikke adgang
staff-suspend = Luk adgang
staff-suspend-name = Luk adgang: { $name }
staff-suspend-question = Vil du lukke adgangen for { $name }? Det sker med det samme. Må { $name } invitere andre, lukker de åbne invitationer også.
staff-suspend-yes = Ja, luk adgangen
staff-suspended = { $name } har ikke adgang mere.
staff-absent = Meld væk
staff-absent-name = Meld væk: { $name }
staff-present = Meld tilbage
staff-present-name = Meld tilbage: { $name }
staff-is-absent = { $name } er meldt væk. En aftalt afløser kan læse.
staff-is-absent-alone = { $name } er meldt væk. Ingen afløser kan læse imens, så brevene venter.
staff-now-absent = { $name } er meldt væk.
staff-is-present = { $name } er meldt tilbage.
staff-key = Offentlig nøgle: { $key }
invite-title = Invitér
invite-name-label = Navn
invite-roles-label = Roller
invite-service-label = Tilbud
invite-button = Lav et link
invite-address = Giv linket til { $name }. Det bliver kun vist nu. Det virker én gang og i syv dage.
invite-nobody = Vælg mindst én rolle, og skriv et navn.
role-counsellor = Rådgiver
role-coordinator = Koordinator
role-complaints-reader = Læser klager
role-leader = Leder
role-editor = Redaktør
role-admin = Drift

# Genveje
keys-title = Genveje på tastaturet
keys-next = Næste i listen
keys-previous = Forrige i listen
keys-open = Åbn
keys-answer = Skriv svar
keys-send = Send
keys-promise = Lov et svar
keys-duty = Vagt
keys-help = Vis genveje
keys-arrows = Op og ned i en liste
keys-back = Tilbage til listen
keys-on = Brug genveje med ét tegn
keys-on-hint = Slå dem fra, hvis du styrer skærmen med stemmen.
