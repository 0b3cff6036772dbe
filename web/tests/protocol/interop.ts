// The TypeScript half of tests/interop: writes what Python reads, reads what Python wrote.
//
//     node interop.ts write           prints {"given": …, "expected": …}
//     node interop.ts read < given    prints what this side found in it
//
// Both halves know the same shapes; tests/interop/package.py is the other one.

import { readFileSync } from "node:fs";
import { writeDeletion } from "../../src/protocol/closing.ts";
import {
  drawEpochKey,
  drawNumber,
  drawOpeningSeed,
  drawRingNonce,
  drawSigningSeed,
} from "../../src/protocol/drawing.ts";
import { type Bytes, b64u, concat, fromB64u, u8, writeJson } from "../../src/protocol/encoding.ts";
import { KIND } from "../../src/protocol/entry.ts";
import { harden, personSalt, seedOf } from "../../src/protocol/hardening.ts";
import {
  type EpochKey,
  Secret,
  type SigningKey,
  signingKey,
  type WrapKey,
} from "../../src/protocol/keys.ts";
import { Log } from "../../src/protocol/log.ts";
import { readPhrase, writePhrase } from "../../src/protocol/phrase.ts";
import { checkProof, prove } from "../../src/protocol/proof.ts";
import { FLAG, REASON, ROLE } from "../../src/protocol/readers.ts";
import { unwrapRing, wrapRing } from "../../src/protocol/ring.ts";
import { rosterHash, succeed } from "../../src/protocol/roster.ts";
import { SERVED } from "../../src/protocol/wire.ts";
import { checkWork, findWork, parseWorkHeader, workHeader } from "../../src/protocol/work.ts";
import { openingKey } from "../../src/protocol/wraps.ts";
import { standInList } from "./calls_secret.ts";
import {
  actors,
  alice,
  as,
  bob,
  charlie,
  DAY,
  filled,
  INSTALLATION,
  item,
  PERSON,
  person,
  Vault,
} from "./cast.ts";

type Seeds = Readonly<Record<"signing" | "opening", string>>;

interface VaultGiven {
  readonly vault: string;
  readonly installation: string;
  readonly service: string;
  readonly answer: string;
  readonly readers: readonly string[];
}

interface View {
  readonly letters: readonly unknown[];
  readonly days: readonly unknown[];
  readonly alarms: readonly unknown[];
}

interface Given {
  readonly seeds: Readonly<Record<string, Seeds>>;
  readonly vaults: Readonly<Record<string, VaultGiven>>;
  readonly roster: {
    readonly service: string;
    readonly signed: readonly string[];
    readonly today: number;
  };
  readonly proof: Readonly<Record<"key" | "origin" | "challenge" | "signature", string>>;
  readonly work: { readonly vault: string; readonly bits: number; readonly header: string };
  readonly phrase: { readonly typed: string; readonly installation: string };
  readonly ring: Readonly<Record<"key" | "wrapped" | "signing", string>>;
}

interface Report {
  readonly vaults: Readonly<Record<string, Readonly<Record<string, View>>>>;
  readonly roster: { readonly hash: string; readonly names: readonly string[] };
  readonly phrase: { readonly list: number; readonly seed: string };
  readonly ring: Seeds;
}

/** Cheap on purpose: the real profile is compared by vectors/phrase. */
const PROFILE = { memoryKib: 256, passes: 2, lanes: 1 };
const LISTS = [standInList(1), standInList(2)];

const view = (log: Log): View => {
  const opened = log.entries.filter(({ payload }) => payload !== null);
  const of = (kind: string, member: string) =>
    opened
      .filter(({ payload }) => payload?.kind === kind)
      .map(({ payload }) => payload?.body[member]);
  return {
    letters: of("letter", "text"),
    days: of("opened", "day"),
    alarms: log.alarms.map(({ name, sequence }) => [name, sequence]),
  };
};

