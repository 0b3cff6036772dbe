### Words on every page and in both apps.

# The leave button
leave-page = Salir de esta página
leave-two-more = Shift. Pulsa dos veces más para salir de esta página.
leave-one-more = Shift. Pulsa una vez más para salir de esta página.
leave-expired = Te quedas en esta página.
leave-loading = Cargando.
skip-to-text = Ir al texto
language-choice = Idioma

# Buttons used in many places
action-back = Volver
action-cancel = No, volver
action-close = Cerrar
action-continue = Continuar
action-retry = Intentar de nuevo
action-copy = Copiar

# Time
time-day-clock = { $day } a las { $clock }
time-now = ahora
time-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
time-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
time-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}

# Connection
connection-lost = Se ha perdido la conexión. Lo que has escrito sigue aquí. Seguimos intentándolo sin que hagas nada.
connection-back = La conexión ha vuelto.
connection-queued = Esperando la conexión. La carta se enviará una sola vez, cuando vuelva.

# Letters
letter-from-you = Tú
letter-removed = La carta se ha borrado.
letters-earlier = Mostrar cartas anteriores
letter-unknown = Aquí hay algo que esta versión no puede mostrar.
letter-sending = Enviando …
letter-sent = Enviada
letter-too-long = A la carta le sobran { $over } caracteres. Puedes dividirla en dos y enviar el resto justo después.

# Three kinds of notice in one frame
notice-good = Hecho
notice-information = Conviene saberlo
notice-warning = Atención
