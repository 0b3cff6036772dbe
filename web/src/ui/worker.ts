// The one worker of the page. Promise: its address is the one the server wrote into the
// page, of our own origin; nothing else passes the Trusted Types policy.

import type { CounsellorApi, PersonApi, Told } from "../vault/api.ts";
import { type Connected, connect } from "../vault/connect.ts";

interface Policy {
  createScriptURL(address: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Not every browser has Trusted Types, nor TypeScript's own library yet. */
const factory = (globalThis as { readonly trustedTypes?: Factory }).trustedTypes;

/** Who may start the worker from `address`; the policy's name can be used only once. */
export function workerMaker<Api extends PersonApi | CounsellorApi>(
  address: string,
  name: "person" | "counsellor",
): (told: Partial<Told>) => Connected<Api> {
  const rules: Policy = {
    createScriptURL(asked) {
      if (asked !== address || new URL(asked, location.href).origin !== location.origin) {
        throw new TypeError("not our worker");
      }
      return asked;
    },
  };
  const policy = factory?.createPolicy("udvej-worker", rules) ?? rules;
  return (told) => {
    const worker = new Worker(policy.createScriptURL(address), { type: "module", name });
    return connect<Api>(worker, told);
  };
}
