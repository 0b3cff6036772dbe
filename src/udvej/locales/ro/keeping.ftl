### The person's app after a first letter: the seven words, the folder, and deleting.

# 4b. Leaving without words
without-title = Fără cuvinte nu te poți întoarce
without-now = Acum scrisoarea ta este deschisă doar pe această pagină. Dacă o închizi, nu vei putea vedea niciodată răspunsul.
without-later = Scrisoarea va fi citită oricum. Poți primi cuvintele cât timp pagina este deschisă.
without-stay = Rămâi aici fără cuvinte
without-go = Pleacă fără cuvinte
without-gone = Scrisoarea este încă la noi și poate fi citită. Niciun cuvânt nu ți-o mai deschide.

# 5. The seven words
words-title = Cele șapte cuvinte ale tale
words-lead = După ce scrii cuvintele pe pagina următoare, ele îți deschid dosarul pe orice telefon sau calculator.
words-old = Până atunci, dosarul se deschide tot cu cuvintele vechi. Nu le arunca înainte.
words-label = Cele șapte cuvinte
words-keep-title = Cum să ai grijă de ele
words-keep-head = Învață-le pe de rost. Fă din ele o mică poveste.
words-keep-paper = Sau scrie-le pe hârtie, în mijlocul a ceva cu totul diferit.
words-keep-photo = Nu le fotografia. Multe telefoane distribuie fotografiile.
words-keep-phone = Nu le ține pe un telefon în care se uită alții.
words-lost-title = Dacă pierzi cuvintele
words-lost = Atunci nimeni nu mai poate deschide dosarul. Nici noi. Poți începe oricând un dosar nou, dar scrisorile vechi se pierd.
words-print = Tipărește cuvintele
words-kept = Le am
words-not-now = Păstrează cuvintele vechi

# 6. Type them yourself
back-title = Scrie tu cele șapte cuvinte
back-lead = Așa știi sigur că le ai corect.
back-label = Cele șapte cuvinte ale tale
back-hint = Nu contează dacă sunt litere mari sau mici.
back-check = Verifică cuvintele
back-wrong = { $count ->
    [one] Cuvântul numărul { $numbers } este altul. Încearcă din nou.
   *[other] Cuvintele cu numerele { $numbers } sunt altele. Încearcă din nou.
}
back-missing = { $count ->
    [one] Lipsește un cuvânt.
    [few] Lipsesc { $count } cuvinte.
   *[other] Lipsesc { $count } de cuvinte.
}
back-see-again = Arată cuvintele din nou

# Open the folder
open-title = Deschide dosarul tău
open-lead = Cuvintele rămân pe propriul tău ecran. Nu sunt trimise.
open-label = Cele șapte cuvinte ale tale
open-show = Arată ce scriu
open-button = Deschide dosarul
open-working = Se deschide dosarul. Poate dura puțin pe un telefon mai vechi.
open-word-unknown = { $count ->
    [one] Cuvântul numărul { $numbers } nu este pe listă. Vezi dacă este scris corect.
   *[other] Cuvintele cu numerele { $numbers } nu sunt pe listă. Vezi dacă sunt scrise corect.
}
open-lost-title = Nu ai cuvintele?
open-lost = Atunci nu putem deschide dosarul. Poți scrie o scrisoare nouă și primești un dosar nou. Poți spune că ai mai scris, dacă vrei.
open-lost-action = Scrie o scrisoare nouă

