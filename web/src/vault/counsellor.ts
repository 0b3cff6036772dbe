// A counsellor's desk: the key ring, the own vault, and the vaults of people.
//
// Promise: a vault is opened only when the counsellor asks, because opening is an entry
// the person sees; keys stay in here.

import { writeRemoval } from "../protocol/closing.ts";
import { b64u, fromB64u } from "../protocol/encoding.ts";
import { entryHash, KIND } from "../protocol/entry.ts";
import { hash } from "../protocol/hashing.ts";
import { ownSeeds } from "../protocol/keys.ts";
import { KEY_BYTES } from "../protocol/limits.ts";
import { proofMessage } from "../protocol/proof.ts";
import { agreed, FLAG, type Member, REASON, ROLE } from "../protocol/readers.ts";
import { Refused } from "../protocol/refusals.ts";
import { prfInput, type Ring } from "../protocol/ring.ts";
import type { State } from "../protocol/state.ts";
import type { CounsellorApi, RingOpener, RingWrap, Told } from "./api.ts";
import { minute, today } from "./clock.ts";
import type { EndKeys, Seat } from "./composing.ts";
import { endKeys } from "./ends.ts";
import { forget, forgetGone } from "./forgetting.ts";
import { installation } from "./installation.ts";
import { listen } from "./live.ts";
import { makeVault, sendVault } from "./making.ts";
import { headSeen, note, rosterSeen } from "./notes.ts";
import { Own } from "./own.ts";
import { persevere } from "./persevering.ts";
import { Prover } from "./proving.ts";
import { Relation } from "./relation.ts";
import { codeKey, makeRing, openRing, type PasskeySecret, wrapFor } from "./ring.ts";
import type { RosterMemory } from "./rosters.ts";
import type { Seats } from "./seats.ts";
import { rostersOf, serviceViews } from "./services.ts";
import { spokenNumber } from "./spoken.ts";
import { ask, bytesOf } from "./transport.ts";
import type { Turn } from "./vault.ts";
import type { DeskView, MineView, RelationView } from "./views.ts";
import { listFor, listOf } from "./words.ts";

/** At the start each vault is an event of its own. */
const LOOK_MS = 150;

/** Whoever is logged in and has opened the ring. */
interface Unlocked {
  readonly ring: Ring;
  readonly keys: EndKeys;
  readonly prover: Prover;
  readonly own: Own;
  readonly rosters: RosterMemory;
  stop(): void;
}

export class Counsellor implements CounsellorApi {
  readonly #told: Told;
  readonly #held = new Map<string, Relation>();
  /** Promises sealed here that the desk has not been told of. */
  readonly #untold = new Map<string, string>();
  #looking: Promise<void> | null = null;
  /** How often the desk was asked for; answers overtake each other. */
  #asked = 0;
  #newest: { readonly turn: number; readonly view: DeskView } | null = null;
  #in: Unlocked | null = null;
  /** Once a session, before anybody is opened: who went in between is forgotten. */
  #tidied: Promise<void> | null = null;

  constructor(told: Told) {
    this.#told = told;
  }

  readonly #progress = (done: number): void => this.#told.progress(done);

  who(language: string): ReturnType<CounsellorApi["who"]> {
    return serviceViews(listFor(language));
  }

  async prfInput(): Promise<string> {
    return b64u(prfInput((await installation()).id));
  }

