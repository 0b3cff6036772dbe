// What vectors of `protocol/visible` call on this side.

import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { begin, follow } from "../../src/protocol/chain.ts";
import { parseDeletion, parseRemoval } from "../../src/protocol/closing.ts";
import {
  b64u,
  concat,
  equal,
  fromB64u,
  readDay,
  readJson,
  readMinute,
} from "../../src/protocol/encoding.ts";
import {
  bodyFits,
  type Entry,
  entryHash,
  type Head,
  heldBack,
  KIND,
  parseEntry,
  parseHead,
  writeCover,
} from "../../src/protocol/entry.ts";
import { lookupId, openingHash, PURPOSE, parseGenesis } from "../../src/protocol/genesis.ts";
import { derive, hash, label } from "../../src/protocol/hashing.ts";
import { checkSignature } from "../../src/protocol/keys.ts";
import { checkDay, parseDayHeader } from "../../src/protocol/opened.ts";
import { checkProof, proofMessage } from "../../src/protocol/proof.ts";
import { parseReaders, REASON, ROLE } from "../../src/protocol/readers.ts";
import { demand, Refused } from "../../src/protocol/refusals.ts";
import { readRoster, succeed } from "../../src/protocol/roster.ts";
import type { State } from "../../src/protocol/state.ts";
import { parseAnswer, readBatch } from "../../src/protocol/wire.ts";
import { checkWork, findWork, parseWorkHeader, workHeader } from "../../src/protocol/work.ts";

import {
  bytes,
  type Call,
  type Calls,
  type Gives,
  type Histories,
  nameOf,
  none,
} from "./calling.ts";

const encoding: Calls = {
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

const entry: Calls = {
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

async function begun(data: string): Promise<State> {
  const state = await begin(parseEntry(bytes(data)));
  if (state instanceof Refused) throw state;
  return state;
}

const genesis: Calls = {
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
  begins: state.begins,
  wholeAt: state.wholeAt,
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

const readers: Calls = {
  parse: ({ data }) => {
    const body = parseReaders(bytes(data));
    const reason = nameOf(REASON, body.reason);
    const { carried } = body;
    return { reason, count: body.readers.length, older: body.older.length, carried };
  },
};

const rosters: Calls = {
  read: async ({ signed, service }) => {
    const roster = await readRoster(bytes(signed), bytes(service));
    return {
      number: roster.number,
      hash: b64u(roster.hash),
      made: roster.made,
      expires: roster.expires,
      signing: roster.counsellors.map((each) => b64u(each.signing)),
      standIns: roster.counsellors.map(({ standIn }) => standIn && b64u(standIn)),
      employments: roster.counsellors.map(({ employment }) => employment),
    };
  },
  succeed: async ({ seen, signed, service, today }) => {
    const before = seen && { number: seen.number, hash: bytes(seen.hash) };
    const newest = await succeed(before, signed.map(bytes), bytes(service), today);
    return { hash: b64u(newest.hash) };
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
        hashes: items.map(({ entry }) => b64u(entryHash(entry))),
      };
    },
  },
} satisfies Readonly<Record<string, Calls>>;

/** Folders and calls of what a server may see, too. */
export const visibleCalls = (histories: Histories): Readonly<Record<string, Calls>> => ({
  ...small,
  encoding,
  entry,
  genesis,
  readers: { ...readers, follow: following(histories) },
  chain: { follow: following(histories) },
  roster: rosters,
});
