### Personens app: fra »hvem er her«, til det første brev er sendt.

# Et skærmbillede, der hentes, når det skal bruges
screen-fetching = Henter det næste …
screen-missing = Det næste kom ikke frem

# Et svar, der er længe om at komme
wait-slow = Svaret er længe om at komme. Det, du har skrevet, er her endnu. Du kan vente, eller prøve igen.
wait-stop = Vent ikke længere

# 1. Hvem
who-title = Hvem vil du skrive til?
who-lead = Du kan skrive til én, du selv vælger, eller til den, der først har tid.
who-none = Der er ingen at skrive til lige nu. Du kan ringe til et nummer her på siden.
who-checking = Tjekker listen over rådgivere …
who-checked = { $service } har lavet listen. Din skærm har tjekket den.
who-fingerprint = Tilbuddets kontrolord er { $words }. Hør dem fra tilbuddet et andet sted end her, og se, om de er ens.
who-first-free = Den, der først har tid
who-first-free-explain = Så kan alle her åbne dit første brev: { $names }. Den, der tager imod, bliver din faste rådgiver. De andre kan ikke læse mere.
who-first-free-empty = Du har taget alle fra. Vælg mindst én, eller skriv til en bestemt.
who-first-free-choose = Skriv til den, der først har tid
who-leave-out = Tag nogen fra
who-away = Er der et sted, der ikke må læse?
who-chosen-away = { $name } er ikke på vagt nu. Dit brev venter, til { $name } er her igen.
who-chosen-not-new = { $name } tager ikke nye breve lige nu. Dit brev venter, til { $name } har tid. En anden har måske tid før.
who-nobody-new = Ingen tager nye breve lige nu. Du kan skrive alligevel. Brevet venter, til nogen har tid.
who-nobody-on-duty = Ingen er på vagt lige nu. Du kan skrive alligevel. Brevet bliver læst, når nogen er her.
who-choose = Skriv til { $name }
who-stand-in-question = Må { $other } også læse, når { $name } er væk?
who-stand-in-explain = { $other } får intet at læse, før { $name } er meldt væk. Det er vores server, der holder det tilbage.
who-stand-in-yes = Ja, det er i orden
who-stand-in-no = Nej, kun { $name }
who-stand-in-any-question = Må rådgiverens afløser også læse, når rådgiveren er væk?
who-stand-in-any-explain = Afløseren er en af dem, du har set navnet på. Du kan se hvem, når nogen har taget imod.
who-stand-in-any-no = Nej, kun den ene rådgiver

# 2. Fem linjer
five-continue = Videre til brevet

# 3. Skriv
write-heading = Skriv dit brev
write-to = Til { $names }
write-lead = Skriv, som det falder dig ind. Du kan ikke gøre det forkert, og du behøver ikke ville ændre noget.
write-label = Dit brev
write-hint = Et par ord er nok.
write-shows-you = Navn, adresse og cpr kan vise, hvem du er. Du vælger selv, om de skal med.
write-name-label = Hvad skal vi kalde dig?
write-name-hint = Find på et navn, eller spring over.
name-too-long = Navnet er { $over } tegn for langt.
write-only-here = Brevet ligger kun her på siden, til du sender det.
write-send = Send brevet
write-empty = Der står ikke noget endnu. Skriv bare ét ord, så kan det sendes.

# 4. Send
sending-title = Vi sender dit brev
sending-locking = Låser brevet på din skærm …
sending-work = Din skærm løser en lille opgave. Den holder robotter ude.
sending-sending = Sender …
sending-slow = Det tager lidt tid. Du behøver ikke gøre noget.
sending-line-slow = Forbindelsen er langsom. Brevet er her endnu, og intet er væk. Du kan vente, eller tage det tilbage og rette det.
sending-edit = Ret brevet
sent-title = Brevet er sendt
sent-stored = Det ligger låst hos os.
sent-who = Nu kan { $names } åbne det.
sent-no-promise = Ingen har sat tid på et svar endnu. Det ser du i mappen, når nogen gør det.
sent-next = Du får syv ord. Med dem kan du komme tilbage og se svaret.
sent-see-words = Se de syv ord

# 4b. Gå uden ord
without-start = Gå videre uden ord

# 6. Skriv dem selv
back-to-folder = Gå til mappen

# Mappen
folder-new-letter = { $count ->
    [one] Der er kommet et brev.
   *[other] Der er kommet { $count } breve.
}

# Hvem kan læse
readers-safety-title = Er det den rigtige?

# Slet det hele
delete-undone = Mappen er din igen. Intet er slettet.
