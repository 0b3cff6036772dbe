"""Staff: invitations, passkeys, roles, sessions, the signed roster.

Promise: a passkey to get in, and one table that says who may do what; whatever it
does not name is refused. Knows no vault, and no person who seeks help.
"""
