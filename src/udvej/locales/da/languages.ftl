### Hvilke sprog der er, og hvad der ikke står på et af dem.

# På hver side, som en maskine har hjulpet med at oversætte, også på dansk og engelsk
languages-unread = Oversat med hjælp fra en maskine. Ikke læst igennem på modersmålet endnu.

# En side, der ikke er på sproget
languages-waits = Siden er ikke på dette sprog endnu. Den kommer her, når én med sproget som modersmål har læst den igennem.
languages-read-da = Læs den på dansk
languages-read-en = Læs den på engelsk
languages-human-title = Spørg et menneske
languages-human = Du kan skrive til en rådgiver uden at sige, hvem du er. Du kan også finde et sted eller ringe til et nummer her.
