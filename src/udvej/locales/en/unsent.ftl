### Before somebody leaves what is not sent or kept.

unsent-title = Do you want to leave this page?
unsent-typed = What you have written is not sent or kept. If you go now, it is gone.
unsent-waiting = A letter has not arrived yet. If you go now, it may be lost.
unsent-words = You do not have your seven words. Without them you cannot find back to your letters.
unsent-stay = Stay here
unsent-go = Go anyway
