// Which screens come with the page, and which are fetched when they are first needed.
//
// Promise: a first letter needs `HERE` alone. A new screen goes into a part: one file
// that exports its screens by name, fetched as a whole; a new part is one line here.

import type { FunctionComponent } from "preact";
import type { Here } from "./here.ts";
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

/** What a part may need to be fetched in the reader's language. */
type Around = Pick<Here, "language" | "keeping">;
type Part = (around: Around) => Promise<Screens>;

/** All else: the seven words, and what they open. Its words are here before it is. */
const keeping: Part = async ({ language, keeping: said }) => {
  const [{ KEEPING }, say] = await Promise.all([
    import("./keeping.ts"),
    import("../i18n/keeping.ts").then(({ loadKeepingTexts }) => loadKeepingTexts(language)),
  ]);
  said.value = say;
  return KEEPING;
};

/** The sheet of money: only who does sums fetches it. */
const sums: Part = () => import("./screens/budget.tsx").then(({ SUMS }) => SUMS);

const PARTS: Partial<Readonly<Record<Screen, Part>>> = {
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
export function partOf(screen: Screen, around: Around): Promise<Screens> {
  const part = PARTS[screen];
  return part === undefined ? Promise.resolve(HERE) : part(around);
}
