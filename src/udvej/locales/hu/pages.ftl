### The pages the server writes itself. They work without scripts.

# The menu
menu-label = Oldalak
menu-front = Kezdőlap
menu-all = Minden oldal
menu-first = Mielőtt elkezded
menu-write = Írás
menu-folder = A mappa kinyitása
menu-who = Ki van itt
menu-before = Amit tovább kell adni
menu-kept = Amit ígérünk, és amit láthatunk
menu-find = Hely keresése
menu-rights = A jogaid
menu-money = Pénz
menu-calculator = Számold ki a pénzed
menu-municipality = Ha el akarod mondani az önkormányzatnak
menu-health = Egészség
menu-later = Ha valami másképp lesz
menu-violent = Ha baj történt
menu-threats = Ha valaki nyomást gyakorol rád
menu-watched = Ha valaki figyel
menu-young = 18 év alatt vagy?
menu-safe = Biztonságban az eszközödön
menu-close = Ha közel állsz valakihez
menu-professionals = Szakembereknek
menu-outreach = Azoknak, akik kimennek az emberekhez
menu-learning = Nekünk, akik válaszolunk
menu-about = Erről a helyről
menu-access = Akadálymentesség
menu-contact = Kapcsolat

# The front page
front-title = Írj egy embernek. Nem kell megmondanod, ki vagy.
front-for-whom = Ez neked szól, ha pénzt vagy dolgokat kapsz vagy kaptál szexért. Te választod meg, hogyan nevezed.
front-you-decide = Te döntesz. Nem kell, hogy változtatni akarj. Feltehetsz egyetlen kérdést, vagy írhatsz évekig.
front-stance = Itt senki sem dönt a segélyeidről.
front-write = Levél írása
front-folder = A mappád kinyitása
front-now-title = Kinek van most ideje
front-now-none = Most senki sincs ügyeletben. Azért írhatsz, a levél várni fog.
front-now-unknown = Most nem látjuk, ki van ügyeletben. Azért írhatsz.
front-now-more = Olvass a tanácsadókról
front-ways-title = Öt út tovább
front-way-write = Egy embernek, aki válaszol. Név nélkül.
front-way-find = Helyek, amelyek segítenek, a közeledben vagy az egész országban.
front-way-rights = Amit szabad neked, és ami másoknak kötelességük.
front-way-money = Szabályok, adósság, és amit kaphatsz.
front-way-safe = Ki láthatja, hogy itt jártál?
front-all = Minden oldal megtekintése
front-kept-more = Nézd meg, mit ígérünk, és mit láthatunk

# All pages
all-title = Minden oldal
all-write-title = Írás és válaszok olvasása
all-know-title = Keresés és tudnivalók
all-trouble-title = Ha valami nehéz vagy veszélyes
all-others-title = Másoknak
all-house-title = Erről a helyről

# Before one begins
first-title = Mielőtt elkezded
first-lead = Öt sor arról, mi biztonságos, és mi nem.
first-locked = Biztonságos: amit írsz, azt a képernyőd zárja le. Nem tudjuk elolvasni.
first-unnamed = Biztonságos: nem kérdezzük, ki vagy. Semmit sem teszünk rólad a telefonodra vagy a gépedre.
first-history = Nem biztonságos: a böngésződ megjegyezheti, hogy itt jártál. A privát ablak elfelejti.
first-watched = Nem biztonságos: aki a telefonodat vagy a gépedet irányítja, láthatja, amit te látsz.
first-leave = Az „Oldal elhagyása” gomb mindig felül van. Azonnal kiüríti a képernyőt.
first-met-title = Hogyan fogadunk
first-met-change = Nem kell, hogy változtatni akarj. Itt senki sem próbál rávenni, hogy abbahagyd.
first-met-decide = Te döntöd el, miről beszélsz, és milyen gyorsan. Egy kérdést mindig megválaszolatlanul hagyhatsz.
first-met-words = Használd a saját szavaidat, vagy egyet se. A tanácsadó azokat a szavakat használja, amelyeket te.
first-met-otherwise = Ha másképp fogadnak, írj valaki másnak. Nem kell megmondanod, miért.
first-more = Olvass többet az eszközödről
first-again = Ez az oldal minden alkalommal megjelenik, mert nem őrizzük meg, hogy már láttad.

