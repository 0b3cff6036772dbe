// What is sealed: strict JSON with exactly its keys (PROTOCOL §6.4).
//
// Promise: shape only; what the kinds mean is RECORD's.

import {
  type Bytes,
  exactly,
  type Json,
  type JsonObject,
  readJson,
  readMinute,
  writeJson,
} from "./encoding.ts";
import { type Mark, markJson, readMark } from "./marks.ts";
import { demand } from "./refusals.ts";

export interface Payload {
  readonly kind: string;
  /** A minute, or null. */
  readonly at: string | null;
  readonly body: JsonObject;
  /** In a shared vault only. */
  readonly mark: Mark | null;
}

export const PAYLOAD_VERSION = 1;

export function writePayload(payload: Payload): Bytes {
  const { kind, at, body, mark } = payload;
  const head = { v: PAYLOAD_VERSION, kind, at: at === null ? null : readMinute(at), body };
  return writeJson(mark === null ? head : { ...head, mark: markJson(mark) });
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parse a payload; `shared` says whether a mark must, or must not, be there. */
export function readPayload(bytes: Bytes, shared: boolean): Payload {
  const keys = ["v", "kind", "at", "body", ...(shared ? ["mark"] : [])];
  const { v, kind, at, body, mark } = exactly(readJson(bytes), ...keys);
  demand(v === PAYLOAD_VERSION && typeof kind === "string" && isObject(body), "malformed");
  return {
    kind,
    at: at === null ? null : readMinute(at),
    body,
    mark: shared ? readMark(mark) : null,
  };
}
