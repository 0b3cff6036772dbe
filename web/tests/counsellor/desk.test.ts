// The desk's state, whatever order the worker's answers come in.

import { expect, test } from "vitest";
import { Desk } from "../../src/counsellor/state/desk.ts";
import { Work } from "../../src/counsellor/state/work.ts";
import type { CounsellorApi } from "../../src/vault/api.ts";
import { Offline } from "../../src/vault/transport.ts";
import type { DeskView } from "../../src/vault/views.ts";
import { relation } from "../person/fake.ts";

const view = (onDuty: boolean): DeskView => ({
  duty: { onDuty, takingNew: onDuty, pauseUntil: null },
  absent: false,
  waiting: [],
  mine: [],
});

function deskOf(api: Partial<CounsellorApi>): { readonly desk: Desk; readonly work: Work } {
  const work = new Work();
  const desk = new Desk(
    () => api as CounsellorApi,
    work,
    () => "da",
  );
  return { desk, work };
}

test("what was just declared is not undone by a look from before", async () => {
  let answer = (_: DeskView): void => undefined;
  const duty = () => new Promise<DeskView>((done) => (answer = done));
  const { desk } = deskOf({ duty });
  desk.take(view(false));
  const declared = desk.duty(true, true, 0);
  await Promise.resolve();
  desk.take(view(false));
  expect(desk.view.value?.duty.onDuty).toBe(true);
  answer(view(true));
  await declared;
  desk.take(view(false));
  expect(desk.view.value?.duty.onDuty).toBe(false);
});

test("what the server did not hear of is taken back", async () => {
  const { desk, work } = deskOf({ duty: () => Promise.reject(new Offline()) });
  desk.take(view(false));
  await desk.duty(true, true, 0);
  expect(desk.view.value?.duty.onDuty).toBe(false);
  expect(work.trouble.value?.name).toBe("offline");
});

test("what went wrong with one person is not said of whoever was opened since", async () => {
  let lose = (): void => undefined;
  const open = async (vault: string) => {
    if (vault === "v1") await new Promise<void>((_, no) => (lose = () => no(new Offline())));
    return relation({ vault });
  };
  const { desk, work } = deskOf({ open, draft: async () => undefined });
  const first = desk.open("v1");
  await desk.open("v2");
  lose();
  await first;
  expect(work.trouble.value).toBeNull();

  const again = desk.open("v1");
  lose();
  await again;
  expect(work.trouble.value?.name).toBe("offline");
});
