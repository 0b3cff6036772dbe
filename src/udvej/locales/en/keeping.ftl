### The person's app after a first letter: the seven words, the folder, and deleting.

# 4b. Leaving without words
without-title = Without words you cannot come back
without-now = Right now your letter is open on this page only. If you close it, you can never see the answer.
without-later = The letter will be read all the same. You can get the words as long as the page is open.
without-stay = Stay here without words
without-go = Leave without words
without-gone = The letter is still with us and can be read. No words open it for you.

# 5. The seven words
words-title = Your seven words
words-lead = Once you have typed the words on the next page, they open your folder on any phone or computer.
words-old = Until then your old words still open the folder. Do not throw them away before.
words-label = The seven words
words-keep-title = How to take care of them
words-keep-head = Learn them by heart. Make a little story of them.
words-keep-paper = Or write them on paper, in the middle of something quite different.
words-keep-photo = Do not take a picture. Many phones share pictures.
words-keep-phone = Do not keep them on a phone that others look at.
words-lost-title = If the words are lost
words-lost = Then nobody can open the folder again. Nor can we. You can always begin a new folder, but the old letters are gone.
words-print = Print the words
words-kept = I have them
words-not-now = Keep the old words

# 6. Type them yourself
back-title = Type the seven words yourself
back-lead = This way you know that you have them right.
back-label = Your seven words
back-hint = Capital or small letters make no difference.
back-check = Check the words
back-wrong = { $count ->
    [one] Word number { $numbers } does not match. Try again.
   *[other] Words number { $numbers } do not match. Try again.
}
back-missing = { $count ->
    [one] One word is missing.
   *[other] { $count } words are missing.
}
back-see-again = Show the words again

# Open the folder
open-title = Open your folder
open-lead = The words stay on your own screen. They are not sent.
open-label = Your seven words
open-show = Show what I type
open-button = Open the folder
open-working = Opening the folder. It can take a while on an older phone.
open-word-unknown = { $count ->
    [one] Word number { $numbers } is not in the list. See whether it is spelt right.
   *[other] Words number { $numbers } are not in the list. See whether they are spelt right.
}
open-lost-title = Do you not have the words?
open-lost = Then we cannot open the folder. You can write a new letter and get a new folder. You can say that you have written before, if you like.
open-lost-action = Write a new letter

# The folder
folder-heading = Your folder
folder-not-kept = No words open this folder yet. If you close the page, you cannot come back to it.
folder-relations = Those you write with
folder-more = More
folder-checking = Your screen is checking the oldest letters. You can read meanwhile.
folder-contact-left = Your counsellor is no longer here. You are welcome to write to somebody else.
folder-deleted = The letters here are deleted.
folder-first-visit = This is the first time the folder is opened with your words.
folder-last-visit = The folder was last opened with your words { $when }.
folder-not-you = Was that not you? Then get new words.
folder-visits = Every time the folder was opened
folder-contact = Your own counsellor is { $name }.
folder-contact-out = { $name } is not on duty right now.
folder-not-taken = The letter is waiting. { $names } can open it.
folder-promise = { $name } will answer you by { $when }.
folder-promise-late = { $name } meant to answer by { $when }. The answer is not here yet. You can write again, or call a number on this page.
folder-promise-none = { $name } has not set a time for an answer yet.
folder-letters = Letters
folder-letters-none = There are no letters here yet.
folder-answer-label = Write to { $name }
folder-answer-enough = You need not write back. You can close the folder, or delete everything.
folder-room-little = There will soon be no room for more letters here. To write on, begin anew: choose to write to somebody else, and then choose the same one again.
folder-room-none = There is no room for more letters here. To write on, begin anew: choose to write to somebody else, and then choose the same one again. The letters here stay until you delete them.
folder-room-untaken-little = There is room for only a little more until a counsellor has taken your first letter. Then there is room again.
folder-room-untaken-none = There is no room for more letters until a counsellor has taken your first one. You have done nothing wrong, and your letter is still waiting. You can also write to somebody else.
folder-send = Send
folder-draft-kept = What you are writing is kept in the folder. Only you can read it.
folder-their-mark = When { $name } last wrote, { $name } had your letters up to and including { $day }.
folder-their-mark-none = We cannot see yet what { $name } has read.
folder-write-other = Write to somebody else
folder-take-along = Take these words to somebody else
folder-sums = Do your sums
folder-close = Close the folder
folder-closed-title = The folder is closed
folder-ended = The folder has new words, or it has been deleted. The old words no longer open it.
folder-closed = The keys are gone from this screen. It takes the seven words to open it again.
folder-locked = The folder was closed because nothing happened for { $time }. Type the seven words to open it again.
folder-open-again = Open again

# Delete one letter
letter-delete = Delete the letter
letter-delete-question = Do you want to delete this letter? It goes away for everyone and cannot be undone.
letter-delete-yes = Yes, delete the letter

# When a letter did not get through
letter-refused = The letter was not sent.
letter-mend = Change the letter
letter-from-other = A counsellor

# Who can read
readers-title = Who can read
readers-you = You
readers-contact = { $name }, your own counsellor
readers-stand-in = { $name }, stand-in. Can read only once your counsellor is reported absent.
readers-stand-in-open = { $name }, stand-in
readers-circle = { $name }, can open your first letter
readers-opened = { $name } opened the folder { $days }.
readers-opened-none = { $name } has not opened the folder yet.
readers-before = Somebody who no longer reads here opened the folder { $days }.
readers-safety = When you talk with { $name }, you can read five words aloud to each other. If they are the same, nobody stands between you.
readers-safety-show = Show the five words
readers-safety-words = { $words }
readers-safety-differ = If they are not the same, write no more here. Tell { $name }.

# New words
change-title = Get new words
change-lead = You get seven new words. Once you have typed them, the old ones no longer open the folder. If it is open somewhere else, it closes there.
change-old = We hold copies of everything that is locked. An old copy can still be opened with the old words. The copies are deleted after some days.
change-start = Give me new words
change-done = The new words are in force now.

# Delete everything
delete-title = Delete everything
delete-lead = We delete all letters in the folder. Your counsellor can see that you deleted, but not why.
delete-when = When shall it happen?
delete-now = At once
delete-now-explain = It cannot be undone.
delete-later = In three days
delete-later-explain = The folder is closed until then. You can undo it with your seven words.
delete-copies = Our copies are locked. They are deleted too, but only after some days.
delete-yes-now = Yes, delete now
delete-yes-later = Yes, delete in three days
delete-working = Deleting …
delete-done-title = Everything is deleted
delete-done = The folder no longer exists. There is nothing more to do. You can write again if you ever want to.
delete-waiting-title = The folder will be deleted
delete-waiting = That happens { $when }. Nobody can read it until then.
delete-undo = Keep the folder
delete-relation = Delete everything with { $name }
delete-relation-lead = We delete all letters with { $name }. { $name } can see that you deleted, but not why.
delete-relation-waiting = The letters here will be deleted { $when }. Nobody can read them until then.
delete-relation-undo = Keep the letters
