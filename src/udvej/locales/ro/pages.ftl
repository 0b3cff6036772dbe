### The pages the server writes itself. They work without scripts.

# The menu
menu-label = Pagini
menu-front = Prima pagină
menu-all = Toate paginile
menu-first = Înainte să începi
menu-write = Scrie
menu-folder = Deschide dosarul
menu-who = Cine este aici
menu-before = Ce trebuie transmis
menu-kept = Ce promitem și ce putem vedea
menu-find = Găsește un loc
menu-rights = Drepturile tale
menu-money = Bani
menu-calculator = Calculează-ți banii
menu-municipality = Când vrei să spui la primărie
menu-health = Sănătate
menu-later = Dacă ceva urmează să fie altfel
menu-violent = Dacă s-a întâmplat ceva rău
menu-threats = Dacă cineva face presiuni asupra ta
menu-watched = Dacă cineva te urmărește
menu-young = Ai sub 18 ani?
menu-safe = În siguranță pe dispozitivul tău
menu-close = Dacă îți pasă de cineva apropiat
menu-professionals = Pentru profesioniști
menu-outreach = Pentru cei care merg la oameni
menu-learning = Pentru noi, cei care răspundem
menu-about = Despre acest loc
menu-access = Accesibilitate
menu-contact = Contact

# The front page
front-title = Scrie unui om. Nu trebuie să spui cine ești.
front-for-whom = Locul acesta este pentru tine dacă primești, sau ai primit, bani sau lucruri pentru sex. Tu alegi cum îi spui.
front-you-decide = Tu decizi. Nu trebuie să vrei să schimbi ceva. Poți pune o singură întrebare sau poți scrie ani de zile.
front-stance = Nimeni de aici nu decide asupra ajutoarelor tale.
front-write = Scrie o scrisoare
front-folder = Deschide dosarul tău
front-now-title = Cine are timp acum
front-now-none = Nimeni nu este de serviciu acum. Poți scrie oricum, iar scrisoarea va aștepta.
front-now-unknown = Nu putem vedea acum cine este de serviciu. Poți scrie oricum.
front-now-more = Citește despre consilieri
front-ways-title = Cinci căi mai departe
front-way-write = Unui om care îți răspunde. Fără nume.
front-way-find = Locuri care ajută, aproape de tine sau în toată țara.
front-way-rights = Ce ai voie să faci și ce au alții obligația să facă.
front-way-money = Reguli, datorii și ce poți primi.
front-way-safe = Cine poate vedea că ai fost aici?
front-all = Vezi toate paginile
front-kept-more = Vezi ce promitem și ce putem vedea

# All pages
all-title = Toate paginile
all-write-title = Scrie și citește răspunsuri
all-know-title = Găsește și află
all-trouble-title = Când ceva este greu sau periculos
all-others-title = Pentru alții decât tine
all-house-title = Despre acest loc

# Before one begins
first-title = Înainte să începi
first-lead = Cinci rânduri despre ce este sigur și ce nu.
first-locked = Sigur: ce scrii este încuiat pe ecranul tău. Nu putem citi.
first-unnamed = Sigur: nu întrebăm cine ești. Nu punem nimic despre tine pe telefonul sau calculatorul tău.
first-history = Nesigur: browserul tău poate ține minte că ai fost aici. O fereastră privată uită.
first-watched = Nesigur: cine îți controlează telefonul sau calculatorul poate vedea ce vezi tu.
first-leave = Butonul „Părăsește această pagină” este mereu sus. Golește ecranul imediat.
first-met-title = Cum te primim
first-met-change = Nu trebuie să vrei să schimbi ceva. Nimeni de aici nu încearcă să te facă să renunți.
first-met-decide = Tu decizi despre ce vorbești și cât de repede. Poți oricând lăsa o întrebare fără răspuns.
first-met-words = Folosește cuvintele tale sau niciunul. Consilierul folosește cuvintele pe care le folosești tu.
first-met-otherwise = Dacă ești primit(ă) altfel, scrie altcuiva. Nu trebuie să spui de ce.
first-more = Citește mai mult despre dispozitivul tău
first-again = Pagina aceasta apare de fiecare dată, pentru că nu păstrăm faptul că ai văzut-o.

