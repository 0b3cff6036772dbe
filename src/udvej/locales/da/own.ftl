### Det, der er ens eget i mappen: arket om penge, og ordet for det.

# Arket om penge
budget-title = Dine penge
budget-lead = Her kan du regne på dine penge og gemme arket i din mappe. Kun dine syv ord åbner det. Din rådgiver kan ikke læse det.
budget-private = Intet bliver gemt, før du trykker på Gem. Er du væk i et kvarter, lukker mappen. Så er det, du ikke har gemt, væk.
budget-fetching = Arket bliver hentet.
budget-none = Der er ikke gemt noget ark.
budget-kept = Arket her er gemt { $when }.
budget-kept-some-day = Arket her er gemt.
budget-unsaved = Der står noget her, som ikke er gemt.
budget-keep = Gem arket i mappen
budget-keeping = Arket bliver gemt.
budget-take = Slet det gemte ark
budget-take-question = Det gemte ark bliver slettet og kan ikke hentes igen. Det, der står på skærmen nu, bliver stående.
budget-take-yes = Ja, slet det
budget-back = Tilbage til mappen
budget-leave-title = Der står noget, som ikke er gemt
budget-leave-keep = Gem, og gå tilbage
budget-leave-drop = Gå tilbage uden at gemme
budget-stay = Bliv her
budget-elsewhere-title = Et andet ark er gemt i din mappe
budget-elsewhere = Det kom til { $when }, efter at du åbnede arket her. Hvilket ark vil du have? Det andet forsvinder.
budget-elsewhere-gone = Det gemte ark er slettet et andet sted. Vil du gemme det, der står her?
budget-elsewhere-mine = Gem det, der står her
budget-elsewhere-theirs = Tag det andet ark
budget-elsewhere-empty = Nej, tøm arket
budget-too-large = Arket er for stort til at gemme. Intet er væk: det står her endnu. Gør navnene kortere, eller fjern linjer. Du kan også printe det.
budget-empty = Der står ikke noget på arket endnu.
budget-no-place = Det her står i dit ark, men har ingen linje her mere. Det bliver gemt med.

# Ordet for det
word-title = Hvad kalder du det?
word-lead = Vælg et ord, så bruger { $name } det, når I skriver sammen. Det er også fint at lade være.
word-who = Kun de, der kan læse dine breve, kan se det.
word-sale = salg af sex
word-work = sexarbejde
word-other = prostitution
word-escort = escort
word-dating = sugardating
word-massage = massage
word-own = Mit eget ord
word-own-label = Skriv dit ord
word-none = Helst intet ord
word-use = Brug det her
word-empty = Skriv et ord, eller vælg noget andet.
word-long = Ordet er { $over } tegn for langt.
word-is = Du kalder det »{ $word }«. { $name } kan se det.
word-is-none = Du bruger ikke noget ord for det. { $name } kan se det.
word-change = Skift ord
word-take = Fjern ordet
