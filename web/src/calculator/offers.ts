// Amounts that the page knows, put into the field beside them when somebody wants that.
//
// Promise: what the server wrote is read as strictly as what people type; an amount that
// is none is not offered.

import { type Language, readAmount, writeAmount } from "../money/amounts.ts";
import { PERIODS, together } from "../money/sheet.ts";

const ORE_IN_KRONE = 100;

/** Bring the buttons of a line to life; each adds to what is written as now. */
export function offerAmounts(
  line: HTMLElement,
  field: HTMLInputElement,
  period: HTMLSelectElement,
  language: Language,
): void {
  for (const button of line.querySelectorAll<HTMLButtonElement>("[data-use]")) {
    const every = PERIODS.find((one) => one === button.dataset["useEvery"]);
    const more = fromOre(button.dataset["use"] ?? "");
    if (every === undefined || more === null) continue;
    if (button.parentElement !== null) button.parentElement.hidden = false;
    button.addEventListener("click", () => {
      const read = readAmount(field.value);
      const written = {
        ore: read.kind === "amount" ? read.ore : null,
        every: PERIODS.find((one) => one === period.value) ?? "month",
      };
      const sum = together(written, { ore: more, every });
      field.value = writeAmount(sum.ore, language);
      period.value = sum.every;
      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind));
    });
  }
}

function fromOre(text: string): Parameters<typeof together>[1]["ore"] | null {
  if (!/^\d{1,10}$/.test(text)) return null;
  const ore = Number(text);
  const fraction = String(ore % ORE_IN_KRONE).padStart(2, "0");
  const read = readAmount(`${(ore - (ore % ORE_IN_KRONE)) / ORE_IN_KRONE},${fraction}`);
  return read.kind === "amount" ? read.ore : null;
}
