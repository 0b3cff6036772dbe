### The person's app: from “who is here” until a first letter is sent.

# A screen that is fetched when it is needed
screen-fetching = Getting the next part …
screen-missing = The next part did not arrive

# An answer that is slow to come
wait-slow = The answer is slow to come. What you wrote is still here. You can wait, or try again.
wait-stop = Wait no longer

# 1. Who
who-title = Who do you want to write to?
who-lead = You can write to one you choose, or to whoever has time first.
who-none = There is nobody to write to right now. You can call a number on this page.
who-checking = Checking the list of counsellors …
who-checked = { $service } made the list. Your screen has checked it.
who-fingerprint = The service’s check words are { $words }. Hear them from the service somewhere else than here, and see whether they are the same.
who-first-free = Whoever has time first
who-first-free-explain = Then everyone here can open your first letter: { $names }. The one who takes it becomes your own counsellor. The others can read no more.
who-first-free-empty = You have left everyone out. Choose at least one, or write to one you choose.
who-first-free-choose = Write to whoever has time first
who-leave-out = Leave somebody out
who-away = Is there a place that must not read?
who-chosen-away = { $name } is not on duty now. Your letter waits until { $name } is here again.
who-chosen-not-new = { $name } is not taking new letters right now. Your letter waits until { $name } has time. Somebody else may have time sooner.
who-nobody-new = Nobody is taking new letters right now. You can write anyway. The letter waits until somebody has time.
who-nobody-on-duty = Nobody is on duty right now. You can write anyway. The letter will be read when somebody is here.
who-choose = Write to { $name }
who-stand-in-question = May { $other } also read when { $name } is away?
who-stand-in-explain = { $other } is given nothing to read until { $name } is reported absent. It is our server that holds it back.
who-stand-in-yes = Yes, that is fine
who-stand-in-no = No, only { $name }
who-stand-in-any-question = May the counsellor’s stand-in also read when the counsellor is away?
who-stand-in-any-explain = The stand-in is one of those whose names you have seen. You can see who it is when somebody has taken the letter.
who-stand-in-any-no = No, only the one counsellor

# 2. Five lines
five-continue = On to the letter

# 3. Write
write-heading = Write your letter
write-to = To { $names }
write-lead = Write as it comes. You cannot do it wrong, and you do not have to want to change anything.
write-label = Your letter
write-hint = A few words are enough.
write-shows-you = A name, an address or a CPR number can show who you are. You decide whether to include them.
write-name-label = What shall we call you?
write-name-hint = Make up a name, or skip it.
name-too-long = The name is { $over } characters too long.
write-only-here = The letter is only here on the page until you send it.
write-send = Send the letter
write-empty = There is nothing here yet. One word is enough to send it.

# 4. Send
sending-title = We are sending your letter
sending-locking = Locking the letter on your screen …
sending-work = Your screen is solving a small task. It keeps robots out.
sending-sending = Sending …
sending-slow = This takes a little while. You do not have to do anything.
sending-line-slow = The connection is slow. The letter is still here, and nothing is lost. You can wait, or take it back and change it.
sending-edit = Change the letter
sent-title = The letter has been sent
sent-stored = We keep it locked.
sent-who = { $names } can open it now.
sent-no-promise = Nobody has set a time for an answer yet. You will see it in the folder when somebody does.
sent-next = You will get seven words. With them you can come back and see the answer.
sent-see-words = See the seven words

# 4b. Leaving without words
without-start = Go on without words

# 6. Type them yourself
back-to-folder = Go to the folder

# The folder
folder-new-letter = { $count ->
    [one] A letter has come.
   *[other] { $count } letters have come.
}

# Who can read
readers-safety-title = Is it the right one?

# Delete everything
delete-undone = The folder is yours again. Nothing was deleted.
