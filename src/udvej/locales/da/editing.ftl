### Redaktørens sider: listen over steder holdes rigtig.

editing-title = Steder
editing-lead = Det, du skal se på først, står øverst.
editing-search-label = Find i listen
editing-search-hint = Navn, by eller telefonnummer.
editing-count = { $count ->
    [one] { $count } sted
   *[other] { $count } steder
}
editing-none = Ingen steder passer til det, du har skrevet.
editing-empty = Der er ingen steder endnu.
editing-loading = Henter …
editing-out = Taget af listen. Ingen kan se det.
editing-held = Vises ikke: { $why }
editing-fictional = Stedet er opdigtet. Det er kun til at øve sig på.
editing-confidential = Adressen er hemmelig. Den vises ikke for nogen andre end redaktører.
editing-unsaved = Du har skrevet noget her, som ikke er gemt.
editing-all-fresh = Alt er tjekket.
editing-states-second = { $count ->
    [one] { $count } nummer mangler at blive tjekket af en til
   *[other] { $count } numre mangler at blive tjekket af en til
}
editing-states-unchecked = { $count ->
    [one] { $count } felt er ikke tjekket
   *[other] { $count } felter er ikke tjekket
}
editing-states-no-source = { $count ->
    [one] { $count } felt har ingen kilde
   *[other] { $count } felter har ingen kilde
}
editing-states-old = { $count ->
    [one] { $count } felt skal tjekkes igen
   *[other] { $count } felter skal tjekkes igen
}

# Et nyt sted
editing-add = Nyt sted
editing-add-lead = Skriv navnet. Resten kommer bagefter. Ingen ser stedet, før navnet er tjekket.
editing-add-button = Opret stedet

# Ét sted
editing-back = Alle steder
editing-fields = Felter
editing-change = Ret
editing-change-field = Ret: { $field }
editing-check = Tjekket i dag
editing-check-field = Tjekket i dag: { $field }
editing-check-all = Tjekket i dag: { $count ->
    [one] { $count } felt
   *[other] { $count } felter
}
editing-check-all-hint = Tryk, når du har tjekket felterne i kilden. Nye telefonnumre er ikke med.
editing-confirm = Nummeret er rigtigt
editing-propose = Jeg har tjekket nummeret
editing-says-nothing = Ikke oplyst
editing-state-no-source = Ingen kilde. Vises ikke.
editing-state-unchecked = Ikke tjekket. Vises ikke.
editing-state-second = { $name } har tjekket nummeret. En anden skal også tjekke det, før det vises.
editing-state-second-mine = Du har tjekket nummeret. En anden redaktør skal også tjekke det, før det vises.
editing-state-old = Tjekket { $day } af { $name }. Det skal tjekkes igen.
editing-state-fresh = Tjekket { $day } af { $name }.
editing-state-fresh-two = Tjekket { $day } af { $name } og { $other }.
editing-source-line = Kilde: { $source } ({ $certainty })
editing-source-dated = Kilde: { $source }, { $date } ({ $certainty })

# Ret et felt
editing-danish = På dansk
editing-english = På engelsk
editing-per-line = Skriv én by på hver linje.
editing-numbers-hint = Skriv ét nummer på hver linje. Et nyt nummer skal tjekkes af to, før det vises.
editing-national = I hele landet
editing-street = Vej og nummer
editing-postal-code = Postnummer
editing-city = By
editing-address-hint = Når adressen bliver ændret, forsvinder prikken på kortet.
editing-yes = Ja
editing-no = Nej
editing-unknown = Ved ikke
editing-amount = Beløb i hele kroner
editing-row = Tidsrum { $number }
editing-days = Dage
editing-opens = Åbner
editing-closes = Lukker
editing-clock-hint = For eksempel 09:00. Midnat er 24:00.
editing-exception = Kun i en periode
editing-from = Fra
editing-until = Til
editing-day-hint = For eksempel 2026-12-24.
editing-closed = Lukket
editing-row-add = Tilføj et tidsrum
editing-row-remove = Fjern
editing-row-remove-number = Fjern tidsrum { $number }
editing-hours-words = Vises i stedet for tiderne.
editing-source = Kilde
editing-source-label = Hvor står det?
editing-source-url = Adresse på nettet
editing-source-date = Kildens dato
editing-source-date-hint = Skriv 2026-11-26, 2026-11 eller bare 2026.
editing-certainty = Hvor sikkert er det?
editing-checked-today = Jeg har tjekket det i kilden i dag
editing-checked-today-hint = Det vises først, når nogen har gjort det.
editing-save = Gem
editing-save-field = Gem: { $field }
editing-cancel = Fortryd
editing-cancel-field = Fortryd: { $field }

