### The person's app: from “who is here” to the folder.

# A screen that is fetched when it is needed
screen-fetching = A következő rész betöltése …
screen-missing = A következő rész nem érkezett meg

# 1. Who
who-title = Kinek szeretnél írni?
who-lead = Írhatsz valakinek, akit te választasz, vagy annak, akinek előbb van ideje.
who-none = Most nincs, akinek írhatnál. Felhívhatsz egy számot ezen az oldalon.
who-checking = A tanácsadók listájának ellenőrzése …
who-checked = A listát ez a szolgálat készítette: { $service }. A képernyőd ellenőrizte.
who-fingerprint = A szolgálat ellenőrző szavai: { $words }. A szolgálat kártyáján is ott vannak.
who-first-free = Akinek előbb van ideje
who-first-free-explain = Ilyenkor itt mindenki kinyithatja az első leveledet: { $names }. Aki átveszi, az lesz a saját tanácsadód. A többiek nem olvashatnak tovább.
who-first-free-empty = Mindenkit kihagytál. Válassz legalább egyet, vagy írj valakinek, akit te választasz.
who-first-free-choose = Írás annak, akinek előbb van ideje
who-leave-out = Van, akinek nem szabad olvasnia?
who-chosen-away = { $name } most nincs ügyeletben. A leveled vár, amíg { $name } újra itt lesz.
who-chosen-not-new = { $name } most nem fogad új levelet. A leveled vár, amíg { $name } ráér. Talán másvalaki hamarabb ráér.
who-nobody-new = Most senki sem fogad új levelet. Azért írhatsz. A levél vár, amíg valaki ráér.
who-nobody-on-duty = Most senki sincs ügyeletben. Azért írhatsz. A levelet elolvassák, amikor lesz itt valaki.
who-choose = Írás neki: { $name }
who-stand-in-question = Olvashat { $other } is, amikor { $name } nincs itt?
who-stand-in-explain = { $other } semmit sem kap olvasásra, amíg be nem jelentik, hogy { $name } nincs itt. Addig a szerverünk tartja vissza.
who-stand-in-yes = Igen, rendben van
who-stand-in-no = Nem, csak { $name }
who-stand-in-any-question = Olvashat a tanácsadó helyettese is, amikor a tanácsadó nincs itt?
who-stand-in-any-explain = A helyettes azok egyike, akiknek láttad a nevét. Meglátod, ki az, amikor valaki átvette a levelet.
who-stand-in-any-no = Nem, csak az az egy tanácsadó

# 2. Five lines
five-continue = Tovább a levélhez

# 3. Write
write-heading = Írd meg a leveledet
write-to = Címzett: { $names }
write-lead = Írj úgy, ahogy jön. Nem tudod elrontani, és nem kell, hogy változtatni akarj.
write-label = A leveled
write-hint = Néhány szó is elég.
write-shows-you = Egy név, egy cím vagy egy CPR-szám megmutathatja, ki vagy. Te döntesz, hogy beleírod-e.
write-name-label = Hogyan szólítsunk?
write-name-hint = Találj ki egy nevet, vagy hagyd ki.
name-too-long = A név { $over } karakterrel hosszabb a kelleténél.
write-only-here = A levél csak itt van az oldalon, amíg el nem küldöd.
write-send = Levél elküldése
write-empty = Itt még nincs semmi. Egyetlen szó is elég a küldéshez.

# 4. Send
sending-title = Küldjük a leveledet
sending-locking = A levél lezárása a képernyődön …
sending-work = A képernyőd megold egy kis feladatot. Ez távol tartja a robotokat.
sending-sending = Küldés …
sending-slow = Ez eltart egy kicsit. Nem kell semmit tenned.
sending-edit = A levél módosítása
sent-title = A levél elment
sent-stored = Lezárva őrizzük.
sent-who = Most ő nyithatja ki: { $names }.
sent-no-promise = Még senki sem tűzött ki időt a válaszra. A mappában látod majd, ha igen.
sent-next = Hét szót kapsz. Ezekkel visszajöhetsz, és megnézheted a választ.
sent-see-words = A hét szó megtekintése

# 4b. Leaving without words
without-start = Tovább szavak nélkül
without-title = Szavak nélkül nem tudsz visszajönni
without-now = A leveled most csak ezen az oldalon van nyitva. Ha bezárod, soha nem láthatod a választ.
without-later = A levelet így is elolvassák. A szavakat megkaphatod, amíg az oldal nyitva van.
without-stay = Itt maradok szavak nélkül
without-go = Elmegyek szavak nélkül
without-gone = A levél még nálunk van, és elolvasható. Nincs szó, amely kinyitná neked.