# Help by phone
help-title = Számok, amelyeket felhívhatsz
help-112-name = 112
help-112-what = Rendőrség és mentő, ha nem várhat.
help-112-hours = Éjjel-nappal.
help-112-source = A segélyhívó szám Dániában.
help-1888-name = Lev Uden Vold
help-1888-what = Erőszak közeli kapcsolatban. Minden nemnek. Ingyenes, és nem kell nevet mondanod.
help-1888-hours = Éjjel-nappal.
help-1888-source = Forrás: levudenvold.dk, 2023 eleje.
help-cmm-name = Az emberkereskedelem elleni dán központ
help-cmm-what = Ha valaki kényszerít, vagy rólad dönt. Dánul és angolul.
help-cmm-hours = Nem erősítettük meg, mikor vannak nyitva.
help-cmm-source = Forrás: cmm.dk, cselekvési terv 2022–2025.
help-checked = A számok ezekből a forrásokból valók. Még senki sem hívta fel őket, hogy ellenőrizze nekünk.

# Who is here
who-page-title = Ki van itt
who-page-lead = Ők tudnak válaszolni neked. Kiválasztasz egyet közülük, vagy azt, akinek előbb van ideje.
who-page-empty = Most nem tudjuk megmutatni a tanácsadókat. Próbáld meg kicsit később, vagy hívj fel egy itteni számot.
who-page-none-yet = Még nincs tanácsadó a listán.
who-page-signed = A listát ez a szolgálat készíti: { $service }. A képernyőd még egyszer ellenőrzi, mielőtt írsz.
who-write = Levél írása

# Write and folder, when scripts are off
write-title = Levél írása
folder-title = A mappád kinyitása
app-needs-scripts = Az íráshoz be kell kapcsolni a szkripteket. A levelet a saját képernyőd zárja le, és ezt csak szkript tudja megtenni.
app-needs-scripts-how = Írás helyett telefonálhatsz. Be is kapcsolhatod a szkripteket a böngésződben, és újratöltheted az oldalt.
app-folder-needs-scripts = A mappa kinyitásához be kell kapcsolni a szkripteket. A hét szó a saját képernyődön marad, és ehhez szkript kell.
app-loading = Az oldal betöltése …

# Safe on your device
safe-title = Biztonságban az eszközödön
safe-exit-title = Az „Oldal elhagyása” gomb
safe-exit-where = A gomb minden oldalon ott van. A Shift billentyűt is megnyomhatod háromszor.
safe-exit-does = A képernyő azonnal kiürül. A kulcsokat eldobjuk, és egy egészen más oldalra jutsz.
safe-exit-tabs = Ha ugyanabban a böngészőben több lap is nyitva van innen, azok is elhagyják az oldalt.
safe-exit-draft = Egy el nem küldött levél elveszhet.
safe-exit-report = Ha a szkriptek be vannak kapcsolva, nem tudjuk meg, hogy megnyomtad. Szkriptek nélkül a gomb a mi szerverünktől kéri a kiutat. Ezt nem őrizzük meg.
safe-exit-back = Bekapcsolt szkriptekkel csak egyetlen innen való oldal marad mögötted, és az lecserélődik, amikor elmész. Így a Vissza gomb elvisz innen, olvasás közben is.
safe-exit-scripts = Szkriptek nélkül a gomb hivatkozásként működik. Ilyenkor a Vissza gomb még megmutathatja az olvasott oldalakat.
safe-not-title = Amit a gomb nem tesz meg
safe-not-history = Nem törli a böngésződ előzményeit. Az előzmények megmutathatják, hogy itt jártál.
safe-not-visited = Ha itt jártál, az ide vezető hivatkozás más színű lehet más oldalakon. A privát ablak ezt is elfelejti.
safe-not-network = Nem rejti el a látogatásodat attól, aki a hálózatodat működteti.
safe-not-watched = Nem segít, ha valaki olyan programot tett a telefonodra, amely követi, mit csinálsz.
safe-not-printed = Ha kinyomtatsz egy oldalt, a név és a cím nincs a papíron. De a nyomtató megjegyezheti.
safe-do-title = Amit megtehetsz
safe-do-private = Nyisd meg az oldalt privát ablakban. Ha bezárod, a böngésző elfelejti a látogatást.
safe-do-one = Csak ezt az oldalt töröld az előzményekből. A teljesen üres előzmény maga is kérdéseket kelthet.
safe-do-other = Olyan eszközt használj, amelyet más nem használ: egy barátnál, könyvtárban vagy rendelőben.
safe-do-words = Ne írd le a hét szót ott, ahol mások látják.
safe-forced-title = Ha valaki rávesz, hogy kinyisd a mappát
safe-forced = A mappa megmutatja, mikor nyitották ki utoljára a szavaiddal. Bármikor törölhetsz mindent. Új szavakat is kaphatsz.

# When something is not there
missing-title = Ez az oldal nem létezik
missing-text = Talán elírás van a címben. Semmi sem veszett el.
missing-way = Tovább a kezdőlapra
missing-sent-title = Erre az oldalra nem lehet semmit küldeni
missing-sent-text = Amit elküldtek, azt nem olvastuk el és nem őriztük meg.
missing-sent-way = Az oldal megnyitása
