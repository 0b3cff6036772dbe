// HTTP to the site's own origin (PROTOCOL §11). The only file that speaks it.
//
// Promise: addresses carry no identifier; a refusal arrives as `Refused` with its
// name, a line that broke or was cut as `Offline`, and nothing else comes out.

import { type Bytes, fromB64u } from "../protocol/encoding.ts";
import { ANSWER_BYTES_MAX } from "../protocol/limits.ts";
import { type Members, Refused, type ServerRefusal } from "../protocol/refusals.ts";

/** No answer came: what was sent may or may not have been stored. */
export class Offline extends Error {
  constructor() {
    super("offline");
    this.name = "Offline";
  }
}

/** A part of the program that is fetched when it is needed comes over the same line. */
export async function fetched<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch {
    throw new Offline();
  }
}

/** What every request hangs on that has no signal of its own, as streams have. */
let line = new AbortController();

/** Cut the line by hand: what is under way ends as on one that broke, and so does all that
 * is asked for until what is returned mends it. */
export function cutLine(): () => void {
  line.abort();
  return () => {
    line = new AbortController();
  };
}

/** For work between two requests. */
export const lineIsCut = (): boolean => line.signal.aborted;

/** JSON from the server; every member is checked where it is used. */
export type Answer = Readonly<Record<string, unknown>>;

export interface Call {
  readonly method?: "GET" | "POST";
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const REFUSAL = /^urn:udvej:refusal:([a-z-]+)$/;

async function refusalOf(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => ({}))) as Answer;
  const name = REFUSAL.exec(String(problem["type"]))?.[1] ?? "unavailable";
  const { type: _type, title: _title, status: _status, ...members } = problem;
  return new Refused(name as ServerRefusal, members as Members);
}

function bodyOf(call: Call): { body?: BodyInit; type?: string } {
  if (call.bytes !== undefined) {
    return { body: call.bytes as Bytes, type: "application/octet-stream" };
  }
  if (call.json !== undefined) return { body: JSON.stringify(call.json), type: "application/json" };
  return {};
}

async function request(path: string, call: Call): Promise<Response> {
  const { body, type } = bodyOf(call);
  const headers = new Headers(call.headers);
  if (type !== undefined) headers.set("Content-Type", type);
  if (call.token !== undefined) headers.set("Authorization", `Bearer ${call.token}`);
  const method = call.method ?? (body === undefined ? "GET" : "POST");
  const init: RequestInit = { method, headers, cache: "no-store", redirect: "error" };
  if (body !== undefined) init.body = body;
  init.signal = call.signal ?? line.signal;
  try {
    return await fetch(`/api${path}`, init);
  } catch {
    throw new Offline();
  }
}

/** An answer that breaks off where no honest one goes on: else a lying server could send
 * one without end, and fill the memory that holds unsent words. */
function bounded(response: Response): Response {
  // What has no content may not be given any, though it brings an empty stream.
  if (response.status === 204) return response;
  let left = ANSWER_BYTES_MAX;
  const body = response.body?.pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform(piece, out): void {
        left -= piece.length;
        left < 0 ? out.error() : out.enqueue(piece);
      },
    }),
  );
  return new Response(body, response);
}

async function answered(path: string, call: Call): Promise<Response> {
  const response = bounded(await request(path, call));
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/** A JSON answer; an empty one is `{}`. */
export async function ask(path: string, call: Call = {}): Promise<Answer> {
  const response = await answered(path, call);
  try {
    const text = await response.text();
    return text === "" ? {} : (JSON.parse(text) as Answer);
  } catch {
    throw new Offline();
  }
}

/** A binary answer, and whether there is more to ask for (§11.8). */
export interface Part {
  readonly bytes: Bytes;
  readonly more: boolean;
}

export async function fetchBytes(path: string, call: Call): Promise<Part> {
  const response = await answered(path, call);
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, more: response.headers.get("Udvej-More") === "1" };
  } catch {
    throw new Offline();
  }
}

/** A stream that stays open (§11.10). */
export async function openStream(path: string, call: Call): Promise<ReadableStream<Uint8Array>> {
  const { body } = await answered(path, call);
  if (body === null) throw new Offline();
  return body;
}

/** A text member of an answer; `malformed` if it is none. */
export function textOf(answer: Answer, key: string): string {
  const value = answer[key];
  if (typeof value !== "string") throw new Refused("malformed");
  return value;
}

/** A b64u member of an answer. */
export const bytesOf = (answer: Answer, key: string, length?: number): Bytes =>
  fromB64u(answer[key], length);
