### The person's app after a first letter: the seven words, the folder, and deleting.

# 4b. Leaving without words
without-title = Sin palabras no puedes volver
without-now = Ahora mismo tu carta está abierta solo en esta página. Si la cierras, nunca podrás ver la respuesta.
without-later = La carta se leerá de todos modos. Puedes obtener las palabras mientras la página esté abierta.
without-stay = Quedarme aquí sin palabras
without-go = Salir sin palabras
without-gone = La carta sigue con nosotros y puede leerse. No hay palabras que te la abran.

# 5. The seven words
words-title = Tus siete palabras
words-lead = Cuando hayas escrito las palabras en la página siguiente, abrirán tu carpeta en cualquier teléfono u ordenador.
words-old = Hasta entonces, la carpeta se abre con tus palabras antiguas. No las tires antes.
words-label = Las siete palabras
words-keep-title = Cómo cuidarlas
words-keep-head = Apréndelas de memoria. Haz con ellas una pequeña historia.
words-keep-paper = O escríbelas en papel, en medio de algo muy distinto.
words-keep-photo = No hagas una foto. Muchos teléfonos comparten las fotos.
words-keep-phone = No las guardes en un teléfono que otros miran.
words-lost-title = Si las palabras se pierden
words-lost = Entonces nadie puede volver a abrir la carpeta. Nosotros tampoco. Siempre puedes empezar otra carpeta, pero las cartas antiguas se pierden.
words-print = Imprimir las palabras
words-kept = Ya las tengo
words-not-now = Seguir con las palabras antiguas

# 6. Type them yourself
back-title = Escribe tú las siete palabras
back-lead = Así sabes que las tienes bien.
back-label = Tus siete palabras
back-hint = Da igual usar mayúsculas o minúsculas.
back-check = Comprobar las palabras
back-wrong = { $count ->
    [one] La palabra número { $numbers } es otra. Inténtalo de nuevo.
   *[other] Las palabras números { $numbers } son otras. Inténtalo de nuevo.
}
back-missing = { $count ->
    [one] Falta una palabra.
   *[other] Faltan { $count } palabras.
}
back-see-again = Ver las palabras otra vez

# Open the folder
open-title = Abrir tu carpeta
open-lead = Las palabras se quedan en tu propia pantalla. No se envían.
open-label = Tus siete palabras
open-show = Mostrar lo que escribo
open-button = Abrir la carpeta
open-working = Abriendo la carpeta. Puede tardar en un teléfono antiguo.
open-word-unknown = { $count ->
    [one] La palabra número { $numbers } no está en la lista. Mira si está bien escrita.
   *[other] Las palabras números { $numbers } no están en la lista. Mira si están bien escritas.
}
open-lost-title = ¿No tienes las palabras?
open-lost = Entonces no podemos abrir la carpeta. Puedes escribir una carta nueva y recibir una carpeta nueva. Si quieres, puedes decir que ya has escrito antes.
open-lost-action = Escribir una carta nueva

# The folder
folder-heading = Tu carpeta
folder-not-kept = Todavía no hay palabras que abran esta carpeta. Si cierras la página, no puedes volver a ella.
folder-relations = Con quién te escribes
folder-more = Más
folder-checking = Tu pantalla comprueba las cartas más antiguas. Puedes leer mientras tanto.
folder-contact-left = Tu persona de contacto ya no está aquí. Puedes escribir a otra persona.
folder-deleted = Las cartas de aquí se han borrado.
folder-first-visit = Es la primera vez que la carpeta se abre con tus palabras.
folder-last-visit = La carpeta se abrió por última vez con tus palabras { $when }.
folder-not-you = ¿No fuiste tú? Entonces puedes obtener palabras nuevas.
folder-visits = Todas las veces que se abrió la carpeta
folder-contact = Tu persona de contacto es { $name }.
folder-contact-out = { $name } no está de guardia ahora.
folder-not-taken = La carta espera. Puede abrirla: { $names }.
folder-promise = { $name } te responderá como tarde { $when }.
folder-promise-late = { $name } pensaba responder como tarde { $when }. La respuesta aún no ha llegado. Puedes escribir otra vez o llamar a un número de esta página.
folder-promise-none = { $name } no ha puesto todavía una hora para responder.
folder-letters = Cartas
folder-letters-none = Todavía no hay cartas aquí.
folder-answer-label = Escribir a { $name }
folder-answer-enough = No hace falta que respondas. Puedes cerrar la carpeta o borrarlo todo.
folder-room-little = Pronto no habrá sitio para más cartas aquí. Para seguir escribiendo, empieza de nuevo: elige escribir a otra persona y luego elige otra vez a la misma.
folder-room-none = Aquí no caben más cartas. Para seguir escribiendo, empieza de nuevo: elige escribir a otra persona y luego elige otra vez a la misma. Las cartas de aquí se quedan hasta que las borres.
folder-room-untaken-little = Solo queda sitio para un poco más hasta que alguien reciba tu primera carta. Después vuelve a haber sitio.
folder-room-untaken-none = No caben más cartas hasta que alguien reciba la primera. No has hecho nada mal, y tu carta sigue esperando. También puedes escribir a otra persona.
folder-send = Enviar
folder-draft-kept = Lo que escribes se guarda en la carpeta. Solo tú puedes leerlo.
folder-their-mark = La última vez que { $name } escribió, había visto tus cartas hasta { $day }, ese día incluido.
folder-their-mark-none = Todavía no podemos ver qué ha leído { $name }.
folder-write-other = Escribir a otra persona
folder-take-along = Llevar estas palabras a otra persona
folder-sums = Haz tus cuentas
folder-close = Cerrar la carpeta
folder-closed-title = La carpeta está cerrada
folder-ended = La carpeta tiene palabras nuevas o se ha borrado. Las palabras antiguas ya no la abren.
folder-closed = Las llaves ya no están en esta pantalla. Para abrirla de nuevo hacen falta las siete palabras.
folder-locked = La carpeta se cerró porque no pasó nada durante { $time }. Escribe las siete palabras para abrirla de nuevo.
folder-open-again = Abrir de nuevo

