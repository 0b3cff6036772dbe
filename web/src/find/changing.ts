// Another language around a search.
//
// Promise: what is typed and chosen is carried over, and sent nowhere. Where the other
// page does not come, or cannot be searched, nothing changes.

import { onLeave } from "../ui/exit.ts";
import { linkAway } from "../ui/link_away.ts";
import { sayOffline } from "../ui/no_line.ts";
import { exchange, fetchPage } from "../ui/switching.ts";
import { cardOf, type Here } from "./here.ts";

/** Have `put` called with the page of another language, while there is something to lose. */
export function whenSwitched(
  isFilled: () => boolean,
  put: (page: Document, address: string) => void,
): void {
  let left = false;
  onLeave(() => {
    left = true;
  });
  const follow = async ({ href }: HTMLAnchorElement): Promise<void> => {
    try {
      const page = await fetchPage(href);
      if (!left) put(page, href);
    } catch {
      sayOffline();
    }
  };
  const caught = (event: MouseEvent): void => {
    // Asked first: a link of the map has its address in another form.
    if ((event.target as Element).closest("a[hreflang]") === null || !isFilled()) return;
    const link = linkAway(event);
    if (link === null) return;
    event.preventDefault();
    void follow(link);
  };
  // Before any other listener follows it.
  addEventListener("click", caught, { capture: true });
}

/** Put the search into that page; `open` brings it to life there. */
export function carryOver(
  page: Document,
  address: string,
  from: Here,
  open: (card: HTMLTemplateElement) => Here,
): Here {
  const card = cardOf(page);
  if (card === null) throw new Error("no search");
  const asked = from.form.asked();
  const unfolded = choices()?.open ?? false;
  // What was resting would be drawn on the new page, in the old language.
  from.clear();
  exchange(page, address);
  const now = open(card);
  now.form.put(asked);
  now.draw();
  const there = choices();
  if (there !== null) there.open = unfolded;
  // What was found has pushed it away.
  document.activeElement?.scrollIntoView({ block: "nearest" });
  return now;
}

const choices = (): HTMLDetailsElement | null => document.querySelector("details[data-choices]");
