### De sider, serveren selv skriver. De virker uden scripts.

# Menuen
menu-label = Sider
menu-front = Forside
menu-all = Alle sider
menu-first = Før du begynder
menu-write = Skriv
menu-folder = Åbn mappe
menu-who = Hvem er her
menu-before = Hvad skal siges videre
menu-kept = Hvad vi lover, og hvad vi kan se
menu-find = Find et sted
menu-rights = Dine rettigheder
menu-money = Penge
menu-calculator = Regn på dine penge
menu-municipality = Når du vil sige det til kommunen
menu-health = Helbred
menu-later = Hvis noget skal være anderledes
menu-violent = Hvis det gik galt
menu-threats = Hvis nogen presser dig
menu-watched = Hvis nogen ser med
menu-young = Er du under 18?
menu-safe = Sikker på din enhed
menu-close = Når du er tæt på en
menu-professionals = For fagfolk
menu-outreach = For dig, der kommer ud til folk
menu-learning = For os, der svarer
menu-about = Om stedet
menu-access = Tilgængelighed
menu-contact = Kontakt

# Forsiden
front-title = Skriv til et menneske. Du behøver ikke sige, hvem du er.
front-for-whom = Her er for dig, som får eller har fået penge eller ting for sex. Du vælger selv, hvad du kalder det.
front-you-decide = Du bestemmer. Du behøver ikke ville ændre noget. Du kan spørge om én ting, eller skrive i flere år.
front-stance = Ingen her bestemmer over dine penge fra kommunen.
front-write = Skriv et brev
front-folder = Åbn din mappe
front-now-title = Hvem har tid nu
front-now-none = Ingen er på vagt lige nu. Skriv alligevel, så ligger brevet klar.
front-now-unknown = Vi kan ikke se lige nu, hvem der er på vagt. Du kan skrive alligevel.
front-now-more = Læs om rådgiverne
front-ways-title = Fem veje videre
front-way-write = Til et menneske, der svarer dig. Uden navn.
front-way-find = Steder, der hjælper, nær dig eller i hele landet.
front-way-rights = Hvad du må, og hvad andre har pligt til.
front-way-money = Regler, gæld, og hvad du kan få.
front-way-safe = Hvem kan se, at du har været her?
front-all = Se alle sider
front-kept-more = Se, hvad vi lover, og hvad vi kan se

# Alle sider
all-title = Alle sider
all-write-title = Skriv og læs svar
all-know-title = Find og vid
all-trouble-title = Når noget er svært eller farligt
all-others-title = For andre end dig
all-house-title = Om stedet her

# Før man begynder
first-title = Før du begynder
first-lead = Fem linjer om, hvad der er sikkert, og hvad der ikke er.
first-locked = Sikkert: Det, du skriver, bliver låst på din skærm. Vi kan ikke læse det.
first-unnamed = Sikkert: Vi spørger ikke, hvem du er. Vi lægger intet om dig på din telefon eller computer.
first-history = Ikke sikkert: Din browser kan huske, at du har været her. Et privat vindue glemmer det.
first-watched = Ikke sikkert: En, der styrer din telefon eller computer, kan se det, du ser.
first-leave = Knappen »Forlad siden« er altid øverst. Den gør skærmen tom med det samme.
first-met-title = Sådan bliver du mødt
first-met-change = Du behøver ikke ville ændre noget. Ingen her prøver at få dig til at holde op.
first-met-decide = Du bestemmer, hvad I taler om, og hvor hurtigt. Du kan altid lade være med at svare.
first-met-words = Brug dine egne ord, eller slet ingen. Rådgiveren bruger de ord, du bruger.
first-met-otherwise = Bliver du mødt på en anden måde, så skriv til en anden. Du behøver ikke sige hvorfor.
first-more = Læs mere om din enhed
first-again = Siden her kommer hver gang, fordi vi ikke gemmer, at du har set den.

# Hjælp på telefonen
help-title = Telefoner, du kan ringe til
help-112-name = 112
help-112-what = Politi og ambulance, når det haster.
help-112-hours = Hele døgnet.
help-112-source = Danmarks alarmnummer.
help-1888-name = Lev Uden Vold
help-1888-what = Vold i nære forhold. For alle køn. Gratis, og du behøver ikke sige dit navn.
help-1888-hours = Hele døgnet.
help-1888-source = Kilde: levudenvold.dk, begyndelsen af 2023.
help-cmm-name = Center mod Menneskehandel
help-cmm-what = Når nogen tvinger dig eller bestemmer over dig. Dansk og engelsk.
help-cmm-hours = Vi har ikke bekræftet, hvornår der er åbent.
help-cmm-source = Kilde: cmm.dk, handlingsplan 2022–2025.
help-checked = Vi har numrene fra kilderne her. Ingen har ringet og prøvet dem for os endnu.

# Hvem er her
who-page-title = Hvem er her
who-page-lead = Disse mennesker kan svare dig. Du vælger selv én, eller den, der først har tid.
who-page-empty = Vi kan ikke vise rådgiverne lige nu. Prøv igen om lidt, eller ring til et af numrene her.
who-page-none-yet = Der er ingen rådgivere på listen endnu.
who-page-signed = Listen er lavet af { $service }. Din egen skærm tjekker den igen, før du skriver.
who-write = Skriv et brev