  async newRing(
    invitation: string,
    passkey: PasskeySecret | null,
    language: string,
  ): ReturnType<CounsellorApi["newRing"]> {
    return (await makeRing(invitation, passkey, language, this.#progress)).made;
  }

  async unlock(signing: string, wraps: readonly RingWrap[], opener: RingOpener): Promise<void> {
    const key = fromB64u(signing, KEY_BYTES);
    const ring = await openRing(key, wraps, opener, this.#progress);
    const keys = await endKeys(ring);
    const prover = new Prover(keys.signing, "/desk/prove");
    const rosters = await rostersNaming(key);
    const own = await this.#openOwn(ring);
    await this.lock();
    this.#in = { ring, keys, prover, own, rosters, stop: this.#listen(prover) };
  }

  /** The counsellor's own vault, made at the first log-in. */
  async #openOwn(ring: Ring): Promise<Own> {
    const keys = await endKeys(ownSeeds(ring.opening));
    const prover = new Prover(keys.signing, "/prove");
    let id: Uint8Array<ArrayBuffer>;
    try {
      id = bytesOf(await prover.proof(), "vault", KEY_BYTES);
    } catch (failed) {
      if (!(failed instanceof Refused) || failed.refusal !== "no-folder") throw failed;
      id = await this.#makeOwn(keys);
    }
    const own = await Own.of(id, keys, prover, () => undefined, "counsellor");
    await own.vault.open(true);
    void own.renew();
    return own;
  }

  async #makeOwn(keys: EndKeys): Promise<Uint8Array<ArrayBuffer>> {
    const made = await makeVault({
      keys,
      installation: (await installation()).id,
      service: null,
      others: [],
      drafts: [],
      mark: () => null,
    });
    await sendVault(made, this.#progress);
    return made.vault;
  }

  #listen(prover: Prover): () => void {
    return listen(prover, {
      connected: (now) => this.#told.connection(now ? "live" : "lost"),
      moved: (event, { vault, sequence }) => {
        const relation = this.#held.get(String(vault));
        if (event === "head" && relation !== undefined)
          void this.#follow(relation, Number(sequence));
        this.#look();
      },
    });
  }

  /** Tell how the desk looks; events that come together are one look. */
  #look(): void {
    this.#looking ??= new Promise((resolve) => setTimeout(resolve, LOOK_MS)).then(async () => {
      this.#looking = null;
      const look = (): Promise<void> => this.desk().then(this.#told.desk);
      await persevere(look, () => this.#in === null);
    });
  }

