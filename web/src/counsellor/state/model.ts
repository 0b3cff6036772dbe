// The state of the desk's page: which screen, who is logged in, and the worker.
//
// Promise: keys are the worker's and die with it; what was opened lives in signals alone
// and is gone with `drop`.

import { batch, type Signal, signal } from "@preact/signals";
import type { Written } from "../../i18n/languages.ts";
import type { CounsellorApi, Told } from "../../vault/api.ts";
import type { Connected } from "../../vault/connect.ts";
import { Desk } from "./desk.ts";
import { Editing } from "./editing.ts";
import { Entrance } from "./entrance.ts";
import { firstPlace, Office } from "./office.ts";
import { type Session, staff } from "./staff.ts";
import { Work } from "./work.ts";

type Connect = (told: Partial<Told>) => Connected<CounsellorApi>;

export type Screen =
  | "login"
  | "register"
  | "phrase"
  | "code"
  | "words"
  | "back"
  | "ready"
  | "enrol"
  | "desk"
  | "office"
  | "editing"
  | "out";

/** How a log-in ended. */
export type Ending = "asked" | "idle" | "session";

export class Model {
  language: Written;
  readonly screen: Signal<Screen> = signal("login");
  readonly session: Signal<Session | null> = signal(null);
  readonly ended: Signal<Ending> = signal("asked");
  readonly work: Work = new Work();
  readonly entrance: Entrance;
  readonly desk: Desk;
  readonly office: Office = new Office(this.work);
  readonly editing: Editing = new Editing(this.work);
  /** Whether the wording aid speaks; a choice that lasts as long as the page. */
  readonly wording: Signal<boolean> = signal(true);
  readonly #connect: Connect;
  #line: Connected<CounsellorApi> | null = null;

  constructor(connect: Connect, language: Written) {
    this.#connect = connect;
    this.language = language;
    this.desk = new Desk(
      () => this.#api,
      this.work,
      () => this.language,
    );
    const { work } = this;
    const api = (): CounsellorApi => this.#api;
    const spoken = (): Written => this.language;
    this.entrance = new Entrance({
      get api() {
        return api();
      },
      work,
      get language() {
        return spoken();
      },
      go: (screen) => this.go(screen),
      enter: (session) => this.#enter(session),
    });
    // Once the server has ended the session, nothing here should stay open.
    work.trouble.subscribe((trouble) => {
      if (trouble?.name === "session-missing" && this.session.peek()) void this.lock("session");
    });
  }

  /** The worker, started when it is first needed. */
  get #api(): CounsellorApi {
    this.#line ??= this.#connect({
      desk: (view) => this.desk.take(view),
      relation: (view) => this.desk.show(view),
      connection: (now) => this.desk.connected(now),
      progress: (part) => {
        this.work.progress.value = part;
      },
    });
    return this.#line.api;
  }

  go(screen: Screen): void {
    // What was taken up is finished on that screen or not now.
    if (screen !== "phrase") this.entrance.enrolling.letGo();
    batch(() => {
      this.screen.value = screen;
      this.work.trouble.value = null;
      this.work.progress.value = null;
    });
  }

  #enter(session: Session): void {
    this.session.value = { ...session, wraps: [] };
    this.entrance.clear();
    this.editing.takeUp(session.staff);
    this.go(firstPlace(session));
  }

  /** Drop the keys. Unfinished words are sealed first; words on their way keep them here. */
  async lock(ending: Ending): Promise<void> {
    const session = this.session.peek();
    if (session === null) return;
    await this.desk.drafts.save();
    if (ending === "idle" && this.desk.unsaved) return;
    if (ending !== "session") await staff.logout().catch(() => undefined);
    const typed = this.editing.drafts.peek();
    this.drop();
    // An editor who was away too long finds it again; nothing of it is a person's.
    if (ending !== "asked") this.editing.setAside(session.staff, typed);
    this.ended.value = ending;
    this.go("out");
  }

  /** Everything opened here, and every key, is gone when this returns. */
  drop(): void {
    this.#line?.terminate();
    this.#line = null;
    this.work.reset();
    this.session.value = null;
    this.entrance.clear();
    this.desk.clear();
    this.office.clear();
    this.editing.clear();
  }
}
