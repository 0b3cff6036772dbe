// Sums → the lengths of bars.
//
// Promise: all scenarios are drawn to one measure, so that lengths can be compared; the
// longest is `LONGEST`, and nothing is longer or below zero.

import type { Sums } from "./sheet.ts";

export const LONGEST = 1000;

/** Lengths of two bars that begin at the same side: what comes in, and could; what goes
 * out, parted into living and paying off. */
export interface Bars {
  readonly income: number;
  readonly fill: number;
  readonly costs: number;
  readonly debts: number;
}

/** Draw every scenario; no money at all is bars of no length. */
export function bars(scenarios: readonly Sums[]): readonly Bars[] {
  const longest = Math.max(
    1,
    ...scenarios.map(({ income, fill, costs, debts }) => Math.max(income + fill, costs + debts)),
  );
  const length = (ore: number): number => Math.floor((ore * LONGEST) / longest);
  return scenarios.map(({ income, fill, costs, debts }) => ({
    income: length(income),
    fill: length(fill),
    costs: length(costs),
    debts: length(debts),
  }));
}