# Hvad gemmes
kept-title = Hvad vi lover, og hvad vi kan se
kept-promises-title = Det lover vi
kept-partly-title = Det holder kun noget af vejen
promise-1 = Det, der låser dine breve op, kommer aldrig til os. Det bliver på din skærm og hos din rådgiver.
promise-2 = En kopi af alt, hvad vi gemmer, viser ikke, hvad du skrev, eller hvem du er. Den viser, at nogen har skrevet, hvor meget, og hvilken dag der sidst skete noget.
promise-3 = Du kan skrive, få svar og komme igen uden at sige, hvem du er.
promise-4 = Den, der ikke er din rådgiver mere, kan ikke læse det, du skriver bagefter. En ny kan kun læse det gamle, hvis du siger ja.
promise-5 = Ingen kan komme til at læse, uden at du har sagt ja.
promise-6 = Vi kan ikke ændre dine breve, bytte om på dem eller tage et ud af midten, uden at din skærm ser det. De nyeste kan vi holde tilbage.
promise-7 = Står der »Sendt«, så er brevet gemt, også hvis strømmen går hos os.
promise-8 = Knappen »Forlad siden« gør skærmen tom på under en tiendedel af et sekund. Browserens historik bliver.
promise-9 = Siden henter intet hos andre. Ingen firmaer kigger med.
promise-10 = Kun den, du har givet nøglen, kan hente dine breve. Ikke lederen og ikke driften.
promise-11 = Du kan se hver dag, en rådgiver har fået din mappe at se.
promise-12 = Vi laver ingen tal om dig. Men den, der passer vagten, kan se, hvor mange breve der venter, og hvor længe. Hvor få skriver, kan det vise, hvornår én skrev.
promise-13 = Når du sletter, bliver brevene slettet hos os. Låste kopier kan ligge nogle dage mere.
promise-14 = Rådgivere logger ind med en nøgle på deres egen enhed. En falsk side kan ikke lokke den fra dem.
promise-16 = Det, du holder for dig selv, kan ingen rådgivers nøgle åbne.
kept-duty-title = Når en rådgiver må handle
kept-duty-children = Er et barn i fare, kan en rådgiver have pligt til at sige det til kommunen. Det gælder alle, der arbejder for en kommune.
kept-duty-life = Er et liv i fare, kan en rådgiver ringe til 112.
kept-duty-who = Det kræver, at dit brev viser, hvem det handler om. Rådgiveren fortæller dig det først, når det kan lade sig gøre.
kept-duty-court = En rådgiver kan blive bedt om at vidne i en retssag.
kept-duty-own = Hvad netop én rådgiver har pligt til, står ved navnet under »Hvem er her«.
kept-duty-lawyer = Teksten her er kun i store træk. Ingen jurist har godkendt den endnu.
kept-not-title = Det kan vi ikke love
kept-not-device = Vi kan ikke beskytte en telefon eller computer, som en anden styrer.
kept-not-network = Dit net kan se, at du har været på siden. Det kan ikke se, hvad du skrev.
kept-not-notes = Vi kan ikke hindre, at en rådgiver skriver noget ned et andet sted.
kept-not-code = Den, der styrer siden, kan ændre den. I dag kan andre ikke se, om det er sket.
kept-detail-title = Hele listen
kept-detail-lead = Listerne kommer fra det program, der kører. Bliver programmet ændret, bliver listerne det også.
kept-roles-title = Hvem må hvad
kept-roles-lead = Ingen af dem kan læse breve. Det kan kun den rådgiver, du selv har givet nøglen.
kept-roles-action = må
kept-roles-yes = ja
kept-roles-no = nej
kept-stored-title = Hvad der ligger hos os, og hvor længe
kept-stored-why = Hvorfor
kept-stored-long = Hvor længe
kept-stored-tables = I databasen
kept-stored-away = Listen kan ikke vises lige nu.