# 5. The seven words
words-title = A hét szavad
words-lead = Ha a következő oldalon beírtad a szavakat, bármilyen telefonon vagy gépen kinyitják a mappádat.
words-old = Addig még a régi szavaid nyitják ki a mappát. Előbb ne dobd el őket.
words-label = A hét szó
words-keep-title = Hogyan vigyázz rájuk
words-keep-head = Tanuld meg őket fejből. Csinálj belőlük egy kis történetet.
words-keep-paper = Vagy írd fel őket papírra, valami egészen más közepébe.
words-keep-photo = Ne fényképezd le. Sok telefon megosztja a képeket.
words-keep-phone = Ne tartsd olyan telefonon, amelybe mások belenéznek.
words-lost-title = Ha elvesznek a szavak
words-lost = Akkor senki sem tudja újra kinyitni a mappát. Mi sem. Mindig kezdhetsz új mappát, de a régi levelek elvesznek.
words-print = A szavak nyomtatása
words-kept = Megvannak
words-not-now = Maradjanak a régi szavak

# 6. Type them yourself
back-title = Írd be a hét szót
back-lead = Így biztosan tudod, hogy jól vannak meg.
back-label = A hét szavad
back-hint = Mindegy, hogy kis- vagy nagybetű.
back-check = A szavak ellenőrzése
back-wrong = { $count ->
    [one] A(z) { $numbers }. szó más. Próbáld újra.
   *[other] Ezek a szavak mások: { $numbers }. Próbáld újra.
}
back-missing = { $count ->
    [one] Egy szó hiányzik.
   *[other] { $count } szó hiányzik.
}
back-see-again = A szavak megjelenítése újra
back-to-folder = Tovább a mappához

# Open the folder
open-title = A mappád kinyitása
open-lead = A szavak a saját képernyődön maradnak. Nem küldjük el őket.
open-label = A hét szavad
open-show = Mutasd, amit írok
open-button = A mappa kinyitása
open-working = A mappa kinyitása folyik. Régebbi telefonon eltarthat egy ideig.
open-word-unknown = { $count ->
    [one] A(z) { $numbers }. szó nincs a listán. Nézd meg, helyesen írtad-e.
   *[other] Ezek a szavak nincsenek a listán: { $numbers }. Nézd meg, helyesen írtad-e.
}
open-lost-title = Nincsenek meg a szavak?
open-lost = Akkor nem tudjuk kinyitni a mappát. Írhatsz új levelet, és kapsz egy új mappát. Ha szeretnéd, megírhatod, hogy már írtál korábban.
open-lost-action = Új levél írása

# The folder
folder-heading = A mappád
folder-not-kept = Még nincsenek szavak, amelyek kinyitják ezt a mappát. Ha bezárod az oldalt, nem tudsz visszajönni hozzá.
folder-relations = Akikkel levelezel
folder-more = Több
folder-checking = A képernyőd ellenőrzi a legrégebbi leveleket. Közben olvashatsz.
folder-contact-left = A tanácsadód már nincs itt. Írhatsz valaki másnak.
folder-deleted = Az itteni leveleket törölték.
folder-first-visit = Ez az első alkalom, hogy a mappát a szavaiddal kinyitják.
folder-last-visit = A mappát legutóbb ekkor nyitották ki a szavaiddal: { $when }.
folder-not-you = Nem te voltál? Akkor kaphatsz új szavakat.
folder-visits = Minden alkalom, amikor a mappát kinyitották
folder-contact = A saját tanácsadód: { $name }.
folder-contact-out = { $name } most nincs ügyeletben.
folder-not-taken = A levél vár. Kinyithatja: { $names }.
folder-promise = { $name } legkésőbb ekkor válaszol: { $when }.
folder-promise-late = { $name } legkésőbb ekkor akart válaszolni: { $when }. A válasz még nincs itt. Írhatsz újra, vagy felhívhatsz egy számot ezen az oldalon.
folder-promise-none = { $name } még nem tűzött ki időt a válaszra.
folder-letters = Levelek
folder-letters-none = Itt még nincsenek levelek.
folder-new-letter = { $count ->
    [one] Levél érkezett.
   *[other] { $count } levél érkezett.
}
folder-answer-label = Írás neki: { $name }
folder-answer-enough = Nem kell visszaírnod. Bezárhatod a mappát, vagy törölhetsz mindent.
folder-send = Küldés
folder-draft-kept = Amit írsz, azt a mappa megőrzi. Csak te tudod elolvasni.
folder-their-mark = Amikor { $name } legutóbb írt, eddig látta a leveleidet: { $day }, ezt a napot is beleértve.
folder-their-mark-none = Még nem látjuk, mit olvasott: { $name }.
folder-write-other = Írás valaki másnak
folder-sums = Számold ki a pénzed
folder-close = A mappa bezárása
folder-closed-title = A mappa be van zárva
folder-ended = A mappának új szavai vannak, vagy törölték. A régi szavak már nem nyitják ki.
folder-closed = A kulcsok már nincsenek ezen a képernyőn. Az újbóli kinyitáshoz a hét szó kell.
folder-locked = A mappa bezárult, mert ennyi ideig nem történt semmi: { $time }. Írd be a hét szót, hogy újra kinyisd.
folder-open-again = Kinyitás újra

