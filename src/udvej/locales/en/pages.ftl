### The pages the server writes itself. They work without scripts.

# The menu
menu-label = Pages
menu-front = Front page
menu-all = All pages
menu-first = Before you begin
menu-write = Write
menu-folder = Open folder
menu-who = Who is here
menu-before = What must be passed on
menu-kept = What we promise, and what we can see
menu-find = Find a place
menu-rights = Your rights
menu-money = Money
menu-calculator = Work out your money
menu-municipality = When you want to tell the municipality
menu-health = Health
menu-later = If something should change
menu-violent = If it went wrong
menu-threats = If somebody puts pressure on you
menu-watched = If somebody is watching
menu-young = Are you under 18?
menu-safe = Safe on your device
menu-close = When you are close to somebody
menu-professionals = For professionals
menu-outreach = For you who go out to people
menu-learning = For us who answer
menu-about = About this place
menu-access = Accessibility
menu-contact = Contact

# The front page
front-title = Write to a human being. You do not have to say who you are.
front-for-whom = This is for you if you get, or have got, money or things for sex. You choose what you call it.
front-you-decide = You decide. You do not have to want to change anything. You can ask one question, or write for years.
front-stance = Nobody here decides about your benefits.
front-write = Write a letter
front-folder = Open your folder
front-now-title = Who has time now
front-now-none = Nobody is on duty right now. Write anyway, and the letter will be waiting.
front-now-unknown = We cannot see right now who is on duty. You can write anyway.
front-now-more = Read about the counsellors
front-ways-title = Five ways on
front-way-write = To a human being who answers you. Without a name.
front-way-find = Places that help, near you or all over the country.
front-way-rights = What you may do, and what others have a duty to do.
front-way-money = Rules, debt, and what you can get.
front-way-safe = Who can see that you have been here?
front-all = See all pages
front-kept-more = See what we promise and what we can see

# All pages
all-title = All pages
all-write-title = Write, and read answers
all-know-title = Find and know
all-trouble-title = When something is hard or dangerous
all-others-title = For others than you
all-house-title = About this place

# Before one begins
first-title = Before you begin
first-lead = Five lines about what is safe and what is not.
first-locked = Safe: what you write is locked on your screen. We cannot read it.
first-unnamed = Safe: we do not ask who you are. We put nothing about you on your phone or computer.
first-history = Not safe: your browser can remember that you have been here. A private window forgets.
first-watched = Not safe: somebody who controls your phone or computer can see what you see.
first-leave = The “Leave this page” button is always at the top. It empties the screen at once.
first-met-title = How you will be met
first-met-change = You do not have to want to change anything. Nobody here tries to make you leave off.
first-met-decide = You decide what you talk about, and how fast. You can always leave a question unanswered.
first-met-words = Use your own words, or none. The counsellor uses the words you use.
first-met-otherwise = If you are met in another way, write to somebody else. You need not say why.
first-more = Read more about your device
first-again = This page comes every time, because we do not keep that you have seen it.

# Help by phone
help-title = Numbers you can call
help-112-name = 112
help-112-what = Police and ambulance, when it cannot wait.
help-112-hours = Day and night.
help-112-source = The emergency number in Denmark.
help-1888-name = Lev Uden Vold
help-1888-what = Violence in close relationships. For all genders. Free, and you need not give a name.
help-1888-hours = Day and night.
help-1888-source = Source: levudenvold.dk, early 2023.
help-cmm-name = The Danish Centre against Human Trafficking
help-cmm-what = When somebody forces or controls you. Danish and English.
help-cmm-hours = We have not confirmed when they are open.
help-cmm-source = Source: cmm.dk, action plan 2022–2025.
help-checked = The numbers come from these sources. Nobody has called to check them for us yet.

