"""Bytes and rules that both ends of Udvej agree on.

Promise: pure. Bytes and values come in; values or one kind of error go out; no
clock, no input or output, and randomness only where sealing draws its own keys.
``visible`` is what a server may see; ``secret`` is what only the two ends run.
docs/PROTOCOL.md is the authority; where code and document differ, the code errs.
"""
