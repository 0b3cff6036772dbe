### Words on every page and in both apps.

# The leave button
leave-page = Напусни тази страница
leave-two-more = Shift. Натисни още два пъти, за да напуснеш тази страница.
leave-one-more = Shift. Натисни още веднъж, за да напуснеш тази страница.
leave-expired = Оставаш на тази страница.
leave-loading = Зарежда се.
skip-to-text = Към текста
language-choice = Език

# Buttons used in many places
action-back = Назад
action-cancel = Не, назад
action-close = Затвори
action-continue = Продължи
action-retry = Опитай пак
action-copy = Копирай

# Time
time-day-clock = { $day } в { $clock }
time-now = сега
time-minutes = { $count ->
    [one] { $count } минута
   *[other] { $count } минути
}
time-hours = { $count ->
    [one] { $count } час
   *[other] { $count } часа
}
time-days = { $count ->
    [one] { $count } ден
   *[other] { $count } дни
}

# Connection
connection-lost = Връзката прекъсна. Написаното от теб е още тук. Продължаваме да опитваме сами.
connection-back = Връзката се върна.
connection-queued = Чака се връзка. Писмото ще се изпрати веднъж, когато тя се върне.

# Letters
letter-from-you = Ти
letter-removed = Писмото е изтрито.
letters-earlier = Покажи по-стари писма
letter-unknown = Тук има нещо, което тази версия не може да покаже.
letter-sending = Изпраща се …
letter-sent = Изпратено
letter-too-long = Писмото е по-дълго с { $over } знака. Можеш да го разделиш на две и да изпратиш останалото веднага след това.

# Three kinds of notice in one frame
notice-good = Готово
notice-information = Добре е да се знае
notice-warning = Внимание
