"""Every number of the protocol, each with its reason (PROTOCOL §2).

Sizes are sums of named parts, so that a change of one part is a change of one line.
`tests/protocol/test_limits.py` compares this file with the page and with real records.
"""

from typing import Final

SUITE: Final = 1
"""PROTOCOL version 1: every algorithm of the document at once (§1.2)."""

# -- parts ---------------------------------------------------------------------------

SUITE_BYTES: Final = 1
KIND_BYTES: Final = 1
EPOCH_BYTES: Final = 4
SEQUENCE_BYTES: Final = 8
SIZE_BYTES: Final = 1
DAY_BYTES: Final = 4
ID_BYTES: Final = 16
"""128 random bits: two never meet."""
HASH_BYTES: Final = 32
"""SHA-256."""
KEY_BYTES: Final = 32
"""An Ed25519 public key or seed, an X-Wing seed, an AES-256 key."""
SIGNATURE_BYTES: Final = 64
"""Ed25519."""
TAG_BYTES: Final = 16
"""AES-256-GCM."""
AEAD_NONCE_BYTES: Final = 12
"""AES-256-GCM."""
DAY_NONCE_BYTES: Final = 16
"""Hides one of a few thousand days from the server (§6.5)."""
WORK_NONCE_BYTES: Final = 8
"""A counter; nobody needs more than 2⁶⁴ tries (§11.5)."""
VAULT_BYTES: Final = HASH_BYTES
"""A vault is named by the hash of its genesis (§7.2)."""

# -- entry ---------------------------------------------------------------------------

COVER_BYTES: Final = (
    SUITE_BYTES
    + KIND_BYTES
    + VAULT_BYTES
    + EPOCH_BYTES
    + ID_BYTES
    + KEY_BYTES
    + SIZE_BYTES
)
"""§5.1."""
LINK_BYTES: Final = COVER_BYTES + SEQUENCE_BYTES + HASH_BYTES + HASH_BYTES
"""§5.2: cover, sequence, previous, body hash."""
HEAD_BYTES: Final = LINK_BYTES + SIGNATURE_BYTES
"""What is left of an entry whose body is gone."""
SIZE_CLASSES: Final = (1_024, 4_096, 16_384, 65_536, 262_144)
"""Five, so a length says next to nothing; ciphertext with its tag."""
ENTRY_BYTES_MAX: Final = HEAD_BYTES + SIZE_CLASSES[-1]
"""The largest sealed entry; a *readers* entry may be larger (§8.1)."""

# -- keys and wraps ------------------------------------------------------------------

OPENING_KEY_BYTES: Final = 1_184 + KEY_BYTES
"""X-Wing public key: ML-KEM-768 and X25519."""
ENCAPSULATION_BYTES: Final = 1_088 + KEY_BYTES
"""X-Wing encapsulation: ML-KEM-768 and X25519."""
WRAP_BYTES: Final = ENCAPSULATION_BYTES + KEY_BYTES + TAG_BYTES
"""§8.2: the encapsulation, the epoch key and the tag."""

# -- bodies --------------------------------------------------------------------------

GENESIS_BYTES: Final = 1 + KEY_BYTES + OPENING_KEY_BYTES + KEY_BYTES + HASH_BYTES
"""§7.1: purpose, signing key, opening key, service key, installation."""
READER_BYTES: Final = 1 + 1 + KEY_BYTES + HASH_BYTES + WRAP_BYTES
"""§8.1: role, flags, signing key, hash of the opening key, wrap."""
OLDER_WRAP_BYTES: Final = 1 + EPOCH_BYTES + WRAP_BYTES
"""§8.1: reader index, epoch, wrap."""
READERS_MAX: Final = 16
"""A circle of on-duty counsellors and the person."""
OLDER_WRAPS_MAX: Final = 256
"""Every older epoch for one new reader in a long relation."""
READERS_BYTES_MAX: Final = (
    (1 + HASH_BYTES + 1)
    + READERS_MAX * READER_BYTES
    + (2 + OLDER_WRAPS_MAX * OLDER_WRAP_BYTES)
)
"""The longest open body: reason, commitment, count, readers, older wraps."""
OPENED_BYTES: Final = HASH_BYTES + SIZE_CLASSES[0]
"""§5.4: commitment and a ciphertext of the smallest class."""
REMOVAL_BYTES: Final = SEQUENCE_BYTES + HASH_BYTES
"""§5.4: what is removed, by sequence and hash."""
DELETION_BYTES: Final = 1
"""§5.4: days."""

