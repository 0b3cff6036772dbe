// What every screen needs, without passing it through each: state, words, language.

import type { Signal } from "@preact/signals";
import { type Context, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { KeepingSay } from "../i18n/keeping.ts";
import type { Language } from "../i18n/languages.ts";
import type { PersonSay } from "../i18n/messages.ts";
import type { Model } from "./state/model.ts";

export interface Here {
  readonly model: Model;
  readonly say: PersonSay;
  readonly language: Language;
  /** What the screens after a first letter say; null until their part is here. */
  readonly keeping: Signal<KeepingSay | null>;
  /** Address of the page about what a counsellor must pass on. */
  readonly before: string;
  /** Address of the page with the sheet of money. */
  readonly sums: string;
}

export const HereContext: Context<Here | null> = createContext<Here | null>(null);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === null) throw new TypeError("a screen outside the app");
  return here;
}

/** The same for the screens after a first letter, which come with their words. */
export interface Kept extends Here {
  readonly say: KeepingSay;
}

export function useKept(): Kept {
  const here = useHere();
  const say = here.keeping.value;
  if (say === null) throw new TypeError("a screen before its words");
  return { ...here, say };
}
