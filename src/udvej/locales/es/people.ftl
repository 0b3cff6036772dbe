### Who can be written to: on the pages and in the person's app.

who-on-duty = De guardia ahora
who-not-on-duty = Ahora no está de guardia
who-not-taking-new = Ahora no recibe cartas nuevas
who-duty-unknown = Ahora no podemos ver quién está de guardia.
who-languages = Idiomas
who-knows = Sabe de
who-hours = Está aquí
who-employer = Trabaja para
who-duties = Tiene la obligación de
who-no-benefits = No decide sobre ayudas económicas.
who-stand-in = Suplente en su ausencia
who-before = Mira qué tiene que comunicar quien asesora, antes de escribir

# Which languages are answered
answers-in = Responden en: { $languages }.
answers-not = { $names }: { $language } no está entre los idiomas de aquí. Es posible que no se entienda una carta en ese idioma ({ $language }).

# The five lines
five-title = Cinco cosas antes de escribir
five-who = No sabemos quién eres hasta que escribas algo que lo muestre. No pedimos nombre, teléfono ni correo.
five-kept = Tu carta se cierra con llave en tu propia pantalla. La guardamos, pero no podemos leerla.
five-readers = Solo pueden abrir la carta las personas que asesoran y cuyos nombres ves. Quien la recibe pasa a ser tu persona de contacto.
five-duty = Quien asesora puede tener la obligación de actuar, por ejemplo si un menor o una vida está en peligro.
five-words = Siete palabras son tu única llave. Si se pierden, nadie puede volver a abrir la carpeta.
