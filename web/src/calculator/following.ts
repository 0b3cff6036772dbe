// What a link does on the page of sums: another language changes the page around what is
// typed, and any other page is asked about first, once there is something to lose.
//
// Promise: leaving is never asked about, and stops all of this.

import { onLeave } from "../ui/exit.ts";
import { fetchPage } from "../ui/switching.ts";
import { goesAnyway } from "./asking.ts";
import { carryOver } from "./changing.ts";
import type { Here } from "./here.ts";

/** In the translated languages there is no sheet to go on with. */
const WITH_SHEET: readonly string[] = ["da", "en"];

let left = false;
onLeave(() => {
  left = true;
});

/** Follow a link; gives the sheet as it is then, and rejects where no page came. */
export async function follow(link: HTMLAnchorElement, here: Here): Promise<Here> {
  if (WITH_SHEET.includes(link.hreflang)) {
    const page = await fetchPage(link.href);
    return left ? here : carryOver(page, link.href, here);
  }
  if (!(await goesAnyway()) || left) return here;
  here.sheet.clear();
  location.replace(link.href);
  return here;
}