# The folder
folder-heading = Dosarul tău
folder-not-kept = Niciun cuvânt nu deschide încă acest dosar. Dacă închizi pagina, nu te poți întoarce la el.
folder-relations = Cei cu care îți scrii
folder-more = Mai mult
folder-checking = Ecranul tău verifică scrisorile cele mai vechi. Între timp poți citi.
folder-contact-left = Consilierul tău nu mai este aici. Poți scrie altcuiva.
folder-deleted = Scrisorile de aici sunt șterse.
folder-first-visit = Este prima dată când dosarul se deschide cu cuvintele tale.
folder-last-visit = Dosarul a fost deschis ultima dată cu cuvintele tale { $when }.
folder-not-you = Nu ai fost tu? Atunci poți primi cuvinte noi.
folder-visits = De fiecare dată când s-a deschis dosarul
folder-contact = Consilierul tău este { $name }.
folder-contact-out = { $name } nu este de serviciu acum.
folder-not-taken = Scrisoarea așteaptă. O poate deschide: { $names }.
folder-promise = { $name } îți va răspunde cel târziu { $when }.
folder-promise-late = { $name } voia să răspundă cel târziu { $when }. Răspunsul nu a venit încă. Poți scrie din nou sau poți suna la un număr de pe această pagină.
folder-promise-none = { $name } nu a stabilit încă o oră pentru răspuns.
folder-letters = Scrisori
folder-letters-none = Încă nu sunt scrisori aici.
folder-answer-label = Scrie către { $name }
folder-answer-enough = Nu trebuie să răspunzi. Poți închide dosarul sau poți șterge tot.
folder-room-little = În curând nu va mai fi loc aici pentru alte scrisori. Ca să scrii mai departe, începe din nou: alege să scrii altcuiva, apoi alege aceeași persoană.
folder-room-none = Aici nu mai este loc pentru alte scrisori. Ca să scrii mai departe, începe din nou: alege să scrii altcuiva, apoi alege aceeași persoană. Scrisorile de aici rămân până le ștergi.
folder-room-untaken-little = Mai este loc doar pentru puțin, până când un consilier primește prima ta scrisoare. Apoi este loc din nou.
folder-room-untaken-none = Nu mai este loc pentru alte scrisori până când un consilier o primește pe prima. Nu ai greșit cu nimic, iar scrisoarea ta încă așteaptă. Poți scrie și altcuiva.
folder-send = Trimite
folder-draft-kept = Ce scrii se păstrează în dosar. Doar tu poți citi.
folder-their-mark = Când { $name } a scris ultima dată, văzuse scrisorile tale până în { $day } inclusiv.
folder-their-mark-none = Încă nu putem vedea ce a citit { $name }.
folder-write-other = Scrie altcuiva
folder-take-along = Ia aceste cuvinte pentru altcineva
folder-sums = Calculează-ți banii
folder-close = Închide dosarul
folder-closed-title = Dosarul este închis
folder-ended = Dosarul are cuvinte noi sau a fost șters. Cuvintele vechi nu îl mai deschid.
folder-closed = Cheile nu mai sunt pe acest ecran. Ca să îl deschizi din nou ai nevoie de cele șapte cuvinte.
folder-locked = Dosarul s-a închis pentru că nu s-a întâmplat nimic timp de { $time }. Scrie cele șapte cuvinte ca să îl deschizi din nou.
folder-open-again = Deschide din nou

# Delete one letter
letter-delete = Șterge scrisoarea
letter-delete-question = Vrei să ștergi această scrisoare? Dispare pentru toți și nu se poate anula.
letter-delete-yes = Da, șterge scrisoarea

# When a letter did not get through
letter-refused = Scrisoarea nu a fost trimisă.
letter-mend = Schimbă scrisoarea
letter-from-other = Un consilier

# Who can read
readers-title = Cine poate citi
readers-you = Tu
readers-contact = { $name }, consilierul tău
readers-stand-in = { $name }, înlocuitor. Poate citi doar după ce consilierul tău este declarat absent.
readers-stand-in-open = { $name }, înlocuitor
readers-circle = { $name }, poate deschide prima ta scrisoare
readers-opened = { $name } a deschis dosarul { $days }.
readers-opened-none = { $name } nu a deschis încă dosarul.
readers-before = Cineva care nu mai citește aici a deschis dosarul { $days }.
readers-safety = Când vorbești cu { $name }, vă puteți citi cu voce tare cinci cuvinte. Dacă sunt aceleași, nimeni nu stă între voi.
readers-safety-show = Arată cele cinci cuvinte
readers-safety-words = { $words }
readers-safety-differ = Dacă nu sunt aceleași, nu mai scrie aici. Spune-i lui { $name }.

# New words
change-title = Primește cuvinte noi
change-lead = Primești șapte cuvinte noi. După ce le scrii, cele vechi nu mai deschid dosarul. Dacă dosarul e deschis în altă parte, acolo se închide.
change-old = Păstrăm copii a tot ce este încuiat. O copie veche mai poate fi deschisă cu cuvintele vechi. Copiile se șterg după câteva zile.
change-start = Dă-mi cuvinte noi
change-done = Cuvintele noi sunt valabile acum.

# Delete everything
delete-title = Șterge tot
delete-lead = Toate scrisorile din dosar se șterg la noi. Consilierul tău poate vedea că ai șters, dar nu de ce.
delete-when = Când să se întâmple?
delete-now = Imediat
delete-now-explain = Nu se poate anula.
delete-later = Peste trei zile
delete-later-explain = Până atunci dosarul este închis. Poți anula cu cele șapte cuvinte.
delete-copies = Copiile noastre sunt încuiate. Și ele se șterg, dar abia după câteva zile.
delete-yes-now = Da, șterge acum
delete-yes-later = Da, șterge peste trei zile
delete-working = Se șterge …
delete-done-title = Totul este șters
delete-done = Dosarul nu mai există. Nu mai ai nimic de făcut. Poți scrie din nou, dacă vrei vreodată.
delete-waiting-title = Dosarul va fi șters
delete-waiting = Asta se întâmplă { $when }. Nimeni nu îl poate citi până atunci.
delete-undo = Păstrează dosarul
delete-relation = Șterge tot ce ai cu { $name }
delete-relation-lead = Toate scrisorile cu { $name } se șterg la noi. { $name } poate vedea că ai șters, dar nu de ce.
delete-relation-waiting = Scrisorile de aici vor fi șterse { $when }. Nimeni nu le poate citi până atunci.
delete-relation-undo = Păstrează scrisorile
