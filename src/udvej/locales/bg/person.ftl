### The person's app: from “who is here” to the folder.

# A screen that is fetched when it is needed
screen-fetching = Взема се следващата част …
screen-missing = Следващата част не пристигна

# 1. Who
who-title = На кого искаш да пишеш?
who-lead = Можеш да пишеш на избран от теб човек или на който пръв има време.
who-none = В момента няма на кого да пишеш. Можеш да се обадиш на номер на тази страница.
who-checking = Проверява се списъкът с консултанти …
who-checked = { $service } направи списъка. Твоят екран го провери.
who-fingerprint = Контролните думи на службата са { $words }. Те са и на картичката на службата.
who-first-free = Който пръв има време
who-first-free-explain = Тогава всички тук могат да отворят първото ти писмо: { $names }. Който го поеме, става твой консултант. Другите не могат да четат повече.
who-first-free-empty = Махна всички. Избери поне един или пиши на определен човек.
who-first-free-choose = Пиши на който пръв има време
who-leave-out = Има ли някой, който не бива да чете?
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
sending-edit = Промени писмото
sent-title = Писмото е изпратено
sent-stored = Пазим го заключено.
sent-who = Сега може да го отвори: { $names }.
sent-no-promise = Никой още не е определил време за отговор. Ще го видиш в папката, когато това стане.
sent-next = Ще получиш седем думи. С тях можеш да се върнеш и да видиш отговора.
sent-see-words = Виж седемте думи

# 4b. Leaving without words
without-start = Продължи без думи
without-title = Без думи не можеш да се върнеш
without-now = В момента писмото ти е отворено само на тази страница. Ако я затвориш, никога няма да видиш отговора.
without-later = Писмото ще бъде прочетено въпреки това. Можеш да получиш думите, докато страницата е отворена.
without-stay = Остани тук без думи
without-go = Излез без думи
without-gone = Писмото още е при нас и може да бъде прочетено. Никакви думи не го отварят за теб.

# 5. The seven words
words-title = Твоите седем думи
words-lead = Думите отварят папката ти, на всеки телефон или компютър.
words-label = Седемте думи
words-keep-title = Как да ги пазиш
words-keep-head = Научи ги наизуст. Направи си от тях малка история.
words-keep-paper = Или ги напиши на хартия, насред нещо съвсем друго.
words-keep-photo = Не ги снимай. Много телефони споделят снимките.
words-keep-phone = Не ги пази на телефон, в който гледат други.
words-lost-title = Ако думите се изгубят
words-lost = Тогава никой не може да отвори папката отново. И ние не можем. Винаги можеш да започнеш нова папка, но старите писма са изгубени.
words-print = Отпечатай думите
words-kept = Имам ги
words-not-now = Запази старите думи

# 6. Type them yourself
back-title = Напиши седемте думи
back-lead = Така знаеш, че ги имаш вярно.
back-label = Твоите седем думи
back-hint = Главни или малки букви, няма разлика.
back-check = Провери думите
back-wrong = { $count ->
    [one] Дума номер { $numbers } е друга. Опитай пак.
   *[other] Думи номер { $numbers } са други. Опитай пак.
}
back-missing = { $count ->
    [one] Липсва една дума.
   *[other] Липсват { $count } думи.
}
back-see-again = Покажи думите отново
back-to-folder = Към папката

# Open the folder
open-title = Отвори папката си
open-lead = Думите остават на твоя екран. Не се изпращат.
open-label = Твоите седем думи
open-show = Покажи какво пиша
open-button = Отвори папката
open-working = Папката се отваря. На по-стар телефон може да отнеме време.
open-word-unknown = { $count ->
    [one] Дума номер { $numbers } я няма в списъка. Виж дали е написана правилно.
   *[other] Думи номер { $numbers } ги няма в списъка. Виж дали са написани правилно.
}
open-lost-title = Нямаш думите?
open-lost = Тогава не можем да отворим папката. Можеш да напишеш ново писмо и да получиш нова папка. Ако искаш, можеш да кажеш, че и преди имаше писма тук.
open-lost-action = Напиши ново писмо

