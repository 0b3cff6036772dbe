### Before writing: what must and may a counsellor pass on?

before-title = What must a counsellor pass on?
before-lead = It depends on who employs the counsellor, and on what you tell. Here you can see it before you write.
before-unsigned = No lawyer has signed any answer yet. So here are questions and not answers. Ask before you tell anything that shows who you are.
before-some-signed = Where a lawyer has signed, the answer stands. All else are questions you can ask.
before-private = What you choose here stays on your screen. Nothing is sent or kept.
before-who-title = Who do you think of writing to?
before-who-empty = We cannot show the counsellors right now. Choose the kind of place you think of.
before-anyone = I do not know yet
before-employment-public = Employed by a public authority
before-employment-contract = Employed by a place that works for a public authority
before-employment-private = Employed by an association or another private place
before-ticks-title = What is true for you?
before-list-title = What you can ask
before-count = Questions and answers
before-kind = Holds for: { $kind }
before-must = Must be passed on.
before-must-not = Does not have to be passed on.
before-depends = It depends on more.
before-sources = Law and source
before-more = Read more: { $page }
before-next-title = And then
before-lawyer = A lawyer can answer what we cannot. Find legal aid where you do not say your name.
before-clear = Remove what I have chosen
