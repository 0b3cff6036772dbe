// Coming in: what a passkey unlocks with is kept for no later screen.

import { beforeEach, expect, test, vi } from "vitest";
import { Model } from "../../src/counsellor/state/model.ts";
import { showPasskey } from "../../src/counsellor/state/passkeys.ts";
import { type Session, staff } from "../../src/counsellor/state/staff.ts";
import type { CounsellorApi } from "../../src/vault/api.ts";

const SECRET = { prf: "prf", credential: "credential" };
const SESSION: Session = {
  staff: "staff",
  name: "Mette",
  roles: ["counsellor"],
  signing: "signing",
  wraps: [{ kind: "passphrase" }, { kind: "code" }] as unknown as Session["wraps"],
};

vi.mock(import("../../src/counsellor/state/passkeys.ts"));
vi.mock(import("../../src/counsellor/state/staff.ts"));

const wrapFor = vi.fn<CounsellorApi["wrapFor"]>();
let model: Model;

beforeEach(async () => {
  wrapFor.mockReset().mockResolvedValue({ wraps: [], passphrase: null });
  vi.mocked(staff.login).mockResolvedValue(SESSION);
  vi.mocked(showPasskey).mockResolvedValue({ credential: {} as never, secret: SECRET });
  const api: Partial<CounsellorApi> = {
    prfInput: async () => "input",
    unlock: async () => undefined,
    wrapFor,
  };
  model = new Model(() => ({ api: api as CounsellorApi, terminate: () => undefined }), "da");
  await model.entrance.logIn();
  expect(model.screen.value).toBe("phrase");
});

test("a passkey that is not finished is finished by the code", async () => {
  await model.entrance.enrolling.finishBy("code");
  expect(wrapFor).toHaveBeenCalledWith(SECRET, "da");
  expect(model.screen.value).toBe("ready");
});

test.each(["login", "enrol"] as const)("whoever goes on to %s leaves its secret", async (to) => {
  model.go(to);
  await model.entrance.enrolling.finishBy("code");
  expect(wrapFor).not.toHaveBeenCalled();
});

test("once the ring is open its secret is gone", async () => {
  await model.entrance.unlock("words");
  expect(model.session.value?.name).toBe("Mette");
  await model.entrance.enrolling.finishBy("code");
  expect(wrapFor).not.toHaveBeenCalled();
});
