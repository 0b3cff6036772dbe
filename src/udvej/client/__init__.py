"""The Python client: a person and a counsellor, as a library.

Promise: everything a browser can do over the wire, with the same protocol and
the same refusals; used by the demo, the bench and the simulations. It trusts no
answer of the server that it has not checked itself.
"""
