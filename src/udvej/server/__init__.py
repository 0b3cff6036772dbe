"""The server: it stores sealed logs, and says who is on duty.

Promise: it imports neither ``protocol.secret`` nor ``record``, so it cannot open
what it stores. Its folders stand in one order (.importlinter) and import only
downwards, through each other's front doors.
"""