# Delete one letter
letter-delete = Borrar la carta
letter-delete-question = ¿Quieres borrar esta carta? Desaparece para todas las personas y no se puede deshacer.
letter-delete-yes = Sí, borrar la carta

# When a letter did not get through
letter-refused = La carta no se ha enviado.
letter-mend = Cambiar la carta
letter-from-other = Una persona que asesora

# Who can read
readers-title = Quién puede leer
readers-you = Tú
readers-contact = { $name }, tu persona de contacto
readers-stand-in = { $name }, suplente. Solo puede leer cuando conste que tu persona de contacto no está.
readers-stand-in-open = { $name }, suplente
readers-circle = { $name }, puede abrir tu primera carta
readers-opened = { $name } abrió la carpeta { $days }.
readers-opened-none = { $name } no ha abierto la carpeta todavía.
readers-before = Alguien que ya no lee aquí abrió la carpeta { $days }.
readers-safety = Cuando hables con { $name }, podéis leeros cinco palabras en voz alta. Si son las mismas, nadie está en medio.
readers-safety-show = Mostrar las cinco palabras
readers-safety-words = { $words }
readers-safety-differ = Si no son las mismas, no escribas más aquí. Díselo a { $name }.

# New words
change-title = Obtener palabras nuevas
change-lead = Recibes siete palabras nuevas. Cuando las hayas escrito, las antiguas dejan de abrir la carpeta. Si está abierta en otro sitio, allí se cierra.
change-old = Tenemos copias de todo lo que está cerrado con llave. Una copia antigua todavía se puede abrir con las palabras antiguas. Las copias se borran después de unos días.
change-start = Dame palabras nuevas
change-done = Las palabras nuevas ya valen.

# Delete everything
delete-title = Borrarlo todo
delete-lead = Todas las cartas de la carpeta se borran con nosotros. Tu persona de contacto puede ver que has borrado, pero no por qué.
delete-when = ¿Cuándo debe ser?
delete-now = Al momento
delete-now-explain = No se puede deshacer.
delete-later = Dentro de tres días
delete-later-explain = La carpeta está cerrada hasta entonces. Puedes deshacerlo con tus siete palabras.
delete-copies = Nuestras copias están cerradas con llave. También se borran, pero después de unos días.
delete-yes-now = Sí, borrar ahora
delete-yes-later = Sí, borrar dentro de tres días
delete-working = Borrando …
delete-done-title = Todo está borrado
delete-done = La carpeta ya no existe. No tienes que hacer nada más. Puedes escribir otra vez si algún día quieres.
delete-waiting-title = La carpeta se borrará
delete-waiting = Será { $when }. Nadie puede leerla hasta entonces.
delete-undo = Conservar la carpeta
delete-relation = Borrar todo con { $name }
delete-relation-lead = Todas las cartas con { $name } se borran con nosotros. { $name } puede ver que has borrado, pero no por qué.
delete-relation-waiting = Las cartas de aquí se borrarán { $when }. Nadie puede leerlas hasta entonces.
delete-relation-undo = Conservar las cartas
