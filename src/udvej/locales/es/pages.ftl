### The pages the server writes itself. They work without scripts.

# The menu
menu-label = Páginas
menu-front = Portada
menu-all = Todas las páginas
menu-first = Antes de empezar
menu-write = Escribir
menu-folder = Abrir la carpeta
menu-who = Quién está aquí
menu-before = Lo que hay que comunicar
menu-kept = Lo que prometemos y podemos ver
menu-find = Buscar un lugar
menu-rights = Tus derechos
menu-money = Dinero
menu-calculator = Calcula tu dinero
menu-municipality = Cuando quieres contárselo al municipio
menu-health = Salud
menu-later = Si algo va a ser diferente
menu-violent = Si algo salió mal
menu-threats = Si alguien te presiona
menu-watched = Si alguien te vigila
menu-young = ¿Tienes menos de 18?
menu-safe = Con seguridad en tu dispositivo
menu-close = Si estás cerca de alguien
menu-professionals = Para profesionales
menu-outreach = Para quienes salen a encontrar a la gente
menu-learning = Para quienes respondemos
menu-about = Sobre este lugar
menu-access = Accesibilidad
menu-contact = Contacto

# The front page
front-title = Escribe a una persona. No tienes que decir quién eres.
front-for-whom = Esto es para ti si recibes, o has recibido, dinero o cosas a cambio de sexo. Tú eliges cómo lo llamas.
front-you-decide = Tú decides. No hace falta que quieras cambiar nada. Puedes hacer una sola pregunta o escribir durante años.
front-stance = Aquí nadie decide sobre tus ayudas económicas.
front-write = Escribir una carta
front-folder = Abrir tu carpeta
front-now-title = Quién tiene tiempo ahora
front-now-none = Ahora no hay nadie de guardia. Puedes escribir de todos modos, y la carta esperará.
front-now-unknown = Ahora no podemos ver quién está de guardia. Puedes escribir de todos modos.
front-now-more = Leer sobre las personas que asesoran
front-ways-title = Cinco caminos
front-way-write = A una persona que te responde. Sin nombre.
front-way-find = Lugares que ayudan, cerca de ti o en todo el país.
front-way-rights = Lo que puedes hacer y lo que otros tienen la obligación de hacer.
front-way-money = Reglas, deudas y lo que puedes recibir.
front-way-safe = ¿Quién puede ver que has estado aquí?
front-all = Ver todas las páginas
front-kept-more = Ver lo que prometemos y lo que podemos ver

# All pages
all-title = Todas las páginas
all-write-title = Escribir y leer respuestas
all-know-title = Buscar y saber
all-trouble-title = Cuando algo es difícil o peligroso
all-others-title = Para otras personas
all-house-title = Sobre este lugar

# Before one begins
first-title = Antes de empezar
first-lead = Cinco líneas sobre lo que es seguro y lo que no.
first-locked = Seguro: lo que escribes se cierra con llave en tu pantalla. No podemos leerlo.
first-unnamed = Seguro: no preguntamos quién eres. No dejamos nada sobre ti en tu teléfono ni en tu ordenador.
first-history = No seguro: tu navegador puede recordar que has estado aquí. Una ventana privada lo olvida.
first-watched = No seguro: quien controla tu teléfono u ordenador puede ver lo que tú ves.
first-leave = El botón «Salir de esta página» está siempre arriba. Vacía la pantalla al momento.
first-met-title = Cómo te recibimos
first-met-change = No hace falta que quieras cambiar nada. Aquí nadie intenta que lo dejes.
first-met-decide = Tú decides de qué hablas y a qué ritmo. Siempre puedes dejar una pregunta sin responder.
first-met-words = Usa tus propias palabras, o ninguna. Quien te asesora usa las que usas tú.
first-met-otherwise = Si te reciben de otra manera, escribe a otra persona. No tienes que decir por qué.
first-more = Leer más sobre tu dispositivo
first-again = Esta página aparece cada vez, porque no guardamos que la has visto.