  async #follow(relation: Relation, sequence: number): Promise<void> {
    if (sequence <= relation.vault.log.since) return;
    const left = (): boolean => this.#held.get(relation.id) !== relation;
    await persevere(() => relation.vault.catchUp(), left);
    if (relation.vault.deleted === true) await this.#remember(relation).catch(() => undefined);
    this.#tellOf(relation);
  }

  /** Tell how a vault looks, unless it was left meanwhile: then it is nobody's to see. */
  #tellOf(relation: Relation): void {
    if (this.#held.get(relation.id) === relation) this.#told.relation(this.#view(relation));
  }

  async proveCode(signing: string, words: string, challenge: string): Promise<string> {
    const key = await codeKey(words, fromB64u(signing, KEY_BYTES), this.#progress);
    const message = proofMessage(self.location.origin, fromB64u(challenge));
    return b64u(await key.sign("enrol", message));
  }

  async numberOfWish(secret: string): Promise<string> {
    return spokenNumber(b64u(hash("staff-enrolment", fromB64u(secret))));
  }

  async wrapFor(
    passkey: PasskeySecret | null,
    language: string,
  ): ReturnType<CounsellorApi["wrapFor"]> {
    const { ring, keys } = this.#unlocked();
    const signing = keys.signing.public;
    const { wrap, passphrase } = await wrapFor(ring, signing, passkey, language, this.#progress);
    return { wraps: [wrap], passphrase };
  }

  /** How the desk looks, and never as it looked to somebody who asked earlier. */
  async desk(): Promise<DeskView> {
    const { own } = this.#unlocked();
    this.#asked += 1;
    const turn = this.#asked;
    const answer = (await ask("/desk")) as unknown as DeskView;
    const { mine, waiting } = answer;
    const here = new Set([...mine, ...waiting].map(({ vault }) => vault));
    this.#tidied ??= forgetGone(own, here).catch(() => undefined);
    const { known } = own.record;
    const named = (mine: MineView): MineView => ({ ...mine, name: known[mine.vault] ?? "" });
    if (this.#newest === null || turn > this.#newest.turn)
      this.#newest = { turn, view: { ...answer, mine: answer.mine.map(named) } };
    return this.#newest.view;
  }

  async duty(onDuty: boolean, takingNew: boolean, pauseMinutes: number): Promise<DeskView> {
    await ask("/desk/duty", { json: { onDuty, takingNew, pauseMinutes } });
    return this.desk();
  }

  async open(vault: string): Promise<RelationView> {
    await this.#unlocked().own.vault.catchUp(); // drafts and heads of another device
    const relation = this.#held.get(vault) ?? (await this.#relation(vault));
    await relation.open();
    void relation.checkRest().then(() => this.#tellOf(relation));
    await this.#remember(relation);
    return this.#view(relation);
  }

  async #relation(vault: string): Promise<Relation> {
    const { keys, own, prover, rosters } = this.#unlocked();
    const seen = rosterSeen(own.record, vault);
    if (seen !== null) rosters.remember(seen);
    const relation: Relation = await Relation.of({
      vault: fromB64u(vault, KEY_BYTES),
      keys,
      door: prover,
      rosters,
      remembered: headSeen(own.record, vault),
      mayWrite: async () => undefined,
      changed: () => this.#tellOf(relation),
    });
    this.#held.set(vault, relation);
    return relation;
  }

  /** Keep the newest head, the name, and alarms that are new (§10.4). */
  async #remember(relation: Relation): Promise<void> {
    const { own } = this.#unlocked();
    const { record } = own;
    const { id, vault, rosters } = relation;
    if (vault.deleted === true) return forget(own, id);
    const notes = [];
    const lasting = new Set(this.#lasting(id));
    for (const name of new Set(vault.log.alarms.map((alarm) => alarm.name))) {
      if (!lasting.has(name)) notes.push(note.alarm(id, name));
    }
    const { state } = vault.log;
    if (state !== null && !vault.stopped && state.sequence > (record.seen[id]?.sequence ?? -1)) {
      notes.push(note.seen(id, state, rosters.seen));
    }
    const { name } = this.#view(relation).record;
    if (name !== null && (record.known[id] ?? "") !== name) notes.push(note.known(id, name));
    if (notes.length > 0) await own.write(...notes);
  }

  #lasting(vault: string): readonly string[] {
    const { alarms } = this.#unlocked().own.record;
    return alarms.filter((alarm) => alarm.vault === vault).map(({ name }) => name);
  }

  async take(vault: string): Promise<RelationView> {
    await this.open(vault);
    const relation = this.#of(vault);
    const seats = await relation.vault.seats();
    await relation.vault.turnTo((state) => this.#taking(relation, seats, state));
    if (this.#view(relation).unread) await relation.open();
    await this.#remember(relation);
    return this.#view(relation);
  }

  /** The person, this counsellor as contact, and the stand-in both sides know of (§8.5);
   * nothing once that is so. */
  async #taking(relation: Relation, from: Seats, state: State): Promise<Turn | null> {
    const turn = await from.due(state, true);
    if (turn !== null) return turn;
    const own = b64u(relation.vault.keys.signing.public);
    const at = (key: string) => state.readers.find(({ signing }) => b64u(signing) === key);
    const [me, person] = [at(own), state.readers[0]];
    if (me?.role === ROLE.contact) return null;
    if (me?.role !== ROLE.circle || person === undefined) throw new Refused("reader-not-allowed");
    const seat = (member: Member): Seat => from.of(state, member);
    const seats: Seat[] = [seat(person), { ...seat(me), role: ROLE.contact }];
    const named = relation.rosters.counsellor(me.signing)?.standIn;
    const standIn = named == null ? undefined : at(b64u(named));
    if (standIn !== undefined && agreed(standIn)) {
      const flags = FLAG.agreed | FLAG.withheld;
      seats.push({ ...seat(standIn), role: ROLE.standIn, flags });
    }
    return { reason: REASON.take, seats };
  }

  async write(vault: string, text: string): Promise<void> {
    const relation = this.#of(vault);
    await relation.vault.write({ kind: "letter", at: minute(), body: { text } });
    await this.#remember(relation);
  }

  async resend(vault: string): Promise<void> {
    await this.#of(vault).vault.catchUp();
    await this.#tell(vault);
  }

  async drop(vault: string, id: string): Promise<void> {
    this.#of(vault).vault.drop(Number(id));
  }

  async draft(vault: string, text: string): Promise<void> {
    const { own } = this.#unlocked();
    if (this.#held.get(vault)?.vault.deleted === true) return; // nobody is there to read it
    if ((own.record.drafts[vault] ?? "") !== text) await own.write(note.draft(vault, text));
  }

  async promise(vault: string, by: string): Promise<void> {
    const relation = this.#of(vault);
    this.#untold.set(vault, by);
    await relation.vault.write({ kind: "promise", at: minute(), body: { by } });
    await this.#tell(vault);
    await this.#remember(relation);
  }

  /** Have the desk track what was promised; the sealed entry is there already. */
  async #tell(vault: string): Promise<void> {
    const by = this.#untold.get(vault);
    if (by === undefined) return;
    try {
      await ask("/desk/promise", { json: { vault, by } });
    } catch (failed) {
      if (failed instanceof Refused) this.#untold.delete(vault);
      throw failed;
    }
    this.#untold.delete(vault);
  }

  async removeLetter(vault: string, sequence: number): Promise<void> {
    const relation = this.#of(vault);
    const target = relation.vault.log.at(sequence);
    if (target === undefined) throw new Refused("removal-not-allowed");
    const body = writeRemoval({ sequence, hash: entryHash(target.entry) });
    await relation.vault.act(KIND.removal, body);
  }

  async safetyWords(vault: string, language: string): Promise<readonly string[]> {
    const found = await this.#of(vault).safety(this.#progress);
    const { words } = await listOf(listFor(language));
    return found.map((index) => words[index] as string);
  }

  async leaveVault(vault: string): Promise<void> {
    try {
      await this.#of(vault).vault.act(KIND.leave);
    } catch (failed) {
      // At an earlier try, whose answer was lost: who is no reader any more has left.
      if (!(failed instanceof Refused) || failed.refusal !== "not-a-reader") throw failed;
    }
    this.#held.delete(vault);
    const { own } = this.#unlocked();
    await forget(own, vault).catch(() => undefined); // without a line it waits its turn
  }

  async lock(): Promise<void> {
    this.#in?.stop();
    this.#held.clear();
    this.#untold.clear();
    this.#newest = null;
    this.#in = null;
    this.#tidied = null;
  }

  #unlocked(): Unlocked {
    if (this.#in === null) throw new Refused("session-missing");
    return this.#in;
  }

  #of(vault: string): Relation {
    const relation = this.#held.get(vault);
    if (relation === undefined) throw new Refused("not-a-reader");
    return relation;
  }

  #view(relation: Relation): RelationView {
    const draft = this.#unlocked().own.record.drafts[relation.id] ?? "";
    return relation.view(draft, this.#lasting(relation.id));
  }
}

/** The rosters of the service that lists this counsellor. Before a roster does, there is
 * nobody to read, and the desk is empty. */
async function rostersNaming(signing: Uint8Array<ArrayBuffer>): Promise<RosterMemory> {
  const memories = (await installation()).services.map(({ key }) => rostersOf(key));
  for (const rosters of memories) {
    try {
      await rosters.refresh(today());
    } catch (failed) {
      // A refused roster is said on every relation's view; logging in goes on.
      if (!(failed instanceof Refused)) throw failed;
    }
    if (rosters.counsellor(signing) !== undefined) return rosters;
  }
  const [first] = memories;
  if (first === undefined) throw new Refused("not-a-reader");
  return first;
}
