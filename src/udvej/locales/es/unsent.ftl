### Antes de dejar algo que no se ha enviado ni guardado.

unsent-title = ¿Quieres salir de esta página?
unsent-typed = Lo que has escrito no se ha enviado ni guardado. Si te vas ahora, se pierde.
unsent-waiting = Una carta aún no ha llegado. Si te vas ahora, puede perderse.
unsent-words = No tienes tus siete palabras. Sin ellas no puedes volver a tus cartas.
unsent-stay = Quedarme aquí
unsent-go = Irme de todos modos
