### Words on every page and in both apps.

# The leave button
leave-page = Leave this page
leave-two-more = Shift. Press two more times to leave this page.
leave-one-more = Shift. Press once more to leave this page.
leave-expired = You are staying on this page.
leave-loading = Loading.
skip-to-text = Go to the text
language-choice = Language

# Buttons used in many places
action-back = Back
action-cancel = No, go back
action-close = Close
action-continue = Continue
action-retry = Try again
action-copy = Copy

# Time
time-day-clock = { $day } at { $clock }
time-now = now
time-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
time-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
time-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

# Connection
connection-lost = The connection is gone. What you wrote is still here. We keep trying by ourselves.
connection-back = The connection is back.
connection-queued = Waiting for a connection. The letter will be sent once, when it is back.

# Letters
letter-from-you = You
letter-removed = The letter has been deleted.
letters-earlier = Show earlier letters
letter-unknown = There is something here that this version cannot show.
letter-sending = Sending …
letter-sent = Sent
letter-too-long = The letter is { $over } characters too long. Split it in two and send the rest right after.

# Three kinds of notice in one frame
notice-good = Done
notice-information = Good to know
notice-warning = Please note