async function readVault(given: VaultGiven, seeds: Given["seeds"]): Promise<Record<string, View>> {
  const views: Record<string, View> = {};
  for (const name of given.readers) {
    const { signing, opening } = seeds[name] as Seeds;
    const key = await signingKey(new Secret(fromB64u(signing)));
    const end = { signing: key.public, opening: await openingKey(new Secret(fromB64u(opening))) };
    const expected = {
      vault: fromB64u(given.vault),
      installation: fromB64u(given.installation),
      service: fromB64u(given.service),
    };
    const log = new Log(end, expected);
    await log.feed(fromB64u(given.answer), false);
    while (log.later > 0) await log.checkLater();
    views[name] = view(log);
  }
  return views;
}

async function read(given: Given): Promise<Report> {
  const vaults: Record<string, Record<string, View>> = {};
  for (const [name, vault] of Object.entries(given.vaults)) {
    vaults[name] = await readVault(vault, given.seeds);
  }
  const { service, signed, today } = given.roster;
  const newest = await succeed(
    null,
    signed.map((each) => fromB64u(each)),
    fromB64u(service),
    today,
  );
  const { key, origin, challenge, signature } = given.proof;
  await checkProof(fromB64u(key), origin, fromB64u(challenge), fromB64u(signature));
  const work = parseWorkHeader(given.work.header);
  checkWork(work.challenge, fromB64u(given.work.vault), work.nonce, given.work.bits);
  const phrase = readPhrase(given.phrase.typed, LISTS);
  const seed = await seedOf(phrase, personSalt(fromB64u(given.phrase.installation)), PROFILE);
  const wrapKey: WrapKey = new Secret(fromB64u(given.ring.key));
  const ring = await unwrapRing(
    wrapKey,
    fromB64u(given.ring.wrapped),
    fromB64u(given.ring.signing),
  );
  return {
    vaults,
    roster: { hash: b64u(newest.hash), names: newest.counsellors.map((each) => each.name) },
    phrase: { list: phrase.list, seed: b64u(seed.bytes) },
    ring: { signing: b64u(ring.signing.bytes), opening: b64u(ring.opening.bytes) },
  };
}

const CIRCLE = [
  PERSON,
  as(alice, ROLE.circle),
  as(bob, ROLE.circle, FLAG.agreed),
  as(charlie, ROLE.circle),
];

const given = (
  vault: Vault,
  readers: readonly string[],
  answer: Bytes = vault.answer,
): VaultGiven => ({
  vault: b64u(vault.state.vault),
  installation: b64u(vault.state.genesis.installation),
  service: b64u(vault.state.genesis.service),
  answer: b64u(answer),
  readers,
});

const seen = (...letters: readonly string[]): View => ({ letters, days: [], alarms: [] });

type Written = readonly [VaultGiven, Readonly<Record<string, View>>];

async function firstLetter(): Promise<Written> {
  const vault = await Vault.begin();
  await vault.readers(person, REASON.first, CIRCLE);
  await vault.letter(person, "Hej æøå 😀 \u202e<b>");
  const all = seen("Hej æøå 😀 \u202e<b>");
  const views = { person: all, alice: all, bob: all, charlie: all };
  return [given(vault, Object.keys(views)), views];
}

/** Taken, answered, one letter removed, Alice leaves, Charlie follows with older epochs. */
async function longStory(): Promise<Written> {
  const vault = await Vault.begin();
  await vault.readers(person, REASON.first, CIRCLE.slice(0, 3));
  await vault.letter(person, "one");
  await vault.opened(alice);
  const standIn = as(bob, ROLE.standIn, FLAG.agreed | FLAG.withheld);
  await vault.readers(alice, REASON.take, [PERSON, as(alice, ROLE.contact), standIn]);
  const two = await vault.letter(alice, "two ".repeat(2000));
  await vault.letter(person, "three");
  await vault.removal(alice, two);
  await vault.bare(alice, KIND.leave);
  await vault.readers(bob, REASON.turn, [PERSON, standIn]);
  const older = [1, 2].map((epoch) => ({
    signing: charlie.key.public,
    epoch,
    key: vault.keys.get(epoch) as EpochKey,
  }));
  await vault.readers(person, REASON.consent, [PERSON, as(charlie, ROLE.contact), standIn], older);
  await vault.letter(charlie, "four");
  await vault.bare(person, KIND.deletion, writeDeletion(3));
  await vault.bare(person, KIND.withdrawal);
  const items = vault.entries.map((entry) =>
    item(entry, entry === two ? SERVED.removed : SERVED.whole),
  );
  const all = { letters: ["one", "three", "four"], days: [DAY], alarms: [] };
  const views = {
    person: all,
    bob: all,
    charlie: all,
    alice: { ...all, letters: ["one", "three"] },
  };
  return [given(vault, Object.keys(views), concat(...items)), views];
}

