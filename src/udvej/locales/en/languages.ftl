### Which languages there are, and what is not in one of them.

# On every page that a machine helped to translate, also in Danish and English
languages-unread = Machine-assisted translation, not yet reviewed by a native speaker.

# A page that is not in the language
languages-waits = This page is not in this language yet. It is shown here once a native speaker has read the translation.
languages-read-da = Read it in Danish
languages-read-en = Read it in English
languages-human-title = Ask a human being
languages-human = You can write to a counsellor without saying who you are, find a place, or call a number here.
