### The frame around the pages of text. The text itself lies in content.

content-ask = Kérdezz rá erre, mielőtt lépsz
content-past = Ezt az oldalt eddig kellett volna átnézni: { $day }. Lehet, hogy valami megváltozott.
content-sources = Források
content-source = Forrás
content-back = Vissza a szöveghez ettől a forrástól: { $number }
content-written = Készült: { $day }.
content-unchecked = Közülünk még senki sem vetette össze ezt az oldalt a forrásokkal.
content-all-checked = Összevetettük ezt az oldalt a forrásokkal.
content-dated = Kelt: { $day }.
content-undated = Dátum nélkül.
content-certainty-authority = A hatóságnál vagy magánál a szolgálatnál olvastuk.
content-certainty-second-hand = Másoknál olvastuk, akik írnak róla.
content-certainty-old = Öt évnél régebbi, vagy kerülő úton olvastuk.
content-certainty-unchecked = Még sehol sem olvastuk.
content-checked = Ellenőrizte: { $name }, { $day }.
content-signed = Jóváhagyta: { $name }, { $day }.
content-unsigned = Ezt az oldalt nem hagyta jóvá jogász.
content-some-signed = Jogász csak azt hagyta jóvá, ami a forrás mellett áll.
