// Proving that one holds a key, and keeping the token while it lasts (PROTOCOL §11.4).
//
// Promise: a token lives in this worker's memory and nowhere else.

import { b64u } from "../protocol/encoding.ts";
import type { SigningKey } from "../protocol/keys.ts";
import { prove } from "../protocol/proof.ts";
import { Refused } from "../protocol/refusals.ts";
import { type Answer, ask, bytesOf, textOf } from "./transport.ts";

/** Who asks: a person by key alone, staff also by session. */
export type Door = "/prove" | "/desk/prove";

export class Prover {
  readonly key: SigningKey;
  readonly #door: Door;
  #answer: Promise<Answer> | null = null;

  constructor(key: SigningKey, door: Door) {
    this.key = key;
    this.#door = door;
  }

  /** Whether it is a person who proves, by the key of their own or a shared vault. */
  get isPerson(): boolean {
    return this.#door === "/prove";
  }

  async #prove(): Promise<Answer> {
    const challenge = bytesOf(await ask("/challenge"), "challenge");
    const signature = await prove(this.key, self.location.origin, challenge);
    const proof = { challenge: b64u(challenge), signature: b64u(signature) };
    const json = this.#door === "/prove" ? { key: b64u(this.key.public), ...proof } : proof;
    return ask(this.#door, { json });
  }

  /** The answer to a proof; proves at most once at a time. */
  proof(): Promise<Answer> {
    this.#answer ??= this.#prove().catch((failed: unknown) => {
      this.#answer = null;
      throw failed;
    });
    return this.#answer;
  }

  /** Do `call` with a token; prove anew once if it has gone stale. */
  async with<T>(call: (token: string) => Promise<T>): Promise<T> {
    try {
      return await call(textOf(await this.proof(), "token"));
    } catch (failed) {
      if (!(failed instanceof Refused) || failed.refusal !== "token-stale") throw failed;
      this.#answer = null;
      return call(textOf(await this.proof(), "token"));
    }
  }
}
