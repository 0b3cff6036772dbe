### The person's app: from “who is here” until a first letter is sent.

# A screen that is fetched when it is needed
screen-fetching = Взема се следващата част …
screen-missing = Следващата част не пристигна

# An answer that is slow to come
wait-slow = Отговорът се бави. Написаното от теб е още тук. Можеш да изчакаш или да опиташ пак.
wait-stop = Не чакай повече

# 1. Who
who-title = На кого искаш да пишеш?
who-lead = Можеш да пишеш на избран от теб човек или на който пръв има време.
who-none = В момента няма на кого да пишеш. Можеш да се обадиш на номер на тази страница.
who-checking = Проверява се списъкът с консултанти …
who-checked = { $service } направи списъка. Твоят екран го провери.
who-fingerprint = Контролните думи на службата са { $words }. Чуй ги от службата на друго място, не тук, и виж дали са същите.
who-first-free = Който пръв има време
who-first-free-explain = Тогава всички тук могат да отворят първото ти писмо: { $names }. Който го поеме, става твой консултант. Другите не могат да четат повече.
who-first-free-empty = Махна всички. Избери поне един или пиши на определен човек.
who-first-free-choose = Пиши на който пръв има време
who-leave-out = Махни някого
who-leave-place = Има ли място, където не бива да четат?
who-chosen-away = { $name } не е на смяна сега. Писмото ти чака, докато { $name } се върне.
who-chosen-not-new = { $name } сега не приема нови писма. Писмото ти чака, докато { $name } има време. Може би друг човек ще има време по-рано.
who-nobody-new = В момента никой не приема нови писма. Можеш да пишеш въпреки това. Писмото чака, докато някой има време.
who-nobody-on-duty = В момента никой не е на смяна. Можеш да пишеш въпреки това. Писмото ще бъде прочетено, когато има някой тук.
who-choose = Пиши на { $name }
who-stand-in-question = Може ли и { $other } да чете, когато { $name } отсъства?
who-stand-in-explain = { $other } не получава нищо за четене, преди да се обяви, че { $name } отсъства. Нашият сървър го задържа дотогава.
who-stand-in-yes = Да, може
who-stand-in-no = Не, само { $name }
who-stand-in-any-question = Може ли и заместникът да чете, когато консултантът отсъства?
who-stand-in-any-explain = Заместникът е един от тези, чиито имена видя. Ще видиш кой е, когато някой поеме писмото.
who-stand-in-any-no = Не, само единият консултант

# 2. Five lines
five-continue = Към писмото

# 3. Write
write-heading = Напиши писмото си
write-to = До { $names }
write-lead = Пиши, както ти идва. Няма как да сгрешиш и не е нужно да искаш да променяш нещо.
write-label = Твоето писмо
write-hint = Няколко думи стигат.
write-shows-you = Име, адрес или номер CPR могат да покажат кой си. Ти решаваш дали да ги напишеш.
write-name-label = Как да те наричаме?
write-name-hint = Измисли име или пропусни.
name-too-long = Името е по-дълго с { $over } знака.
write-only-here = Писмото е само тук на страницата, докато не го изпратиш.
write-send = Изпрати писмото
write-empty = Тук още няма нищо. Една дума стига, за да се изпрати.

# 4. Send
sending-title = Изпращаме писмото ти
sending-locking = Писмото се заключва на екрана ти …
sending-work = Екранът ти решава малка задача. Така роботите остават навън.
sending-sending = Изпраща се …
sending-slow = Отнема малко време. Не е нужно да правиш нищо.
sending-line-slow = Връзката е бавна. Писмото е още тук и нищо не е изгубено. Можеш да изчакаш или да си го върнеш и да го промениш.
sending-edit = Промени писмото
sent-title = Писмото е изпратено
sent-stored = Пазим го заключено.
sent-who = Сега може да го отвори: { $names }.
sent-no-promise = Никой още не е определил време за отговор. Ще го видиш в папката, когато това стане.
sent-next = Ще получиш седем думи. С тях можеш да се върнеш и да видиш отговора.
sent-see-words = Виж седемте думи

# 4b. Leaving without words
without-start = Продължи без думи

# 6. Type them yourself
back-to-folder = Към папката

# The folder
folder-new-letter = { $count ->
    [one] Дойде писмо.
   *[other] Дойдоха { $count } писма.
}

# Who can read
readers-safety-title = Това ли е верният човек?

# Delete everything
delete-undone = Папката отново е твоя. Нищо не беше изтрито.
