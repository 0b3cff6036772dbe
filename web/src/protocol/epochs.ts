// The epoch keys that one end holds of one vault (PROTOCOL §6.3, §8.1, §8.6).
//
// Promise: a key is kept only if it is the one its *readers* entry announced.

import { type Alarm, alarmOf } from "./alarms.ts";
import { type Bytes, equal } from "./encoding.ts";
import type { EpochKey } from "./keys.ts";
import { parseReaders, type Readers } from "./readers.ts";
import { Refused } from "./refusals.ts";
import { bodyOf, type Followed } from "./state.ts";
import { type OpeningSecret, unwrapChecked } from "./wraps.ts";

/** One end of a vault: whose view this is. */
export interface End {
  /** The public signing key. */
  readonly signing: Bytes;
  readonly opening: OpeningSecret;
}

interface Job {
  readonly sequence: number;
  readonly epoch: number;
  readonly older: boolean;
  readonly wrap: Bytes;
  readonly previous: Bytes;
}

export class EpochKeys {
  readonly #end: End;
  readonly #vault: Bytes;
  readonly #commitments = new Map<number, Bytes>();
  readonly #keys = new Map<number, EpochKey>();

  constructor(end: End, vault: Bytes) {
    this.#end = end;
    this.#vault = vault;
  }

  get(epoch: number): EpochKey | undefined {
    return this.#keys.get(epoch);
  }

  /** Open this end's wraps in verified *readers* entries; an alarm for each bad one. */
  async learn(entries: readonly Followed[]): Promise<readonly Alarm[]> {
    const jobs = entries.flatMap((entry) => this.#jobs(entry, parseReaders(bodyOf(entry))));
    const alarms = await Promise.all(jobs.map((job) => this.#open(job)));
    return alarms.flat();
  }

  #jobs({ cover, sequence, previous }: Followed, body: Readers): readonly Job[] {
    this.#commitments.set(cover.epoch, body.commitment);
    const at = body.readers.findIndex((reader) => equal(reader.signing, this.#end.signing));
    const own = body.readers[at];
    if (own === undefined) return [];
    const older = body.older.filter((each) => each.index === at && !this.#keys.has(each.epoch));
    const common = { sequence, previous };
    return [
      { ...common, epoch: cover.epoch, older: false, wrap: own.wrap },
      ...older.map(({ epoch, wrap }) => ({ ...common, epoch, older: true, wrap })),
    ];
  }

  async #open({ sequence, epoch, older, wrap, previous }: Job): Promise<readonly Alarm[]> {
    const vault = this.#vault;
    const context = { older, vault, epoch, recipient: this.#end.signing, previous };
    const announced = this.#commitments.get(epoch);
    if (announced === undefined) return [{ name: "commitment-mismatch", sequence }];
    try {
      this.#keys.set(epoch, await unwrapChecked(wrap, this.#end.opening, context, announced));
      return [];
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      return [{ name: alarmOf(refused.refusal), sequence }];
    }
  }
}
