// One vault before a server that lies (PROTOCOL §10.6): what it says, and what it does not.

import { afterEach, expect, it, vi } from "vitest";
import { type Bytes, concat, EMPTY } from "../../src/protocol/encoding.ts";
import type { Entry } from "../../src/protocol/entry.ts";
import { LINK_BYTES } from "../../src/protocol/limits.ts";
import { REASON, ROLE, type Role } from "../../src/protocol/readers.ts";
import { seal } from "../../src/protocol/sealing.ts";
import type { Prover } from "../../src/vault/proving.ts";
import { Vault } from "../../src/vault/vault.ts";
import {
  type Actor,
  alice,
  answer,
  letters,
  person,
  raised,
  refusalOf,
  Vault as Written,
} from "../protocol/cast.ts";

/** Serve these answers to reading, one after the other; return what was asked for. */
function serve(...answers: readonly { bytes: Bytes; more?: boolean }[]): string[] {
  const asked: string[] = [];
  const left = [...answers];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    const { bytes, more } = left.shift() ?? { bytes: EMPTY };
    return new Response(bytes, { headers: more ? { "Udvej-More": "1" } : {} });
  });
  return asked;
}

function end(who: Actor, written: Written): Vault {
  const keys = { signing: who.key, opening: who.opening };
  const isPerson = who === person;
  const proved = { isPerson, with: (call: (token: string) => unknown) => call("token") };
  const around = {
    rosters: null,
    mayWrite: async () => undefined,
    changed: () => undefined,
  };
  const { expected } = written;
  return new Vault(keys, proved as unknown as Prover, expected, true, null, around);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it("writes nothing after a stopping alarm, a new epoch neither", async () => {
  const written = await Written.start();
  await written.letter(person, "Hej");
  const forged = written.answer.slice();
  const signature = answer(written.entries.slice(0, 2)).length + 5 + LINK_BYTES;
  forged[signature] = (forged[signature] as number) ^ 1;
  const asked = serve({ bytes: forged });
  const vault = end(alice, written);
  await vault.open(false);
  expect(raised(vault.log)).toEqual(["bad-signature 2"]);
  const seat = (who: Actor, role: Role) => ({
    role,
    flags: 0,
    signing: who.key.public,
    opening: who.opening.public,
  });
  const seats = [seat(person, ROLE.person), seat(alice, ROLE.contact)];
  expect(await refusalOf(() => vault.turnTo(() => ({ reason: REASON.take, seats })))).toBe(
    "bad-signature",
  );
  expect(asked).toEqual(["/api/entries/read"]);
});

it("knows a first letter that was stored: another entry in its place is a fork", async () => {
  const written = await Written.start();
  const words = written.payload({ text: "Noget andet" });
  // Somebody in the circle, together with the server.
  const instead = await written.sign(alice, await seal(written.key, written.subject(alice), words));
  const begun = [...written.entries];
  await written.letter(person, "Hej");
  const vault = end(person, written);
  await vault.stored(written.entries);
  serve({ bytes: answer([...begun, instead]) });
  await vault.catchUp();
  expect(raised(vault.log)).toEqual(["fork 2"]);
  expect(letters(vault.log)).toEqual(["Hej"]);
});

it("is not kept waiting by more that never comes", async () => {
  const written = await Written.start();
  await written.letter(person, "Hej");
  const part = answer(written.entries.slice(0, 2));
  const asked = serve({ bytes: part, more: true }, { bytes: part, more: true });
  const vault = end(person, written);
  await vault.catchUp();
  expect(raised(vault.log)).toEqual(["chain-broken null"]);
  expect(asked).toHaveLength(2);
});

it("takes an answer in parts as one", async () => {
  const written = await Written.start();
  await written.letter(person, "Hej");
  const [first, rest] = [written.entries.slice(0, 2), written.entries.slice(2)];
  serve({ bytes: answer(first), more: true }, { bytes: concat(answer(rest)) });
  const vault = end(person, written);
  await vault.catchUp();
  expect(raised(vault.log)).toEqual([]);
  expect(vault.log.since).toBe(2);
});

it("asks for the next part before it has checked the one it holds", async () => {
  const written = await Written.start();
  await written.letter(person, "Hej");
  await written.letter(person, "Igen");
  const vault = end(person, written);
  const parts = [
    written.entries.slice(0, 2),
    written.entries.slice(2, 3),
    written.entries.slice(3),
  ];
  const held: unknown[] = [];
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    held.push([JSON.parse(body).since, vault.log.since]);
    const more = held.length < parts.length;
    const headers = more ? { "Udvej-More": "1" } : {};
    return new Response(answer(parts[held.length - 1] as Entry[]), { headers });
  });
  await vault.catchUp();
  expect(held).toEqual([
    [-1, -1],
    [1, -1],
    [2, 1],
  ]);
  expect(letters(vault.log)).toEqual(["Hej", "Igen"]);
});

it("takes nothing of a part that was on its way when an alarm stopped it", async () => {
  const written = await Written.start();
  await written.letter(person, "Hej");
  const [first, rest] = [written.entries.slice(0, 2), written.entries.slice(2)];
  const forged = answer(first).slice();
  const signature = answer(first.slice(0, 1)).length + 5 + LINK_BYTES;
  forged[signature] = (forged[signature] as number) ^ 1;
  const asked = serve({ bytes: forged, more: true }, { bytes: answer(rest), more: true });
  const vault = end(person, written);
  await vault.catchUp();
  expect(raised(vault.log)).toEqual(["bad-signature 1"]);
  expect(asked).toHaveLength(2);
  expect(vault.log.since).toBe(0);
});
