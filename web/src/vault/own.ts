// The own vault: what only its owner knows, kept under the owner's own key.
//
// Promise: what is remembered here is written before it is relied on, and never shown
// to anyone else; the page gets views made from it, not the record itself.

import { type Bytes, ZERO_32 } from "../protocol/encoding.ts";
import type { OwnRecord } from "../record/index.ts";
import { foldOwn } from "../record/own.ts";
import type { EndKeys } from "./composing.ts";
import { installation } from "./installation.ts";
import type { Draft } from "./outgoing.ts";
import type { Prover } from "./proving.ts";
import { isLong, renew } from "./renewing.ts";
import { openedEntries } from "./shown.ts";
import { Vault } from "./vault.ts";

/** Whose own vault it is: some kinds are a counsellor's alone, others a person's. */
type Owner = "person" | "counsellor";

export class Own {
  readonly vault: Vault;
  readonly #owner: Owner;

  private constructor(vault: Vault, owner: Owner) {
    this.vault = vault;
    this.#owner = owner;
  }

  static async of(
    id: Bytes,
    keys: EndKeys,
    prover: Prover,
    changed: () => void,
    owner: Owner = "person",
  ): Promise<Own> {
    // The server names the vault; that its maker is this key is what makes it one's own.
    const expected = {
      vault: id,
      installation: (await installation()).id,
      service: ZERO_32,
      person: keys.signing.public,
    };
    const around = {
      rosters: null,
      mayWrite: async () => undefined,
      changed,
    };
    return new Own(new Vault(keys, prover, expected, false, null, around), owner);
  }

  /** Let go of what it has outgrown; nobody waits for it to open a folder. */
  async renew(): Promise<void> {
    if (isLong(this.vault)) await renew(this.vault, () => this.record);
  }

  get record(): OwnRecord {
    // The chain calls whoever made a vault its person.
    const entries = openedEntries(this.vault.log);
    return foldOwn(entries.map((entry) => ({ ...entry, role: this.#owner })));
  }

  write(...drafts: readonly Draft[]): Promise<void> {
    return this.vault.write(...drafts);
  }
}
