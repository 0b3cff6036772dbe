### The frame around the pages of text. The text itself lies in content.

content-ask = Întreabă despre asta înainte să acționezi
content-past = Pagina aceasta trebuia verificată până la { $day }. Poate că ceva s-a schimbat.
content-sources = Surse
content-source = Sursa
content-back = Înapoi la text de la sursa { $number }
content-written = Scris { $day }.
content-unchecked = Nimeni de la noi nu a comparat încă această pagină cu sursele.
content-all-checked = Am comparat această pagină cu sursele.
content-dated = Din { $day }.
content-undated = Fără dată.
content-certainty-authority = Citit la autoritate sau chiar la serviciu.
content-certainty-second-hand = Citit la alții care scriu despre asta.
content-certainty-old = Mai vechi de cinci ani sau citit pe ocolite.
content-certainty-unchecked = Încă nu a fost citit nicăieri.
content-checked = Verificat de { $name }, { $day }.
content-signed = Aprobat de { $name }, { $day }.
content-unsigned = Niciun avocat nu a aprobat această pagină.
content-some-signed = Un avocat a aprobat doar ce se spune lângă sursă.
