// A new passkey by the printed code: ask, be approved by somebody else, make it.
//
// Promise: the code proves itself by a signature and is not sent; it lives here alone,
// and only until the new passkey opens the ring. So does the secret of that passkey; the
// secret of one that was logged in with stays no longer than the screen that asks for more.

import { type Signal, signal } from "@preact/signals";
import { Refused } from "../../protocol/refusals.ts";
import type { RingOpener } from "../../vault/api.ts";
import type { ServiceView } from "../../vault/views.ts";
import type { Around } from "./entrance.ts";
import { makePasskey, type NewCredential, type Passkey, type PasskeySecret } from "./passkeys.ts";
import { type Session, staff } from "./staff.ts";

/** What it needs of the entrance, which holds the session. */
export interface Door {
  unlock(session: Session, opener: RingOpener): Promise<void>;
  /** Log in with a passkey that the server has already; null if it is not this key's. */
  stored(signing: string): Promise<Known | null>;
  /** `words` are new ones that unlock, to be written down; empty where none are needed. */
  done(session: Session, words: readonly string[]): void;
}

/** What stands in the way of asking. */
export type Wrong = "nobody" | "code";

/** A passkey that the server has, for a ring that it does not open yet. */
export interface Known {
  readonly session: Session;
  readonly secret: PasskeySecret | null;
}

/** What a passkey that was stored at an earlier try is answered with. */
export const STORED: ReadonlySet<string> = new Set(["invitation-stale", "challenge-stale"]);

const refused = (failed: unknown, refusal: string): boolean =>
  failed instanceof Refused && failed.refusal === refusal;

export class Enrolling {
  readonly #around: Pick<Around, "api" | "work" | "language">;
  readonly #door: Door;
  /** Rosters, to find one's own name in. */
  readonly services: Signal<readonly ServiceView[] | null> = signal(null);
  readonly wrong: Signal<Wrong | null> = signal(null);
  /** The secret of a wish for a new passkey. */
  readonly wish: Signal<string | null> = signal(null);
  /** What to say on the telephone, so that this wish is approved and no other. */
  readonly number: Signal<string> = signal("");
  readonly approved: Signal<boolean> = signal(false);
  /** The wish is no more: refused, a day old, or another was asked for since. */
  readonly ended: Signal<boolean> = signal(false);
  #signing = "";
  #code = "";
  /** On its way until an answer came. */
  #sent: Passkey<NewCredential> | null = null;
  /** Made, and not wrapped for yet: after a lost answer it is not made again. */
  #made: Known | null = null;
  /** Logged in with, and perhaps one of those; of another page, so of no wish here. */
  #found: Known | null = null;

  constructor(around: Pick<Around, "api" | "work" | "language">, door: Door) {
    this.#around = around;
    this.#door = door;
  }

  loadNames(): Promise<boolean> {
    const { api, work, language } = this.#around;
    return work.ask(async () => {
      this.services.value = await api.who(language);
    });
  }

  /** Ask, by one's name and the code. */
  async ask(signing: string, code: string): Promise<void> {
    const { api, work } = this.#around;
    this.ended.value = false;
    this.wrong.value = signing === "" ? "nobody" : null;
    if (signing === "") return;
    await work.ask(async () => {
      const challenge = await staff.challenge();
      const signature = await api.proveCode(signing, code, challenge);
      const wish = await this.#asked({ signing, challenge, signature });
      if (wish === null) return;
      this.#drop();
      this.#signing = signing;
      this.#code = code;
      this.number.value = await api.numberOfWish(wish);
      this.wish.value = wish;
    });
  }

  /** The wish; null where the words are a code, and not that of this name. */
  async #asked(proof: Parameters<typeof staff.askEnrolment>[0]): Promise<string | null> {
    try {
      return await staff.askEnrolment(proof);
    } catch (failed) {
      if (!refused(failed, "passkey-refused")) throw failed;
      this.wrong.value = "code";
      return null;
    }
  }

  /** Whether a coordinator has said yes by now, or the wish is no more. */
  async lookForApproval(): Promise<void> {
    const wish = this.wish.peek();
    if (wish === null || this.approved.peek()) return;
    try {
      const options = await staff.enrolmentOptions(wish);
      if (options !== null) this.approved.value = true;
    } catch (failed) {
      // Whatever else is wrong, the next look tries again.
      if (refused(failed, "invitation-stale")) this.#end();
    }
  }

  #end(): void {
    this.#drop();
    this.ended.value = true;
  }

  /** Make the new passkey, and wrap the ring for it that the code opens. */
  finish(): Promise<boolean> {
    return this.#around.work.ask(async () => {
      this.#made ??= await this.#make();
      if (this.#made === null) return this.#end();
      await this.#wrap(this.#made, this.#code);
    });
  }

  async #wrap({ session, secret }: Known, code: string): Promise<void> {
    const { api, language } = this.#around;
    await this.#door.unlock(session, { kind: "code", words: code });
    const { wraps, passphrase } = await api.wrapFor(secret, language);
    for (const wrap of wraps) await staff.putWrap(wrap);
    this.#drop();
    this.#door.done({ ...session, wraps }, passphrase ?? []);
  }

  /** Whoever logged in may have a passkey that was never finished. */
  takeUp(known: Known): void {
    this.#found = known;
  }

  /** It is not finished now: logging in takes it up again. */
  letGo(): void {
    this.#found = null;
  }

  /** Finish a passkey that was taken up. */
  finishBy(code: string): Promise<boolean> {
    return this.#around.work.ask(async () => {
      if (this.#found !== null) await this.#wrap(this.#found, code);
    });
  }

  /** Null where the wish is no more. After a lost answer the same passkey is sent again. */
  async #make(): Promise<Known | null> {
    const wish = this.wish.peek() ?? "";
    try {
      this.#sent ??= await this.#passkey(wish);
      const { credential, secret } = this.#sent;
      return { session: await staff.finishEnrolment(wish, credential), secret };
    } catch (failed) {
      if (!(failed instanceof Refused)) throw failed;
      // Used up, perhaps by an earlier try whose answer was lost: then the passkey opens.
      const sent = this.#sent !== null && STORED.has(failed.refusal);
      const found = sent ? await this.#door.stored(this.#signing) : null;
      this.#sent = null;
      if (found === null && failed.refusal !== "invitation-stale") throw failed;
      return found;
    }
  }

  async #passkey(wish: string): Promise<Passkey<NewCredential>> {
    const options = await staff.enrolmentOptions(wish);
    if (options === null) throw new Refused("not-allowed");
    return makePasskey(options, await this.#around.api.prfInput());
  }

  #drop(): void {
    this.#signing = "";
    this.#code = "";
    this.#sent = null;
    this.#made = null;
    this.#found = null;
    this.wrong.value = null;
    this.wish.value = null;
    this.number.value = "";
    this.approved.value = false;
  }

  clear(): void {
    this.#drop();
    this.services.value = null;
    this.ended.value = false;
  }
}
