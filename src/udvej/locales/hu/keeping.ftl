### The person's app after a first letter: the seven words, the folder, and deleting.

# 4b. Leaving without words
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
folder-answer-label = Írás neki: { $name }
folder-answer-enough = Nem kell visszaírnod. Bezárhatod a mappát, vagy törölhetsz mindent.
folder-room-little = Itt hamarosan nem lesz hely több levélnek. Ha tovább írnál, kezdd elölről: válaszd az írást valaki másnak, majd válaszd újra ugyanazt a tanácsadót.
folder-room-none = Itt nincs hely több levélnek. Ha tovább írnál, kezdd elölről: válaszd az írást valaki másnak, majd válaszd újra ugyanazt a tanácsadót. Az itteni levelek megmaradnak, amíg nem törlöd őket.
folder-room-untaken-little = Már csak kevés hely van, amíg egy tanácsadó át nem veszi az első leveledet. Utána újra lesz hely.
folder-room-untaken-none = Nincs hely több levélnek, amíg egy tanácsadó át nem veszi az elsőt. Nem te rontottál el valamit, és a leveled továbbra is vár. Írhatsz valaki másnak is.
folder-send = Küldés
folder-draft-kept = Amit írsz, azt a mappa megőrzi. Csak te tudod elolvasni.
folder-their-mark = Amikor { $name } legutóbb írt, eddig látta a leveleidet: { $day }, ezt a napot is beleértve.
folder-their-mark-none = Még nem látjuk, mit olvasott: { $name }.
folder-write-other = Írás valaki másnak
folder-take-along = E szavak elvitele valaki máshoz
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
readers-safety = Amikor beszélsz vele ({ $name }), felolvashattok egymásnak öt szót. Ha ugyanazok, senki sem áll köztetek.
readers-safety-show = Az öt szó megjelenítése
readers-safety-words = { $words }
readers-safety-differ = Ha nem ugyanazok, ne írj itt többet. Szólj neki: { $name }.

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
delete-relation = Minden törlése ezzel a személlyel: { $name }
delete-relation-lead = Minden levelet törlünk nálunk, amit vele váltottál: { $name }. { $name } látja, hogy töröltél, de azt nem, hogy miért.
delete-relation-waiting = Az itteni leveleket ekkor töröljük: { $when }. Addig senki sem olvashatja őket.
delete-relation-undo = A levelek megtartása
