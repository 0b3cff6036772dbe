// What is worth saying aloud when the desk changes under one's eyes.

import type { DeskView, MineView, RelationView } from "../../vault/views.ts";

export type News =
  | { readonly kind: "first-letters"; readonly count: number }
  /** Vaults of one's own people whose turn it has become. */
  | { readonly kind: "waits"; readonly vaults: readonly string[] }
  | { readonly kind: "taken" | "left"; readonly vault: string }
  /** People who are one's own no more: deleted, or with somebody else. */
  | { readonly kind: "gone"; readonly people: readonly MineView[] }
  | { readonly kind: "promised"; readonly vault: string; readonly by: string }
  | { readonly kind: "taken-other" | "sent" | "queued" | "lost" | "back" };

/** The news between two looks at the desk; null if there is none. */
export function deskNews(before: DeskView | null, now: DeskView): News | null {
  if (before === null) return null;
  const old = new Set(before.waiting.map(({ vault }) => vault));
  const count = now.waiting.filter(({ vault }) => !old.has(vault)).length;
  if (count > 0) return { kind: "first-letters", count };
  const still = new Set(now.mine.map(({ vault }) => vault));
  const people = before.mine.filter(({ vault }) => !still.has(vault));
  if (people.length > 0) return { kind: "gone", people };
  // Somebody who was not one's own before is not news: one has just taken them.
  const answered = new Set(
    before.mine.filter(({ waitingSince }) => waitingSince === null).map(({ vault }) => vault),
  );
  const vaults = now.mine
    .filter(({ vault, waitingSince }) => waitingSince !== null && answered.has(vault))
    .map(({ vault }) => vault);
  return vaults.length > 0 ? { kind: "waits", vaults } : null;
}

const waiting = (view: RelationView): number =>
  view.pending.filter(({ state }) => state === "waiting").length;

/** The news between two views of one vault. */
export function relationNews(before: RelationView | undefined, now: RelationView): News | null {
  // Letters that are there again, once a deletion was undone, are not new.
  if (before === undefined || before.closing !== null) return null;
  const theirs = ({ record }: RelationView): number =>
    record.letters.filter(({ role }) => role === "person").length;
  // With none before, it is being opened right now.
  if (theirs(before) > 0 && theirs(now) > theirs(before))
    return { kind: "waits", vaults: [now.vault] };
  if (waiting(now) > waiting(before)) return { kind: "queued" };
  return now.pending.length < before.pending.length ? { kind: "sent" } : null;
}
