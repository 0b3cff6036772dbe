### Hvem man kan skrive til: på siderne og i personens app.

who-on-duty = På vagt nu
who-not-on-duty = Ikke på vagt nu
who-not-taking-new = Tager ikke nye breve lige nu
who-duty-unknown = Vi kan ikke se, hvem der er på vagt lige nu.
who-languages = Sprog
who-knows = Ved noget om
who-hours = Er her
who-employer = Ansat hos
who-duties = Har pligt til
who-no-benefits = Bestemmer ikke over penge fra kommunen.
who-stand-in = Afløser ved fravær
who-before = Se, hvad en rådgiver skal sige videre, før du skriver

# Hvilke sprog der svares på
answers-in = Svarer på: { $languages }.
answers-not = { $names }: { $language } er ikke blandt sprogene her. Et brev på { $language } bliver måske ikke forstået.

# De fem linjer
five-title = Fem ting, før du skriver
five-who = Vi ved ikke, hvem du er, før du selv skriver noget, der viser det. Vi spørger ikke om navn, telefon eller mail.
five-kept = Dit brev bliver låst på din egen skærm. Vi gemmer det, men vi kan ikke læse det.
five-readers = Kun de rådgivere, du ser navnene på, kan åbne brevet. Den, der tager imod, bliver din faste rådgiver.
five-duty = En rådgiver kan have pligt til at handle, for eksempel hvis et barn eller et liv er i fare.
five-words = Syv ord er din eneste nøgle. Er de væk, kan ingen åbne mappen igen.
