// What the worker shows the page: plain values without keys.
//
// Promise: nothing in here opens anything. Bytes are b64u text, days and minutes as in
// PROTOCOL §1.6. A view is a snapshot; a newer one replaces it whole.

import type { State } from "../protocol/state.ts";
import type { Budget, FoldedRecord, Visit } from "../record/index.ts";

/** Text by language code, as a signed roster carries it. */
export type ByLanguage = Readonly<Record<string, string>>;

export interface CounsellorView {
  readonly signing: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly knows: ByLanguage;
  readonly hours: ByLanguage;
  readonly employer: ByLanguage;
  readonly duties: ByLanguage;
  /** Who steps in while this counsellor is away, if the roster names somebody. */
  readonly standIn: { readonly signing: string; readonly name: string } | null;
  readonly onDuty: boolean;
  readonly takingNew: boolean;
}

export interface ServiceView {
  readonly key: string;
  readonly name: string;
  /** Words in the reader's language to compare with a printed card (PROTOCOL §12.5). */
  readonly fingerprint: readonly string[];
  readonly counsellors: readonly CounsellorView[];
  /** Whether it could be asked who is in; if not, nobody is shown as in. */
  readonly dutyKnown: boolean;
  /** Why the roster was refused; then there are no counsellors to write to. */
  readonly refused: string | null;
}

export interface ReaderView {
  readonly signing: string;
  readonly name: string;
  readonly role: "person" | "circle" | "contact" | "stand-in";
  readonly withheld: boolean;
  /** Whether the service still names them: who left its list is let in by nobody. */
  readonly listed: boolean;
}

/** Words on their way: shown at once, gone from here when the server has them. */
export interface PendingView {
  readonly id: string;
  readonly text: string;
  readonly state: "sending" | "waiting" | "refused";
  readonly refused: string | null;
}

/** How far a vault is filled (PROTOCOL §9.1). */
export type Filled = Pick<State, "sequence" | "totalBytes" | "byPerson" | "taken">;

export interface RelationView {
  readonly vault: string;
  readonly service: string;
  /** The contact's name, or null while nobody has taken the first letter. */
  readonly contact: string | null;
  readonly state: "waiting" | "taken" | "left" | "deleted";
  readonly readers: readonly ReaderView[];
  readonly record: FoldedRecord;
  readonly pending: readonly PendingView[];
  readonly draft: string;
  readonly alarms: readonly string[];
  /** Day of the other end's newest mark (PROTOCOL §10.3). */
  readonly otherMark: number | null;
  /** Day on which a deletion that waits will be carried out. */
  readonly closing: number | null;
  /** There was no room for this end's *opened*, without which nothing is handed over. */
  readonly unread: boolean;
  /** Null where nothing has been read. */
  readonly room: Filled | null;
  /** Old signatures are still being checked (PROTOCOL §10.5). */
  readonly checking: boolean;
}

export interface FolderView {
  /** Whether seven words open this folder yet. */
  readonly kept: boolean;
  readonly visits: readonly Visit[];
  /** The sheet of money, if one is kept. */
  readonly budget: Budget | null;
  readonly relations: readonly RelationView[];
  readonly alarms: readonly string[];
  readonly closing: number | null;
}

export interface DutyView {
  readonly onDuty: boolean;
  readonly takingNew: boolean;
  readonly pauseUntil: string | null;
}

export interface WaitingView {
  readonly vault: string;
  readonly since: string;
  /** The person chose this counsellor. */
  readonly chosen: boolean;
}

export interface MineView {
  readonly vault: string;
  /** What the person is called, as the person chose; empty when not known here yet. */
  readonly name: string;
  readonly role: "contact" | "stand-in";
  readonly waitingSince: string | null;
  readonly promiseDue: string | null;
}

export interface DeskView {
  readonly duty: DutyView;
  /** Reported away: agreed stand-ins are served. */
  readonly absent: boolean;
  readonly waiting: readonly WaitingView[];
  readonly mine: readonly MineView[];
}

export type Connection = "live" | "lost";
