// Which screens come with the page, and which are fetched when they are first needed.
//
// Promise: a first letter needs `HERE` alone. A new screen goes into a part: one file
// that exports its screens by name, fetched as a whole; a new part is one line here.

import type { FunctionComponent } from "preact";
import { FiveScreen } from "./screens/five.tsx";
import { SendingScreen } from "./screens/sending.tsx";
import { SentScreen } from "./screens/sent.tsx";
import { WhoScreen } from "./screens/who.tsx";
import { WriteScreen } from "./screens/write.tsx";
import type { Screen } from "./state/screens.ts";

export type Screens = Partial<Readonly<Record<Screen, FunctionComponent>>>;

export const HERE: Screens = {
  who: WhoScreen,
  five: FiveScreen,
  write: WriteScreen,
  sending: SendingScreen,
  sent: SentScreen,
};

/** All else: the seven words, and what they open. */
const keeping = (): Promise<Screens> => import("./keeping.ts").then(({ KEEPING }) => KEEPING);

/** The sheet of money: only who does sums fetches it. */
const sums = (): Promise<Screens> => import("./screens/budget.tsx").then(({ SUMS }) => SUMS);

const PARTS: Partial<Readonly<Record<Screen, () => Promise<Screens>>>> = {
  words: keeping,
  back: keeping,
  without: keeping,
  open: keeping,
  folder: keeping,
  budget: sums,
  change: keeping,
  delete: keeping,
  deleted: keeping,
  closed: keeping,
};

/** What a screen is likely to be followed by, fetched while it is read. */
export const NEXT: Partial<Readonly<Record<Screen, Screen>>> = { sent: "words" };

/** The part that a screen is in. */
export function partOf(screen: Screen): Promise<Screens> {
  const part = PARTS[screen];
  return part === undefined ? Promise.resolve(HERE) : part();
}