# Who is here
who-page-title = Who is here
who-page-lead = These people can answer you. You choose one of them, or whoever has time first.
who-page-empty = We cannot show the counsellors right now. Try again in a while, or call one of the numbers here.
who-page-none-yet = There are no counsellors on the list yet.
who-page-signed = The list is made by { $service }. Your own screen checks it again before you write.
who-write = Write a letter

# What is kept
kept-title = What we promise, and what we can see
kept-promises-title = What we promise
kept-partly-title = What holds only part of the way
promise-1 = What unlocks your letters never reaches us. It stays on your screen and with your counsellor.
promise-2 = A copy of everything we keep does not show what you wrote or who you are. It shows that somebody has written, how much, and the day something last happened.
promise-3 = You can write, get answers and come back without saying who you are.
promise-4 = Whoever is no longer your counsellor cannot read what you write afterwards. A new one can read what is old only if you say yes.
promise-5 = Nobody can come to read without your having said yes.
promise-6 = We cannot change your letters, put them in another order or take one from the middle without your screen seeing it. The newest we can hold back.
promise-7 = When it says “Sent”, the letter is kept, even if the power goes out here.
promise-8 = The “Leave this page” button empties the screen in less than a tenth of a second. The history of the browser stays.
promise-9 = This page fetches nothing from others. No companies look on.
promise-10 = Only the one you have given the key can fetch your letters. Not the leader, and not those who run the place.
promise-11 = You can see every day on which a counsellor was shown your folder.
promise-12 = We make no figures about you. But whoever looks after the duty can see how many letters wait, and for how long. Where few write, that can show when one person wrote.
promise-13 = When you delete, we delete the letters. Locked copies may remain for some days more.
promise-14 = Counsellors log in with a key on their own device. A false page cannot trick it out of them.
promise-16 = What you keep to yourself, no counsellor’s key can open.
kept-duty-title = When a counsellor has to act
kept-duty-children = If a child is in danger, a counsellor may have a duty to tell the municipality. This goes for everyone who works for a municipality.
kept-duty-life = If a life is in danger, a counsellor may call 112.
kept-duty-who = That takes a letter that shows who it is about. The counsellor tells you first when that is possible.
kept-duty-court = A counsellor may be called as a witness in court.
kept-duty-own = What a single counsellor has a duty to do is said with their name under “Who is here”.
kept-duty-lawyer = This text is only a rough outline. No lawyer has approved it yet.
kept-not-title = What we cannot promise
kept-not-device = We cannot protect a phone or computer that somebody else controls.
kept-not-network = Your network can see that you visited. It cannot see what you wrote.
kept-not-notes = We cannot stop a counsellor from writing something down elsewhere.
kept-not-code = Whoever controls this site can change it. Today nobody else can see whether that has happened.
kept-detail-title = The whole list
kept-detail-lead = The lists come from the running program. When the program changes, so do they.
kept-roles-title = Who may do what
kept-roles-lead = None of them can read letters. Only the counsellor you have given the key can.
kept-roles-action = may
kept-roles-yes = yes
kept-roles-no = no
kept-stored-title = What we hold, and for how long
kept-stored-why = Why
kept-stored-long = How long
kept-stored-tables = In the database
kept-stored-away = The list cannot be shown right now.

# The rules of the server's table of what is kept
stored-installation-what = A random number for this very place
stored-installation-why = So that your words work only here.
stored-installation-long = As long as the place exists.
stored-vault-what = Your letters, locked. Which keys can read them. The day the folder was last used.
stored-vault-why = So that you can come back and read them.
stored-vault-long = Until you delete them. That happens at once, or after { $undo } days if you want to be able to undo it.
stored-tombstone-what = Your signature saying that the folder is deleted
stored-tombstone-why = So that the counsellor can see that it was you who deleted it.
stored-tombstone-long = { $tombstone } days.
stored-opened-what = That a counsellor has opened a folder today
stored-opened-why = So that nobody gets letters without your seeing it.
stored-opened-long = Until the day is over.
stored-people-what = Who is the counsellor for a folder, how long a letter has waited, and when an answer is promised
stored-people-why = So that nobody is forgotten.
stored-people-long = As long as the folder exists. The times are deleted when the answer comes.
stored-duty-what = Whether a counsellor is on duty or away
stored-duty-why = So that you can see who has time.
stored-duty-long = Until the duty ends.
stored-staff-what = The counsellors’ names, roles and keys, and the list of them
stored-staff-why = So that they can log in, and you can see who they are.
stored-staff-long = As long as the place exists.
stored-passing-what = The counsellors’ log-ins and invitations
stored-passing-why = So that only the right ones get in.
stored-passing-long = From two minutes to seven days.
stored-directory-what = Places to find help, and who checked them
stored-directory-why = So that you can find them. Nobody sees what you look for.
stored-directory-long = Until the place is deleted. Changes for two years.

