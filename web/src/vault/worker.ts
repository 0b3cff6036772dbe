// The worker that holds the keys. Promise: no key leaves it, whatever a page asks.
//
// Its name says whose it is: the person's pages name it `person`, the desk `counsellor`.

import type { Asked, Came, CounsellorApi, PersonApi } from "./api.ts";
import { serve, teller } from "./serve.ts";

declare const self: DedicatedWorkerGlobalScope;

const PERSON: Record<keyof PersonApi, true> = {
  who: true,
  begin: true,
  halt: true,
  drawPhrase: true,
  keep: true,
  comeBack: true,
  folder: true,
  write: true,
  resend: true,
  drop: true,
  draft: true,
  removeLetter: true,
  word: true,
  budget: true,
  safetyWords: true,
  remove: true,
  undoRemove: true,
  leave: true,
};

const COUNSELLOR: Record<keyof CounsellorApi, true> = {
  who: true,
  prfInput: true,
  newRing: true,
  unlock: true,
  proveCode: true,
  numberOfWish: true,
  wrapFor: true,
  desk: true,
  duty: true,
  open: true,
  take: true,
  write: true,
  resend: true,
  drop: true,
  draft: true,
  removeLetter: true,
  promise: true,
  safetyWords: true,
  leaveVault: true,
  lock: true,
};

const post = (came: Came): void => self.postMessage(came);

async function api(): Promise<object> {
  const told = teller(post);
  if (self.name === "counsellor") return new (await import("./counsellor.ts")).Counsellor(told);
  return new (await import("./person.ts")).Person(told);
}

const ready = api();
const verbs = new Set(Object.keys(self.name === "counsellor" ? COUNSELLOR : PERSON));

self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  void ready.then((served) => serve(served, verbs, data, post));
});
