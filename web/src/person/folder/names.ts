// What the other side of a relation is called.

import type { KeepingSay } from "../../i18n/keeping.ts";
import type { Language } from "../../i18n/languages.ts";
import { sayList } from "../../i18n/names.ts";
import { plainName } from "../../ui/lengths.ts";
import type { RelationView } from "../../vault/views.ts";

/** Everyone who may open what is written here now, but the person. */
export const readerNames = ({ readers }: RelationView): readonly string[] =>
  readers
    .filter(({ role, withheld, name }) => role !== "person" && !withheld && name !== "")
    .map(({ name }) => plainName(name));

/** The contact, or all who could become it; a word for nobody in particular if unknown. */
export function nameOf(relation: RelationView, say: KeepingSay, language: Language): string {
  if (relation.contact) return plainName(relation.contact);
  const names = readerNames(relation);
  return names.length === 0 ? say("letter-from-other") : sayList(language, names);
}

/** The name of a letter's author, who may no longer read. */
export function authorName(relation: RelationView, author: string, say: KeepingSay): string {
  const found = relation.readers.find(({ signing }) => signing === author)?.name;
  return found ? plainName(found) : say("letter-from-other");
}

/** Whether what is written here now would be read by nobody: the service names none of
 * those who could (PROTOCOL §8.9). */
export const isUnread = ({ readers }: RelationView): boolean =>
  readers.every(({ role, listed }) => role === "person" || !listed);

/** Whether the counsellor of this relation is no longer one. */
export const isContactGone = (relation: RelationView): boolean =>
  isUnread(relation) || relation.readers.some(({ role, listed }) => role === "contact" && !listed);
