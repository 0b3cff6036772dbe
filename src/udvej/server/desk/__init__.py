"""The counsellors' side: who is on duty, which first letters wait, what is promised.

Promise: oldest first, and the same waiting time is shown to both ends. Never sees a
word of a letter, and asks vaults and accounts through their front doors only.
"""
