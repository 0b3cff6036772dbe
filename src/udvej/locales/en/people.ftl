### Who can be written to: on the pages and in the person's app.

who-on-duty = On duty now
who-not-on-duty = Not on duty now
who-not-taking-new = Not taking new letters right now
who-duty-unknown = We cannot see who is on duty right now.
who-languages = Languages
who-knows = Knows about
who-hours = Is here
who-employer = Employed by
who-duties = Has a duty to
who-no-benefits = Does not decide about benefits.
who-stand-in = Stand-in when away
who-before = See what a counsellor must pass on before you write

# Which languages are answered
answers-in = Answers in: { $languages }.
answers-not = { $names }: { $language } is not among the languages here. A letter in { $language } may not be understood.

# The five lines
five-title = Five things before you write
five-who = We do not know who you are until you write something that shows it. We ask for no name, phone number or e-mail.
five-kept = Your letter is locked on your own screen. We keep it, but we cannot read it.
five-readers = Only the counsellors whose names you see can open the letter. The one who takes it becomes your own counsellor.
five-duty = A counsellor may have a duty to act, for example if a child or a life is in danger.
five-words = Seven words are your only key. If they are gone, nobody can open the folder again.
