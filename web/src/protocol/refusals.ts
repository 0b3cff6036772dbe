// The closed list of what may be refused, and the one error that carries a name.
//
// Promise: a refusal says only which rule failed. It never holds content, keys,
// words or addresses, so it may be logged and shown.

/** Names a server answers with (PROTOCOL §11.2). */
export type ServerRefusal =
  | "malformed"
  | "too-large"
  | "work-missing"
  | "challenge-stale"
  | "no-folder"
  | "token-stale"
  | "not-a-reader"
  | "opened-first"
  | "foreign-vault"
  | "head-moved"
  | "bad-signature"
  | "wrong-epoch"
  | "epoch-must-turn"
  | "reader-not-allowed"
  | "not-the-person"
  | "removal-not-allowed"
  | "nothing-to-withdraw"
  | "id-reused"
  | "vault-full"
  | "vault-closing"
  | "vault-deleted"
  | "day-wrong"
  | "slow-down"
  | "session-missing"
  | "not-allowed"
  | "invitation-stale"
  | "passkey-refused"
  | "storage-full"
  | "unavailable"
  | "fault";

/** Names only an end uses: phrase (§3.3), opening (§6), roster (§12.3), marks (§10). */
export type EndRefusal =
  | "phrase-word-unknown"
  | "phrase-words-mixed"
  | "phrase-length"
  | "phrase-check"
  | "cannot-open"
  | "commitment-mismatch"
  | "day-false"
  | "roster-unsigned"
  | "roster-malformed"
  | "roster-decides-benefits"
  | "roster-expired"
  | "roster-older"
  | "roster-fork"
  | "mark-mismatch";

export type Refusal = ServerRefusal | EndRefusal;

export type Members = Readonly<Record<string, number | string | readonly number[]>>;

/** A rule of the protocol was broken; `refusal` names which. */
export class Refused extends Error {
  readonly refusal: Refusal;
  /** What anyone may see besides, such as the `positions` of unknown words. */
  readonly members: Members;

  constructor(refusal: Refusal, members: Members = {}) {
    super(refusal);
    this.name = "Refused";
    this.refusal = refusal;
    this.members = members;
  }
}

/** Throw `refusal` unless `holds`. */
export function demand(holds: boolean, refusal: Refusal): asserts holds {
  if (!holds) throw new Refused(refusal);
}
