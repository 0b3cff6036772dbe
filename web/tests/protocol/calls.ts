// What each shared vector calls on this side, by folder and call (vectors/README.md).
//
// A call gives its results, or throws the refusal; what it gives is compared with the
// vector's `gives`. Bytes are base64url there.

import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { begin, follow } from "../../src/protocol/chain.ts";
import { parseDeletion, parseRemoval } from "../../src/protocol/closing.ts";
import {
  type Bytes,
  b64u,
  concat,
  equal,
  fromB64u,
  readDay,
  readJson,
  readMinute,
  text,
} from "../../src/protocol/encoding.ts";
import {
  bodyFits,
  type Entry,
  entryHash,
  type Head,
  heldBack,
  KIND,
  parseCover,
  parseEntry,
  parseHead,
  writeCover,
} from "../../src/protocol/entry.ts";
import { lookupId, openingHash, PURPOSE, parseGenesis } from "../../src/protocol/genesis.ts";
import { PROFILES, personSalt, seedOf, staffSalt } from "../../src/protocol/hardening.ts";
import { derive, hash, label } from "../../src/protocol/hashing.ts";
import { checkSignature, ownSeeds, Secret, signingKey } from "../../src/protocol/keys.ts";
import { Log } from "../../src/protocol/log.ts";
import { checkMark, checkRosterMark, readMark } from "../../src/protocol/marks.ts";
import { checkDay, parseDayHeader } from "../../src/protocol/opened.ts";
import { sizeFor } from "../../src/protocol/padding.ts";
import { readPayload } from "../../src/protocol/payload.ts";
import {
  phraseNumber,
  readPhrase,
  type WordList,
  wordList,
  writePhrase,
} from "../../src/protocol/phrase.ts";
import { checkProof, proofMessage } from "../../src/protocol/proof.ts";
import { parseReaders, REASON, ROLE } from "../../src/protocol/readers.ts";
import { demand, Refused } from "../../src/protocol/refusals.ts";
import {
  codeProofKey,
  codeWrapKey,
  passkeyWrapKey,
  passphraseWrapKey,
  prfInput,
  unwrapRing,
} from "../../src/protocol/ring.ts";
import { readRoster, succeed } from "../../src/protocol/roster.ts";
import { fingerprintIndices, safetyIndices } from "../../src/protocol/safety.ts";
import { checkCommitment, commitment, decrypt, encrypt } from "../../src/protocol/sealing.ts";
import type { State } from "../../src/protocol/state.ts";
import { parseAnswer, readBatch } from "../../src/protocol/wire.ts";
import { checkWork, findWork, parseWorkHeader, workHeader } from "../../src/protocol/work.ts";
import { openingKey, unwrap } from "../../src/protocol/wraps.ts";

/** Parsed JSON of a vector; a call knows its members. */
// biome-ignore lint/suspicious/noExplicitAny: a vector holds any JSON
export type Given = any;
type Gives = Readonly<Record<string, unknown>>;
export type Call = (given: Given) => Gives | Promise<Gives>;

/** Entries by the name of the history that ends with them. */
export type Histories = Readonly<Record<string, readonly string[]>>;

/** Bytes of a vector: strict base64url, which is not under test here. */
const bytes = (value: string): Bytes => new Uint8Array(Buffer.from(value, "base64url"));
const none = (): Gives => ({});
const nameOf = (names: Readonly<Record<string, number>>, value: number): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);

const seedNamed = (name: string): Bytes => sha256(text(`udvej vectors: ${name}`)) as Bytes;

const encoding: Readonly<Record<string, Call>> = {
  "read-b64u": ({ text: value, length }) => ({
    hex: Buffer.from(fromB64u(value, length)).toString("hex"),
  }),
  "read-json": ({ data }) => {
    readJson(bytes(data));
    return none();
  },
  "read-day": ({ value }) => {
    readDay(value);
    return none();
  },
  "read-minute": ({ value }) => {
    readMinute(value);
    return none();
  },
  label: ({ purpose }) => ({ data: b64u(label(purpose)) }),
  hash: ({ purpose, data }) => ({ data: b64u(hash(purpose, bytes(data))) }),
  // The client makes no MAC of its own; the label and the construction are the same.
  mac: ({ purpose, key, data }) => ({
    data: b64u(hmac(sha256, bytes(key), concat(label(purpose), bytes(data)))),
  }),
  derive: ({ key, purpose, context, count }) => ({
    data: b64u(derive(bytes(key), purpose, bytes(context), count)),
  }),
  verify: async ({ key, purpose, message, signature }) => {
    await checkSignature(bytes(key), purpose, bytes(message), bytes(signature));
    return none();
  },
};

