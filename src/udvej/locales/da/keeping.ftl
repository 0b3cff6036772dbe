### Personens app efter det første brev: de syv ord, mappen og at slette.

# 4b. Gå uden ord
without-title = Uden ord kan du ikke komme tilbage
without-now = Lige nu er dit brev kun åbent på denne side. Lukker du den, kan du aldrig se svaret.
without-later = Brevet bliver læst alligevel. Du kan få ordene, så længe siden er åben.
without-stay = Bliv her uden ord
without-go = Gå uden ord
without-gone = Brevet ligger stadig hos os og kan blive læst. Ingen ord åbner det for dig.

# 5. De syv ord
words-title = Dine syv ord
words-lead = Når du har skrevet ordene på næste side, åbner de din mappe på alle telefoner og computere.
words-old = Indtil da er det stadig dine gamle ord, der åbner mappen. Smid dem ikke væk før.
words-label = De syv ord
words-keep-title = Sådan passer du på dem
words-keep-head = Lær dem udenad. Lav en lille historie af dem.
words-keep-paper = Eller skriv dem på papir, midt i noget helt andet.
words-keep-photo = Tag ikke et billede. Mange telefoner deler billeder.
words-keep-phone = Gem dem ikke på en telefon, som andre kigger i.
words-lost-title = Hvis ordene bliver væk
words-lost = Så kan ingen åbne mappen igen. Heller ikke vi. Du kan altid begynde på en ny mappe, men de gamle breve er væk.
words-print = Skriv ordene ud
words-kept = Jeg har dem
words-not-now = Behold de gamle ord

# 6. Skriv dem selv
back-title = Skriv de syv ord selv
back-lead = Så ved du, at du har dem rigtigt.
back-label = Dine syv ord
back-hint = Store og små bogstaver er lige meget. Du kan skrive æ, ø og å som ae, oe og aa.
back-check = Tjek ordene
back-wrong = { $count ->
    [one] Ord nummer { $numbers } passer ikke. Prøv igen.
   *[other] Ord nummer { $numbers } passer ikke. Prøv igen.
}
back-missing = { $count ->
    [one] Der mangler et ord.
   *[other] Der mangler { $count } ord.
}
back-see-again = Vis ordene igen

# Åbn mappen
open-title = Åbn din mappe
open-lead = Ordene bliver på din egen skærm. De bliver ikke sendt.
open-label = Dine syv ord
open-show = Vis, hvad jeg skriver
open-button = Åbn mappen
open-working = Åbner mappen. Det kan tage lidt tid på en ældre telefon.
open-word-unknown = { $count ->
    [one] Ord nummer { $numbers } er ikke på listen. Se, om det er stavet rigtigt.
   *[other] Ord nummer { $numbers } er ikke på listen. Se, om de er stavet rigtigt.
}
open-lost-title = Har du ikke ordene?
open-lost = Så kan vi ikke åbne mappen. Du kan skrive et nyt brev og få en ny mappe. Du kan fortælle, at du har skrevet før, hvis du vil.
open-lost-action = Skriv et nyt brev

