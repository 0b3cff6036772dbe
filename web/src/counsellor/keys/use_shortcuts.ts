// The desk's keyboard: from a command to the place it leads to.

import { useEffect } from "preact/hooks";
import { backToList } from "../desk/vault.tsx";
import { useHere } from "../here.ts";
import type { Model } from "../state/model.ts";
import { type Command, commandOf, helpShown } from "./shortcuts.ts";

const find = (selector: string): HTMLElement | null => document.querySelector(selector);

/** To the next or the previous row of all lists; from outside to the first. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const from = at < 0 ? rows.findIndex((row) => row.ariaCurrent === "true") : at;
  const to = from < 0 ? 0 : Math.min(Math.max(from + by, 0), rows.length - 1);
  rows[to]?.focus();
}

function openPromise(): void {
  const summary = find('[data-mark="promise"]');
  const details = summary?.closest("details");
  if (details) details.open = true;
  summary?.focus();
}

const DO: Readonly<Record<Command, () => void>> = {
  next: () => step(1),
  previous: () => step(-1),
  // A first letter is taken before it is answered.
  answer: () => (find(".answer textarea") ?? find('[data-mark="take"]'))?.focus(),
  promise: openPromise,
  duty: () => find('[data-mark="duty"]')?.focus(),
  help: () => {
    helpShown.value = !helpShown.peek();
  },
};

function onKey(event: KeyboardEvent, model: Model): void {
  if (event.key === "Escape" && !event.defaultPrevented && model.desk.chosen.peek() !== null) {
    event.preventDefault();
    backToList(model.desk);
    return;
  }
  const command = commandOf(event, model.language);
  if (command === null) return;
  event.preventDefault();
  DO[command]();
}

/** Listen while the desk is on screen. */
export function useShortcuts(): void {
  const { model } = useHere();
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event, model);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [model]);
}
