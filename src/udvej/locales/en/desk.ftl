### The counsellor's desk, and the coordinator's.

# Log in
login-title = Log in
login-lead = For those of us who work here.
login-phrase-title = Your seven words
login-button = Use your passkey
login-working = Waiting for your passkey …
login-phrase-lead = Your passkey cannot unlock alone here. Type the seven words you got when you made it. They are not the code on paper.
login-phrase-none = Your passkey cannot unlock on this device, and you have no words. Log in on the device where you made the passkey. Or make a new passkey with your code on paper.
login-by-code = Use the code on paper
login-phrase-label = Your seven words
login-phrase-button = Unlock
login-unlocking = Unlocking …
login-lost = I have lost my passkey
login-no-passkeys = This browser cannot use passkeys. Use another one.
logout = Log out
logout-unsent = A letter still waits for the connection. If you log out now, it is not sent.
logout-unsaved = You have written something that is not saved. If you log out now, it is gone.
logout-yes = Log out anyway
logged-out = You are logged out. The keys are gone from this screen.
logged-out-idle = You were logged out because nothing happened for { $time }.
logged-out-title = Logged out
logged-out-session = You were logged out because a long time went by. The keys are gone from this screen.
signed-in-as = { $name }
places = Places
desk-title = Your desk
office-title = Coordination
office-title-leader = Leadership
office-title-admin = Operation
office-title-complaints-reader = Complaints
office-nothing = You are logged in. Your role has no tasks on this page yet.

# Accept an invitation
register-title = Welcome, { $name }
register-lead = You are invited to { $service }.
register-roles = Your role: { $roles }
register-opening = Your invitation
register-passkey = A passkey takes the place of a password. Your device makes it, and you unlock it with finger, face or PIN.
register-button = Make your passkey
register-working = Making your keys …
register-phrase-title = Your seven words for unlocking
register-phrase-lead = Your passkey cannot unlock alone. So you type these words each time you log in.
register-code-title = Your code on paper
register-code-lead = With the code you can get a new passkey if you lose the one you have. A coordinator must say yes.
register-code-keep = Print the code, and put it in a locked place. It is not shown again.
register-code-lost = Without passkey and code nobody can fetch your keys. Then you lose the letters you have read.
register-print = Print
register-kept = I have kept it
register-done = You are ready.
register-next = Give your public key to whoever makes the list of counsellors. You can get letters once you are on the list.
register-key = Your public key: { $key }
words-show = Show the words while I type
words-back-title = Type the words again
words-back-lead = Then you know that they work.
words-see-again = See the words again
words-wrong = { $count ->
    [one] Word number { $numbers } does not match.
   *[other] Words number { $numbers } do not match.
}

# A new passkey by code
enrol-title = New passkey
enrol-lead = Type the code from your paper. Then a coordinator must say yes.
enrol-who = Who are you?
enrol-nobody = Choose your name first.
enrol-loading = Fetching the list …
enrol-not-listed = If you are not on the list, ask for a new invitation.
enrol-label = Your code
enrol-wrong-code = The code does not belong to that name. See whether you chose your own name, and whether it is your newest code.
enrol-ended = Your wish is no longer open. Perhaps a coordinator said no. Perhaps a day went by, or somebody asked again on another screen. Call the coordinator, and ask again.
enrol-ask = Ask for a new passkey
enrol-waiting = Waiting for a coordinator. Leave the page open, and do call.
enrol-number = Say the number { $number } when you talk.
enrol-approved = A coordinator has said yes.
enrol-button = Make a new passkey
enrol-unfinished = Your new passkey is made, but it cannot unlock yet. Type the code from your paper again. You need no new yes.
enrol-no-words = Did you just make the passkey, and were shown no words? Then use the code on paper. You can for a day after you asked for the passkey.
enrol-done = The new passkey works. The code on paper still holds, so put it back where it is locked up.
approve-title = Wishes for a new passkey
approve-none = Nobody is waiting.
approve-row = { $name } asked { $when }
approve-check = Talk to { $name } first. Say yes only when you know that it is { $name }.
approve-number = Whoever asks must see the number { $number }. If it is another one, do not say yes.
approve-lost = Ask where the old passkey is. If it is gone, or somebody else may have it, close it.
approve-button = Say yes, and close the old one
approve-keep = Say yes, and keep the old one
approve-no = Say no
approve-refused = The wish is closed. If somebody else has the code, close { $name }’s access and invite again.
approve-done = { $name } can now make a new passkey.

