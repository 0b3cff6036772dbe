### What happened, and what one can do. One name for each refusal (PROTOCOL §3.3, §11.2, §12.3).

refusal-malformed = We could not read what your screen sent. Load the page again.
refusal-too-large = It is too large to send in one go. Split it in two.
refusal-work-missing = The small task did not work out. Try sending again.
refusal-challenge-stale = Too much time went by. Try again.
refusal-no-folder = No folder opens with these words. Check that all seven are right.
refusal-token-stale = Some time went by. We open again by ourselves.
refusal-not-a-reader = You cannot read this. Perhaps the folder has been deleted, or passed on.
refusal-opened-first = The folder has not been opened today yet. Open it again.
refusal-foreign-vault = This belongs to another folder. Load the page again.
refusal-head-moved = Something new came in the meantime. We try again by ourselves.
refusal-bad-signature = The signature does not fit. Nothing was stored. Load the page again.
refusal-wrong-epoch = The circle of readers has changed meanwhile. We try again by ourselves.
refusal-epoch-must-turn = A reader has left. We change the key and try again.
refusal-reader-not-allowed = Only the one who owns the folder can decide that.
refusal-not-the-person = Only the one who owns the folder can do that.
refusal-removal-not-allowed = You can only delete what you wrote yourself.
refusal-nothing-to-withdraw = The folder is not about to be deleted. There is nothing to undo.
refusal-id-reused = Something was sent twice in two ways. Load the page again.
refusal-vault-full = There is no room for more here, and deleting letters makes none.
refusal-vault-closing = The folder is about to be deleted. It is closed until that has happened or been undone.
refusal-vault-deleted = The folder has been deleted by its owner.
refusal-day-wrong = The date on your device does not match ours. Check that it is right.
refusal-slow-down = There were many attempts in a short time. Wait { $seconds } seconds and try again.
refusal-session-missing = You are logged out. Log in again. What you wrote is still here.
refusal-not-allowed = Your role does not include that.
refusal-invitation-stale = The link has been used or is too old. Ask for a new one.
refusal-passkey-refused = The passkey was not accepted. Try again.
refusal-storage-full = We have no room right now. Nothing was stored. What you wrote is still here. Try again later.
refusal-unavailable = We cannot store anything right now. Nothing was stored. What you wrote is still here. Try again in a while.
refusal-fault = We made a mistake. Try again in a while.

refusal-phrase-word-unknown = One of the words is not in the list. See whether it is spelt right.
refusal-phrase-words-mixed = The words are in two languages. All seven must be in the same one.
refusal-phrase-length = There must be seven words.
refusal-phrase-check = The words do not belong together. See whether one is swapped or wrong.
trouble-offline = There is no connection right now. What you wrote is still here. Try again in a while.
refusal-cannot-open = Something cannot be opened with this key.
refusal-commitment-mismatch = The key does not fit the folder.
refusal-day-false = A wrong day is given for when the folder was opened.
refusal-mark-mismatch = You and the other have been shown two different folders.

refusal-roster-unsigned = The list of counsellors is not signed by the service. So we do not show it.
refusal-roster-malformed = We cannot read the list of counsellors. Try again later.
refusal-roster-decides-benefits = Somebody on the list decides about benefits. So we do not show it.
refusal-roster-expired = The list of counsellors is too old. So you cannot write to new ones right now. Call a number on this page.
refusal-roster-older = You have seen a newer list of counsellors before. So we do not show this one.
refusal-roster-fork = There are two different lists of counsellors. So we show neither.

refusal-other = Something went wrong. Try again in a while.

# Alarms stay: an honest server does not do this.
alarm-title = Something does not add up
alarm-do = Write no more here right now. Talk to your counsellor in another way, or call a number on this page.
alarm-do-counsellor = Write no more here. Tell your coordinator, and write down what it says.
alarm-stops = We fetch no more for this folder. What you have read already can still be read.
alarm-stays = This warning stays. First seen { $day }.
alarm-bad-signature = A sheet in the folder was not written by the one it says.
alarm-body-missing = A letter is missing, and nobody deleted it.
alarm-cannot-open = A letter cannot be opened. It may have been changed on the way.
alarm-commitment-mismatch = The readers have been given different keys. That must not happen.
alarm-day-false = A wrong day is given for when the folder was opened.
alarm-foreign-vault = A sheet from another folder has been put in here.
alarm-chain-broken = The sheets in the folder do not hang together. Something is missing, or the order is wrong.
alarm-fork = The folder is not the same as last time. There are two versions.
alarm-head-behind = The folder is shorter than when you last saw it. The newest is being held back.
alarm-mark-mismatch = You and the other have been shown two different folders.
alarm-reader-not-allowed = Somebody has been made a reader without your signature.
alarm-reader-not-allowed-counsellor = Somebody has been made a reader without the person’s signature.
alarm-roster-fork = You and others have been shown two different lists of counsellors.
alarm-roster-malformed = The list of counsellors cannot be read.
alarm-roster-decides-benefits = Somebody on the list of counsellors decides about benefits.
alarm-roster-expired = The list of counsellors is too old.
alarm-roster-older = The list of counsellors is older than the one you saw last.
alarm-roster-unsigned = The list of counsellors is not signed by the service.
alarm-other = The folder does not follow the rules: { $name }.
