// The staff endpoints (docs/STAFF.md) as calls, with the shapes of their answers.
//
// Promise: nothing of a vault is asked for here; that is the worker's.

import type { RingWrap } from "../../vault/api.ts";
import { ask } from "../../vault/transport.ts";
import type {
  CreationOptions,
  NewCredential,
  RequestOptions,
  ShownCredential,
} from "./passkeys.ts";

export const ROLES = [
  "counsellor",
  "coordinator",
  "complaints-reader",
  "leader",
  "editor",
  "admin",
] as const;
export type Role = (typeof ROLES)[number];

/** Who is logged in. Of those without a key ring `signing` is null. */
export interface Session {
  readonly staff: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly signing: string | null;
  readonly wraps: readonly RingWrap[];
}

export interface Invited {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly service: string;
  readonly options: CreationOptions;
}

export interface Colleague {
  readonly staff: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly signing: string | null;
  readonly service: string;
  readonly active: boolean;
}

/** Somebody who is away; `served` when an agreed stand-in can read meanwhile. */
export interface Away {
  readonly staff: string;
  readonly served: boolean;
}

export interface Wish {
  readonly enrolment: string;
  readonly name: string;
  readonly asked: string;
}

export interface Numbers {
  readonly key: string;
  readonly onDuty: number;
  readonly waiting: number;
  readonly longestMinutes: number;
  readonly promisesOverdue: number;
  /** Who waits for counsellors that are gone; counted here alone. */
  readonly stranded: number;
}

export interface NamedService {
  readonly key: string;
  readonly name: string;
}

export interface Invite {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly service: string;
}

/** The printed code's signature over a challenge. */
export interface Proof {
  readonly signing: string;
  readonly challenge: string;
  readonly signature: string;
}

const post = async <T>(path: string, json: unknown): Promise<T> =>
  (await ask(path, { json })) as unknown as T;

const get = async <T>(path: string): Promise<T> => (await ask(path)) as unknown as T;

export const staff = {
  services: async (): Promise<readonly NamedService[]> =>
    (await get<{ services: readonly NamedService[] }>("/installation")).services,
  invitation: (invitation: string): Promise<Invited> => post("/staff/invitation", { invitation }),
  register: (body: { invitation: string; credential: NewCredential }): Promise<Session> =>
    post("/staff/register", body),
  loginOptions: (): Promise<RequestOptions> => post("/staff/login/options", {}),
  login: (credential: ShownCredential): Promise<Session> => post("/staff/login", { credential }),
  logout: (): Promise<unknown> => post("/staff/logout", {}),
  putWrap: (wrap: RingWrap): Promise<unknown> => post("/staff/wraps", wrap),

  challenge: async (): Promise<string> =>
    (await get<{ challenge: string }>("/challenge")).challenge,
  askEnrolment: async (body: Proof): Promise<string> =>
    (await post<{ enrolment: string }>("/staff/enrolments", body)).enrolment,
  /** Null while nobody has approved. */
  enrolmentOptions: async (enrolment: string): Promise<CreationOptions | null> =>
    (await post<{ options: CreationOptions | null }>("/staff/enrolments/finish", { enrolment }))
      .options,
  finishEnrolment: (enrolment: string, credential: NewCredential): Promise<Session> =>
    post("/staff/enrolments/finish", { enrolment, credential }),

  list: (): Promise<readonly Colleague[]> => get("/staff"),
  wishes: (): Promise<readonly Wish[]> => get("/staff/enrolments"),
  approve: (enrolment: string, lost: boolean): Promise<unknown> =>
    post("/staff/enrolments/approve", { enrolment, lost }),
  refuse: (enrolment: string): Promise<unknown> => post("/staff/enrolments/refuse", { enrolment }),
  suspend: (who: string): Promise<unknown> => post("/staff/suspend", { staff: who }),
  invite: async (body: Invite): Promise<string> =>
    (await post<{ address: string }>("/staff/invitations", body)).address,
  away: async (): Promise<readonly Away[]> =>
    (await get<{ away: readonly Away[] }>("/desk/absence")).away,
  overview: async (): Promise<readonly Numbers[]> =>
    (await get<{ services: readonly Numbers[] }>("/desk/overview")).services,
  /** Report oneself, or with a staff id a colleague, away or back. */
  absence: (absent: boolean, who: string | null): Promise<unknown> =>
    post("/desk/absence", who === null ? { absent } : { absent, staff: who }),
} as const;