async function ownVault(): Promise<Written> {
  const vault = await Vault.start(true);
  await vault.letter(person, "draft");
  return [given(vault, ["person"]), { person: seen("draft") }];
}

async function signRoster(key: SigningKey, number: number, previous: Bytes | null): Promise<Bytes> {
  const texts = { da: "på dansk", en: "in English" };
  const counsellors = [alice, bob].map((each, i) => ({
    signing: b64u(each.key.public),
    opening: b64u(each.opening.public),
    name: ["Alice", "Bob"][i] as string,
    languages: ["da", "en"],
    knows: texts,
    hours: texts,
    employer: texts,
    duties: texts,
    decidesBenefits: false,
    standIn: i === 0 ? b64u(bob.key.public) : null,
    employment: "private",
  }));
  const service = { key: b64u(key.public), name: "Rådgivningen" };
  const head = { v: 1, service, number, previous: previous && b64u(previous), made: DAY };
  const json = writeJson({ ...head, expires: DAY + 30, counsellors });
  return concat(u8(1), await key.sign("roster", json), json);
}

async function write(): Promise<{ readonly given: Given; readonly expected: Report }> {
  const stories = { first: await firstLetter(), long: await longStory(), own: await ownVault() };
  const entries = Object.entries(stories);
  const service = await signingKey(drawSigningSeed());
  const first = await signRoster(service, 1, null);
  const second = await signRoster(service, 2, rosterHash(first));
  const challenge = filled(3, 40);
  const origin = "https://udvej.example";
  const vault = filled(5);
  const number = drawNumber();
  const typed = writePhrase(LISTS[1] as (typeof LISTS)[number], number).join(" ");
  const password = concat(u8(2), number.bytes);
  const wrapKey: WrapKey = new Secret(drawEpochKey().bytes);
  const ring = { signing: drawSigningSeed(), opening: drawOpeningSeed() };
  const signing = (await signingKey(ring.signing)).public;
  return {
    given: {
      seeds: actors,
      vaults: Object.fromEntries(entries.map(([name, [data]]) => [name, data])),
      roster: { service: b64u(service.public), signed: [first, second].map(b64u), today: DAY },
      proof: {
        key: b64u(person.key.public),
        origin,
        challenge: b64u(challenge),
        signature: b64u(await prove(person.key, origin, challenge)),
      },
      work: {
        vault: b64u(vault),
        bits: 10,
        header: workHeader(challenge, findWork(challenge, vault, 10, 0, 2 ** 20) as Bytes),
      },
      phrase: { typed, installation: b64u(INSTALLATION) },
      ring: {
        key: b64u(wrapKey.bytes),
        wrapped: b64u(await wrapRing(wrapKey, ring, signing, drawRingNonce())),
        signing: b64u(signing),
      },
    },
    expected: {
      vaults: Object.fromEntries(entries.map(([name, [, views]]) => [name, views])),
      roster: { hash: b64u(rosterHash(second)), names: ["Alice", "Bob"] },
      phrase: { list: 2, seed: b64u(await harden(password, personSalt(INSTALLATION), PROFILE)) },
      ring: { signing: b64u(ring.signing.bytes), opening: b64u(ring.opening.bytes) },
    },
  };
}

const asked = process.argv[2];
const answer = asked === "write" ? await write() : await read(JSON.parse(readFileSync(0, "utf8")));
process.stdout.write(JSON.stringify(answer));
