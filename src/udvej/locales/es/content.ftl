### The frame around the pages of text. The text itself lies in content.

content-ask = Pregunta por esto antes de actuar
content-past = Esta página debía revisarse como tarde el { $day }. Puede que algo haya cambiado.
content-sources = Fuentes
content-source = Fuente
content-back = Volver al texto desde la fuente { $number }
content-written = Escrito el { $day }.
content-unchecked = Nadie de los nuestros ha comparado todavía esta página con las fuentes.
content-all-checked = Hemos comparado esta página con las fuentes.
content-dated = De { $day }.
content-undated = Sin fecha.
content-certainty-authority = Leído en el sitio de la autoridad o del propio servicio.
content-certainty-second-hand = Leído en otros que escriben sobre ello.
content-certainty-old = De hace más de cinco años, o leído de forma indirecta.
content-certainty-unchecked = Todavía no se ha leído en ningún sitio.
content-checked = Comprobado por { $name }, { $day }.
content-signed = Aprobado por { $name }, { $day }.
content-unsigned = Nadie con título de abogacía ha aprobado esta página.
content-some-signed = Una persona de la abogacía ha aprobado solo lo que se dice junto a la fuente.
