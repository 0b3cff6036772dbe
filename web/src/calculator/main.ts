// Doing one's sums: what is typed is summed where it is typed.
//
// Promise: typing asks the server for nothing, and nothing is kept. Leaving the page, or
// leaving it alone, empties every field; a link asks first.

import { onLeave } from "../ui/exit.ts";
import { watchIdle } from "../ui/idle.ts";
import { linkAway } from "../ui/link_away.ts";
import { sayOffline } from "../ui/no_line.ts";
import { follow } from "./following.ts";
import { type Here, sheetHere } from "./here.ts";

function live(first: Here): void {
  let here = first;
  const clear = (): void => here.sheet.clear();
  onLeave(clear);
  watchIdle(clear);
  addEventListener("beforeunload", (event) => {
    if (!here.sheet.isEmpty()) event.preventDefault();
  });
  const go = async (link: HTMLAnchorElement): Promise<void> => {
    try {
      here = await follow(link, here);
    } catch {
      sayOffline();
    }
  };
  const caught = (event: MouseEvent): void => {
    const link = linkAway(event);
    if (link === null || here.sheet.isEmpty()) return;
    event.preventDefault();
    void go(link);
  };
  // Before any other listener follows it.
  addEventListener("click", caught, { capture: true });
}

const found = sheetHere();
if (found !== null) live(found);
