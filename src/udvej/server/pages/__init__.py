"""The public site and the shells that the browser client comes to life in.

Promise: server-rendered, Danish and English, usable at 320 pixels, and where
possible without scripts. No inline script, every script by its hash, and the way
out is on every page.
"""
