// Every number of the protocol, with its reason (PROTOCOL §2).
//
// Promise: nothing else in the client writes one of these numbers again; sizes are
// sums of named parts. A test compares this file with the table in PROTOCOL.

/** This document's suite. */
export const SUITE = 1;

/** An entry's id: 128 random bits, two never meet. */
export const ID_BYTES = 16;
/** SHA-256. */
export const HASH_BYTES = 32;
/** An Ed25519 public key or seed, an X-Wing seed, an AES-256 key. */
export const KEY_BYTES = 32;
/** Ed25519. */
export const SIGNATURE_BYTES = 64;
/** AES-256-GCM. */
export const TAG_BYTES = 16;
/** AES-256-GCM. */
export const AEAD_NONCE_BYTES = 12;
/** Hides one of a few thousand days from the server (§6.5). */
export const DAY_NONCE_BYTES = 16;
/** A counter; nobody needs more than 2⁶⁴ tries (§11.5). */
export const WORK_NONCE_BYTES = 8;

/** suite, kind, vault, epoch, id, author, size (§5.1). */
export const COVER_BYTES: number = 1 + 1 + HASH_BYTES + 4 + ID_BYTES + KEY_BYTES + 1;
/** cover, sequence, previous, SHA-256 of the body (§5.2). */
export const LINK_BYTES: number = COVER_BYTES + 8 + HASH_BYTES + HASH_BYTES;
/** What is left of an entry whose body is gone. */
export const HEAD_BYTES: number = LINK_BYTES + SIGNATURE_BYTES;
/** Five, so that a length says next to nothing; ciphertext with its tag. */
export const SIZE_CLASSES = [1024, 4096, 16384, 65536, 262144] as const;

/** X-Wing public key: ML-KEM-768 and X25519. */
export const OPENING_KEY_BYTES: number = 1184 + KEY_BYTES;
/** X-Wing encapsulation: ML-KEM-768 and X25519. */
export const ENCAPSULATION_BYTES: number = 1088 + KEY_BYTES;
/** The encapsulation, the epoch key and the tag (§8.2). */
export const WRAP_BYTES: number = ENCAPSULATION_BYTES + KEY_BYTES + TAG_BYTES;

/** purpose, signing key, opening key, service key, installation (§7.1). */
export const GENESIS_BYTES: number = 1 + KEY_BYTES + OPENING_KEY_BYTES + KEY_BYTES + HASH_BYTES;
/** role, flags, signing key, hash of the opening key, wrap (§8.1). */
export const READER_BYTES: number = 1 + 1 + KEY_BYTES + HASH_BYTES + WRAP_BYTES;
/** reader index, epoch, wrap (§8.1). */
export const OLDER_WRAP_BYTES: number = 1 + 4 + WRAP_BYTES;
/** A circle of on-duty counsellors and the person. */
export const READERS_MAX = 16;
/** Every older epoch for one new reader in a long relation. */
export const OLDER_WRAPS_MAX = 256;
/** Commitment and a ciphertext of the smallest class (§5.4). */
export const OPENED_BYTES: number = HASH_BYTES + SIZE_CLASSES[0];
/** What is removed, by sequence and hash (§5.4). */
export const REMOVAL_BYTES: number = 8 + HASH_BYTES;
/** Days (§5.4). */
export const DELETION_BYTES = 1;

/** Seven words can be remembered; 84 bits. */
export const PHRASE_WORDS = 7;
export const WORD_BITS = 12;
/** 12 bits a word. */
export const WORD_LIST_SIZE: number = 2 ** WORD_BITS;
/** Catches 127 of 128 wrong phrases before any waiting. */
export const PHRASE_CHECK_BITS = 7;
/** What a stolen database must be searched for (§3.6). */
export const PHRASE_BITS: number = PHRASE_WORDS * WORD_BITS - PHRASE_CHECK_BITS;
/** The number, big-endian; its top three bits are zero (§3.2). */
export const PHRASE_NUMBER_BYTES = 10;
/** Longer than any seven words; bounds what is looked at. */
export const PHRASE_CHARACTERS_MAX = 1024;

/** Decades of letters; bounds what opening costs. */
export const ENTRIES_MAX = 20_000;
/** 64 MiB: a disk holds thousands of vaults. */
export const VAULT_BYTES_MAX: number = 64 * 1024 * 1024;
/** The person's, before anyone has taken a first letter: holds off abuse. */
export const UNTAKEN_ENTRIES_MAX = 16;
/** Where the circle stops before a first letter is taken: room is left to take it. */
export const CIRCLE_ENTRIES_MAX = 1024;
export const CIRCLE_BYTES_MAX: number = 8 * 1024 * 1024;
/** An own vault is read whole at every opening: half a megabyte on a slow line. */
export const RENEW_ENTRIES = 512;
export const RENEW_BYTES: number = 1024 * 1024;
/** One request. */
export const BATCH_ENTRIES_MAX = 64;
export const BATCH_BYTES_MAX: number = 1024 * 1024;
/** One answer; ask again for more. */
export const READ_BYTES_MAX: number = 4 * 1024 * 1024;
/** The server's: where it ends an answer. */
export const PART_BYTES: number = 1024 * 1024;
export const ANSWER_BYTES_MAX: number = 32 * 1024 * 1024;

/** A slow phone still answers in time. */
export const CHALLENGE_SECONDS = 120;
/** Letters are written slowly. */
export const WORK_SECONDS = 3600;
/** About 65,000 hashes: under a second on an old phone. */
export const WORK_BITS = 16;
/** A client refuses more: a server must not be able to keep a phone busy (§11.5). */
export const WORK_BITS_MAX = 22;
/** Fifteen minutes. */
export const TOKEN_SECONDS = 900;

/** Deletion that can be undone. */
export const UNDO_DAYS = 3;
/** The other end learns that it was the person who deleted. */
export const TOMBSTONE_DAYS = 30;
/** A stolen roster key is worth a month at most. */
export const ROSTER_DAYS = 30;
/** How far two clocks may differ about the day. */
export const CLOCK_DAYS = 1;

/** 60 bits, hardened by Argon2id. */
export const SAFETY_WORDS = 5;
/** Words of a service key's fingerprint (§12.5). */
export const FINGERPRINT_WORDS = 10;

/** Longer than any origin a browser shows. */
export const ORIGIN_BYTES_MAX = 512;

/** Nothing of ours is nested half as deep; the top object is level 1 (§1.5). */
export const JSON_DEPTH_MAX = 16;
