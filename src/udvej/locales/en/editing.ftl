### The editor's pages: the list of places is kept true.

editing-title = Places
editing-lead = What should be looked at first stands first.
editing-search-label = Find in the list
editing-search-hint = Name, town or number.
editing-count = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
editing-none = No place fits what you have written.
editing-empty = There are no places yet.
editing-loading = Fetching …
editing-out = Taken out. Nobody can see it.
editing-held = Not shown: { $why }
editing-fictional = This place is made up. It is only for trying things out.
editing-confidential = The address is secret. It is shown to nobody but editors.
editing-unsaved = You have written something here that is not saved.
editing-all-fresh = Everything is checked.
editing-states-second = { $count ->
    [one] { $count } number waits for one more
   *[other] { $count } numbers wait for one more
}
editing-states-unchecked = { $count ->
    [one] { $count } field is not checked
   *[other] { $count } fields are not checked
}
editing-states-no-source = { $count ->
    [one] { $count } field has no source
   *[other] { $count } fields have no source
}
editing-states-old = { $count ->
    [one] { $count } field was checked too long ago
   *[other] { $count } fields were checked too long ago
}

# A new place
editing-add = New place
editing-add-lead = Write the name. The rest comes after. Nobody sees the place before its name is checked.
editing-add-button = Make the place

# One place
editing-back = All places
editing-fields = Fields
editing-change = Change
editing-change-field = Change: { $field }
editing-check = Checked today
editing-check-field = Checked today: { $field }
editing-check-all = Checked today: { $count ->
    [one] { $count } field
   *[other] { $count } fields
}
editing-check-all-hint = Press once you have held the fields against their source. New numbers are not among them.
editing-confirm = The number is right
editing-propose = I have checked the number
editing-says-nothing = Nothing is said about it
editing-state-no-source = No source. Not shown.
editing-state-unchecked = Not checked. Not shown.
editing-state-second = { $name } has checked the number. Somebody else must too before it is shown.
editing-state-second-mine = You have checked the number. Another editor must too before it is shown.
editing-state-old = Checked { $day } by { $name }. That is too long ago.
editing-state-fresh = Checked { $day } by { $name }.
editing-state-fresh-two = Checked { $day } by { $name } and { $other }.
editing-source-line = Source: { $source } ({ $certainty })
editing-source-dated = Source: { $source }, { $date } ({ $certainty })

# Change a field
editing-danish = In Danish
editing-english = In English
editing-per-line = One town on each line.
editing-numbers-hint = One number on each line. A new number must be checked by two before it is shown.
editing-national = In the whole country
editing-street = Street and number
editing-postal-code = Postal code
editing-city = Town
editing-address-hint = A new address takes the dot off the map.
editing-yes = Yes
editing-no = No
editing-unknown = Not known
editing-amount = Amount in whole kroner
editing-row = Opening hours { $number }
editing-days = Days
editing-opens = Opens
editing-closes = Closes
editing-clock-hint = Like 09:00. Midnight is 24:00.
editing-exception = Only for a time
editing-from = From
editing-until = Until
editing-day-hint = Like 2026-12-24.
editing-closed = Closed
editing-row-add = Add opening hours
editing-row-remove = Remove
editing-row-remove-number = Remove opening hours { $number }
editing-hours-words = Shown instead of the hours.
editing-source = Source
editing-source-label = Where does it say so?
editing-source-url = Web address
editing-source-date = The source's date
editing-source-date-hint = Like 2026-11-26, 2026-11 or 2026.
editing-certainty = How sure is it?
editing-checked-today = I held it against the source today
editing-checked-today-hint = It is shown only once somebody has.
editing-save = Save
editing-save-field = Save: { $field }
editing-cancel = Throw away
editing-cancel-field = Throw away: { $field }

# Two editors at once
editing-moved = { $field } was changed by somebody else while you were writing. Nothing is overwritten. Now it says:
editing-moved-check = { $fields } was changed by somebody else. Look again before you press.
editing-keep-mine = Keep what I have written
editing-take-theirs = Keep what is there

# What is wrong
editing-flaws = It is not saved. What you have written is still here.
flaw-name = Write a name in the place's own language.
flaw-phone = A number is only digits, spaces and perhaps + in front.
flaw-url = A web address begins with https://.
flaw-address = Write street, postal code and town. Or leave all three empty.
flaw-amount = Write what it costs, in whole kroner.
flaw-language = A language is written with two or three letters.
flaw-hours = Choose days, and write times like 09:00.
flaw-day = A day is written like 2026-12-24. The first must come before the last.
flaw-source = Write where it says so.
flaw-source-url = The source's address begins with https://.
flaw-source-date = The source's date is written like 2026-11-26, 2026-11 or 2026.
flaw-source-certainty = Choose how sure it is.
flaw-unseen = There are signs that cannot be seen. Delete the text, and type it yourself.
flaw-number = There is a telephone number. It belongs in the field of numbers, where two look at it.
flaw-formula = The text must not begin with =, + or @. Nor with - right before a word.
flaw-shape = Something here is too long, or written so that it cannot be kept.
flaw-secret = The text tells a secret address. It must not stand anywhere.
flaw-other = It cannot be saved like that: { $said }

# Done
editing-done-saved = Saved. It holds from now on.
editing-done-unchecked = Saved. It is shown once it has been checked.
editing-done-checked = Noted as checked today.
editing-done-proposed = Noted. Another editor must check the number before it is shown.
editing-done-taken-out = Taken out. Nobody can see the place any more. All of it is kept.
editing-done-brought-back = The place is back.
editing-done-added = The place is there. Now write where its name is from.
editing-hide = Make the address secret
editing-hide-question = Then nobody but editors sees where the place is. It cannot be undone on this page.
editing-hide-yes = Make it secret
editing-done-hidden = The address is secret now. Nobody but editors can see it.
editing-take-out = Take the place out
editing-take-out-hint = Nobody can see it any more. You can always put it back.
editing-bring-back = Put the place back

# What everybody sees
editing-seen = What everybody sees now
editing-will-be-seen = What everybody sees once it is saved and checked
editing-not-seen = Nobody sees the place now.
editing-not-seen-name = Its name is not checked.

# History
editing-history = History
editing-history-show = Show history
editing-history-note = History is kept for two years.
editing-step = { $day }: { $what } by { $name }
editing-what-changed = changed
editing-what-checked = checked
editing-what-added = made
editing-what-taken-out = taken out
editing-what-brought-back = put back
editing-what-made-secret = the address made secret
editing-what-import = brought in
editing-before = Before:
editing-after = Now:
editing-nothing = nothing
editing-source-only = Only the source or the check changed.

# What the fields are called
editing-field-name = Name
editing-field-what = What it is
editing-field-needs = Helps with
editing-field-who = For whom
editing-field-phones = Telephone
editing-field-hours = Opening hours
editing-field-address = Address
editing-field-towns = Town
editing-field-anonymous = Without a name
editing-field-stay = Welcome if one goes on
editing-field-drop_in = Without an appointment
editing-field-comes_to_you = Comes to you
editing-field-cost = Price
editing-field-languages = Languages
editing-field-url = Website