# Duty
duty-title = Duty
duty-on = You are on duty
duty-off = You are not on duty
duty-start = Go on duty
duty-stop = End duty
duty-taking-new = Taking new letters
duty-not-taking-new = Not taking new ones right now
duty-pause = Pause for notes
duty-pause-until = Pause until { $clock }
duty-pause-end = End the pause
duty-absent-title = When you are away
duty-absent = Report yourself away
duty-present = Report yourself back
duty-absent-explain = Then the stand-ins your people agreed to can read and answer.
duty-is-absent = You are reported away. The stand-ins your people agreed to can read.

# New letters
waiting-title = New letters
waiting-none = No new letters are waiting.
waiting-since = Has waited { $time }
waiting-just-now = Just came
waiting-chosen = Has chosen you
waiting-read-explain = If you open a letter, whoever wrote it can see the day.
waiting-take = Take it on
waiting-take-explain = If you take it on, you become their own counsellor. The others in the circle can read no more.
waiting-taking = Taking …
waiting-taken = You are now { $name }’s own counsellor.
waiting-taken-other = Somebody else took it first. The letter is in good hands.
waiting-new = { $count ->
    [one] A new letter has come.
   *[other] { $count } new letters have come.
}

# My people
mine-title = My people
mine-none = Nobody is here yet.
mine-unnamed = No name { $number }
mine-new = There is something new from { $names }.
mine-gone = { $count ->
    [one] { $names } is no longer on your list.
   *[other] { $names } are no longer on your list.
}
mine-answered = Not waiting for an answer
mine-promise = Answer promised by { $when }
mine-promise-past = Answer was promised by { $when }
mine-stand-in = You are stand-in

# One folder
vault-letters = Letters with { $name }
vault-choose = Choose one in the list.
vault-opening = Opening …
vault-seen = { $name } can see that you opened the folder today.
vault-answer-label = Write to { $name }
vault-send = Send
answer-empty = Write something first.

# Help with words, while writing
wording-label = Help with words
wording-found = { $count ->
    [one] One word can perhaps be said in another way.
   *[other] { $count } words can perhaps be said in another way.
}
wording-see = Show “{ $words }” in the field
wording-instead = Instead: { $words }
wording-private = On your screen only. Nothing is sent, and you can send it as it is.
wording-off = Turn off help with words
wording-on = Turn on help with words
wording-missing = The help with words could not be fetched. You can write without it.
vault-unread-waiting = There is no room for more of you to read the letter before one of you has taken it. Once you have taken it, you can read it.
vault-unread-full = The folder is full. It cannot be read, because there is no room to note that you opened it.
vault-room-little = There will soon be no room for more letters here. { $name } sees that too. To write on, { $name } can begin anew by writing to you again.
vault-room-none = There is no room for more letters here. { $name } sees that too. To write on, { $name } can begin anew by writing to you again. The letters here stay.
vault-room-untaken-little = { $name } has room for only a little more until one of you has taken the letter. Then there is room again.
vault-room-untaken-none = { $name } has no room for more letters until one of you has taken the first. Then there is room again.
vault-checking = We are still checking older signatures.
letters-label = Letters
letters-pending = Letters on their way
letter-from-colleague = Another counsellor
letter-not-sent = Not sent
letter-take-back = Take the words back into the field
vault-draft-kept = The draft is kept with you, locked.
vault-their-mark = When { $name } last wrote, { $name } had your letters up to and including { $day }.
vault-their-mark-none = We cannot see yet what { $name } has read.
vault-word = { $name } calls it “{ $word }”. Use that word.
vault-word-none = { $name } uses no word for it. Write without one.
vault-language = { $name } would like to write in { $language }.
vault-readers = Who can read
about-label = About the folder with { $name }
reader-you = You
reader-contact = { $name }, their own counsellor
reader-circle = { $name }, in the circle
reader-stand-in = { $name }, stand-in
reader-stand-in-withheld = { $name }, stand-in. Can read only once the counsellor is reported away.
reader-opened = Opened it { $days }
vault-safety-title = Safety words
vault-safety = Read the five words aloud to each other. If they are the same, nobody stands between you.
safety-show = Show the five words
safety-working = Finding the words. It takes a little while.
vault-deleted = { $name } has deleted the folder. Its letters no longer exist.
vault-closing = { $name } has asked for the folder to be deleted { $when }. It is closed until then.
vault-leave = Leave the folder
vault-leave-question = Do you want to leave? You can read no more here. { $name } can see that you left.
vault-leave-yes = Yes, leave
vault-left = You have left the folder.
letter-delete = Delete the letter
letter-delete-question = Do you want to delete your letter? It goes away for both and cannot be undone.
letter-delete-yes = Yes, delete the letter

