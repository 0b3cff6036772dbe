### Who can be written to: on the pages and in the person's app.

who-on-duty = Most ügyeletben
who-not-on-duty = Most nincs ügyeletben
who-not-taking-new = Most nem fogad új levelet
who-duty-unknown = Most nem látjuk, ki van ügyeletben.
who-languages = Nyelvek
who-knows = Amihez ért
who-hours = Itt van
who-employer = Munkáltató
who-duties = Kötelessége
who-no-benefits = Nem dönt segélyekről.
who-stand-in = Helyettes távollét idején
who-before = Nézd meg, mit kell továbbadnia a tanácsadónak, mielőtt írsz

# Which languages are answered
answers-in = Ezeken a nyelveken válaszolnak: { $languages }.
answers-not = { $names }: a nyelvek között nincs ott ez: { $language }. Lehet, hogy egy ilyen nyelvű levelet ({ $language }) nem értenek meg.

# The five lines
five-title = Öt dolog, mielőtt írsz
five-who = Nem tudjuk, ki vagy, amíg te magad nem írsz olyat, ami ezt megmutatja. Nem kérünk nevet, telefonszámot vagy e-mail-címet.
five-kept = A leveledet a saját képernyőd zárja le. Megőrizzük, de nem tudjuk elolvasni.
five-readers = Csak azok a tanácsadók nyithatják ki a levelet, akiknek látod a nevét. Aki átveszi, az lesz a saját tanácsadód.
five-duty = Egy tanácsadónak lehet kötelessége lépni, például ha egy gyerek vagy egy élet veszélyben van.
five-words = Hét szó az egyetlen kulcsod. Ha elvesznek, senki sem tudja újra kinyitni a mappát.
