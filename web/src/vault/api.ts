// What a page may ask of the worker, and what the worker tells it.
//
// Promise: these are all the verbs there are. Each resolves with a view or nothing, or
// is refused by name (PROTOCOL §11.2, §3.3); `offline` means that no answer came and
// that what was asked stays in the queue.

import type { Members } from "../protocol/refusals.ts";
import type { BudgetLine } from "../record/index.ts";
import type { Connection, DeskView, FolderView, RelationView, ServiceView } from "./views.ts";

/** A first letter, and who may open it. */
export interface FirstLetter {
  readonly service: string;
  /** Signing keys of the counsellors who can open it; one if the person chose one. */
  readonly circle: readonly string[];
  /** Whether the contact's stand-in may step in while the contact is away. */
  readonly standIn: boolean;
  /** What the person wants to be called here, if anything. */
  readonly name: string | null;
  readonly language: string;
  readonly text: string;
}

export interface PersonApi {
  /** Verified rosters and who says to be in; check words in the screen's language. */
  who(language: string): Promise<readonly ServiceView[]>;
  /** Send a first letter. Resolves once the server has it; `kept` is still false. */
  begin(letter: FirstLetter): Promise<FolderView>;
  /** Stop waiting for answers: what is under way is `offline`, and may have arrived. Ends
   * once nothing of a first letter is on its way. */
  halt(): Promise<void>;
  /** Seven new words in the screen's language; drawn anew at each call. */
  drawPhrase(language: string): Promise<readonly string[]>;
  /** The words typed back: makes the own vault, or moves it to these words. Refused
   * `phrase-check` when they are not the ones drawn. */
  keep(typed: string): Promise<FolderView>;
  /** Open the folder. Words are checked before any waiting. */
  comeBack(typed: string): Promise<FolderView>;
  /** The folder as it is now, with what another device kept meanwhile. */
  folder(): Promise<FolderView>;
  write(vault: string, text: string): Promise<void>;
  /** Try again what waits, or give up what was refused. */
  resend(vault: string): Promise<void>;
  drop(vault: string, id: string): Promise<void>;
  /** Unfinished words, sealed in the own vault (kept in memory before there is one). */
  draft(vault: string, text: string): Promise<void>;
  removeLetter(vault: string, sequence: number): Promise<void>;
  /** Say what the person calls it; null: no word. */
  word(vault: string, word: string | null): Promise<void>;
  /** Keep a sheet of money over the one that says this. Refused `head-moved` if another
   * has been kept since, `too-large` if no entry holds it. Null: take every one away. */
  budget(
    lines: readonly BudgetLine[] | null,
    over: readonly BudgetLine[] | null,
  ): Promise<FolderView>;
  safetyWords(vault: string, language: string): Promise<readonly string[]>;
  /** Delete one relation, or with null everything; undoable for three days or at once. */
  remove(vault: string | null, undoable: boolean): Promise<FolderView>;
  undoRemove(vault: string | null): Promise<FolderView>;
  /** Drop every key and all that was opened. */
  leave(): Promise<void>;
}

/** A wrapped key ring as the server keeps it (STAFF §2). */
export interface RingWrap {
  readonly kind: "passkey" | "passphrase" | "code";
  readonly wrap: string;
}

/** What opens or closes a ring: a passkey's PRF output, or typed words. */
export type RingOpener =
  | { readonly kind: "passkey"; readonly prf: string; readonly credential: string }
  | { readonly kind: "passphrase"; readonly words: string }
  | { readonly kind: "code"; readonly words: string };

/** A new ring, wrapped in every way it was asked for (STAFF `register`). */
export interface NewRing {
  readonly signing: string;
  readonly opening: string;
  /** Signature by the signing key over the invitation. */
  readonly proof: string;
  readonly wraps: readonly RingWrap[];
  readonly codeKey: string;
  /** To be printed and kept; shown once. */
  readonly code: readonly string[];
  /** Shown once, where the passkey has no PRF. */
  readonly passphrase: readonly string[] | null;
}

export interface CounsellorApi {
  /** Verified rosters: where somebody without a passkey finds their own name. */
  who(language: string): Promise<readonly ServiceView[]>;
  /** The PRF input to ask an authenticator with (PROTOCOL §13.2), b64u. */
  prfInput(): Promise<string>;
  /** Make a ring. Without a PRF output a passphrase is made as well. */
  newRing(
    invitation: string,
    passkey: { readonly prf: string; readonly credential: string } | null,
    language: string,
  ): Promise<NewRing>;
  /** Open the ring that a session was handed; `cannot-open` if this opener does not. */
  unlock(signing: string, wraps: readonly RingWrap[], opener: RingOpener): Promise<void>;
  /** Sign a challenge with the printed code (STAFF `enrolments`). */
  proveCode(signing: string, words: string, challenge: string): Promise<string>;
  /** The number to compare on the telephone before a wish is approved (STAFF §2.4). */
  numberOfWish(secret: string): Promise<string>;
  /** Wrap the open ring for a new passkey, or under a new passphrase. */
  wrapFor(
    passkey: { readonly prf: string; readonly credential: string } | null,
    language: string,
  ): Promise<{
    readonly wraps: readonly RingWrap[];
    readonly passphrase: readonly string[] | null;
  }>;
  desk(): Promise<DeskView>;
  duty(onDuty: boolean, takingNew: boolean, pauseMinutes: number): Promise<DeskView>;
  /** Open a vault: appends this day's *opened* first, which the person sees. */
  open(vault: string): Promise<RelationView>;
  /** Become the contact. Refused `reader-not-allowed` when somebody else was first. */
  take(vault: string): Promise<RelationView>;
  write(vault: string, text: string): Promise<void>;
  resend(vault: string): Promise<void>;
  drop(vault: string, id: string): Promise<void>;
  draft(vault: string, text: string): Promise<void>;
  removeLetter(vault: string, sequence: number): Promise<void>;
  /** Seal a promise for the person and have the desk track it, now or with `resend`. */
  promise(vault: string, by: string): Promise<void>;
  safetyWords(vault: string, language: string): Promise<readonly string[]>;
  /** Stop reading this vault; the person is told by the entry itself. */
  leaveVault(vault: string): Promise<void>;
  /** Drop every key and all that was opened. */
  lock(): Promise<void>;
}

/** What the worker tells without being asked. */
export interface Told {
  folder(view: FolderView): void;
  relation(view: RelationView): void;
  desk(view: DeskView): void;
  connection(now: Connection): void;
  /** The folder was closed here: it has new words, or is deleted. */
  ended(): void;
  /** From 0 to 1, while the words are hardened or the work is done. */
  progress(done: number): void;
}

type Verb = (...args: never[]) => Promise<unknown>;

/** A request to the worker. */
export interface Asked {
  readonly id: number;
  readonly verb: string;
  readonly args: readonly unknown[];
}

/** What comes back: an answer to a request, or something told. */
export type Came =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly refused: string; readonly members: Members }
  | { readonly told: keyof Told; readonly value: unknown };

/** The verbs of an api as a table that can be looked up. */
export type Verbs<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends Verb ? Api[Name] : never;
};
