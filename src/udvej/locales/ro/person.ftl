### The person's app: from “who is here” until a first letter is sent.

# A screen that is fetched when it is needed
screen-fetching = Se aduce partea următoare …
screen-missing = Partea următoare nu a ajuns

# An answer that is slow to come
wait-slow = Răspunsul întârzie. Ce ai scris este încă aici. Poți să aștepți sau să încerci din nou.
wait-stop = Nu mai aștepta

# 1. Who
who-title = Cui vrei să îi scrii?
who-lead = Poți scrie cuiva ales de tine sau cui are primul timp.
who-none = Acum nu este nimeni căruia să îi scrii. Poți suna la un număr de pe această pagină.
who-checking = Se verifică lista consilierilor …
who-checked = { $service } a făcut lista. Ecranul tău a verificat-o.
who-fingerprint = Cuvintele de control ale serviciului sunt { $words }. Află-le de la serviciu în alt loc decât aici și vezi dacă sunt aceleași.
who-first-free = Cine are primul timp
who-first-free-explain = Atunci toți cei de aici pot deschide prima ta scrisoare: { $names }. Cine o primește devine consilierul tău. Ceilalți nu mai pot citi.
who-first-free-empty = I-ai scos pe toți. Alege cel puțin unul sau scrie cuiva anume.
who-first-free-choose = Scrie cui are primul timp
who-leave-out = Scoate pe cineva
who-away = Este vreun loc unde nu trebuie să citească?
who-chosen-away = { $name } nu este de serviciu acum. Scrisoarea ta așteaptă până când { $name } este din nou aici.
who-chosen-not-new = { $name } nu primește scrisori noi acum. Scrisoarea ta așteaptă până când { $name } are timp. Poate altcineva are timp mai devreme.
who-nobody-new = Nimeni nu primește scrisori noi acum. Poți scrie oricum. Scrisoarea așteaptă până când cineva are timp.
who-nobody-on-duty = Nimeni nu este de serviciu acum. Poți scrie oricum. Scrisoarea va fi citită când este cineva aici.
who-choose = Scrie către { $name }
who-stand-in-question = Are voie și { $other } să citească atunci când { $name } lipsește?
who-stand-in-explain = { $other } nu primește nimic de citit până când se anunță că { $name } lipsește. Serverul nostru reține totul până atunci.
who-stand-in-yes = Da, este în regulă
who-stand-in-no = Nu, doar { $name }
who-stand-in-any-question = Are voie să citească și înlocuitorul, când consilierul lipsește?
who-stand-in-any-explain = Înlocuitorul este unul dintre cei ale căror nume le-ai văzut. Poți vedea cine este când cineva a primit scrisoarea.
who-stand-in-any-no = Nu, doar un singur consilier

# 2. Five lines
five-continue = Mai departe la scrisoare

# 3. Write
write-heading = Scrie-ți scrisoarea
write-to = Către { $names }
write-lead = Scrie cum îți vine. Nu poți greși și nu trebuie să vrei să schimbi ceva.
write-label = Scrisoarea ta
write-hint = Câteva cuvinte sunt de ajuns.
write-shows-you = Un nume, o adresă sau un număr CPR pot arăta cine ești. Tu decizi dacă le scrii.
write-name-label = Cum să îți spunem?
write-name-hint = Inventează un nume sau sari peste.
name-too-long = Numele este prea lung cu { $over } caractere.
write-only-here = Scrisoarea este doar aici, pe pagină, până o trimiți.
write-send = Trimite scrisoarea
write-empty = Încă nu este nimic aici. Un cuvânt este de ajuns ca să o trimiți.

# 4. Send
sending-title = Îți trimitem scrisoarea
sending-locking = Scrisoarea se încuie pe ecranul tău …
sending-work = Ecranul tău rezolvă o mică sarcină. Ea ține roboții afară.
sending-sending = Se trimite …
sending-slow = Durează puțin. Nu trebuie să faci nimic.
sending-line-slow = Conexiunea este lentă. Scrisoarea este încă aici și nu s-a pierdut nimic. Poți să aștepți sau să o iei înapoi și să o schimbi.
sending-edit = Schimbă scrisoarea
sent-title = Scrisoarea a fost trimisă
sent-stored = O păstrăm încuiată.
sent-who = Acum o poate deschide: { $names }.
sent-no-promise = Nimeni nu a stabilit încă o oră pentru răspuns. O vei vedea în dosar când va fi stabilită.
sent-next = Vei primi șapte cuvinte. Cu ele te poți întoarce ca să vezi răspunsul.
sent-see-words = Vezi cele șapte cuvinte

# 4b. Leaving without words
without-start = Mergi mai departe fără cuvinte

# 6. Type them yourself
back-to-folder = Mergi la dosar

# The folder
folder-new-letter = { $count ->
    [one] A venit o scrisoare.
    [few] Au venit { $count } scrisori.
   *[other] Au venit { $count } de scrisori.
}

# Who can read
readers-safety-title = Este persoana potrivită?

# Delete everything
delete-undone = Dosarul este din nou al tău. Nu s-a șters nimic.
