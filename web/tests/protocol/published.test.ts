// Published vectors against the primitives this side calls: Wycheproof, RFC 8032, RFC 9106,
// and the X-Wing draft.

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { HkdfSha256, X25519 } from "@hpke/dhkem-x25519";
import { XWing } from "@hpke/hybridkem-x-wing";
import { ed25519 } from "@noble/curves/ed25519.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { MlKem768 } from "mlkem";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Bytes } from "../../src/protocol/encoding.ts";
import { harden } from "../../src/protocol/hardening.ts";
import { Secret, signingKey, verifies } from "../../src/protocol/keys.ts";
import { openingKey } from "../../src/protocol/wraps.ts";
import { filled } from "./cast.ts";

/** Beside the repository, where the machine has it; README names the tests it skips. */
const WYCHEPROOF = resolve(import.meta.dirname, "../../../../shared/data/wycheproof");
const hex = (digits: string): Bytes => new Uint8Array(Buffer.from(digits, "hex"));

// biome-ignore lint/suspicious/noExplicitAny: members differ from file to file
type Case = any;

/** The cases of a file, with their group's members. */
function cases(file: string): readonly Case[] {
  const path = resolve(WYCHEPROOF, file);
  if (!existsSync(path)) return [];
  const { testGroups } = JSON.parse(readFileSync(path, "utf8"));
  return testGroups.flatMap((group: Case) => group.tests.map((each: Case) => ({ group, ...each })));
}

afterEach(() => vi.restoreAllMocks());

describe.skipIf(!existsSync(WYCHEPROOF))("Wycheproof", () => {
  test("AES-256-GCM with a nonce of 12 bytes and a whole tag", async () => {
    const fits = ({ group }: Case) =>
      group.keySize === 256 && group.ivSize === 96 && group.tagSize === 128;
    const found = cases("aes_gcm_test.json").filter(fits);
    expect(found.length).toBeGreaterThan(60);
    for (const { key, iv, aad, msg, ct, tag, result, tcId } of found) {
      const imported = await crypto.subtle.importKey("raw", hex(key), "AES-GCM", false, [
        "decrypt",
      ]);
      const params = { name: "AES-GCM", iv: hex(iv), additionalData: hex(aad) };
      const opened = await crypto.subtle
        .decrypt(params, imported, hex(ct + tag))
        .then((plain) => Buffer.from(plain).toString("hex"))
        .catch(() => "refused");
      expect([tcId, opened]).toEqual([tcId, result === "valid" ? msg : "refused"]);
    }
  });

  test.each([
    ["the platform's", false],
    ["the fallback's", true],
  ])("Ed25519, %s", async (_, fallback) => {
    if (fallback) vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(new Error("none"));
    const found = cases("ed25519_test.json");
    expect(found.length).toBeGreaterThan(140);
    for (const { group, msg, sig, result, tcId } of found) {
      if (sig.length !== 128) continue; // `checkSignature` refuses by length before
      const holds = await verifies(hex(group.publicKey.pk), hex(sig), hex(msg));
      expect([tcId, holds]).toEqual([tcId, result === "valid"]);
    }
  });

  test("HKDF-SHA-256", () => {
    const found = cases("hkdf_sha256_test.json");
    expect(found.length).toBeGreaterThan(70);
    for (const { ikm, salt, info, size, okm, result, tcId } of found) {
      let made = "refused";
      try {
        made = Buffer.from(hkdf(sha256, hex(ikm), hex(salt), hex(info), size)).toString("hex");
      } catch {
        expect(size).toBeGreaterThan(255 * 32);
      }
      expect([tcId, made]).toEqual([tcId, result === "valid" ? okm : "refused"]);
    }
  });

  test("ML-KEM-768 key generation", async () => {
    const kem = new MlKem768();
    const found = cases("mlkem_768_keygen_seed_test.json");
    expect(found.length).toBeGreaterThan(10);
    for (const { seed, ek, dk } of found) {
      const [publicKey, privateKey] = await kem.deriveKeyPair(hex(seed));
      expect(Buffer.from(publicKey).toString("hex")).toBe(ek);
      expect(Buffer.from(privateKey).toString("hex")).toBe(dk);
    }
  });

  test("ML-KEM-768 decapsulation", async () => {
    const kem = new MlKem768();
    const found = cases("mlkem_768_test.json");
    expect(found.length).toBeGreaterThan(10);
    for (const { seed, c, K, result, tcId } of found) {
      const made = await kem
        .deriveKeyPair(hex(seed))
        .then(([, privateKey]) => kem.decap(hex(c), privateKey))
        .then((shared) => Buffer.from(shared).toString("hex"))
        .catch(() => "refused");
      expect([tcId, made]).toEqual([tcId, result === "valid" ? K : "refused"]);
    }
  });

  test("X25519 of the key encapsulation", async () => {
    const x25519 = new X25519(new HkdfSha256());
    const found = cases("x25519_test.json");
    expect(found.length).toBeGreaterThan(400);
    for (const { group: _, public: theirs, private: mine, shared, tcId } of found) {
      const made = await x25519
        .derive(hex(mine), hex(theirs))
        .then((secret) => Buffer.from(secret).toString("hex"))
        .catch(() => "00".repeat(32));
      expect([tcId, made]).toEqual([tcId, shared]);
    }
  });
});