const SYLLABLES = {
  1: ["ba", "de", "fi", "go", "hu", "næ", "lø", "må"],
  2: ["pa", "re", "si", "to", "vu", "wa", "xe", "zi"],
} as const;

/** The stand-in list: word i is four syllables, the octal digits of i. */
export function standInList(id: 1 | 2): WordList {
  const words = Array.from({ length: 4096 }, (_, i) =>
    [9, 6, 3, 0].map((place) => SYLLABLES[id][(i >> place) & 7]).join(""),
  );
  return wordList(id, words.join("\n"));
}

const LISTS: Readonly<Record<number, WordList>> = { 1: standInList(1), 2: standInList(2) };

const phrase: Readonly<Record<string, Call>> = {
  read: ({ typed }) => {
    const { list, number } = readPhrase(typed, Object.values(LISTS));
    return { list, number: b64u(number.bytes) };
  },
  write: ({ list, number }) => ({
    words: writePhrase(LISTS[list] as WordList, phraseNumber(bytes(number))),
  }),
  seed: async ({ list, number, salt, profile }) => {
    const seed = await seedOf(
      { list, number: phraseNumber(bytes(number)) },
      bytes(salt),
      PROFILES[PROFILES.length - profile] as (typeof PROFILES)[number],
    );
    return { seed: b64u(seed.bytes) };
  },
  "person-salt": ({ installation }) => ({ salt: b64u(personSalt(bytes(installation))) }),
  "staff-salt": ({ installation, signing }) => ({
    salt: b64u(staffSalt(bytes(installation), bytes(signing))),
  }),
  "own-keys": async ({ seed }) => {
    const { signing, opening } = ownSeeds(new Secret<"seed">(bytes(seed)));
    const key = await signingKey(signing);
    return {
      signing: b64u(key.public),
      openingHash: b64u(openingHash((await openingKey(opening)).public)),
      lookup: b64u(lookupId(key.public)),
    };
  },
};

const shown = (head: Head, bodyBytes: number): Gives => ({
  kind: nameOf(KIND, head.cover.kind),
  vault: b64u(head.cover.vault),
  epoch: head.cover.epoch,
  id: b64u(head.cover.id),
  author: b64u(head.cover.author),
  size: head.cover.size,
  sequence: head.sequence,
  previous: b64u(head.previous),
  bodyHash: b64u(head.bodyHash),
  bodyBytes,
  hash: b64u(entryHash(head)),
});

const entry: Readonly<Record<string, Call>> = {
  parse: ({ data }) => {
    const parsed = parseEntry(bytes(data));
    return shown(parsed, parsed.body.length);
  },
  "parse-without-body": ({ data }) => {
    const head = parseHead(bytes(data));
    demand(heldBack(head.cover.kind), "malformed");
    return shown(head, 0);
  },
  same: ({ one, two }) => {
    const [a, b] = [parseEntry(bytes(one)), parseEntry(bytes(two))];
    const same = equal(writeCover(a.cover), writeCover(b.cover)) && bodyFits(a, b.bodyHash);
    return { same };
  },
};

const mark = ({ sequence, hash: hashed, day, roster }: Given): Gives => ({
  sequence,
  hash: b64u(hashed),
  day,
  roster: roster === null ? null : [roster.number, b64u(roster.hash)],
});

const sealing: Readonly<Record<string, Call>> = {
  seal: async ({ key, cover, payload }) => ({
    ciphertext: b64u(
      await encrypt(new Secret(bytes(key)), parseCover(bytes(cover)), bytes(payload)),
    ),
  }),
  open: async ({ key, cover, ciphertext }) => ({
    payload: b64u(await decrypt(new Secret(bytes(key)), bytes(cover), bytes(ciphertext))),
  }),
  commitment: ({ key, vault, epoch }) => ({
    commitment: b64u(commitment(new Secret(bytes(key)), bytes(vault), epoch)),
  }),
  "check-commitment": ({ key, vault, epoch, commitment: announced }) => {
    checkCommitment(new Secret(bytes(key)), bytes(vault), epoch, bytes(announced));
    return none();
  },
  "size-for": ({ bytes: length }) => ({ size: sizeFor(length) }),
  "read-payload": ({ data, shared }) => {
    const payload = readPayload(bytes(data), shared);
    return { ...payload, mark: payload.mark === null ? null : mark(payload.mark) };
  },
};

