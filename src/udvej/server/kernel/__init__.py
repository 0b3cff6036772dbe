"""What every capability stands on: clock, database, errors, ids, log, settings, web.

Promise: knows no capability. Time and randomness enter the server here and
nowhere else; a log line carries only fields that are on its list.
"""
