// From a verified log to what a page is shown.
//
// Promise: only what opened under its own cover reaches the fold; keys never do.

import { b64u } from "../protocol/encoding.ts";
import { KIND } from "../protocol/entry.ts";
import type { Log, LogEntry } from "../protocol/log.ts";
import { PAYLOAD_VERSION } from "../protocol/payload.ts";
import { type Member, ROLE, withheld } from "../protocol/readers.ts";
import type { OpenedEntry } from "../record/index.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Vault } from "./vault.ts";
import type { Filled, PendingView, ReaderView, RelationView } from "./views.ts";

function openedEntry({ sequence, entry, role, payload }: LogEntry): OpenedEntry {
  const cover = entry.cover.kind === KIND.opened ? "opened" : "sealed";
  const author = b64u(entry.cover.author);
  if (payload === null) return { sequence, role, author, cover, payload: null };
  const { kind, at, body } = payload;
  return { sequence, role, author, cover, payload: { v: PAYLOAD_VERSION, kind, at, body } };
}

/** What a log has opened, and what was removed from it, for the fold (RECORD §4.1). */
export const openedEntries = (log: Log): readonly OpenedEntry[] =>
  log.entries.filter(({ state }) => state === "opened" || state === "removed").map(openedEntry);

const ROLE_NAME: Readonly<Record<Member["role"], ReaderView["role"]>> = {
  [ROLE.person]: "person",
  [ROLE.circle]: "circle",
  [ROLE.contact]: "contact",
  [ROLE.standIn]: "stand-in",
};

/** Who reads now; a leaver no longer does. */
export function readerViews(
  vault: Vault,
  nameOf: (signing: Uint8Array) => string,
  isListed: (member: Member) => boolean,
): ReaderView[] {
  const { state } = vault.log;
  if (state === null) return [];
  const left = new Set(state.left.map((key) => b64u(key)));
  return state.readers
    .map((member) => ({
      signing: b64u(member.signing),
      name: member.role === ROLE.person ? "" : nameOf(member.signing),
      role: ROLE_NAME[member.role],
      withheld: withheld(member),
      listed: member.role === ROLE.person || isListed(member),
    }))
    .filter(({ signing }) => !left.has(signing));
}

/** How far it is filled, which nothing takes back. */
export function filled({ log: { state } }: Vault): Filled | null {
  if (state === null) return null;
  const { sequence, totalBytes, byPerson, taken } = state;
  return { sequence, totalBytes, byPerson, taken };
}

const pendingView = ({ ticket, draft, state, refusal }: Outgoing): PendingView => ({
  id: String(ticket),
  text: String(draft?.body["text"] ?? ""),
  state,
  refused: refusal,
});

/** Letters on their way. */
export const pendingViews = (vault: Vault): PendingView[] =>
  vault.queue.filter(({ draft }) => draft?.kind === "letter").map(pendingView);

export function relationState(vault: Vault, readers: readonly ReaderView[]): RelationView["state"] {
  if (vault.deleted !== null) return "deleted";
  if (readers.some(({ role }) => role === "contact")) return "taken";
  return readers.some(({ role }) => role === "circle") ? "waiting" : "left";
}

/** Day of the newest mark that the other side signed (PROTOCOL §10.3); colleagues are on
 * one side. */
export function otherMark(vault: Vault): number | null {
  const { state } = vault.log;
  if (state === null) return null;
  const days = state.readers
    .filter(({ role }) => (role === ROLE.person) !== vault.isPerson)
    .map(({ signing }) => vault.log.newestMark(signing)?.mark.day ?? -1);
  const newest = Math.max(-1, ...days);
  return newest < 0 ? null : newest;
}

/** The names of what did not hold, each once. */
export const alarmNames = (vault: Vault): string[] => {
  const names = new Set<string>(vault.log.alarms.map(({ name }) => name));
  if (vault.deleted === false) names.add("chain-broken");
  return [...names];
};