async function begun(data: string): Promise<State> {
  const state = await begin(parseEntry(bytes(data)));
  if (state instanceof Refused) throw state;
  return state;
}

const genesis: Readonly<Record<string, Call>> = {
  begin: async ({ data }) => {
    const { vault, genesis: body } = await begun(data);
    return {
      vault: b64u(vault),
      purpose: nameOf(PURPOSE, body.purpose),
      signing: b64u(body.signing),
      openingHash: b64u(openingHash(body.opening)),
      service: b64u(body.service),
      installation: b64u(body.installation),
    };
  },
  parse: ({ data }) => {
    const { installation, service } = parseGenesis(bytes(data));
    return { installation: b64u(installation), service: b64u(service) };
  },
  lookup: ({ signing }) => ({ lookup: b64u(lookupId(bytes(signing))) }),
};

const ROLES: Readonly<Record<string, number>> = {
  person: ROLE.person,
  circle: ROLE.circle,
  contact: ROLE.contact,
  stand_in: ROLE.standIn,
};

const stateShown = (state: State): Gives => ({
  vault: b64u(state.vault),
  sequence: state.sequence,
  hash: b64u(state.hash),
  epoch: state.epoch,
  readers: state.readers.map(({ role, flags, signing }) => [
    nameOf(ROLES, role),
    flags,
    b64u(signing),
  ]),
  left: state.left.map(b64u).sort(),
  closing: state.closing,
  deleted: state.deleted,
  totalBytes: state.totalBytes,
  byPerson: state.byPerson,
  taken: state.taken,
});

/** `follow` after a history of `vectors/shared/histories.json`. */
const following = (histories: Histories): Call => {
  const replay = async (name: string): Promise<{ entries: readonly Entry[]; state: State }> => {
    const [first, ...rest] = histories[name] as readonly string[];
    let state = await begun(first as string);
    const entries = [parseEntry(bytes(first as string))];
    for (const data of rest) {
      const next = await follow(state, parseEntry(bytes(data)), (at) => entries[at]);
      if (next instanceof Refused) throw new TypeError(`history ${name} does not hold`);
      state = next;
      entries.push(parseEntry(bytes(data)));
    }
    return { entries, state };
  };
  return async ({ history, data, change }) => {
    const { entries, state } = await replay(history);
    const parsed = parseEntry(bytes(data));
    const next = await follow({ ...state, ...change }, parsed, (at) => entries[at]);
    if (next instanceof Refused) throw next;
    return stateShown(next);
  };
};

const readers: Readonly<Record<string, Call>> = {
  parse: ({ data }) => {
    const body = parseReaders(bytes(data));
    const reason = nameOf(REASON, body.reason);
    return { reason, count: body.readers.length, older: body.older.length };
  },
  "opening-key": async ({ seed }) => {
    const key = await openingKey(new Secret(bytes(seed)));
    return { publicKey: b64u(key.public), openingHash: b64u(openingHash(key.public)) };
  },
  unwrap: async ({ seed, wrap, vault, epoch, recipient, previous, older }) => {
    const context = {
      older,
      vault: bytes(vault),
      epoch,
      recipient: bytes(recipient),
      previous: bytes(previous),
    };
    const own = await openingKey(new Secret(bytes(seed)));
    return { key: b64u((await unwrap(bytes(wrap), own, context)).bytes) };
  },
};

const log: Readonly<Record<string, Call>> = {
  feed: async ({ reader, vault, installation, service, remembered, answers }) => {
    const key = await signingKey(new Secret(seedNamed(`${reader} signing`)));
    const opening = await openingKey(new Secret(seedNamed(`${reader} opening`)));
    const expected = {
      vault: bytes(vault),
      installation: bytes(installation),
      service: bytes(service),
    };
    const seen = remembered && { ...remembered, hash: bytes(remembered.hash) };
    const own = new Log({ signing: key.public, opening }, expected, seen);
    for (const each of answers) await own.feed(bytes(each), false);
    while (own.later > 0) await own.checkLater();
    return { alarms: own.alarms.map(({ name, sequence }) => [name, sequence]) };
  },
};