// RFC 8032 §7.1: seed, public key, message, signature.
const RFC_8032 = [
  [
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "72",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  ],
  [
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  ],
] as const;

test.each(RFC_8032)("RFC 8032, seed %s", async (seed, publicKey, message, signature) => {
  expect((await signingKey(new Secret(hex(seed)))).public).toEqual(hex(publicKey));
  expect(await verifies(hex(publicKey), hex(signature), hex(message))).toBe(true);
  expect(Buffer.from(ed25519.sign(hex(message), hex(seed))).toString("hex")).toBe(signature);
});

test("RFC 9106, Argon2id", () => {
  const options = {
    t: 3,
    m: 32,
    p: 4,
    dkLen: 32,
    key: filled(3, 8),
    personalization: filled(4, 12),
  };
  const tag = argon2id(filled(1, 32), filled(2, 16), options);
  expect(Buffer.from(tag).toString("hex")).toBe(
    "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
  );
});

test("Argon2id is the same with WebAssembly and without, and reports how far it is", async () => {
  const profile = { memoryKib: 64, passes: 3, lanes: 1 };
  const done: number[] = [];
  const fast = await harden(filled(1, 11), filled(2), profile, (part) => done.push(part));
  expect([done[0], done.at(-1)]).toEqual([0, 1]);
  vi.stubGlobal("WebAssembly", undefined);
  vi.resetModules();
  const steps: number[] = [];
  const slow = await harden(filled(1, 11), filled(2), profile, (part) => steps.push(part));
  vi.unstubAllGlobals();
  expect(slow).toEqual(fast);
  expect(steps.length).toBeGreaterThan(done.length);
  const plain = argon2id(filled(1, 11), filled(2), { t: 3, m: 64, p: 1, dkLen: 32 });
  expect(plain).toEqual(fast);
});

// draft-connolly-cfrg-xwing-kem, appendix C, first vector.
test("X-Wing: key generation, encapsulation, decapsulation", async () => {
  const seed = hex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26");
  const eseed = hex(
    "3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e235b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2",
  );
  const shared = "d2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384";
  const kem = new XWing();
  const own = await openingKey(new Secret(seed));
  const recipientPublicKey = await kem.deserializePublicKey(own.public);
  const { sharedSecret, enc } = await kem.encap({ recipientPublicKey, ekm: eseed });
  expect(Buffer.from(sharedSecret).toString("hex")).toBe(shared);
  const recipientKey = await kem.deserializePrivateKey(seed);
  const opened = await kem.decap({ recipientKey, enc });
  expect(Buffer.from(opened).toString("hex")).toBe(shared);
});
