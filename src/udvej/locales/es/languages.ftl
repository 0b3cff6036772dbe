### Which languages there are, and what is not in one of them.

# On every page that a machine helped to translate, also in Danish and English
languages-unread = Traducido con ayuda de una máquina. Ninguna persona de lengua materna española lo ha revisado todavía.

# A page that is not in the language
languages-waits = Esta página todavía no está en español. Aparecerá aquí cuando una persona de lengua materna española haya leído la traducción.
languages-read-da = Leerla en danés
languages-read-en = Leerla en inglés
languages-human-title = Pregunta a una persona
languages-human = Puedes escribir a alguien que asesora sin decir quién eres, buscar un lugar o llamar a un número de aquí.