# Mappen
folder-heading = Din mappe
folder-not-kept = Ingen ord åbner denne mappe endnu. Lukker du siden, kan du ikke komme tilbage til den.
folder-relations = Dem, du skriver med
folder-more = Mere
folder-checking = Din skærm er ved at tjekke de ældste breve. Du kan læse imens.
folder-contact-left = Din rådgiver er her ikke længere. Skriv gerne til en anden.
folder-deleted = Brevene her er slettet.
folder-first-visit = Det er første gang, mappen bliver åbnet med dine ord.
folder-last-visit = Mappen blev sidst åbnet med dine ord { $when }.
folder-not-you = Var det ikke dig? Så få nye ord.
folder-visits = Alle gange, mappen er åbnet
folder-contact = Din faste rådgiver er { $name }.
folder-contact-out = { $name } er ikke på vagt lige nu.
folder-not-taken = Brevet venter. { $names } kan åbne det.
folder-promise = { $name } svarer dig senest { $when }.
folder-promise-late = { $name } ville have svaret senest { $when }. Svaret er her ikke endnu. Du kan skrive igen, eller ringe til et nummer her på siden.
folder-promise-none = { $name } har ikke sat tid på et svar endnu.
folder-letters = Breve
folder-letters-none = Her er ingen breve endnu.
folder-answer-label = Skriv til { $name }
folder-answer-enough = Du behøver ikke skrive tilbage. Du kan lukke mappen, eller slette det hele.
folder-room-little = Der er snart ikke plads til flere breve her. Vil du skrive videre, så begynd forfra: Vælg at skrive til en anden, og vælg så den samme igen.
folder-room-none = Her er ikke plads til flere breve. Vil du skrive videre, så begynd forfra: Vælg at skrive til en anden, og vælg så den samme igen. Brevene her bliver, til du sletter dem.
folder-room-untaken-little = Der er kun plads til lidt mere, før en rådgiver har taget imod dit første brev. Så er der plads igen.
folder-room-untaken-none = Der er ikke plads til flere breve, før en rådgiver har taget imod dit første. Du har ikke gjort noget galt, og dit brev venter stadig. Du kan også skrive til en anden.
folder-send = Send
folder-draft-kept = Det, du er i gang med, er gemt i mappen. Kun du kan læse det.
folder-their-mark = Da { $name } sidst skrev, havde { $name } fået dine breve til og med { $day }.
folder-their-mark-none = Vi kan ikke se endnu, hvad { $name } har læst.
folder-write-other = Skriv til en anden
folder-take-along = Tag ordene med til en anden
folder-sums = Regn på dine penge
folder-close = Luk mappen
folder-closed-title = Mappen er lukket
folder-ended = Mappen har fået nye ord, eller den er slettet. De gamle ord åbner den ikke mere.
folder-closed = Nøglerne er væk fra denne skærm. Du skal bruge de syv ord for at åbne den igen.
folder-locked = Mappen blev lukket, fordi der ikke skete noget i { $time }. Skriv de syv ord for at åbne den igen.
folder-open-again = Åbn igen

# Slet ét brev
letter-delete = Slet brevet
letter-delete-question = Vil du slette dette brev? Det forsvinder for alle og kan ikke fortrydes.
letter-delete-yes = Ja, slet brevet

# Når et brev ikke kom frem
letter-refused = Brevet blev ikke sendt.
letter-mend = Ret brevet
letter-from-other = En rådgiver

# Hvem kan læse
readers-title = Hvem kan læse
readers-you = Du
readers-contact = { $name }, din faste rådgiver
readers-stand-in = { $name }, afløser. Kan først læse, når din rådgiver er meldt væk.
readers-stand-in-open = { $name }, afløser
readers-circle = { $name }, kan åbne dit første brev
readers-opened = { $name } åbnede mappen { $days }.
readers-opened-none = { $name } har ikke åbnet mappen endnu.
readers-before = En, der ikke læser her mere, åbnede mappen { $days }.
readers-safety = Når du taler med { $name }, kan I læse fem ord højt for hinanden. Er de ens, er der ingen imellem jer.
readers-safety-show = Vis de fem ord
readers-safety-words = { $words }
readers-safety-differ = Er de ikke ens, så skriv ikke mere her. Sig det til { $name }.

# Nye ord
change-title = Få nye ord
change-lead = Du får syv nye ord. Når du har skrevet dem, åbner de gamle ikke mappen mere. Er mappen åben et andet sted, bliver den lukket dér.
change-old = Vi har kopier af alt, som er låst. En gammel kopi kan stadig åbnes med de gamle ord. Kopierne bliver slettet efter nogle dage.
change-start = Giv mig nye ord
change-done = De nye ord gælder nu.

# Slet det hele
delete-title = Slet det hele
delete-lead = Alle breve i mappen bliver slettet hos os. Din rådgiver kan se, at du har slettet, men ikke hvorfor.
delete-when = Hvornår skal det ske?
delete-now = Med det samme
delete-now-explain = Det kan ikke fortrydes.
delete-later = Om tre dage
delete-later-explain = Mappen er lukket indtil da. Du kan fortryde med dine syv ord.
delete-copies = Vores kopier er låst. De bliver også slettet, men først efter nogle dage.
delete-yes-now = Ja, slet nu
delete-yes-later = Ja, slet om tre dage
delete-working = Sletter …
delete-done-title = Alt er slettet
delete-done = Mappen findes ikke mere. Der er ikke mere, du skal gøre. Du kan skrive igen, hvis du en dag vil.
delete-waiting-title = Mappen bliver slettet
delete-waiting = Det sker { $when }. Indtil da kan ingen læse den.
delete-undo = Behold mappen
delete-relation = Slet alt med { $name }
delete-relation-lead = Alle breve med { $name } bliver slettet hos os. { $name } kan se, at du har slettet, men ikke hvorfor.
delete-relation-waiting = Brevene her bliver slettet { $when }. Indtil da kan ingen læse dem.
delete-relation-undo = Behold brevene