# -- phrase --------------------------------------------------------------------------

PHRASE_WORDS: Final = 7
"""Seven words can be remembered; 84 bits."""
WORD_BITS: Final = 12
WORD_LIST_SIZE: Final = 1 << WORD_BITS
"""12 bits a word."""
PHRASE_CHECK_BITS: Final = 7
"""Catches 127 of 128 wrong phrases before any waiting."""
PHRASE_BITS: Final = PHRASE_WORDS * WORD_BITS - PHRASE_CHECK_BITS
"""What a stolen database must be searched for (§3.6)."""
PHRASE_NUMBER_BYTES: Final = 10
"""The number, big-endian; its top 3 bits are zero (§3.2)."""
PHRASE_CHARACTERS_MAX: Final = 1_024
"""Longer than any seven words; bounds what is looked at."""

# -- vaults and requests -------------------------------------------------------------

ENTRIES_MAX: Final = 20_000
"""Decades of letters; bounds what opening costs."""
VAULT_BYTES_MAX: Final = 64 * 1_024 * 1_024
"""64 MiB: a disk holds thousands of vaults."""
UNTAKEN_ENTRIES_MAX: Final = 16
"""The person's, before anyone has taken a first letter: holds off abuse."""
CIRCLE_ENTRIES_MAX: Final = 1_024
"""Where the circle stops before a first letter is taken: fifteen who open it every day
for two months; all other room is left to whoever takes it."""
CIRCLE_BYTES_MAX: Final = 8 * 1_024 * 1_024
"""The same in bytes: what the person may have written, and as much again."""
RENEW_ENTRIES: Final = 512
"""An own vault is read whole at every opening: half a megabyte on a slow line."""
RENEW_BYTES: Final = 1_024 * 1_024
"""The same where notes are long."""
BATCH_ENTRIES_MAX: Final = 64
"""One request."""
BATCH_BYTES_MAX: Final = 1_024 * 1_024
"""One request."""
READ_BYTES_MAX: Final = 4 * 1_024 * 1_024
"""One answer; ask again for more."""
PART_BYTES: Final = 1_024 * 1_024
"""Where a server ends an answer: one part is checked while the next is on its way."""
ANSWER_BYTES_MAX: Final = 32 * 1_024 * 1_024
"""Where a client stops reading: no honest answer, 120 rosters among them, is larger."""
ORIGIN_BYTES_MAX: Final = 512
"""Longer than any origin a browser shows."""
JSON_DEPTH_MAX: Final = 16
"""§1.5: nothing of ours is nested half as deep."""
INTEGER_MAX: Final = 2**53 - 1
"""§1.5: what every language's JSON agrees on."""

# -- times ---------------------------------------------------------------------------

CHALLENGE_SECONDS: Final = 120
"""A slow phone still answers in time."""
WORK_SECONDS: Final = 3_600
"""Letters are written slowly."""
WORK_BITS: Final = 16
"""About 65,000 hashes: under a second on an old phone."""
WORK_BITS_MAX: Final = 22
"""More is refused by a client: a server must not tire a phone (§11.5)."""
TOKEN_SECONDS: Final = 900
"""Fifteen minutes."""
UNDO_DAYS: Final = 3
"""Deletion that can be undone."""
TOMBSTONE_DAYS: Final = 30
"""The other end learns that it was the person who deleted."""
ROSTER_DAYS: Final = 30
"""A stolen roster key is worth a month at most."""
CLOCK_DAYS: Final = 1
"""How far two clocks may differ about the day."""

# -- comparing aloud -----------------------------------------------------------------

SAFETY_WORDS: Final = 5
"""60 bits, hardened by Argon2id."""
FINGERPRINT_WORDS: Final = 10
"""120 bits of a public key, printed on cards (§12.5)."""
