// What an editor does: the list, one place, and what is typed of its fields.
//
// Promise: what is typed stays until it is saved or thrown away, whatever the server
// says and whoever else writes meanwhile; nothing of it is overwritten and it overwrites
// nothing unseen.

import { batch, type Signal, signal } from "@preact/signals";
import {
  type Answer,
  type Edit,
  type Edits,
  type FieldName,
  type FieldView,
  type Flaw,
  type PlaceView,
  places,
  type Row,
  type Said,
  type Step,
  type TypedSource,
  type Value,
} from "./places.ts";
import type { Work } from "./work.ts";

/** What was just done, to be said once. */
export type Edited =
  | "saved"
  | "unchecked"
  | "checked"
  | "proposed"
  | "taken-out"
  | "brought-back"
  | "hidden"
  | "added";

type Drafts = ReadonlyMap<FieldName, Edit>;

const NO_SOURCE: TypedSource = { source: "", url: "", date: "", certainty: "" };

export class Editing {
  readonly rows: Signal<readonly Row[] | null> = signal(null);
  readonly search: Signal<string> = signal("");
  readonly place: Signal<PlaceView | null> = signal(null);
  readonly steps: Signal<readonly Step[] | null> = signal(null);
  readonly drafts: Signal<ReadonlyMap<string, Drafts>> = signal(new Map());
  readonly flaws: Signal<readonly Flaw[]> = signal([]);
  /** Fields that somebody else changed since they were seen here. */
  readonly moved: Signal<readonly FieldName[]> = signal([]);
  /** The field that was sent last: flaws, and what was done, are about it; null: about
   * the whole place. */
  readonly sent: Signal<FieldName | null> = signal(null);
  readonly done: Signal<Edited | null> = signal(null);
  /** The public file as it would be with what is typed; null: nothing is, or it is flawed. */
  readonly preview: Signal<unknown> = signal(null);
  readonly #work: Work;
  #asked = 0;
  #aside: { readonly staff: string; readonly drafts: ReadonlyMap<string, Drafts> } | null = null;

  constructor(work: Work) {
    this.#work = work;
  }

