"""What a server may see: encoding, limits, covers, links, rights and wire shapes.

Promise: nothing here can open an entry or name a person, so a server that
imports only this folder cannot either. Foreign bytes are refused by one named
reason; what is not canonical is refused too.
"""
