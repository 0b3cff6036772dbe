### Mielőtt valaki otthagyja, ami nincs elküldve vagy megőrizve.

unsent-title = Elhagyod ezt az oldalt?
unsent-typed = Amit írtál, nincs elküldve vagy megőrizve. Ha most elmész, elvész.
unsent-waiting = Egy levél még nem érkezett meg. Ha most elmész, elveszhet.
unsent-words = Nincs meg a hét szavad. Nélkülük nem találsz vissza a leveleidhez.
unsent-stay = Maradok
unsent-go = Mégis elmegyek
