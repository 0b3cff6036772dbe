// The shortcuts of the desk: which key does what.
//
// Promise: none while somebody types, none with another key held down, and none at all
// once they are switched off (WCAG 2.1.4).

import { type Signal, signal } from "@preact/signals";
import type { Written } from "../../i18n/languages.ts";

export type Command = "next" | "previous" | "answer" | "promise" | "duty" | "help";

/** Letters that the words begin with: *svar, lov, vagt*; *reply, promise, duty*. */
export const KEYS: Readonly<Record<Written, Readonly<Record<Command, string>>>> = {
  da: { next: "j", previous: "k", answer: "s", promise: "l", duty: "v", help: "?" },
  en: { next: "j", previous: "k", answer: "r", promise: "p", duty: "d", help: "?" },
};

/** Whether single keys do anything; forgotten with the page, like everything else. */
export const shortcutsOn: Signal<boolean> = signal(true);
export const helpShown: Signal<boolean> = signal(false);

const TYPING = "input, textarea, select, [contenteditable]";

/** What a key asks for here and now; null if nothing. */
export function commandOf(event: KeyboardEvent, language: Written): Command | null {
  if (!shortcutsOn.peek() || event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.defaultPrevented || event.isComposing) return null;
  if (event.target instanceof Element && event.target.closest(TYPING) !== null) return null;
  const found = Object.entries(KEYS[language]).find(([, key]) => key === event.key);
  return (found?.[0] as Command | undefined) ?? null;
}
