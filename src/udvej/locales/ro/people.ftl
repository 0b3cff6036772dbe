### Who can be written to: on the pages and in the person's app.

who-on-duty = De serviciu acum
who-not-on-duty = Nu este de serviciu acum
who-not-taking-new = Nu primește scrisori noi acum
who-duty-unknown = Nu putem vedea cine este de serviciu acum.
who-languages = Limbi
who-knows = Cunoaște
who-hours = Este aici
who-employer = Lucrează pentru
who-duties = Are obligația
who-no-benefits = Nu decide asupra ajutoarelor sociale.
who-stand-in = Cine îi ține locul când lipsește
who-before = Vezi ce trebuie să transmită un consilier, înainte să scrii

# Which languages are answered
answers-in = Se răspunde în: { $languages }.
answers-not = { $names }: { $language } nu se află printre limbile de aici. O scrisoare în această limbă ({ $language }) s-ar putea să nu fie înțeleasă.

# The five lines
five-title = Cinci lucruri înainte să scrii
five-who = Nu știm cine ești până nu scrii tu ceva care arată asta. Nu cerem nume, telefon sau e-mail.
five-kept = Scrisoarea ta este încuiată pe propriul tău ecran. O păstrăm, dar nu o putem citi.
five-readers = Doar consilierii ale căror nume le vezi pot deschide scrisoarea. Cine o primește devine consilierul tău.
five-duty = Un consilier poate avea obligația să acționeze, de exemplu dacă un copil sau o viață este în pericol.
five-words = Șapte cuvinte sunt singura ta cheie. Dacă se pierd, nimeni nu mai poate deschide dosarul.
