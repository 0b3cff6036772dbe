### The frame around the pages of text. The text itself lies in content.

content-ask = Попитай за това, преди да действаш
content-past = Тази страница трябваше да се прегледа до { $day }. Може нещо да се е променило.
content-sources = Източници
content-source = Източник
content-back = Назад към текста от източник { $number }
content-written = Написано { $day }.
content-unchecked = Никой от нас още не е сравнил тази страница с източниците.
content-all-checked = Сравнихме тази страница с източниците.
content-dated = От { $day }.
content-undated = Без дата.
content-certainty-authority = Прочетено при самата власт или служба.
content-certainty-second-hand = Прочетено при други, които пишат за това.
content-certainty-old = Отпреди повече от пет години или прочетено по заобиколен път.
content-certainty-unchecked = Още не е прочетено никъде.
content-checked = Проверено от { $name }, { $day }.
content-signed = Одобрено от { $name }, { $day }.
content-unsigned = Никой юрист не е одобрил тази страница.
content-some-signed = Юрист е одобрил само това, което пише до източника.
