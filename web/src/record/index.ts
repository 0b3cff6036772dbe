// What is inside the sealed log; the same file names as src/udvej/record.
//
// Promise: total and pure. The same opened entries fold to the same record as in
// Python. docs/RECORD.md is the authority.

export {};
