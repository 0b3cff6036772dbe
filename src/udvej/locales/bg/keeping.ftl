### The person's app after a first letter: the seven words, the folder, and deleting.

# 4b. Leaving without words
without-title = Без думи не можеш да се върнеш
without-now = В момента писмото ти е отворено само на тази страница. Ако я затвориш, никога няма да видиш отговора.
without-later = Писмото ще бъде прочетено въпреки това. Можеш да получиш думите, докато страницата е отворена.
without-stay = Остани тук без думи
without-go = Излез без думи
without-gone = Писмото още е при нас и може да бъде прочетено. Никакви думи не го отварят за теб.

# 5. The seven words
words-title = Твоите седем думи
words-lead = След като напишеш думите на следващата страница, те отварят папката ти на всеки телефон или компютър.
words-old = Дотогава папката се отваря със старите ти думи. Не ги изхвърляй преди това.
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
folder-answer-label = Пиши на { $name }
folder-answer-enough = Не е нужно да отговаряш. Можеш да затвориш папката или да изтриеш всичко.
folder-send = Изпрати
folder-draft-kept = Каквото пишеш, се пази в папката. Само ти можеш да го прочетеш.
folder-their-mark = Последното писмо от { $name } е писано, след като са видени писмата ти до { $day } включително.
folder-their-mark-none = { $name }: още не можем да видим какво е прочетено.
folder-write-other = Пиши на някой друг
folder-take-along = Вземи тези думи за някой друг
folder-sums = Сметни парите си
folder-close = Затвори папката
folder-closed-title = Папката е затворена
folder-ended = Папката има нови думи или е изтрита. Старите думи вече не я отварят.
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
readers-safety = Когато говориш с { $name }, можете да си прочетете на глас пет думи. Ако са същите, никой не стои между вас.
readers-safety-show = Покажи петте думи
readers-safety-words = { $words }
readers-safety-differ = Ако не са същите, не пиши повече тук. Кажи на { $name }.

# New words
change-title = Получи нови думи
change-lead = Получаваш седем нови думи. След като ги напишеш, старите вече не отварят папката. Ако е отворена някъде другаде, там се затваря.
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
delete-relation = Изтрий всичко с { $name }
delete-relation-lead = Всички писма с { $name } се изтриват при нас. { $name } вижда, че са изтрити, но не и защо.
delete-relation-waiting = Писмата тук ще бъдат изтрити { $when }. Дотогава никой не може да ги чете.
delete-relation-undo = Запази писмата
