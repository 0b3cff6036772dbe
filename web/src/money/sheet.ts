// A sheet of lines → what comes in, goes out and is missing each month, three times.
//
// Promise: whole øre only, and what is shown adds up: each line is rounded to a month by
// itself, and every sum is of such lines. A plan's empty field means "as now".

import { ORE_MAX, type Ore, ZERO } from "./amounts.ts";

/** Where a line stands. What could fill the gap is no income until it is there, and what
 * is paid once is of no month. */
export const GROUPS = ["income", "costs", "once", "debts", "fill"] as const;
export type Group = (typeof GROUPS)[number];

export const PERIODS = ["month", "week", "quarter", "year"] as const;
export type Every = (typeof PERIODS)[number];

/** Whom a debt is to; what can be done about it differs. */
export const KINDS = ["public", "private", "people"] as const;
export type Kind = (typeof KINDS)[number];

/** Now, and two plans. */
export const SCENARIOS = [0, 1, 2] as const;
export type Scenario = (typeof SCENARIOS)[number];

export interface Line {
  readonly group: Group;
  readonly every: Every;
  /** Null: nothing that could be read is written there. */
  readonly amounts: readonly [Ore | null, Ore | null, Ore | null];
  /** Of a debt: to whom, and all of it. */
  readonly kind?: Kind;
  readonly owed?: Ore;
}

/** Øre a month, but `once`. */
export interface Sums {
  readonly income: number;
  readonly costs: number;
  readonly debts: number;
  /** Below zero: so much is missing. */
  readonly left: number;
  readonly fill: number;
  /** As `left`, with what could fill it. */
  readonly after: number;
  readonly once: number;
}

const IN_A_YEAR: Readonly<Record<Every, number>> = { week: 52, month: 12, quarter: 4, year: 1 };
const MONTHS = 12;

/** An amount of any period as one of a month, to the nearest øre; a half goes up. */
export function monthly(ore: Ore, every: Every): number {
  const twice = ore * IN_A_YEAR[every] * 2 + MONTHS;
  return (twice - (twice % (MONTHS * 2))) / (MONTHS * 2);
}

/** What a line says for a scenario: a plan's empty field is as now. */
export const amountFor = (line: Line, scenario: Scenario): Ore =>
  line.amounts[scenario] ?? line.amounts[0] ?? ZERO;

/** Put an amount on top of what is written; of different periods, as a month's. */
export function together(
  written: { readonly ore: Ore | null; readonly every: Every },
  more: { readonly ore: Ore; readonly every: Every },
): { readonly ore: Ore; readonly every: Every } {
  const { ore, every } = written;
  if (ore === null) return more;
  const same = every === more.every;
  const sum = same ? ore + more.ore : monthly(ore, every) + monthly(more.ore, more.every);
  return { ore: Math.min(sum, ORE_MAX) as Ore, every: same ? every : "month" };
}

function total(lines: readonly Line[], group: Group, scenario: Scenario): number {
  return lines
    .filter((line) => line.group === group)
    .reduce((sum, line) => {
      const amount = amountFor(line, scenario);
      return sum + (group === "once" ? amount : monthly(amount, line.every));
    }, 0);
}

/** Sum a sheet up for a scenario. */
export function sumUp(lines: readonly Line[], scenario: Scenario): Sums {
  const of = (group: Group): number => total(lines, group, scenario);
  const [income, costs, debts, fill] = [of("income"), of("costs"), of("debts"), of("fill")];
  const left = income - costs - debts;
  return { income, costs, debts, left, fill, after: left + fill, once: of("once") };
}

/** What is owed in all, by whom it is to. */
export function owed(lines: readonly Line[]): Readonly<Record<Kind, number>> {
  const sum = { public: 0, private: 0, people: 0 };
  for (const { kind, owed: all } of lines) {
    if (kind !== undefined) sum[kind] += all ?? 0;
  }
  return sum;
}
