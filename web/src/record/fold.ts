// The fold of a shared vault: opened entries in, one record out.
//
// Promise: pure and total; order comes from the chain and never from what a writer
// says the time was. RECORD §4.

import type { OpenedEntry, Payload } from "./entries.ts";
import { fits, SHARED } from "./kinds.ts";
import {
  type Letter,
  type Opening,
  type Promised,
  removedLetter,
  type Unknown,
  unknownEntry,
  type Word,
} from "./letters.ts";

/** What both ends of a shared vault read; RECORD §4.2. */
export interface FoldedRecord {
  readonly name: string | null;
  readonly language: string | null;
  readonly letters: readonly Letter[];
  readonly promise: Promised | null;
  readonly word: Word | null;
  readonly openings: readonly Opening[];
  readonly unknown: readonly Unknown[];
}

/** The record while it is being folded. */
interface Draft {
  name: string | null;
  language: string | null;
  letters: Letter[];
  promise: Promised | null;
  word: Word | null;
  openings: Opening[];
  unknown: Unknown[];
}

/** Fold a shared vault's entries, given in chain order, into its record. */
export function fold(entries: Iterable<OpenedEntry>): FoldedRecord {
  const draft: Draft = {
    name: null,
    language: null,
    letters: [],
    promise: null,
    word: null,
    openings: [],
    unknown: [],
  };
  for (const entry of entries) {
    if (entry.payload === null) {
      takeLetter(draft, removedLetter(entry));
    } else if (fits(entry, SHARED)) {
      take(draft, entry, entry.payload);
    } else {
      draft.unknown.push(unknownEntry(entry));
    }
  }
  return draft;
}

/** Take an entry that fits its row: its body holds what the row says. */
function take(draft: Draft, entry: OpenedEntry, payload: Payload): void {
  const { sequence, author, role } = entry;
  const body = payload["body"] as Payload;
  switch (payload["kind"]) {
    case "profile":
      draft.name = body["name"] as string | null;
      draft.language = body["language"] as string | null;
      break;
    case "letter": {
      const at = payload["at"] as string | null;
      const text = body["text"] as string;
      takeLetter(draft, { sequence, author, role, at, text, removed: false });
      break;
    }
    case "promise":
      draft.promise = { by: body["by"] as string, sequence };
      break;
    case "word":
      draft.word = { word: body["word"] as string | null, sequence };
      break;
    case "opened":
      draft.openings.push({ sequence, author, role, day: body["day"] as number });
      break;
    default: // "mark": the log has checked it, and it says nothing to a reader
  }
}

function takeLetter(draft: Draft, letter: Letter): void {
  draft.letters.push(letter);
  // RECORD §4.4: a removed answer was an answer, so the promise does not return.
  if (letter.role === "counsellor") {
    draft.promise = null;
  }
}
