### Hvad der skete, og hvad man kan gøre. Ét navn for hver afvisning (PROTOCOL §3.3, §11.2, §12.3).

refusal-malformed = Vi kunne ikke læse det, din skærm sendte. Hent siden igen.
refusal-too-large = Det er for stort til at sende på én gang. Del det i to.
refusal-work-missing = Den lille opgave gik ikke op. Prøv at sende igen.
refusal-challenge-stale = Der gik for lang tid. Prøv igen.
refusal-no-folder = Der åbner ingen mappe med de ord. Se efter, om alle syv er rigtige.
refusal-token-stale = Der gik lidt tid. Vi åbner igen af os selv.
refusal-not-a-reader = Du kan ikke læse dette. Måske er mappen slettet, eller også er den givet videre.
refusal-opened-first = Mappen er ikke åbnet i dag endnu. Åbn den igen.
refusal-foreign-vault = Dette hører til en anden mappe. Hent siden igen.
refusal-head-moved = Der kom noget nyt imens. Vi prøver igen af os selv.
refusal-bad-signature = Underskriften passer ikke. Intet er gemt. Hent siden igen.
refusal-wrong-epoch = Kredsen af læsere er ændret imens. Vi prøver igen af os selv.
refusal-epoch-must-turn = En læser er gået ud. Vi skifter nøgle og prøver igen.
refusal-reader-not-allowed = Det kan kun den, der ejer mappen, bestemme.
refusal-not-the-person = Det kan kun den, der ejer mappen, gøre.
refusal-removal-not-allowed = Du kan kun slette det, du selv har skrevet.
refusal-nothing-to-withdraw = Mappen er ikke på vej til at blive slettet. Der er intet at fortryde.
refusal-id-reused = Noget blev sendt to gange på hver sin måde. Hent siden igen.
refusal-vault-full = Her er ikke plads til mere, og det giver ikke plads at slette breve.
refusal-vault-closing = Mappen er på vej til at blive slettet. Den er lukket, til det er sket eller fortrudt.
refusal-vault-deleted = Mappen er slettet af den, der ejede den.
refusal-day-wrong = Datoen på din enhed passer ikke med vores. Se efter, om den er rigtig.
refusal-slow-down = Der kom mange forsøg på kort tid. Vent { $seconds } sekunder, og prøv igen.
refusal-session-missing = Du er logget ud. Log ind igen. Det, du har skrevet, er her endnu.
refusal-not-allowed = Din rolle giver ikke lov til det.
refusal-invitation-stale = Linket er brugt eller for gammelt. Bed om et nyt.
refusal-passkey-refused = Adgangsnøglen blev ikke godkendt. Prøv igen.
refusal-storage-full = Vi har ikke plads lige nu. Intet er gemt. Det, du har skrevet, er her endnu. Prøv igen senere.
refusal-unavailable = Vi kan ikke gemme lige nu. Intet er gemt. Det, du har skrevet, er her endnu. Prøv igen om lidt.
refusal-fault = Vi har lavet en fejl. Prøv igen om lidt.

refusal-phrase-word-unknown = Et af ordene er ikke på listen. Se, om det er stavet rigtigt.
refusal-phrase-words-mixed = Ordene er på to sprog. Alle syv skal være på det samme.
refusal-phrase-length = Der skal være syv ord.
refusal-phrase-check = Ordene hører ikke sammen. Se, om et ord er byttet om eller forkert.
trouble-offline = Der er ingen forbindelse lige nu. Det, du har skrevet, er her endnu. Prøv igen om lidt.
refusal-cannot-open = Noget kan ikke åbnes med denne nøgle.
refusal-commitment-mismatch = Nøglen passer ikke til mappen.
refusal-day-false = Der står en forkert dag for, hvornår mappen blev åbnet.
refusal-mark-mismatch = Du og den anden har fået vist to forskellige mapper.

refusal-roster-unsigned = Listen over rådgivere er ikke skrevet under af tilbuddet. Derfor viser vi den ikke.
refusal-roster-malformed = Vi kan ikke læse listen over rådgivere. Prøv igen senere.
refusal-roster-decides-benefits = En på listen bestemmer over penge fra kommunen. Derfor viser vi den ikke.
refusal-roster-expired = Listen over rådgivere er for gammel. Derfor kan du ikke skrive til nye lige nu. Ring til et nummer her på siden.
refusal-roster-older = Du har set en nyere liste over rådgivere før. Derfor viser vi ikke denne.
refusal-roster-fork = Der er to forskellige lister over rådgivere. Derfor viser vi ingen af dem.

refusal-other = Noget gik galt. Prøv igen om lidt.

# Advarsler bliver stående: en ærlig server gør ikke sådan.
alarm-title = Noget passer ikke
alarm-do = Skriv ikke mere her lige nu. Tal med din rådgiver på en anden måde, eller ring til et nummer her på siden.
alarm-do-counsellor = Skriv ikke mere her. Sig det til jeres koordinator, og skriv ned, hvad der står.
alarm-stops = Vi henter ikke mere til denne mappe. Det, du allerede har læst, kan du stadig læse.
alarm-stays = Advarslen bliver stående. Set første gang { $day }.
alarm-bad-signature = Et blad i mappen er ikke skrevet af den, det siger.
alarm-body-missing = Et brev mangler, uden at nogen har slettet det.
alarm-cannot-open = Et brev kan ikke åbnes. Det kan være ændret undervejs.
alarm-commitment-mismatch = Læserne har fået hver sin nøgle. Det må ikke ske.
alarm-day-false = Der står en forkert dag for, hvornår mappen blev åbnet.
alarm-foreign-vault = Et blad fra en anden mappe er lagt ind her.
alarm-chain-broken = Bladene i mappen hænger ikke sammen. Noget mangler, eller rækkefølgen er forkert.
alarm-fork = Mappen er ikke den samme som sidst. Der findes to udgaver.
alarm-head-behind = Mappen er kortere end sidst, du så den. Det nyeste bliver holdt tilbage.
alarm-mark-mismatch = Du og den anden har fået vist to forskellige mapper.
alarm-reader-not-allowed = Nogen er sat ind som læser uden din underskrift.
alarm-reader-not-allowed-counsellor = Nogen er sat ind som læser uden personens underskrift.
alarm-roster-fork = Du og andre har fået vist to forskellige lister over rådgivere.
alarm-roster-malformed = Listen over rådgivere kan ikke læses.
alarm-roster-decides-benefits = En på listen over rådgivere bestemmer over penge fra kommunen.
alarm-roster-expired = Listen over rådgivere er for gammel.
alarm-roster-older = Listen over rådgivere er ældre end den, du så sidst.
alarm-roster-unsigned = Listen over rådgivere er ikke skrevet under af tilbuddet.
alarm-other = Mappen følger ikke reglerne: { $name }.