const rosters: Readonly<Record<string, Call>> = {
  read: async ({ signed, service }) => {
    const roster = await readRoster(bytes(signed), bytes(service));
    return {
      number: roster.number,
      hash: b64u(roster.hash),
      made: roster.made,
      expires: roster.expires,
      signing: roster.counsellors.map((each) => b64u(each.signing)),
      standIns: roster.counsellors.map(({ standIn }) => standIn && b64u(standIn)),
    };
  },
  succeed: async ({ seen, signed, service, today }) => {
    const before = seen && { number: seen.number, hash: bytes(seen.hash) };
    const newest = await succeed(before, signed.map(bytes), bytes(service), today);
    return { hash: b64u(newest.hash) };
  },
};

const ring: Readonly<Record<string, Call>> = {
  "prf-input": ({ installation }) => ({ input: b64u(prfInput(bytes(installation))) }),
  "key-from-passkey": ({ output, credential }) => ({
    key: b64u(passkeyWrapKey(bytes(output), bytes(credential)).bytes),
  }),
  "keys-from-words": async ({ seed: data }) => {
    const seed = new Secret<"seed">(bytes(data));
    return {
      passphrase: b64u(passphraseWrapKey(seed).bytes),
      code: b64u(codeWrapKey(seed).bytes),
      codeProof: b64u((await codeProofKey(seed)).public),
    };
  },
  unwrap: async ({ key, wrapped, signing }) => {
    const own = await unwrapRing(new Secret(bytes(key)), bytes(wrapped), bytes(signing));
    return { signing: b64u(own.signing.bytes), opening: b64u(own.opening.bytes) };
  },
};

const safety: Readonly<Record<string, Call>> = {
  fingerprint: ({ service }) => ({ indices: fingerprintIndices(bytes(service)) }),
  safety: async (given) => {
    const end = async (name: string) => ({
      signing: (await signingKey(new Secret(bytes(given[`${name}Signing`])))).public,
      opening: (await openingKey(new Secret(bytes(given[`${name}Opening`])))).public,
    });
    const [person, counsellor] = [await end("person"), await end("counsellor")];
    return { indices: await safetyIndices(bytes(given.vault), person, counsellor) };
  },
};

const marks: Readonly<Record<string, Call>> = {
  check: (given) => {
    const read = readMark(given.mark);
    const at = (known: Record<string, string>) => (number: number) => {
      const found = known[String(number)];
      return found === undefined ? undefined : bytes(found);
    };
    checkMark(read, given.sequence, at(given.hashes));
    checkRosterMark(read, at(given.rosters));
    return none();
  },
};

const small = {
  opened: {
    "check-day": ({ header, commitment: announced, today }) => {
      const opened = parseDayHeader(header);
      checkDay(opened, bytes(announced), today);
      return { day: opened.day, nonce: b64u(opened.nonce) };
    },
  },
  closing: {
    removal: ({ data }) => {
      const removal = parseRemoval(bytes(data));
      return { sequence: removal.sequence, hash: b64u(removal.hash) };
    },
    deletion: ({ data }) => ({ days: parseDeletion(bytes(data)) }),
  },
  proof: {
    check: async ({ key, origin, challenge, signature }) => {
      await checkProof(bytes(key), origin, bytes(challenge), bytes(signature));
      return { message: b64u(proofMessage(origin, bytes(challenge))) };
    },
  },
  work: {
    check: ({ header, vault, bits }) => {
      const { challenge, nonce } = parseWorkHeader(header);
      checkWork(challenge, bytes(vault), nonce, bits);
      return none();
    },
    do: ({ challenge, vault, bits }) => {
      const nonce = findWork(bytes(challenge), bytes(vault), bits, 0, 2 ** 24);
      demand(nonce !== null, "work-missing");
      return { header: workHeader(bytes(challenge), nonce) };
    },
  },
  wire: {
    "read-batch": ({ data }) => ({ count: readBatch(bytes(data)).length }),
    "read-answer": ({ data }) => {
      const items = parseAnswer(bytes(data));
      return {
        states: items.map(({ state }) => state),
        hashes: items.map(({ head }) => b64u(entryHash(head))),
      };
    },
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Call>>>>;

/** Every folder of vectors but `record` and `shared`, and its calls. */
export const calls = (
  histories: Histories,
): Readonly<Record<string, Readonly<Record<string, Call>>>> => ({
  ...small,
  encoding,
  phrase,
  entry,
  sealing,
  genesis,
  readers: { ...readers, follow: following(histories) },
  chain: { follow: following(histories) },
  marks,
  log,
  roster: rosters,
  ring,
  safety,
});
