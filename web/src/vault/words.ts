// The word lists, each its own file that is fetched when it is first needed.
//
// Promise: both lists are asked for whenever typed words are read, so that what is
// fetched does not tell which language a person's words are in.

import { LIST, type ListId, type WordList, wordList } from "../protocol/phrase.ts";
import { fetched } from "./transport.ts";

const files: Readonly<Record<ListId, () => Promise<{ default: string }>>> = {
  [LIST.danish]: () => import("../../../src/udvej/protocol/secret/words/da-1.txt?raw"),
  [LIST.english]: () => import("../../../src/udvej/protocol/secret/words/en-1.txt?raw"),
};

const loaded = new Map<ListId, Promise<WordList>>();

async function load(id: ListId): Promise<WordList> {
  return wordList(id, (await fetched(files[id]())).default);
}

/** One list; a fetch that failed is tried again at the next call. */
export function listOf(id: ListId): Promise<WordList> {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const list = load(id);
  loaded.set(id, list);
  list.catch(() => loaded.delete(id));
  return list;
}

export const allLists = (): Promise<readonly WordList[]> =>
  Promise.all([listOf(LIST.danish), listOf(LIST.english)]);

/** The list a screen in `language` draws from: Danish unless English is asked for. */
export const listFor = (language: string): ListId =>
  language.startsWith("en") ? LIST.english : LIST.danish;
