// What is worth saying aloud when a folder changes under one's eyes.

import type { FolderView, RelationView } from "../../vault/views.ts";

export type News =
  | { readonly kind: "new-letters"; readonly count: number }
  | { readonly kind: "sent" | "waits" | "lost" | "back" | "undone" };

const theirs = ({ record }: RelationView): number =>
  record.letters.filter(({ role }) => role === "counsellor").length;

const pending = (view: FolderView, state: string): number =>
  view.relations.flatMap((one) => one.pending.filter((each) => each.state === state)).length;

/** The news between two views of one folder; null if there is none. */
export function newsBetween(before: FolderView | null, now: FolderView): News | null {
  if (before === null) return null;
  // A relation that was not there before, or was closed, is not news letter by letter.
  const open = before.relations.filter(({ closing }) => closing === null);
  const known = new Map(open.map((one) => [one.vault, theirs(one)]));
  const count = now.relations
    .map((one) => theirs(one) - (known.get(one.vault) ?? theirs(one)))
    .reduce((sum, more) => sum + Math.max(0, more), 0);
  if (count > 0) return { kind: "new-letters", count };
  if (pending(now, "waiting") > pending(before, "waiting")) return { kind: "waits" };
  const all = (view: FolderView): number => view.relations.flatMap((one) => one.pending).length;
  return all(now) < all(before) ? { kind: "sent" } : null;
}
