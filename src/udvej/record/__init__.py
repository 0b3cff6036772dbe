"""What is inside the sealed log: kinds of entry, and the fold that reads them.

Promise: total and pure. Every list of opened entries, however hostile, folds to
a record and a list of remarks; the same list gives the same record in Python and
in TypeScript. docs/RECORD.md is the authority. The server never imports this.
"""