# Help by phone
help-title = Numere la care poți suna
help-112-name = 112
help-112-what = Poliția și ambulanța, când nu se poate aștepta.
help-112-hours = Zi și noapte.
help-112-source = Numărul de urgență din Danemarca.
help-1888-name = Lev Uden Vold
help-1888-what = Violență în relații apropiate. Pentru toate genurile. Gratuit, și nu trebuie să dai un nume.
help-1888-hours = Zi și noapte.
help-1888-source = Sursa: levudenvold.dk, începutul anului 2023.
help-cmm-name = Centrul danez împotriva traficului de persoane
help-cmm-what = Când cineva te obligă sau decide peste tine. În daneză și engleză.
help-cmm-hours = Nu am confirmat programul lor.
help-cmm-source = Sursa: cmm.dk, planul de acțiune 2022–2025.
help-checked = Numerele vin din aceste surse. Nimeni nu a sunat încă să le verifice pentru noi.

# Who is here
who-page-title = Cine este aici
who-page-lead = Acești oameni îți pot răspunde. Alegi pe unul dintre ei sau pe cine are primul timp.
who-page-empty = Nu putem arăta consilierii acum. Încearcă din nou peste puțin timp sau sună la un număr de aici.
who-page-none-yet = Încă nu este niciun consilier pe listă.
who-page-signed = Lista este făcută de { $service }. Ecranul tău o verifică încă o dată înainte să scrii.
who-write = Scrie o scrisoare

# Write and folder, when scripts are off
write-title = Scrie o scrisoare
folder-title = Deschide dosarul tău
app-needs-scripts = Pentru scris, scripturile trebuie să fie pornite. Scrisoarea este încuiată pe propriul tău ecran, și doar un script poate face asta.
app-needs-scripts-how = Poți suna în schimb. Poți și să pornești scripturile în browser și să încarci pagina din nou.
app-folder-needs-scripts = Pentru a deschide dosarul, scripturile trebuie să fie pornite. Cele șapte cuvinte rămân pe ecranul tău, și pentru asta e nevoie de un script.
app-loading = Se încarcă pagina …

# Safe on your device
safe-title = În siguranță pe dispozitivul tău
safe-exit-title = Butonul „Părăsește această pagină”
safe-exit-where = Butonul este pe fiecare pagină. Poți și să apeși Shift de trei ori.
safe-exit-does = Ecranul se golește imediat. Cheile sunt aruncate și ajungi la o pagină cu totul diferită.
safe-exit-tabs = Dacă ai și alte file de aici deschise în același browser, și ele părăsesc pagina.
safe-exit-draft = O scrisoare pe care nu ai trimis-o se poate pierde.
safe-exit-report = Cu scripturi, noi nu aflăm că l-ai apăsat. Fără scripturi, butonul cere serverului nostru ieșirea. Nu păstrăm asta.
safe-exit-back = Cu scripturile pornite, în urma ta rămâne o singură pagină de aici. Ea este înlocuită când pleci. De aceea butonul Înapoi te duce departe, și în timp ce citești.
safe-exit-scripts = Fără scripturi, butonul merge ca un link. Atunci butonul Înapoi poate arăta paginile pe care le-ai citit.
safe-not-title = Ce nu face butonul
safe-not-history = Nu șterge istoricul browserului. Istoricul poate arăta că ai fost aici.
safe-not-visited = După ce ai fost aici, un link către acest loc poate avea altă culoare pe alte pagini. O fereastră privată uită și asta.
safe-not-network = Nu îți ascunde vizita de cine administrează rețeaua ta.
safe-not-watched = Nu ajută dacă cineva a pus pe telefonul tău un program care urmărește ce faci.
safe-not-printed = Dacă tipărești o pagină, numele și adresa nu apar pe hârtie. Dar imprimanta poate ține minte.
safe-do-title = Ce poți face
safe-do-private = Deschide pagina într-o fereastră privată. Când o închizi, browserul uită vizita.
safe-do-one = Șterge doar această pagină din istoric. Un istoric complet gol poate ridica întrebări.
safe-do-other = Folosește un dispozitiv pe care nu îl folosește altcineva: la un prieten, la o bibliotecă sau la o clinică.
safe-do-words = Nu scrie cele șapte cuvinte unde se uită alții.
safe-forced-title = Dacă cineva te obligă să deschizi dosarul
safe-forced = Dosarul arată când a fost deschis ultima dată cu cuvintele tale. Poți șterge tot oricând vrei. Poți și să primești cuvinte noi.

# When something is not there
missing-title = Această pagină nu există
missing-text = Poate că adresa este scrisă greșit. Nu s-a pierdut nimic.
missing-way = Mergi la prima pagină
missing-sent-title = Acestei pagini nu i se poate trimite nimic
missing-sent-text = Ce a fost trimis nu a fost nici citit, nici păstrat.
missing-sent-way = Deschide pagina
