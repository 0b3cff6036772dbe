### What one chooses oneself, in the folder and before a letter.

# Who must not read
away-title = Is there a place that must not read?
away-lead = Those who are employed there are hidden here and cannot open your letter. Think of your own municipality, for instance.
away-own = Your choice stays on your screen. Nothing is sent or kept.
