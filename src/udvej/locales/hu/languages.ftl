### Which languages there are, and what is not in one of them.

# On every page that a machine helped to translate, also in Danish and English
languages-unread = Gép segítségével készült fordítás. Magyar anyanyelvű ember még nem nézte át.

# A page that is not in the language
languages-waits = Ez az oldal magyarul még nincs meg. Akkor jelenik meg itt, ha egy magyar anyanyelvű ember elolvasta a fordítást.
languages-read-da = Olvasás dánul
languages-read-en = Olvasás angolul
languages-human-title = Kérdezz meg egy embert
languages-human = Írhatsz egy tanácsadónak anélkül, hogy megmondanád, ki vagy. Kereshetsz egy helyet, vagy felhívhatsz egy itteni számot.
