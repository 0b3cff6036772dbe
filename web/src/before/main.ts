// What to ask before writing: the page holds the whole list, and this hides what does not
// apply.
//
// Promise: it asks nobody for anything, whatever is ticked; nothing of it is in an
// address, a storage or a request, and leaving the page, or leaving it alone, ends it.

import { onLeave } from "../ui/exit.ts";
import { watchIdle } from "../ui/idle.ts";

const form = document.querySelector<HTMLFormElement>("[data-choosing]");

const all = (selector: string, within: ParentNode = document): readonly HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];

/** Hide what is not about this kind of counsellor; gives how many are left. */
function narrow(section: HTMLElement, kind: string): number {
  const items = all("[data-for]", section);
  for (const item of items) {
    item.hidden = kind !== "" && !(item.dataset["for"] ?? "").split(" ").includes(kind);
  }
  // Whose it is need not be said once somebody is chosen.
  for (const line of all("[data-kind]", section)) line.hidden = kind !== "";
  return items.filter(({ hidden }) => !hidden).length;
}

function draw(chosen: HTMLFormElement): void {
  const kind = chosen.querySelector<HTMLInputElement>("[name=whom]:checked")?.value ?? "";
  const ticked = new Set(
    [...chosen.querySelectorAll<HTMLInputElement>("[type=checkbox]:checked")].map(
      ({ value }) => value,
    ),
  );
  let count = 0;
  for (const section of all("[data-about]")) {
    const about = section.dataset["about"] ?? "";
    section.hidden = section.dataset["always"] === undefined && !ticked.has(about);
    const left = narrow(section, kind);
    if (!section.hidden) count += left;
  }
  for (const place of all("[data-count]")) place.textContent = String(count);
}

function start(chosen: HTMLFormElement): void {
  for (const part of all("[data-live]")) part.hidden = false;
  const clear = (): void => {
    chosen.reset();
    draw(chosen);
  };
  chosen.addEventListener("change", () => draw(chosen));
  chosen.addEventListener("submit", (event) => event.preventDefault());
  // The boxes are empty only after this event.
  chosen.addEventListener("reset", () => setTimeout(() => draw(chosen)));
  // The browser may have kept what was ticked before a reload.
  clear();
  onLeave(clear);
  watchIdle(clear);
}

if (form !== null) start(form);
