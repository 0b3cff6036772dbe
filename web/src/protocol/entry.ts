// Cover, link, entry: shapes and hashes (PROTOCOL §5).
//
// Promise: a parsed entry has lengths, suite, kind and size that suit each other, and
// a body that is the one its link names; nothing else about it has been checked.

import { parseDeletion, parseRemoval } from "./closing.ts";
import { type Bytes, concat, EMPTY, equal, Reader, u8, u32, u64 } from "./encoding.ts";
import { parseGenesis } from "./genesis.ts";
import { hash, sha256 } from "./hashing.ts";
import {
  COVER_BYTES,
  HASH_BYTES,
  HEAD_BYTES,
  ID_BYTES,
  KEY_BYTES,
  LINK_BYTES,
  SIGNATURE_BYTES,
  SIZE_CLASSES,
  SUITE,
} from "./limits.ts";
import { parseReaders } from "./readers.ts";
import { demand } from "./refusals.ts";

/** Kinds are never reused; new ones are added last (§14.1). */
export const KIND = {
  genesis: 0,
  readers: 1,
  sealed: 2,
  opened: 3,
  leave: 4,
  removal: 5,
  deletion: 6,
  withdrawal: 7,
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

export interface Cover {
  readonly kind: Kind;
  readonly vault: Bytes;
  readonly epoch: number;
  readonly id: Bytes;
  /** Signing key of whoever signs. */
  readonly author: Bytes;
  /** 0 open, 1–5 the size class. */
  readonly size: number;
}

export interface Link {
  readonly cover: Cover;
  readonly sequence: number;
  readonly previous: Bytes;
  readonly bodyHash: Bytes;
}

/** A link with its signature, as received. */
export interface Head extends Link {
  /** The 159 bytes that are signed. */
  readonly link: Bytes;
  readonly signature: Bytes;
}

/** A head with the body its link names. */
export interface Entry extends Head {
  readonly body: Bytes;
}

/** 87 bytes (§5.1). */
export const writeCover = (cover: Cover): Bytes =>
  concat(
    u8(SUITE),
    u8(cover.kind),
    cover.vault,
    u32(cover.epoch),
    cover.id,
    cover.author,
    u8(cover.size),
  );

/** 159 bytes (§5.2). */
export const writeLink = (link: Link): Bytes =>
  concat(writeCover(link.cover), u64(link.sequence), link.previous, link.bodyHash);

export const writeEntry = (entry: Entry): Bytes => concat(entry.link, entry.signature, entry.body);

/** The hash of an entry: the next one's `previous`, and the head's (§5.3). */
export const entryHash = (head: Head): Bytes => hash("link", head.link, head.signature);

function isKind(value: number): value is Kind {
  return value <= KIND.withdrawal;
}

function sizeSuits(kind: Kind, size: number): boolean {
  if (kind === KIND.sealed) return size >= 1 && size <= SIZE_CLASSES.length;
  return size === (kind === KIND.opened ? 1 : 0);
}

function readCover(reader: Reader): Cover {
  demand(reader.u8() === SUITE, "malformed");
  const kind = reader.u8();
  demand(isKind(kind), "malformed");
  const vault = reader.take(HASH_BYTES);
  const epoch = reader.u32();
  const id = reader.take(ID_BYTES);
  const author = reader.take(KEY_BYTES);
  const size = reader.u8();
  demand(sizeSuits(kind, size), "malformed");
  return { kind, vault, epoch, id, author, size };
}

/** Parse a cover alone. */
export function parseCover(bytes: Bytes): Cover {
  demand(bytes.length === COVER_BYTES, "malformed");
  return readCover(new Reader(bytes));
}

/** Parse link and signature. */
export function parseHead(bytes: Bytes): Head {
  demand(bytes.length === HEAD_BYTES, "malformed");
  const reader = new Reader(bytes);
  const cover = readCover(reader);
  const sequence = reader.unsigned(8);
  const previous = reader.take(HASH_BYTES);
  const bodyHash = reader.take(HASH_BYTES);
  const signature = reader.take(SIGNATURE_BYTES);
  return { cover, sequence, previous, bodyHash, link: bytes.subarray(0, LINK_BYTES), signature };
}

/** Bytes of the body of a *sealed* or *opened* entry. */
export const sealedBytes = (cover: Cover): number =>
  (cover.kind === KIND.opened ? HASH_BYTES : 0) + (SIZE_CLASSES[cover.size - 1] ?? 0);

/** Whether the body may be kept from a reader: only what is ciphertext. */
export const heldBack = (kind: Kind): boolean => kind === KIND.sealed || kind === KIND.opened;

/** Throws `malformed` for a body of the wrong length or shape (§5.6). */
function checkBody(cover: Cover, body: Bytes): void {
  switch (cover.kind) {
    case KIND.genesis:
      parseGenesis(body);
      break;
    case KIND.readers:
      parseReaders(body);
      break;
    case KIND.removal:
      parseRemoval(body);
      break;
    case KIND.deletion:
      parseDeletion(body);
      break;
    default:
      demand(body.length === (heldBack(cover.kind) ? sealedBytes(cover) : 0), "malformed");
  }
}

/** Parse an entry but for the body's hash, which the caller MUST compare (`bodyFits`). */
export function parseUnhashed(bytes: Bytes): Entry {
  demand(bytes.length >= HEAD_BYTES, "malformed");
  const head = parseHead(bytes.subarray(0, HEAD_BYTES));
  const body = bytes.subarray(HEAD_BYTES);
  checkBody(head.cover, body);
  return { ...head, body };
}

/** Whether `digest` of the body is the one the link names. */
export const bodyFits = (entry: Head, digest: Bytes): boolean => equal(entry.bodyHash, digest);

/** Parse an entry (§5.6). */
export function parseEntry(bytes: Bytes): Entry {
  const entry = parseUnhashed(bytes);
  demand(bodyFits(entry, sha256(entry.body)), "malformed");
  return entry;
}

/** The link of `body` under `cover` after the given head. */
export function linkAfter(
  cover: Cover,
  sequence: number,
  previous: Bytes,
  body: Bytes = EMPTY,
): Link {
  return { cover, sequence, previous, bodyHash: sha256(body) };
}

/** Link, signature and body, also where the body is not here (§9.2). */
export const totalBytes = (head: Head, body: Bytes | null): number =>
  HEAD_BYTES + (heldBack(head.cover.kind) ? sealedBytes(head.cover) : (body?.length ?? 0));