# Help by phone
help-title = Números a los que puedes llamar
help-112-name = 112
help-112-what = Policía y ambulancia, cuando no puede esperar.
help-112-hours = Día y noche.
help-112-source = El número de emergencias en Dinamarca.
help-1888-name = Lev Uden Vold
help-1888-what = Violencia en relaciones cercanas. Para todos los géneros. Gratis, y no hace falta dar un nombre.
help-1888-hours = Día y noche.
help-1888-source = Fuente: levudenvold.dk, principios de 2023.
help-cmm-name = Centro danés contra la trata de personas
help-cmm-what = Cuando alguien te obliga o decide por ti. En danés e inglés.
help-cmm-hours = No hemos confirmado su horario.
help-cmm-source = Fuente: cmm.dk, plan de acción 2022–2025.
help-checked = Los números vienen de estas fuentes. Nadie ha llamado todavía para comprobarlos.

# Who is here
who-page-title = Quién está aquí
who-page-lead = Estas personas pueden responderte. Eliges a una de ellas o a quien antes tenga tiempo.
who-page-empty = Ahora no podemos mostrar a las personas que asesoran. Inténtalo dentro de un rato o llama a un número de aquí.
who-page-none-yet = Todavía no hay nadie en la lista.
who-page-signed = La lista la hace { $service }. Tu propia pantalla la comprueba otra vez antes de que escribas.
who-write = Escribir una carta

# Write and folder, when scripts are off
write-title = Escribir una carta
folder-title = Abrir tu carpeta
app-needs-scripts = Para escribir hace falta que los scripts estén activados. La carta se cierra con llave en tu propia pantalla, y eso solo lo puede hacer un script.
app-needs-scripts-how = Puedes llamar en su lugar. También puedes activar los scripts en tu navegador y cargar la página de nuevo.
app-folder-needs-scripts = Para abrir la carpeta hace falta que los scripts estén activados. Las siete palabras se quedan en tu pantalla, y para eso hace falta un script.
app-loading = Cargando la página …

# Safe on your device
safe-title = Con seguridad en tu dispositivo
safe-exit-title = El botón «Salir de esta página»
safe-exit-where = El botón está en todas las páginas. También puedes pulsar Shift tres veces.
safe-exit-does = La pantalla se vacía al momento. Las llaves se tiran y pasas a una página muy distinta.
safe-exit-tabs = Si tienes otras pestañas de aquí abiertas en el mismo navegador, también salen de la página.
safe-exit-draft = Una carta que no has enviado puede perderse.
safe-exit-report = Con scripts, no nos enteramos de que lo has pulsado. Sin scripts, el botón pide a nuestro servidor la salida. No lo guardamos.
safe-exit-back = Con los scripts activados solo queda detrás de ti una página de aquí, y se sustituye al salir. Por eso el botón Atrás te lleva fuera, también mientras lees.
safe-exit-scripts = Sin scripts el botón funciona como un enlace. Entonces el botón Atrás puede mostrar las páginas que leíste.
safe-not-title = Lo que el botón no hace
safe-not-history = No borra el historial de tu navegador. El historial puede mostrar que has venido.
safe-not-visited = Después de venir, un enlace a este lugar puede tener otro color en otras páginas. Una ventana privada también olvida eso.
safe-not-network = No oculta tu visita a quien lleva tu red.
safe-not-watched = No sirve si alguien ha puesto en tu teléfono un programa que sigue lo que haces.
safe-not-printed = Si imprimes una página, el nombre y la dirección no salen en el papel. Pero la impresora puede recordarla.
safe-do-title = Lo que puedes hacer
safe-do-private = Abre la página en una ventana privada. Al cerrarla, el navegador olvida la visita.
safe-do-one = Borra solo esta página del historial. Un historial totalmente vacío puede despertar preguntas.
safe-do-other = Usa un dispositivo que nadie más use: en casa de una amistad, en una biblioteca o en una clínica.
safe-do-words = No escribas las siete palabras donde otros miran.
safe-forced-title = Si alguien te obliga a abrir la carpeta
safe-forced = La carpeta muestra cuándo se abrió por última vez con tus palabras. Puedes borrarlo todo cuando quieras. También puedes obtener palabras nuevas.

# When something is not there
missing-title = Esta página no existe
missing-text = Quizá la dirección está mal escrita. No se ha perdido nada.
missing-way = Ir a la portada
missing-sent-title = A esta página no se le puede enviar nada
missing-sent-text = Lo que se envió no se ha leído ni guardado.
missing-sent-way = Abrir la página
