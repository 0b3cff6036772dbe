// What vectors of `protocol/secret` call on this side.

import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, b64u, text } from "../../src/protocol/encoding.ts";
import { parseCover } from "../../src/protocol/entry.ts";
import { lookupId, openingHash } from "../../src/protocol/genesis.ts";
import { PROFILES, personSalt, seedOf, staffSalt } from "../../src/protocol/hardening.ts";
import { ownSeeds, Secret, signingKey } from "../../src/protocol/keys.ts";
import { Log } from "../../src/protocol/log.ts";
import { checkMark, checkRosterMark, readMark } from "../../src/protocol/marks.ts";
import { sizeFor } from "../../src/protocol/padding.ts";
import { readPayload } from "../../src/protocol/payload.ts";
import {
  phraseNumber,
  readPhrase,
  type WordList,
  wordList,
  writePhrase,
} from "../../src/protocol/phrase.ts";
import {
  codeProofKey,
  codeWrapKey,
  passkeyWrapKey,
  passphraseWrapKey,
  prfInput,
  unwrapRing,
} from "../../src/protocol/ring.ts";
import { fingerprintIndices, safetyIndices } from "../../src/protocol/safety.ts";
import { checkCommitment, commitment, decrypt, encrypt } from "../../src/protocol/sealing.ts";
import { openingKey, unwrap } from "../../src/protocol/wraps.ts";

import { bytes, type Calls, type Given, type Gives, none } from "./calling.ts";

const seedNamed = (name: string): Bytes => sha256(text(`udvej vectors: ${name}`)) as Bytes;

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

const phrase: Calls = {
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

const mark = ({ sequence, hash: hashed, day, roster }: Given): Gives => ({
  sequence,
  hash: b64u(hashed),
  day,
  roster: roster === null ? null : [roster.number, b64u(roster.hash)],
});

const sealing: Calls = {
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

const wrapped: Calls = {
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

const log: Calls = {
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
  read: async ({ reader, vault, installation, service, answers }) => {
    const key = await signingKey(new Secret(seedNamed(`${reader} signing`)));
    const opening = await openingKey(new Secret(seedNamed(`${reader} opening`)));
    const expected = {
      vault: bytes(vault),
      installation: bytes(installation),
      service: bytes(service),
    };
    const own = new Log({ signing: key.public, opening }, expected);
    for (const each of answers) await own.feed(bytes(each), false);
    const letters = own.entries.filter(({ payload }) => payload?.kind === "letter");
    return {
      alarms: own.alarms.map(({ name, sequence }) => [name, sequence]),
      texts: letters.map(({ payload }) => payload?.body["text"] as string),
    };
  },
};

const ring: Calls = {
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

const safety: Calls = {
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

const marks: Calls = {
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

/** Folders and calls of what only the two ends run. */
export const secretCalls: Readonly<Record<string, Calls>> = {
  phrase,
  sealing,
  readers: wrapped,
  marks,
  log,
  ring,
  safety,
};
