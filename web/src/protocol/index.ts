// Bytes and rules that both ends of Udvej agree on; the same file names as
// src/udvej/protocol, where the two halves are kept apart for the server's sake.
//
// Promise: no DOM, no network, no storage, no clock; randomness only where
// sealing draws its own keys. docs/PROTOCOL.md is the authority.

export {};