# Delete one letter
letter-delete = A levél törlése
letter-delete-question = Törlöd ezt a levelet? Mindenkinél eltűnik, és nem vonható vissza.
letter-delete-yes = Igen, töröld a levelet

# When a letter did not get through
letter-refused = A levél nem ment el.
letter-mend = A levél módosítása
letter-from-other = Egy tanácsadó

# Who can read
readers-title = Ki olvashat
readers-you = Te
readers-contact = { $name }, a saját tanácsadód
readers-stand-in = { $name }, helyettes. Csak akkor olvashat, ha bejelentik, hogy a tanácsadód nincs itt.
readers-stand-in-open = { $name }, helyettes
readers-circle = { $name }, kinyithatja az első leveledet
readers-opened = { $name } ekkor nyitotta ki a mappát: { $days }.
readers-opened-none = { $name } még nem nyitotta ki a mappát.
readers-before = Valaki, aki itt már nem olvas, ekkor nyitotta ki a mappát: { $days }.
readers-safety-title = Ő az igazi?
readers-safety = Amikor beszélsz vele ({ $name }), felolvashattok egymásnak öt szót. Ha ugyanazok, senki sem áll köztetek.
readers-safety-show = Az öt szó megjelenítése
readers-safety-words = { $words }
readers-safety-differ = Ha nem ugyanazok, ne írj itt többet. Szólj neki: { $name }.

# Your name here

# New words
change-title = Új szavak kérése
change-lead = Hét új szót kapsz. Ha beírtad őket, a régiek többé nem nyitják ki a mappát. Ha máshol is nyitva van, ott becsukódik.
change-old = Másolatunk van mindenről, ami le van zárva. Egy régi másolat a régi szavakkal még kinyitható. A másolatokat néhány nap múlva töröljük.
change-start = Új szavakat kérek
change-done = Az új szavak mostantól érvényesek.

# Delete everything
delete-title = Minden törlése
delete-lead = A mappa összes levelét töröljük nálunk. A tanácsadód látja, hogy töröltél, de azt nem, hogy miért.
delete-when = Mikor történjen?
delete-now = Azonnal
delete-now-explain = Nem vonható vissza.
delete-later = Három nap múlva
delete-later-explain = A mappa addig zárva van. A hét szavaddal visszavonhatod.
delete-copies = A másolataink le vannak zárva. Azokat is töröljük, de csak néhány nap múlva.
delete-yes-now = Igen, töröld most
delete-yes-later = Igen, töröld három nap múlva
delete-working = Törlés …
delete-done-title = Minden törölve
delete-done = A mappa már nem létezik. Nincs több teendőd. Írhatsz újra, ha egyszer szeretnél.
delete-waiting-title = A mappát törölni fogjuk
delete-waiting = Ekkor történik: { $when }. Addig senki sem olvashatja.
delete-undo = A mappa megtartása
delete-undone = A mappa újra a tiéd. Semmi sem törlődött.
delete-relation = Minden törlése ezzel a személlyel: { $name }
delete-relation-lead = Minden levelet törlünk nálunk, amit vele váltottál: { $name }. { $name } látja, hogy töröltél, de azt nem, hogy miért.
delete-relation-waiting = Az itteni leveleket ekkor töröljük: { $when }. Addig senki sem olvashatja őket.
delete-relation-undo = A levelek megtartása
