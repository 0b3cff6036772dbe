### What is one's own in the folder: the sheet of money, and the word for it.

# The sheet of money
budget-title = Your money
budget-lead = Here you can do your sums and keep the sheet in your folder. Only your seven words open it. Your counsellor cannot read it.
budget-private = Nothing is kept until you press Keep. If you are away for a quarter of an hour, the folder closes. What you have not kept is gone then.
budget-fetching = Fetching the sheet.
budget-none = No sheet is kept.
budget-kept = This sheet was kept { $when }.
budget-kept-some-day = This sheet is kept.
budget-unsaved = Something here is not kept.
budget-keep = Keep the sheet in the folder
budget-keeping = Keeping the sheet.
budget-take = Delete the sheet that is kept
budget-take-question = The sheet that is kept will be deleted and cannot be brought back. What stands on the screen now stays.
budget-take-yes = Yes, delete it
budget-back = Back to the folder
budget-leave-title = Something here is not kept
budget-leave-keep = Keep it, and go back
budget-leave-drop = Go back without keeping it
budget-stay = Stay here
budget-elsewhere-title = Another sheet is kept in your folder
budget-elsewhere = It came { $when }, after you opened the sheet here. Which sheet do you want? The other one goes.
budget-elsewhere-gone = The sheet that was kept has been deleted somewhere else. Do you want to keep what stands here?
budget-elsewhere-mine = Keep what stands here
budget-elsewhere-theirs = Take the other sheet
budget-elsewhere-empty = No, empty the sheet
budget-too-large = The sheet is too large to keep. Nothing is lost: it still stands here. Make the names shorter, or remove lines. You can also print it.
budget-empty = Nothing stands on the sheet yet.
budget-no-place = This is in your sheet but has no line here any more. It is kept along with the rest.

# The word for it
word-title = What do you call it?
word-lead = Choose a word, and { $name } uses it when you write to each other. It is fine to leave it, too.
word-who = Only those who can read your letters can see it.
word-sale = selling sex
word-work = sex work
word-other = prostitution
word-escort = escorting
word-dating = sugar dating
word-massage = massage
word-own = My own word
word-own-label = Write your word
word-none = No word at all
word-use = Use this
word-empty = Write a word, or choose something else.
word-long = The word is { $over } characters too long.
word-is = You call it “{ $word }”. { $name } can see it.
word-is-none = You use no word for it. { $name } can see that.
word-change = Change the word
word-take = Remove the word