# Reglerne i serverens tabel over, hvad der gemmes
stored-installation-what = Et tilfældigt tal for netop dette sted
stored-installation-why = Så dine ord kun virker her.
stored-installation-long = Så længe stedet findes.
stored-vault-what = Dine breve, låst. Hvilke nøgler der kan læse dem. Den dag, mappen sidst blev brugt.
stored-vault-why = Så du kan komme tilbage og læse dem.
stored-vault-long = Til du sletter. Det sker med det samme, eller efter { $undo } dage, hvis du vil kunne fortryde.
stored-tombstone-what = Din underskrift på, at mappen er slettet
stored-tombstone-why = Så rådgiveren kan se, at det var dig, der slettede.
stored-tombstone-long = { $tombstone } dage.
stored-opened-what = At en rådgiver har åbnet en mappe i dag
stored-opened-why = Så ingen får breve, uden at du kan se det.
stored-opened-long = Til dagen er slut.
stored-people-what = Hvem der er fast rådgiver for en mappe, hvor længe et brev har ventet, og hvornår et svar er lovet
stored-people-why = Så ingen bliver glemt.
stored-people-long = Så længe mappen findes. Tiderne bliver slettet, når svaret kommer.
stored-duty-what = Om en rådgiver er på vagt eller væk
stored-duty-why = Så du kan se, hvem der har tid.
stored-duty-long = Til vagten er slut.
stored-staff-what = Rådgivernes navne, roller og nøgler, og listen over dem
stored-staff-why = Så de kan logge ind, og du kan se, hvem de er.
stored-staff-long = Så længe stedet findes.
stored-passing-what = Rådgivernes log ind og invitationer
stored-passing-why = Så kun de rigtige kommer ind.
stored-passing-long = Fra to minutter til syv dage.
stored-directory-what = Steder at finde hjælp, og hvem der har tjekket dem
stored-directory-why = Så du kan finde dem. Ingen kan se, hvad du leder efter.
stored-directory-long = Til stedet bliver slettet. Ændringer i to år.

role-counsellor = Rådgiver
role-coordinator = Koordinator
role-complaints-reader = Læser af klager
role-leader = Leder
role-editor = Redaktør
role-admin = Drift
action-desk-work = passe sin egen vagt og sine egne mennesker
action-desk-overview = se, hvor mange der venter, og hvor længe
action-desk-absence = melde en anden rådgiver væk
action-staff-invite = invitere nye rådgivere
action-staff-approve = godkende en ny nøgle til en rådgiver
action-staff-suspend = lukke en rådgivers adgang
action-staff-list = se listen over rådgivere
action-roster-publish = lægge listen over rådgivere ud
action-directory-edit = rette listen over steder
action-account-own = passe sine egne nøgler

# Skriv og mappe, når scripts er slået fra
write-title = Skriv et brev
folder-title = Åbn din mappe
work-title = Arbejde
app-needs-scripts = For at skrive skal scripts være slået til. Brevet bliver låst på din egen skærm, og det kan kun gøres med et script.
app-needs-scripts-how = Du kan ringe i stedet. Du kan også slå scripts til i browseren og hente siden igen.
app-folder-needs-scripts = For at åbne mappen skal scripts være slået til. De syv ord bliver på din egen skærm, og det kræver et script.
work-learning = Om at svare: siden for os, der svarer (ny fane)
app-work-needs-scripts = Denne side kræver, at scripts er slået til.
app-loading = Henter siden …

# Sikker på din enhed
safe-title = Sikker på din enhed
safe-exit-title = Knappen »Forlad siden«
safe-exit-where = Knappen er på alle sider. Du kan også trykke på Shift tre gange.
safe-exit-does = Skærmen bliver tom med det samme. Nøglerne bliver smidt væk, og du kommer til en helt anden side.
safe-exit-tabs = Har du flere faner åbne herfra i samme browser, forlader de også siden.
safe-exit-draft = Et brev, du ikke har sendt, kan være væk bagefter.
safe-exit-report = Med scripts slået til får vi ikke at vide, at du trykkede. Uden scripts spørger knappen os om vejen ud. Det gemmer vi ikke.
safe-exit-back = Med scripts slået til ligger kun én side herfra bag dig. Den bliver skiftet ud, når du går. Tilbage-knappen fører dig derfor væk, også mens du læser.
safe-exit-scripts = Uden scripts virker knappen som et link. Så kan tilbage-knappen stadig vise de sider, du læste.
safe-not-title = Det gør knappen ikke
safe-not-history = Den sletter ikke historikken i browseren. Dér kan man se, at du har været på siden.
safe-not-visited = Når du har været her, kan et link hertil få en anden farve på andre sider. Et privat vindue glemmer også det.
safe-not-network = Den skjuler ikke dit besøg for den, der styrer dit net.
safe-not-watched = Den hjælper ikke, hvis nogen har lagt et program på din telefon, som følger med.
safe-not-printed = Skriver du en side ud, står navn og adresse ikke på papiret. Men printeren kan huske den.
safe-do-title = Det kan du gøre
safe-do-private = Åbn siden i et privat vindue. Når du lukker det, glemmer browseren besøget.
safe-do-one = Slet kun denne side i historikken. En helt tom historik kan også vække opsigt.
safe-do-other = Brug en enhed, som ingen andre bruger: hos en ven, på et bibliotek eller i en klinik.
safe-do-words = Skriv ikke de syv ord et sted, hvor andre kigger.
safe-forced-title = Hvis nogen får dig til at åbne mappen
safe-forced = Mappen viser, hvornår den sidst blev åbnet med dine ord. Du kan slette det hele, når du vil. Du kan også få nye ord.

# Når noget ikke findes
missing-title = Siden findes ikke
missing-text = Måske er adressen skrevet forkert. Intet er gået tabt.
missing-way = Gå til forsiden
missing-sent-title = Der kan ikke sendes noget til denne side
missing-sent-text = Det, der blev sendt, er hverken læst eller gemt.
missing-sent-way = Åbn siden
