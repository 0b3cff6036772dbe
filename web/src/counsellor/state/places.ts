// The editing endpoints (docs/STAFF.md §4) as calls, with the shapes of their answers.
//
// Promise: no call has a member for who did something; the session says that.

import type { Certainty, Hours } from "../../directory/shapes.ts";
import { ask } from "../../vault/transport.ts";

export const FIELDS = [
  "name",
  "what",
  "needs",
  "who",
  "phones",
  "hours",
  "address",
  "towns",
  "anonymous",
  "stay",
  "drop_in",
  "comes_to_you",
  "cost",
  "languages",
  "url",
] as const;
export type FieldName = (typeof FIELDS)[number];

export type State = "empty" | "no-source" | "unchecked" | "second" | "old" | "fresh";

export interface Said {
  readonly da: string;
  readonly en: string;
}
export type HoursRow = Partial<Hours> & { readonly days: Hours["days"] };

/** What a form holds of each field (docs/DIRECTORY.md). */
export interface Values {
  readonly name: Said;
  readonly what: Said;
  readonly needs: readonly string[];
  readonly who: readonly string[];
  readonly towns: { readonly towns: readonly string[]; readonly national: boolean };
  readonly address: {
    readonly street: string;
    readonly postal_code: string;
    readonly city: string;
  };
  readonly anonymous: string;
  readonly stay: string;
  readonly drop_in: string;
  readonly comes_to_you: string;
  readonly cost: { readonly cost: string; readonly amount: number };
  readonly languages: readonly string[];
  readonly phones: readonly string[];
  readonly url: string;
  readonly hours: Said & { readonly rows: readonly HoursRow[] };
}
export type Value = Values[FieldName];

export interface Source<Sure = Certainty> {
  readonly source: string;
  readonly url: string;
  readonly date: string;
  readonly certainty: Sure;
}

/** As it is typed: how sure it is has perhaps not been chosen yet. */
export type TypedSource = Source<Certainty | "">;

export interface FieldView {
  readonly field: FieldName;
  readonly value: Value;
  readonly state: State;
  /** Stands for what was seen of the field; another one once it changed. */
  readonly mark: string;
  readonly source: Source | null;
  readonly checkedOn: string | null;
  readonly checkedBy: string;
  readonly secondedBy: string;
}

interface Head {
  readonly id: string;
  readonly name: Said;
  readonly out: boolean;
  readonly heldBack: string;
  readonly fictional: boolean;
}

export interface Row extends Head {
  readonly towns: readonly string[];
  readonly phones: readonly string[];
  readonly states: Partial<Readonly<Record<State, number>>>;
  readonly changed: string;
}

export interface PlaceView extends Head {
  readonly confidential: boolean;
  readonly language: "da" | "en";
  readonly changed: string;
  readonly fields: readonly FieldView[];
  /** The public file with this place alone; none in it: nobody is shown it. */
  readonly shown: unknown;
}

export interface Flaw {
  readonly at: string;
  readonly said: string;
}

export interface Edit {
  readonly mark: string;
  readonly value: Value;
  readonly source: TypedSource;
  readonly checked: boolean;
}
export type Edits = Partial<Record<FieldName, Edit>>;

/** What came of it; not done: nothing was changed. */
export type Answer =
  | { readonly done: true; readonly place: PlaceView }
  | {
      readonly done: false;
      readonly moved: readonly FieldName[];
      readonly flaws: readonly Flaw[];
      readonly place?: PlaceView;
    };

export type Preview =
  | { readonly done: true; readonly shown: unknown }
  | { readonly done: false; readonly flaws: readonly Flaw[] };

export interface Told {
  readonly value: Value;
  readonly check: { readonly source: string; readonly checked_on?: string } | null;
}

export interface Step {
  readonly day: string;
  readonly by: string;
  readonly what: string;
  readonly fields: readonly {
    readonly field: FieldName;
    readonly before: Told;
    readonly after: Told;
  }[];
}

const post = async <T>(path: string, json: unknown): Promise<T> =>
  (await ask(`/editing${path}`, { json })) as unknown as T;

export const places = {
  list: async (): Promise<readonly Row[]> =>
    ((await ask("/editing")) as unknown as { places: readonly Row[] }).places,
  open: (id: string): Promise<PlaceView> => post("/place", { id }),
  preview: (id: string, fields: Edits): Promise<Preview> => post("/preview", { id, fields }),
  save: (id: string, fields: Edits): Promise<Answer> => post("/save", { id, fields }),
  check: (id: string, fields: Partial<Record<FieldName, string>>): Promise<Answer> =>
    post("/check", { id, fields }),
  standing: (id: string, out: boolean): Promise<Answer> => post("/standing", { id, out }),
  hide: (id: string): Promise<Answer> => post("/hide", { id }),
  add: (name: Said): Promise<Answer> => post("/add", { name }),
  history: async (id: string): Promise<readonly Step[]> =>
    (await post<{ steps: readonly Step[] }>("/history", { id })).steps,
} as const;
