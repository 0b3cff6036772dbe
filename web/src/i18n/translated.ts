// The translated catalogues, each a file of its own, apart from those of most readers.

import type { Translated } from "./languages.ts";
import type { Texts } from "./read.ts";

type Loaded = () => Promise<{ readonly catalogue: Texts }>;

export const TRANSLATED: Readonly<Record<Translated, Loaded>> = {
  ar: () => import("./person.ar.ts"),
  bg: () => import("./person.bg.ts"),
  es: () => import("./person.es.ts"),
  hu: () => import("./person.hu.ts"),
  ro: () => import("./person.ro.ts"),
  th: () => import("./person.th.ts"),
};