  load(): Promise<boolean> {
    return this.#work.ask(async () => {
      this.rows.value = await places.list();
    });
  }

  open(id: string): Promise<boolean> {
    return this.#work.ask(async () => {
      const place = await places.open(id);
      this.#clean();
      this.#show(place);
    });
  }

  /** Back to the list; what is typed stays. */
  async leave(): Promise<void> {
    const before = this.rows.peek();
    this.#clean();
    batch(() => {
      this.place.value = null;
      // Rows that move under the finger would open another place.
      this.rows.value = null;
    });
    if (!(await this.load())) this.rows.value = before;
  }

  #clean(): void {
    batch(() => {
      this.done.value = null;
      this.flaws.value = [];
      this.moved.value = [];
      this.steps.value = null;
    });
  }

  #show(place: PlaceView): void {
    this.place.value = place;
    void this.#look();
  }

  draftsOf(id: string): Drafts {
    return this.drafts.value.get(id) ?? new Map();
  }

  draft(field: FieldName): Edit | undefined {
    const place = this.place.value;
    return place === null ? undefined : this.draftsOf(place.id).get(field);
  }

  /** Begin to write in a field, with what is there. How sure a new source is, and that
   * somebody looked today, is said by whoever knows, never by the form. */
  begin({ field, value, source, mark }: FieldView): void {
    this.done.value = null;
    this.#put(field, { mark, value, source: source ?? NO_SOURCE, checked: false });
  }

  type(
    field: FieldName,
    change: Partial<{ value: Value; source: TypedSource; checked: boolean }>,
  ): void {
    const before = this.draft(field);
    if (before === undefined) return;
    this.#put(field, { ...before, ...change });
  }

  /** Throw away what is typed in a field. */
  drop(field: FieldName): void {
    this.#put(field, null);
    this.moved.value = this.moved.peek().filter((one) => one !== field);
    this.flaws.value = [];
  }

  /** Keep what is typed, having seen what somebody else made of the field. */
  keepMine(field: FieldName): void {
    const now = this.place.peek()?.fields.find((one) => one.field === field);
    const mine = this.draft(field);
    if (now === undefined || mine === undefined) return;
    this.#put(field, { ...mine, mark: now.mark });
    this.moved.value = this.moved.peek().filter((one) => one !== field);
  }

  #put(field: FieldName, edit: Edit | null): void {
    const place = this.place.peek();
    if (place === null) return;
    const fields = new Map(this.draftsOf(place.id));
    if (edit === null) fields.delete(field);
    else fields.set(field, edit);
    const all = new Map(this.drafts.peek());
    if (fields.size === 0) all.delete(place.id);
    else all.set(place.id, fields);
    this.drafts.value = all;
    void this.#look();
  }

  /** Ask what the public would see; a late answer to an old question is dropped. */
  async #look(): Promise<void> {
    const place = this.place.peek();
    this.#asked += 1;
    const asked = this.#asked;
    if (place === null || this.draftsOf(place.id).size === 0) {
      this.preview.value = null;
      return;
    }
    await new Promise((rested) => setTimeout(rested, REST_MS));
    if (asked !== this.#asked) return;
    const edits = Object.fromEntries(this.draftsOf(place.id)) as Edits;
    // A preview is worth no word when it fails; saving says what is wrong.
    const answer = await places.preview(place.id, edits).catch(() => null);
    if (asked !== this.#asked) return;
    this.preview.value = answer?.done ? answer.shown : null;
  }

  save(field: FieldName): Promise<boolean> {
    const place = this.place.peek();
    const edit = this.draft(field);
    if (place === null || edit === undefined) return Promise.resolve(false);
    this.sent.value = field;
    return this.#do(
      () => places.save(place.id, { [field]: edit }),
      (now) => {
        // What was typed since it was sent stays, over what is there now.
        if (this.draft(field) === edit) this.#put(field, null);
        else this.keepMine(field);
        const state = now.fields.find((one) => one.field === field)?.state;
        if (state === "second") return "proposed";
        return state === "unchecked" ? "unchecked" : "saved";
      },
    );
  }

  /** Held against their sources today, as they stand on this screen. */
  check(fields: readonly FieldView[]): Promise<boolean> {
    const place = this.place.peek();
    if (place === null) return Promise.resolve(false);
    this.sent.value = (fields.length === 1 ? fields[0]?.field : null) ?? null;
    const marks = Object.fromEntries(fields.map(({ field, mark }) => [field, mark]));
    return this.#do(
      () => places.check(place.id, marks),
      (now) => {
        const seen = now.fields.filter(({ field }) => field in marks);
        return seen.some(({ state }) => state === "second") ? "proposed" : "checked";
      },
    );
  }

  standing(out: boolean): Promise<boolean> {
    const place = this.place.peek();
    if (place === null) return Promise.resolve(false);
    this.sent.value = null;
    return this.#do(
      () => places.standing(place.id, out),
      () => (out ? "taken-out" : "brought-back"),
    );
  }

  /** Make where the place lies a secret. */
  hide(): Promise<boolean> {
    const place = this.place.peek();
    if (place === null) return Promise.resolve(false);
    this.sent.value = "address";
    return this.#do(
      () => places.hide(place.id),
      () => "hidden",
    );
  }

  add(name: Said): Promise<boolean> {
    this.sent.value = null;
    return this.#do(
      () => places.add(name),
      () => "added",
    );
  }

  async #do(work: () => Promise<Answer>, said: (now: PlaceView) => Edited): Promise<boolean> {
    let done = false;
    await this.#work.ask(async () => {
      const answer = await work();
      batch(() => {
        this.#clean();
        if (answer.place !== undefined) this.#show(answer.place);
        if (answer.done) {
          this.done.value = said(answer.place);
        } else {
          this.flaws.value = answer.flaws;
          this.moved.value = answer.moved;
        }
      });
      done = answer.done;
    });
    return done;
  }

  loadHistory(): Promise<boolean> {
    return this.#work.ask(async () => {
      const place = this.place.peek();
      if (place !== null) this.steps.value = await places.history(place.id);
    });
  }

  get unsaved(): boolean {
    return this.drafts.peek().size > 0;
  }

  /** Clear the screen, and hold what was typed for whoever typed it. */
  setAside(staff: string, drafts: ReadonlyMap<string, Drafts>): void {
    if (drafts.size > 0) this.#aside = { staff, drafts };
  }

  /** Give back what was set aside, to the same account alone. */
  takeUp(staff: string): void {
    if (this.#aside?.staff === staff) this.drafts.value = this.#aside.drafts;
    this.#aside = null;
  }

  clear(): void {
    this.#asked += 1;
    this.#aside = null;
    batch(() => {
      this.#clean();
      this.rows.value = null;
      this.search.value = "";
      this.place.value = null;
      this.drafts.value = new Map();
      this.preview.value = null;
    });
  }
}

/** Typing rests so long before the preview is asked for. */
const REST_MS = 500;
