### Which languages there are, and what is not in one of them.

# On every page that a machine helped to translate, also in Danish and English
languages-unread = Tradus cu ajutorul unei mașini. Încă nu a fost verificat de cineva a cărui limbă maternă este româna.

# A page that is not in the language
languages-waits = Această pagină nu este încă în română. Va apărea aici după ce traducerea este citită de cineva a cărui limbă maternă este româna.
languages-read-da = Citește-o în daneză
languages-read-en = Citește-o în engleză
languages-human-title = Întreabă un om
languages-human = Poți scrie unui consilier fără să spui cine ești, poți găsi un loc sau poți suna la un număr de aici.
