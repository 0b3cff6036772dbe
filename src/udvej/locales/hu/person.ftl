### The person's app: from “who is here” until a first letter is sent.

# A screen that is fetched when it is needed
screen-fetching = A következő rész betöltése …
screen-missing = A következő rész nem érkezett meg

# An answer that is slow to come
wait-slow = A válasz késik. Amit írtál, még itt van. Várhatsz, vagy újra megpróbálhatod.
wait-stop = Nem várok tovább

# 1. Who
who-title = Kinek szeretnél írni?
who-lead = Írhatsz valakinek, akit te választasz, vagy annak, akinek előbb van ideje.
who-none = Most nincs, akinek írhatnál. Felhívhatsz egy számot ezen az oldalon.
who-checking = A tanácsadók listájának ellenőrzése …
who-checked = A listát ez a szolgálat készítette: { $service }. A képernyőd ellenőrizte.
who-fingerprint = A szolgálat ellenőrző szavai: { $words }. Kérdezd meg őket a szolgálattól máshol, ne itt, és nézd meg, egyeznek-e.
who-first-free = Akinek előbb van ideje
who-first-free-explain = Ilyenkor itt mindenki kinyithatja az első leveledet: { $names }. Aki átveszi, az lesz a saját tanácsadód. A többiek nem olvashatnak tovább.
who-first-free-empty = Mindenkit kihagytál. Válassz legalább egyet, vagy írj valakinek, akit te választasz.
who-first-free-choose = Írás annak, akinek előbb van ideje
who-leave-out = Valaki kihagyása
who-away = Van hely, ahol nem szabad elolvasniuk?
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
sending-line-slow = Lassú a kapcsolat. A levél még itt van, és semmi sem veszett el. Várhatsz, vagy visszaveheted és módosíthatod.
sending-edit = A levél módosítása
sent-title = A levél elment
sent-stored = Lezárva őrizzük.
sent-who = Most ő nyithatja ki: { $names }.
sent-no-promise = Még senki sem tűzött ki időt a válaszra. A mappában látod majd, ha igen.
sent-next = Hét szót kapsz. Ezekkel visszajöhetsz, és megnézheted a választ.
sent-see-words = A hét szó megtekintése

# 4b. Leaving without words
without-start = Tovább szavak nélkül

# 6. Type them yourself
back-to-folder = Tovább a mappához

# The folder
folder-new-letter = { $count ->
    [one] Levél érkezett.
   *[other] { $count } levél érkezett.
}

# Who can read
readers-safety-title = Ő az igazi?

# Delete everything
delete-undone = A mappa újra a tiéd. Semmi sem törlődött.