# To redaktører på én gang
editing-moved = { $field } blev ændret af en anden, mens du skrev. Intet er overskrevet. Nu står der:
editing-moved-check = { $fields } blev ændret af en anden. Se det igennem igen, før du trykker.
editing-keep-mine = Behold det, jeg har skrevet
editing-take-theirs = Brug det, der står nu

# Fejl
editing-flaws = Det er ikke gemt. Det, du har skrevet, er her endnu.
flaw-name = Skriv et navn på stedets eget sprog.
flaw-phone = Et telefonnummer må kun have tal, mellemrum og måske et + foran.
flaw-url = En adresse på nettet begynder med https://.
flaw-address = Skriv vej, postnummer og by. Eller lad alle tre være tomme.
flaw-amount = Skriv, hvad det koster, i hele kroner.
flaw-language = Et sprog skrives med to eller tre bogstaver.
flaw-hours = Vælg dage, og skriv tider som 09:00.
flaw-day = Skriv en dag som 2026-12-24. Den første dag skal ligge før den sidste.
flaw-source = Skriv, hvor det står.
flaw-source-url = Kildens adresse begynder med https://.
flaw-source-date = Kildens dato skrives som 2026-11-26, 2026-11 eller 2026.
flaw-source-certainty = Vælg, hvor sikkert det er.
flaw-unseen = Der er tegn, som ikke kan ses. Slet teksten, og skriv den selv.
flaw-number = Der står et telefonnummer. Det skal stå i feltet til numre, hvor to ser på det.
flaw-formula = Teksten må ikke begynde med =, + eller @. Heller ikke med - lige foran et ord.
flaw-shape = Noget her er for langt, eller det er skrevet, så det ikke kan gemmes.
flaw-secret = Teksten nævner en hemmelig adresse. Den må ikke stå nogen steder.
flaw-other = Det kan ikke gemmes sådan: { $said }

# Gjort
editing-done-saved = Gemt. Det gælder fra nu af.
editing-done-unchecked = Gemt. Det vises først, når det er tjekket.
editing-done-checked = Noteret som tjekket i dag.
editing-done-proposed = Noteret. En anden redaktør skal tjekke nummeret, før det vises.
editing-done-taken-out = Stedet er taget af listen. Ingen kan se det mere. Alt er gemt.
editing-done-brought-back = Stedet er på listen igen.
editing-done-added = Stedet er oprettet. Skriv nu, hvor du har navnet fra.
editing-hide = Gør adressen hemmelig
editing-hide-question = Så ser ingen andre end redaktører, hvor stedet ligger. Det kan ikke laves om på denne side.
editing-hide-yes = Gør den hemmelig
editing-done-hidden = Adressen er hemmelig nu. Ingen andre end redaktører kan se den.
editing-take-out = Tag stedet af listen
editing-take-out-hint = Så kan ingen se det mere. Du kan altid sætte det på listen igen.
editing-bring-back = Sæt stedet på listen igen

# Hvad alle ser
editing-seen = Det ser alle nu
editing-will-be-seen = Det ser alle, når det er gemt og tjekket
editing-not-seen = Ingen kan se stedet lige nu.
editing-not-seen-name = Navnet er ikke tjekket.

# Historik
editing-history = Historik
editing-history-show = Vis historik
editing-history-note = Historikken gemmes i to år.
editing-step = { $day }: { $what } af { $name }
editing-what-changed = rettet
editing-what-checked = tjekket
editing-what-added = oprettet
editing-what-taken-out = taget af listen
editing-what-brought-back = sat på listen igen
editing-what-made-secret = adressen gjort hemmelig
editing-what-import = indlæst
editing-before = Før:
editing-after = Nu:
editing-nothing = ingenting
editing-source-only = Kun kilden eller tjekket er ændret.

# Felternes navne
editing-field-name = Navn
editing-field-what = Hvad det er
editing-field-needs = Hjælper med
editing-field-who = For hvem
editing-field-phones = Telefon
editing-field-hours = Åbningstid
editing-field-address = Adresse
editing-field-towns = By
editing-field-anonymous = Uden navn
editing-field-stay = Velkommen, hvis man fortsætter
editing-field-drop_in = Uden aftale
editing-field-comes_to_you = Kommer ud til folk
editing-field-cost = Pris
editing-field-languages = Sprog
editing-field-url = Hjemmeside
