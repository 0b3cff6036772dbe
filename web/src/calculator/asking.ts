// Whether somebody goes although the sheet is lost by it.
//
// Promise: asks in the page's own words, which came with it, so that typing asks the
// server for nothing. Not modal: the way out stays in reach.

import { needed } from "./sheet.ts";

let answer: (go: boolean) => void = () => undefined;

export function goesAnyway(): Promise<boolean> {
  // Asked again while it is open: the first asker stays.
  answer(false);
  const asked = needed<HTMLDialogElement>(document, "dialog[data-asked]");
  const [stay, go] = ["[data-stay]", "[data-go]"].map((one) => needed<HTMLElement>(asked, one));
  const before = document.activeElement;
  asked.open = true;
  stay?.focus();
  return new Promise((decide) => {
    answer = (goes) => {
      asked.open = false;
      if (before instanceof HTMLElement) before.focus();
      decide(goes);
    };
    if (stay) stay.onclick = () => answer(false);
    if (go) go.onclick = () => answer(true);
    asked.onkeydown = ({ key }) => {
      if (key === "Escape") answer(false);
    };
  });
}
