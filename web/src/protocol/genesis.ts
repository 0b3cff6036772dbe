// The first entry: whose keys, which service, which installation (PROTOCOL §7).
//
// Promise: a vault's id is the hash of its genesis, so both ends can check that the
// vault is the one they expect before anything else.

import { type Bytes, concat, equal, Reader, u8, ZERO_32 } from "./encoding.ts";
import { hash } from "./hashing.ts";
import { GENESIS_BYTES, HASH_BYTES, KEY_BYTES, OPENING_KEY_BYTES } from "./limits.ts";
import { demand } from "./refusals.ts";

export const PURPOSE = { own: 1, shared: 2 } as const;
export type VaultPurpose = (typeof PURPOSE)[keyof typeof PURPOSE];

export interface Genesis {
  readonly purpose: VaultPurpose;
  /** The person's. */
  readonly signing: Bytes;
  readonly opening: Bytes;
  /** The pinned service key; zero in an own vault. */
  readonly service: Bytes;
  readonly installation: Bytes;
}

export const writeGenesis = (genesis: Genesis): Bytes =>
  concat(
    u8(genesis.purpose),
    genesis.signing,
    genesis.opening,
    genesis.service,
    genesis.installation,
  );

export function parseGenesis(body: Bytes): Genesis {
  demand(body.length === GENESIS_BYTES, "malformed");
  const reader = new Reader(body);
  const purpose = reader.u8();
  demand(purpose === PURPOSE.own || purpose === PURPOSE.shared, "malformed");
  const signing = reader.take(KEY_BYTES);
  const opening = reader.take(OPENING_KEY_BYTES);
  const service = reader.take(KEY_BYTES);
  const installation = reader.take(HASH_BYTES);
  demand(equal(service, ZERO_32) === (purpose === PURPOSE.own), "malformed");
  return { purpose, signing, opening, service, installation };
}

/** The server finds a vault by it (§7.3). */
export const lookupId = (signing: Bytes): Bytes => hash("lookup", signing);

/** What stands for an opening key in a list of readers (§8.1). */
export const openingHash = (opening: Bytes): Bytes => hash("opening", opening);
