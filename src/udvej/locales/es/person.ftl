### The person's app: from “who is here” until a first letter is sent.

# A screen that is fetched when it is needed
screen-fetching = Trayendo lo siguiente …
screen-missing = Lo siguiente no ha llegado

# An answer that is slow to come
wait-slow = La respuesta tarda en llegar. Lo que has escrito sigue aquí. Puedes esperar, o intentarlo de nuevo.
wait-stop = No esperar más

# 1. Who
who-title = ¿A quién quieres escribir?
who-lead = Puedes escribir a alguien que tú elijas o a quien antes tenga tiempo.
who-none = Ahora no hay nadie a quien escribir. Puedes llamar a un número de esta página.
who-checking = Comprobando la lista de personas que asesoran …
who-checked = { $service } ha hecho la lista. Tu pantalla la ha comprobado.
who-fingerprint = Las palabras de control del servicio son { $words }. Pídeselas al servicio en otro lugar que no sea este y mira si son las mismas.
who-first-free = Quien antes tenga tiempo
who-first-free-explain = Entonces todas estas personas pueden abrir tu primera carta: { $names }. Quien la recibe pasa a ser tu persona de contacto. Las demás no pueden leer más.
who-first-free-empty = Has quitado a todas las personas. Elige al menos a una, o escribe a alguien en concreto.
who-first-free-choose = Escribir a quien antes tenga tiempo
who-leave-out = Quitar a alguien
who-away = ¿Hay algún lugar donde no deban leerla?
who-chosen-away = { $name } no está de guardia ahora. Tu carta espera hasta que { $name } vuelva.
who-chosen-not-new = { $name } no recibe cartas nuevas ahora. Tu carta espera hasta que { $name } tenga tiempo. Quizá otra persona tenga tiempo antes.
who-nobody-new = Ahora nadie recibe cartas nuevas. Puedes escribir de todos modos. La carta espera hasta que alguien tenga tiempo.
who-nobody-on-duty = Ahora no hay nadie de guardia. Puedes escribir de todos modos. La carta se leerá cuando haya alguien aquí.
who-choose = Escribir a { $name }
who-stand-in-question = ¿Puede { $other } leer también cuando { $name } no esté?
who-stand-in-explain = { $other } no recibe nada para leer hasta que conste que { $name } no está. Es nuestro servidor quien lo retiene.
who-stand-in-yes = Sí, está bien
who-stand-in-no = No, solo { $name }
who-stand-in-any-question = ¿Puede leer también la persona suplente cuando falte tu persona de contacto?
who-stand-in-any-explain = La persona suplente es una de las que has visto por su nombre. Verás quién es cuando alguien haya recibido la carta.
who-stand-in-any-no = No, solo una persona

# 2. Five lines
five-continue = Seguir a la carta

# 3. Write
write-heading = Escribe tu carta
write-to = Para { $names }
write-lead = Escribe como te salga. No puedes hacerlo mal, y no hace falta que quieras cambiar nada.
write-label = Tu carta
write-hint = Unas pocas palabras bastan.
write-shows-you = Un nombre, una dirección o un número CPR pueden mostrar quién eres. Tú decides si los pones.
write-name-label = ¿Cómo te llamamos?
write-name-hint = Inventa un nombre o sáltalo.
name-too-long = Al nombre le sobran { $over } caracteres.
write-only-here = La carta está solo aquí en la página hasta que la envíes.
write-send = Enviar la carta
write-empty = Todavía no hay nada aquí. Una palabra basta para enviarla.

# 4. Send
sending-title = Estamos enviando tu carta
sending-locking = Cerrando la carta con llave en tu pantalla …
sending-work = Tu pantalla resuelve una pequeña tarea. Así se quedan fuera los robots.
sending-sending = Enviando …
sending-slow = Tarda un poco. No tienes que hacer nada.
sending-line-slow = La conexión va lenta. La carta sigue aquí y no se ha perdido nada. Puedes esperar, o recuperarla y cambiarla.
sending-edit = Cambiar la carta
sent-title = La carta se ha enviado
sent-stored = La guardamos cerrada con llave.
sent-who = Ahora puede abrirla: { $names }.
sent-no-promise = Nadie ha puesto todavía una hora para responder. Lo verás en la carpeta cuando alguien lo haga.
sent-next = Recibirás siete palabras. Con ellas puedes volver y ver la respuesta.
sent-see-words = Ver las siete palabras

# 4b. Leaving without words
without-start = Seguir sin palabras

# 6. Type them yourself
back-to-folder = Ir a la carpeta

# The folder
folder-new-letter = { $count ->
    [one] Ha llegado una carta.
   *[other] Han llegado { $count } cartas.
}

# Who can read
readers-safety-title = ¿Es la persona correcta?

# Delete everything
delete-undone = La carpeta vuelve a ser tuya. No se ha borrado nada.