# The folder
folder-heading = Твоята папка
folder-not-kept = Още няма думи, които отварят тази папка. Ако затвориш страницата, не можеш да се върнеш към нея.
folder-relations = С кого си пишеш
folder-more = Още
folder-checking = Екранът ти проверява най-старите писма. Междувременно можеш да четеш.
folder-contact-left = Твоят консултант вече не е тук. Можеш да пишеш на някой друг.
folder-deleted = Писмата тук са изтрити.
folder-first-visit = За първи път папката се отваря с твоите думи.
folder-last-visit = Папката последно е отворена с твоите думи { $when }.
folder-not-you = Не беше ти? Тогава можеш да получиш нови думи.
folder-visits = Всички отваряния на папката
folder-contact = Твоят консултант е { $name }.
folder-contact-out = { $name } не е на смяна сега.
folder-not-taken = Писмото чака. Може да го отвори: { $names }.
folder-promise = { $name } ще ти отговори най-късно { $when }.
folder-promise-late = { $name } смяташе да отговори най-късно { $when }. Отговорът още го няма. Можеш да пишеш пак или да се обадиш на номер на тази страница.
folder-promise-none = { $name }: още няма определено време за отговор.
folder-letters = Писма
folder-letters-none = Тук още няма писма.
folder-new-letter = { $count ->
    [one] Дойде писмо.
   *[other] Дойдоха { $count } писма.
}
folder-answer-label = Пиши на { $name }
folder-answer-enough = Не е нужно да отговаряш. Можеш да затвориш папката или да изтриеш всичко.
folder-send = Изпрати
folder-draft-kept = Каквото пишеш, се пази в папката. Само ти можеш да го прочетеш.
folder-their-mark = Последното писмо от { $name } е писано, след като са видени писмата ти до { $day } включително.
folder-their-mark-none = { $name }: още не можем да видим какво е прочетено.
folder-write-other = Пиши на някой друг
folder-close = Затвори папката
folder-closed-title = Папката е затворена
folder-closed = Ключовете вече не са на този екран. За да я отвориш отново, трябват седемте думи.
folder-locked = Папката се затвори, защото нищо не се случи в продължение на { $time }. Напиши седемте думи, за да я отвориш отново.
folder-open-again = Отвори отново

# Delete one letter
letter-delete = Изтрий писмото
letter-delete-question = Искаш ли да изтриеш това писмо? То изчезва за всички и това не може да се отмени.
letter-delete-yes = Да, изтрий писмото

# When a letter did not get through
letter-refused = Писмото не беше изпратено.
letter-mend = Промени писмото
letter-from-other = Консултант

# Who can read
readers-title = Кой може да чете
readers-you = Ти
readers-contact = { $name }, твоят консултант
readers-stand-in = { $name }, заместник. Може да чете едва когато се обяви, че консултантът ти отсъства.
readers-stand-in-open = { $name }, заместник
readers-circle = { $name }, може да отвори първото ти писмо
readers-opened = { $name }: папката е отворена { $days }.
readers-opened-none = { $name }: папката още не е отваряна.
readers-before = Някой, който вече не чете тук, отвори папката { $days }.
readers-safety-title = Това ли е верният човек?
readers-safety = Когато говориш с { $name }, можете да си прочетете на глас пет думи. Ако са същите, никой не стои между вас.
readers-safety-show = Покажи петте думи
readers-safety-words = { $words }
readers-safety-differ = Ако не са същите, не пиши повече тук. Кажи на { $name }.

# Your name here

# New words
change-title = Получи нови думи
change-lead = Получаваш седем нови думи. Старите вече не отварят папката.
change-old = Имаме копия на всичко заключено. Старо копие още може да се отвори със старите думи. Копията се изтриват след няколко дни.
change-start = Дай ми нови думи
change-done = Новите думи вече важат.

# Delete everything
delete-title = Изтрий всичко
delete-lead = Всички писма в папката се изтриват при нас. Консултантът ти вижда, че папката е изтрита, но не и защо.
delete-when = Кога да стане?
delete-now = Веднага
delete-now-explain = Това не може да се отмени.
delete-later = След три дни
delete-later-explain = Дотогава папката е затворена. Можеш да отмениш със своите седем думи.
delete-copies = Копията ни са заключени. И те се изтриват, но едва след няколко дни.
delete-yes-now = Да, изтрий сега
delete-yes-later = Да, изтрий след три дни
delete-working = Изтрива се …
delete-done-title = Всичко е изтрито
delete-done = Папката вече не съществува. Не е нужно да правиш нищо повече. Можеш да пишеш отново, ако някой ден поискаш.
delete-waiting-title = Папката ще бъде изтрита
delete-waiting = Това става { $when }. Дотогава никой не може да я чете.
delete-undo = Запази папката
delete-undone = Папката отново е твоя. Нищо не беше изтрито.
delete-relation = Изтрий всичко с { $name }
delete-relation-lead = Всички писма с { $name } се изтриват при нас. { $name } вижда, че са изтрити, но не и защо.
delete-relation-waiting = Писмата тук ще бъдат изтрити { $when }. Дотогава никой не може да ги чете.
delete-relation-undo = Запази писмата
