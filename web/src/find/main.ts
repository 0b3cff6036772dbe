// Finding a place: the public file is fetched once and searched here.
//
// Promise: one request, the same for everybody, whatever is typed. Nothing of a search is
// in an address, a link, a storage or a request; leaving the page ends it,
// and so does leaving it alone. Another language takes it along in place.

import { readDirectory } from "../directory/file.ts";
import { FileError } from "../directory/reading.ts";
import { Finder } from "../directory/search.ts";
import type { Directory } from "../directory/shapes.ts";
import { onLeave } from "../ui/exit.ts";
import { watchIdle } from "../ui/idle.ts";
import { carryOver, whenSwitched } from "./changing.ts";
import { cardOf, type Here, searchHere, shown } from "./here.ts";
import { printCard } from "./printing.ts";

async function load(): Promise<Directory> {
  const answer = await fetch("/directory.json", {
    cache: "no-store",
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  if (!answer.ok) {
    // Unread, it would hold its connection open.
    await answer.body?.cancel();
    throw new FileError("$", "a file");
  }
  return readDirectory(await answer.json());
}

/** Call `act` instead of whatever else pressing such a thing would do. */
function whenPressed(selector: string, act: (pressed: HTMLElement | SVGElement) => void): void {
  document.addEventListener("click", (event) => {
    const pressed =
      event.target instanceof Element
        ? event.target.closest<HTMLElement | SVGElement>(selector)
        : null;
    if (pressed === null) return;
    event.preventDefault();
    act(pressed);
  });
}

/** Bring what was found into view, and the keyboard to it. */
function see(): void {
  const heading = document.querySelector<HTMLElement>("#found");
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

function live(directory: Directory, card: HTMLTemplateElement): void {
  const finder = new Finder(directory.places);
  const open = (empty: HTMLTemplateElement): Here => searchHere(finder, directory.places, empty);
  let here = open(card);
  const clear = (): void => here.clear();
  onLeave(clear);
  watchIdle(clear);
  whenPressed(".map [data-town]", (dot) => {
    here.form.put({ ...here.form.asked(), town: dot.dataset["town"] ?? "" });
    here.draw();
    see();
  });
  whenPressed("[data-see]", () => {
    here.draw(true);
    see();
  });
  whenPressed("[data-clear]", () => {
    clear();
    document.querySelector<HTMLElement>("#what")?.focus();
  });
  whenPressed("[data-print]", printCard);
  whenSwitched(
    () => !here.form.isEmpty(),
    (page, address) => {
      here = carryOver(page, address, here, open);
    },
  );
}

async function start(): Promise<void> {
  const card = cardOf(document);
  if (card === null) return;
  shown("failed", false);
  shown("fetching", true);
  try {
    live(await load(), card);
  } catch {
    // Offline, or a file that is not as agreed: the links of the page lead on.
    shown("failed", true);
  } finally {
    shown("fetching", false);
  }
}

document.querySelector("[data-again]")?.addEventListener("click", () => void start());
void start();
