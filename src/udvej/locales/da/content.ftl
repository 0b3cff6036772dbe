### Rammen om siderne med tekst. Selve teksten ligger i content.

content-ask = Spørg om det her, før du gør noget
content-past = Siden skulle have været set efter senest { $day }. Noget kan have ændret sig.
content-sources = Kilder
content-source = Kilde
content-back = Tilbage til teksten fra kilde { $number }
content-written = Skrevet { $day }.
content-unchecked = Ingen af os har tjekket siden mod kilderne endnu.
content-all-checked = Vi har tjekket siden mod kilderne.
content-dated = Fra { $day }.
content-undated = Uden dato.
content-certainty-authority = Læst hos myndigheden eller stedet selv.
content-certainty-second-hand = Læst hos andre, der skriver om det.
content-certainty-old = Mere end fem år gammel, eller læst ad omveje.
content-certainty-unchecked = Ikke læst nogen steder endnu.
content-checked = Tjekket af { $name }, { $day }.
content-signed = Godkendt af { $name }, { $day }.
content-unsigned = Ingen jurist har godkendt siden.
content-some-signed = En jurist har kun godkendt det, der står ved kilden.