role-counsellor = Counsellor
role-coordinator = Coordinator
role-complaints-reader = Complaints reader
role-leader = Leader
role-editor = Editor
role-admin = Operator
action-desk-work = look after their own duty and their own people
action-desk-overview = see how many wait, and for how long
action-desk-absence = report another counsellor absent
action-staff-invite = invite new counsellors
action-staff-approve = approve a counsellor’s new key
action-staff-suspend = close a counsellor’s access
action-staff-list = see the list of counsellors
action-roster-publish = publish the list of counsellors
action-directory-edit = change the list of places
action-account-own = look after their own keys

# Write and folder, when scripts are off
write-title = Write a letter
folder-title = Open your folder
work-title = Work
app-needs-scripts = Scripts must be on for writing. The letter is locked on your own screen, and only a script can do that.
app-needs-scripts-how = You can call instead. You can also turn scripts on in your browser and load the page again.
app-folder-needs-scripts = Scripts must be on to open the folder. The seven words stay on your own screen, and that takes a script.
work-learning = On answering: the page for us who answer (new tab)
app-work-needs-scripts = This page needs scripts to be on.
app-loading = Loading the page …

# Safe on your device
safe-title = Safe on your device
safe-exit-title = The “Leave this page” button
safe-exit-where = The button is on every page. You can also press Shift three times.
safe-exit-does = The screen goes empty at once. The keys are thrown away, and you are taken to a quite different page.
safe-exit-tabs = If you have more tabs from here open in the same browser, they leave too.
safe-exit-draft = A letter you have not sent may be gone afterwards.
safe-exit-report = With scripts on, we are not told that you pressed it. Without scripts, the button asks us for the way out. We do not keep that.
safe-exit-back = With scripts on, only one page from here lies behind you. It is replaced when you leave. So the Back button takes you away, also while you read.
safe-exit-scripts = Without scripts the button works as a link. Then the Back button can still show the pages you read.
safe-not-title = What the button does not do
safe-not-history = It does not delete the history of your browser. The history may show that you visited.
safe-not-visited = When you have been here, a link to this place can have another colour on other pages. A private window forgets that too.
safe-not-network = It does not hide your visit from whoever runs your network.
safe-not-watched = It does not help if somebody has put a program on your phone that follows along.
safe-not-printed = If you print a page, the name and address are not on the paper. But the printer may remember it.
safe-do-title = What you can do
safe-do-private = Open the page in a private window. When you close it, the browser forgets the visit.
safe-do-one = Delete only this page from the history. A completely empty history may itself raise questions.
safe-do-other = Use a device that nobody else uses: at a friend’s, at a library or at a clinic.
safe-do-words = Do not write the seven words where others look.
safe-forced-title = If somebody makes you open the folder
safe-forced = The folder shows when it was last opened with your words. You can delete everything whenever you want. You can also get new words.

# When something is not there
missing-title = This page does not exist
missing-text = Perhaps the address is misspelt. Nothing has been lost.
missing-way = Go to the front page
missing-sent-title = Nothing can be sent to this page
missing-sent-text = What was sent was neither read nor kept.
missing-sent-way = Open the page
