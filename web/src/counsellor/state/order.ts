// Whose turn it is: the order of one's people, and what they are called.

import type { CounsellorSay } from "../../i18n/messages.ts";
import { plainName } from "../../ui/lengths.ts";
import type { MineView, RelationView } from "../../vault/views.ts";

/** Overdue promises, then who has waited longest, then promises ahead, then the rest. */
function rank({ waitingSince, promiseDue }: MineView, now: string): readonly [number, string] {
  if (promiseDue !== null && promiseDue < now) return [0, promiseDue];
  if (waitingSince !== null) return [1, waitingSince];
  if (promiseDue !== null) return [2, promiseDue];
  return [3, ""];
}

/** One's people in the order in which they should be answered; `now` as a minute. */
export function inTurn(mine: readonly MineView[], now: string): readonly MineView[] {
  const ranked = mine.map((one) => ({ one, at: rank(one, now) }));
  ranked.sort((a, b) => a.at[0] - b.at[0] || (a.at[1] < b.at[1] ? -1 : Number(a.at[1] > b.at[1])));
  return ranked.map(({ one }) => one);
}

const NUMBERS = 900;
const NUMBER_FIRST = 100;

/** A number for somebody without a name: the same on every device, in every order. */
function numberOf(vault: string): number {
  let sum = 0;
  for (const sign of vault.slice(0, 8)) sum = (sum * 64 + sign.charCodeAt(0)) % NUMBERS;
  return NUMBER_FIRST + sum;
}

/** A sign that can be seen; a name of none would leave a row without a word. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Control}\u2800]/u;

/** What a person is called: as the person chose, or by a number. */
export function callOf(
  say: CounsellorSay,
  vault: string,
  relation: RelationView | undefined,
  known: string,
): string {
  const name = plainName(relation?.record.name ?? known).trim();
  return VISIBLE.test(name) ? name : say("mine-unnamed", { number: String(numberOf(vault)) });
}

/** Minutes since a minute of PROTOCOL §1.6. */
export const minutesSince = (since: string): number =>
  Math.max(0, (Date.now() - new Date(since).getTime()) / 60_000);
