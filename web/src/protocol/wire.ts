// Requests and answers of the HTTP interface (PROTOCOL §11): shapes, no network.

import {
  type Bytes,
  b64u,
  concat,
  fromB64u,
  type JsonObject,
  natural,
  object,
  Reader,
  text,
  u32,
} from "./encoding.ts";
import {
  type Entry,
  type Head,
  heldBack,
  KIND,
  parseHead,
  parseUnhashed,
  writeEntry,
} from "./entry.ts";
import {
  BATCH_BYTES_MAX,
  BATCH_ENTRIES_MAX,
  HASH_BYTES,
  HEAD_BYTES,
  READ_BYTES_MAX,
} from "./limits.ts";
import { demand, type Refusal, Refused } from "./refusals.ts";

/** `(u32 length ‖ entry) × n` (§11.7). */
export function writeBatch(entries: readonly Entry[]): Bytes {
  demand(entries.length >= 1 && entries.length <= BATCH_ENTRIES_MAX, "too-large");
  const batch = concat(
    ...entries.flatMap((entry) => {
      const bytes = writeEntry(entry);
      return [u32(bytes.length), bytes];
    }),
  );
  demand(batch.length <= BATCH_BYTES_MAX, "too-large");
  return batch;
}

/** How an entry was served: state 1, 2 and 3 without a body. */
export const SERVED = { whole: 0, notForReader: 1, removed: 2, openedFirst: 3 } as const;
export type Served = (typeof SERVED)[keyof typeof SERVED];

export interface Answered {
  readonly state: Served;
  readonly head: Head;
  /** The body's hash has not been compared yet. */
  readonly body: Bytes | null;
}

function parseAnswered(item: Bytes): Answered {
  const state = item[0] as Served;
  demand(item.length > HEAD_BYTES && state <= SERVED.openedFirst, "malformed");
  const bytes = item.subarray(1);
  if (state === SERVED.whole) {
    const entry = parseUnhashed(bytes);
    return { state, head: entry, body: entry.body };
  }
  const head = parseHead(bytes);
  // §11.8: open bodies are always included; only sealed ones are removed.
  demand(heldBack(head.cover.kind), "malformed");
  demand(state !== SERVED.removed || head.cover.kind === KIND.sealed, "malformed");
  return { state, head, body: null };
}

/** `(u32 length ‖ u8 state ‖ link ‖ signature ‖ body?) × n` (§11.7). */
export function parseAnswer(bytes: Bytes): readonly Answered[] {
  demand(bytes.length <= READ_BYTES_MAX, "too-large");
  const reader = new Reader(bytes);
  const items: Answered[] = [];
  while (reader.left > 0) items.push(parseAnswered(reader.take(reader.u32())));
  return items;
}

/** Where a vault stands. */
export interface HeadAnswer {
  readonly sequence: number;
  readonly hash: Bytes;
}

/** Of append and of a new vault; further members are let be. */
export function readHead(value: unknown): HeadAnswer {
  const { sequence, hash } = object(value);
  return { sequence: natural(sequence), hash: fromB64u(hash, HASH_BYTES) };
}

/** Of `POST /api/head`: epoch, and the day a waiting deletion was asked for. */
export function readFullHead(
  value: unknown,
): HeadAnswer & { readonly epoch: number; readonly closing: number | null } {
  const { epoch, closing } = object(value);
  const day = closing === null ? null : natural(closing);
  return { ...readHead(value), epoch: natural(epoch), closing: day };
}

export interface ServiceName {
  readonly key: Bytes;
  readonly name: string;
}

export interface Installation {
  readonly installation: Bytes;
  readonly origin: string;
  readonly workBits: number;
  readonly services: readonly ServiceName[];
}

function readService(value: unknown): ServiceName {
  const { key, name } = object(value);
  demand(typeof name === "string", "malformed");
  return { key: fromB64u(key, HASH_BYTES), name };
}

/** Of `GET /api/installation` (§11.3); another suite is `malformed` (§14.1). */
export function readInstallation(value: unknown): Installation {
  const { suite, installation, origin, workBits, services } = object(value);
  demand(suite === 1 && typeof origin === "string" && Array.isArray(services), "malformed");
  return {
    installation: fromB64u(installation, HASH_BYTES),
    origin,
    workBits: natural(workBits),
    services: (services as readonly unknown[]).map(readService),
  };
}

/** The body of `POST /api/prove`. */
export const proveRequest = (key: Bytes, challenge: Bytes, signature: Bytes): Bytes =>
  text(JSON.stringify({ key: b64u(key), challenge: b64u(challenge), signature: b64u(signature) }));

const URN = "urn:udvej:refusal:";

/** The refusal of a problem document (§11.2); anything else is our fault's name. */
export function readProblem(value: unknown): Refused {
  const { type } = typeof value === "object" && value !== null ? (value as JsonObject) : {};
  const name = typeof type === "string" && type.startsWith(URN) ? type.slice(URN.length) : "fault";
  return new Refused(name as Refusal);
}
