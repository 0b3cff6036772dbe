// Finding a place: the public file is fetched once and searched here.
//
// Promise: one request, the same for everybody, whatever is typed. Nothing of a search is
// in an address, a link, a storage or a request; leaving the page ends it,
// and so does leaving it alone.

import { readDirectory } from "../directory/file.ts";
import { FileError } from "../directory/reading.ts";
import { Finder } from "../directory/search.ts";
import type { Directory } from "../directory/shapes.ts";
import { languageOf } from "../i18n/languages.ts";
import { onLeave } from "../ui/exit.ts";
import { watchIdle } from "../ui/idle.ts";
import { openForm } from "./form.ts";
import { printCard } from "./printing.ts";
import { resultsOn } from "./results.ts";

/** Typing rests so long before the list is drawn again. */
const REST_MS = 150;

const language = languageOf(document.documentElement.lang);
const search = document.querySelector<HTMLElement>("[data-search]");
const template = document.querySelector<HTMLTemplateElement>("template#card");

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

function shown(name: string, yes: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) part.hidden = !yes;
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
  const show = resultsOn(document, card, language);
  let resting: ReturnType<typeof setTimeout> | undefined;
  const draw = (everything = false): void => {
    const now = new Date();
    const asked = form.asked();
    const nothing = form.isEmpty() && !everything;
    show(nothing ? null : finder.find(asked, now), asked.town ?? "", now);
  };
  const form = openForm(document, directory.places, language, () => {
    clearTimeout(resting);
    resting = setTimeout(draw, REST_MS);
  });
  const clear = (): void => {
    clearTimeout(resting);
    form.clear();
    draw();
  };
  // The browser may have kept what was typed before a reload.
  clear();
  onLeave(clear);
  watchIdle(clear);
  whenPressed(".map [data-town]", (dot) => {
    form.setTown(dot.dataset["town"] ?? "");
    draw();
    see();
  });
  whenPressed("[data-see]", () => {
    draw(true);
    see();
  });
  whenPressed("[data-clear]", () => {
    clear();
    document.querySelector<HTMLElement>("#what")?.focus();
  });
  whenPressed("[data-print]", printCard);
  document.querySelector("[data-choices]")?.removeAttribute("open");
  shown("form", true);
  shown("ticks", true);
  shown("towns", false);
}

async function start(): Promise<void> {
  if (search === null || template === null) return;
  shown("failed", false);
  shown("fetching", true);
  try {
    live(await load(), template);
  } catch {
    // Offline, or a file that is not as agreed: the links of the page lead on.
    shown("failed", true);
  } finally {
    shown("fetching", false);
  }
}

document.querySelector("[data-again]")?.addEventListener("click", () => void start());
void start();
