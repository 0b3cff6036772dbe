// What this installation says of itself (PROTOCOL §11.3).
//
// Promise: asked for once; the genesis of every vault binds it (§7.2).

import { type Bytes, fromB64u } from "../protocol/encoding.ts";
import { KEY_BYTES, SUITE } from "../protocol/limits.ts";
import { Refused } from "../protocol/refusals.ts";
import { type Answer, ask, bytesOf, textOf } from "./transport.ts";

export interface Service {
  readonly key: Bytes;
  readonly name: string;
}

export interface Installation {
  readonly id: Bytes;
  readonly services: readonly Service[];
}

async function load(): Promise<Installation> {
  const answer = await ask("/installation");
  // §14.1: a suite this client does not know; it writes nothing.
  if (answer["suite"] !== SUITE) throw new Refused("malformed");
  const services = (answer["services"] as readonly Answer[]).map((service) => ({
    key: fromB64u(service["key"], KEY_BYTES),
    name: textOf(service, "name"),
  }));
  return { id: bytesOf(answer, "installation", KEY_BYTES), services };
}

let loaded: Promise<Installation> | null = null;

export function installation(): Promise<Installation> {
  loaded ??= load().catch((failed: unknown) => {
    loaded = null;
    throw failed;
  });
  return loaded;
}
