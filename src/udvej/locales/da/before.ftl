### Før man skriver: hvad skal og må en rådgiver sige videre?

before-title = Hvad skal en rådgiver sige videre?
before-lead = Det afhænger af, hvem der har ansat rådgiveren, og af det, du fortæller. Her kan du se det, før du skriver.
before-unsigned = Ingen jurist har skrevet under på svar endnu. Derfor står her spørgsmål og ikke svar. Spørg, før du fortæller noget, der viser, hvem du er.
before-some-signed = Hvor en jurist har skrevet under, står svaret. Alt andet er spørgsmål, du kan stille.
before-private = Det, du vælger her, bliver på din skærm. Intet bliver sendt eller gemt.
before-who-title = Hvem tænker du på at skrive til?
before-who-empty = Vi kan ikke vise rådgiverne lige nu. Vælg den slags sted, du tænker på.
before-anyone = Det ved jeg ikke endnu
before-employment-public = Ansat i det offentlige
before-employment-contract = Ansat et sted, der arbejder for det offentlige
before-employment-private = Ansat i en forening eller et andet privat sted
before-ticks-title = Hvad passer på dig?
before-list-title = Det kan du spørge om
before-count = Spørgsmål og svar
before-kind = Gælder: { $kind }
before-must = Skal siges videre.
before-must-not = Skal ikke siges videre.
before-depends = Det kommer an på mere.
before-sources = Lov og kilde
before-more = Læs mere: { $page }
before-next-title = Og så
before-lawyer = En jurist kan svare på det, vi ikke kan. Find en retshjælp, hvor du ikke siger dit navn.
before-clear = Fjern det, jeg har valgt
