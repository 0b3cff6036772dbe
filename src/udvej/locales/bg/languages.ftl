### Which languages there are, and what is not in one of them.

# On every page that a machine helped to translate, also in Danish and English
languages-unread = Преведено с помощта на машина. Още не е прегледано от човек, чийто роден език е български.

# A page that is not in the language
languages-waits = Тази страница още я няма на български. Ще се появи тук, след като преводът бъде прочетен от човек, чийто роден език е български.
languages-read-da = Прочети я на датски
languages-read-en = Прочети я на английски
languages-human-title = Попитай човек
languages-human = Можеш да пишеш на консултант, без да казваш кой си, да намериш място или да се обадиш на номер тук.