# Promise
promise-title = Promise an answer
promise-label = Answer by
promise-hint = { $name } sees the time at once.
promise-send = Promise it
promise-made = { $name } can see that you will answer by { $when }.
promise-no-time = Choose a day and a time.
promise-past-time = Choose a time that has not gone by.
promise-far-time = Choose a time within two months.
promise-stands = You have promised an answer by { $when }.
promise-in-hour = In an hour
promise-today = Today at { $clock }
promise-tomorrow = Tomorrow at { $clock }

# Overview
overview-title = Overview
overview-who-waits = Those who wait have written and have no answer yet: new people, and people who have a counsellor.
overview-on-duty = On duty
overview-waiting = Waiting
overview-longest = Has waited longest
overview-longest-now = less than a minute
overview-overdue = Promises whose time has gone by
overview-stranded = Waiting for somebody who is no longer here
overview-stranded-explain = Nobody here can open those letters. Whoever is no longer here should come off the signed list. Then the person can see it in their folder and write to somebody else.
overview-none = No services yet.

# Staff
staff-title = Staff
staff-active = Has access
staff-inactive = Has no access
staff-suspend = Close access
staff-suspend-name = Close access: { $name }
staff-suspend-question = Do you want to close { $name }’s access? It happens at once. If { $name } may invite others, the open invitations end too.
staff-suspend-yes = Yes, close access
staff-suspended = { $name } no longer has access.
staff-absent = Report away
staff-absent-name = Report away: { $name }
staff-present = Report back
staff-present-name = Report back: { $name }
staff-is-absent = { $name } is reported away. An agreed stand-in can read.
staff-is-absent-alone = { $name } is reported away. No stand-in can read meanwhile, so the letters wait.
staff-now-absent = { $name } is reported away.
staff-is-present = { $name } is reported back.
staff-key = Public key: { $key }
invite-title = Invite
invite-name-label = Name
invite-roles-label = Roles
invite-service-label = Service
invite-button = Make a link
invite-address = Give the link to { $name }. It is shown only now. It works once, and for seven days.
invite-nobody = Choose at least one role, and write a name.
role-counsellor = Counsellor
role-coordinator = Coordinator
role-complaints-reader = Complaints reader
role-leader = Leader
role-editor = Editor
role-admin = Operator

# Shortcuts
keys-title = Keyboard shortcuts
keys-next = Next in the list
keys-previous = Previous in the list
keys-open = Open
keys-answer = Write an answer
keys-send = Send
keys-promise = Promise an answer
keys-duty = Duty
keys-help = Show shortcuts
keys-arrows = Up and down in a list
keys-back = Back to the list
keys-on = Use shortcuts of one key
keys-on-hint = Switch them off if you steer the screen by voice.
