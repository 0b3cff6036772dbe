// One opened entry, as the fold takes it.
//
// Promise: whatever an end could open has this shape, and what it could not judge
// is simply not there; nothing here knows how it was sealed. RECORD §4.1.

export type Role = "person" | "counsellor";
export type Cover = "sealed" | "opened";

/** Parsed JSON; nothing in it is trusted yet. */
export type Payload = { readonly [key: string]: unknown };

/** An entry whose body was opened, or removed (payload null: PROTOCOL §9.4). */
export interface OpenedEntry {
  readonly sequence: number;
  readonly role: Role;
  /** The signing key, as b64u text. */
  readonly author: string;
  readonly cover: Cover;
  readonly payload: Payload | null;
}

/** The kind as written, or null when it is no text. */
export function kindOf(payload: Payload): string | null {
  const kind = own(payload, "kind");
  return typeof kind === "string" && !hasSurrogate(kind) ? kind : null;
}

/** A member of the object itself, never one that it inherits. */
export function own(value: Payload, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether a lone surrogate stands in the text; no screen can show one. */
export function hasSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
