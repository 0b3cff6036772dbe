// Who is there: verified rosters with who says to be in, for a page to show.

import { type Bytes, b64u } from "../protocol/encoding.ts";
import type { ListId } from "../protocol/phrase.ts";
import { Refused } from "../protocol/refusals.ts";
import { type Counsellor, counsellorOf, type Roster } from "../protocol/roster.ts";
import { fingerprintIndices } from "../protocol/safety.ts";
import { today } from "./clock.ts";
import { installation, type Service } from "./installation.ts";
import { type Presence, presence, RosterMemory } from "./rosters.ts";
import type { CounsellorView, ServiceView } from "./views.ts";
import { listOf } from "./words.ts";

/** One memory a service, for as long as this worker lives. */
const memories = new Map<string, RosterMemory>();

export function rostersOf(service: Bytes): RosterMemory {
  const key = b64u(service);
  const known = memories.get(key) ?? new RosterMemory(service);
  memories.set(key, known);
  return known;
}

function standInOf(roster: Roster, { standIn }: Counsellor): CounsellorView["standIn"] {
  const found = standIn === null ? undefined : counsellorOf(roster, standIn);
  return found === undefined ? null : { signing: b64u(found.signing), name: found.name };
}

function counsellorView(
  roster: Roster,
  one: Counsellor,
  in_: Presence | undefined,
): CounsellorView {
  const { name, languages, knows, hours, employer, duties } = one;
  return {
    signing: b64u(one.signing),
    name,
    languages,
    knows,
    hours,
    employer,
    duties,
    standIn: standInOf(roster, one),
    onDuty: in_?.onDuty ?? false,
    takingNew: in_?.takingNew ?? false,
  };
}

async function counsellorViews(
  service: Bytes,
): Promise<Pick<ServiceView, "counsellors" | "dutyKnown">> {
  const memory = rostersOf(service);
  const roster = await memory.refresh(today());
  // Presence is a courtesy: without it everybody is shown, nobody as in.
  const present = await presence(service).catch(() => null);
  const counsellors = roster.counsellors.map((one) =>
    counsellorView(roster, one, present?.get(b64u(one.signing))),
  );
  return { counsellors, dutyKnown: present !== null };
}

async function serviceView(service: Service, list: ListId): Promise<ServiceView> {
  const { words } = await listOf(list);
  const fingerprint = fingerprintIndices(service.key).map((index) => words[index] as string);
  const common = { key: b64u(service.key), name: service.name, fingerprint };
  try {
    return { ...common, ...(await counsellorViews(service.key)), refused: null };
  } catch (failed) {
    if (!(failed instanceof Refused) || !failed.refusal.startsWith("roster-")) throw failed;
    return { ...common, counsellors: [], dutyKnown: false, refused: failed.refusal };
  }
}

export async function serviceViews(list: ListId): Promise<readonly ServiceView[]> {
  const { services } = await installation();
  return Promise.all(services.map((service) => serviceView(service, list)));
}
