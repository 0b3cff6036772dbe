// Coming in: with an invitation, with a passkey, or with the printed code.
//
// Promise: the secret of an invitation and words to be written down live here alone,
// and only until they are used; PRF outputs go straight to the worker, but for those of a
// passkey that is not finished (enrolling.ts).

import { type Signal, signal } from "@preact/signals";
import type { Written } from "../../i18n/languages.ts";
import { Refused } from "../../protocol/refusals.ts";
import type { CounsellorApi, NewRing, RingOpener, RingWrap } from "../../vault/api.ts";
import { Enrolling, type Known, STORED } from "./enrolling.ts";
import {
  makePasskey,
  type NewCredential,
  type Passkey,
  type PasskeySecret,
  showPasskey,
} from "./passkeys.ts";
import { type Invited, type Session, staff } from "./staff.ts";
import type { Work } from "./work.ts";

/** What the entrance needs of the app around it. */
export interface Around {
  readonly api: CounsellorApi;
  readonly work: Work;
  readonly language: Written;
  go(screen: "login" | "phrase" | "code" | "words" | "ready"): void;
  /** Everything is open: to the desk, or to what the roles allow. */
  enter(session: Session): void;
}

/** What a register request says besides the passkey. */
const ringBody = ({ signing, opening, proof, wraps, codeKey }: NewRing) => ({
  signing,
  opening,
  proof,
  wraps,
  codeKey,
});

/** A passkey, and for a counsellor the ring it belongs to. */
interface Made extends Passkey<NewCredential> {
  readonly ring: NewRing | null;
}

export class Entrance {
  readonly #around: Around;
  readonly invited: Signal<Invited | null> = signal(null);
  readonly service: Signal<string> = signal("");
  readonly session: Signal<Session | null> = signal(null);
  /** To be printed; empty once it was. */
  readonly code: Signal<readonly string[]> = signal([]);
  /** To be written down and typed back; empty where the passkey opens alone. */
  readonly words: Signal<readonly string[]> = signal([]);
  readonly enrolling: Enrolling;
  /** The ring is an old one, for which there is a new passkey. */
  readonly again: Signal<boolean> = signal(false);
  #invitation = "";
  /** On its way until an answer came: its words were shown nowhere yet. */
  #made: Made | null = null;
  /** Whether the ring is open, or there is none to open. */
  #open = false;

  constructor(around: Around) {
    this.#around = around;
    this.enrolling = new Enrolling(around, {
      unlock: (session, opener) => {
        this.session.value = session;
        return this.#unlock(opener);
      },
      stored: (signing) => this.#stored(signing),
      done: (session, words) => {
        this.session.value = session;
        this.again.value = true;
        this.words.value = words;
        around.go(words.length > 0 ? "words" : "ready");
      },
    });
  }

  openInvitation(secret: string): Promise<boolean> {
    this.#invitation = secret;
    const { work } = this.#around;
    return work.ask(async () => {
      const invited = await staff.invitation(secret);
      const named = (await staff.services()).find(({ key }) => key === invited.service);
      this.service.value = named?.name ?? "";
      this.invited.value = invited;
    });
  }

  /** Make a passkey and, for a counsellor, keys; then show what must be kept. Asked again
   * after a lost answer, it is about the same passkey and the same keys. */
  register(): Promise<boolean> {
    const { work, go } = this.#around;
    return work.ask(async () => {
      this.#made ??= await this.#make();
      const { ring, secret } = this.#made;
      this.session.value = await this.#send(this.#made);
      this.#made = null;
      this.#invitation = "";
      this.#open = ring === null;
      if (ring === null) return go("ready");
      this.code.value = ring.code;
      this.words.value = ring.passphrase ?? [];
      go("code");
      // The account stands; what fails now is tried again by logging in.
      await this.#unlockBy(secret, ring.signing, ring.wraps).catch(() => undefined);
    });
  }

