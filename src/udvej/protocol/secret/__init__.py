"""What only the two ends run: phrase, keys, padding, sealing, wraps.

Promise: the server never imports this folder (an import contract refuses it).
Keys stay in objects whose ``repr`` is silent, and no error carries a secret.
"""