  async #make(): Promise<Made> {
    const { api, language } = this.#around;
    const invitation = this.#invitation;
    // A challenge lives for two minutes: the one that came with the page may be stale.
    const { options, roles } = await staff.invitation(invitation);
    const rings = roles.includes("counsellor");
    const passkey = await makePasskey(options, rings ? await api.prfInput() : null);
    const ring = rings ? await api.newRing(invitation, passkey.secret, language) : null;
    return { ...passkey, ring };
  }

  async #send(made: Made): Promise<Session> {
    const { credential, ring } = made;
    const body = ring === null ? {} : ringBody(ring);
    try {
      return await staff.register({ invitation: this.#invitation, credential, ...body });
    } catch (failed) {
      if (!(failed instanceof Refused)) throw failed;
      // Used up, perhaps by an earlier try whose answer was lost: then the passkey opens.
      const signing = ring?.signing ?? null;
      const found = STORED.has(failed.refusal) ? await this.#stored(signing) : null;
      if (found !== null) return found.session;
      this.#made = null;
      throw failed;
    }
  }

  /** Logged in with a passkey that is stored already; null if it is not this account's. */
  async #stored(signing: string | null): Promise<Known | null> {
    const { api } = this.#around;
    const [options, input] = await Promise.all([staff.loginOptions(), api.prfInput()]);
    try {
      const { credential, secret } = await showPasskey(options, input);
      const session = await staff.login(credential);
      return session.signing === signing ? { session, secret } : null;
    } catch (failed) {
      if (failed instanceof Refused && failed.refusal === "passkey-refused") return null;
      throw failed;
    }
  }

  async #unlockBy(
    secret: PasskeySecret | null,
    signing: string,
    wraps: readonly RingWrap[],
  ): Promise<void> {
    if (secret === null) return;
    await this.#around.api.unlock(signing, wraps, { kind: "passkey", ...secret });
    this.#open = true;
  }

  /** The paper is in a drawer: its words leave the screen. */
  codeKept(): void {
    this.code.value = [];
    this.#around.go(this.words.peek().length > 0 ? "words" : "ready");
  }

  logIn(): Promise<boolean> {
    const { api, work, go } = this.#around;
    return work.ask(async () => {
      const [options, input] = await Promise.all([staff.loginOptions(), api.prfInput()]);
      const { credential, secret } = await showPasskey(options, input);
      const session = await staff.login(credential);
      this.session.value = session;
      this.#open = session.signing === null;
      if (session.signing === null) return this.proceed();
      const wrapped = session.wraps.some(({ kind }) => kind === "passkey");
      if (secret === null || !wrapped) {
        this.enrolling.takeUp({ session, secret });
        return go("phrase");
      }
      await this.#unlockBy(secret, session.signing, session.wraps);
      this.proceed();
    });
  }

  /** Open the ring with the typed passphrase. */
  unlock(words: string): Promise<boolean> {
    return this.#around.work.ask(async () => {
      await this.#unlock({ kind: "passphrase", words });
      this.proceed();
    });
  }

  /** The passphrase was typed back as it was drawn; so it opens from now on. */
  typedBack(words: string): Promise<boolean> {
    return this.#around.work.ask(async () => {
      await this.#unlock({ kind: "passphrase", words });
      this.words.value = [];
      this.#around.go("ready");
    });
  }

  async #unlock(opener: RingOpener): Promise<void> {
    const session = this.session.peek();
    if (session?.signing == null) throw new Refused("session-missing");
    await this.#around.api.unlock(session.signing, session.wraps, opener);
    this.#open = true;
  }

  /** In, once everything is open. */
  proceed(): void {
    const session = this.session.peek();
    if (session !== null && this.#open) this.#around.enter(session);
    else this.#around.go("login");
  }

  clear(): void {
    this.#invitation = "";
    this.#made = null;
    this.#open = false;
    this.again.value = false;
    this.enrolling.clear();
    this.invited.value = null;
    this.session.value = null;
    this.code.value = [];
    this.words.value = [];
  }
}
