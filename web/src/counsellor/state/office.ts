// What whoever looks after a service does: numbers, colleagues, invitations, approvals.
//
// Promise: numbers and names of colleagues alone; nothing here knows a vault.

import { type Signal, signal } from "@preact/signals";
import type { CounsellorTexts } from "../../i18n/keys.ts";
import {
  type Away,
  type Colleague,
  type NamedService,
  type Numbers,
  type Role,
  type Session,
  staff,
  type Wish,
} from "./staff.ts";
import type { Work } from "./work.ts";

/** What was just done, to be said once. */
export type Done =
  | { readonly kind: "approved" | "refused" | "suspended"; readonly name: string }
  | { readonly kind: "absent" | "present"; readonly name: string };

/** A link that is shown once. */
export interface Link {
  readonly name: string;
  readonly address: string;
}

const KEEPERS: readonly Role[] = ["coordinator", "admin"];
const OVERSEERS: readonly Role[] = ["coordinator", "leader"];

const among = (roles: readonly Role[], wanted: readonly Role[]): boolean =>
  roles.some((role) => wanted.includes(role));

/** Who may invite, approve, suspend and list (STAFF §1). */
export const keepsStaff = (roles: readonly Role[]): boolean => among(roles, KEEPERS);
/** Who sees numbers. */
export const overlooks = (roles: readonly Role[]): boolean => among(roles, OVERSEERS);

export type Place = "desk" | "office" | "editing";

/** Where somebody may go, by their roles; where they begin comes first. */
export function placesOf({ roles, signing }: Session): readonly Place[] {
  const open: Place[] = [];
  if (signing !== null) open.push("desk");
  if (keepsStaff(roles) || overlooks(roles)) open.push("office");
  if (roles.includes("editor")) open.push("editing");
  // Whoever has no place yet is told so in the office.
  return open.length > 0 ? open : ["office"];
}

export const firstPlace = (session: Session): Place => placesOf(session)[0] ?? "office";

/** What the office is called, by the first of these roles that somebody holds. */
export function officeTitle(
  roles: readonly Role[],
): Extract<keyof CounsellorTexts, `office-title${string}`> {
  if (roles.includes("coordinator")) return "office-title";
  if (roles.includes("leader")) return "office-title-leader";
  if (roles.includes("admin")) return "office-title-admin";
  if (roles.includes("complaints-reader")) return "office-title-complaints-reader";
  return "office-title";
}

export class Office {
  readonly services: Signal<readonly NamedService[]> = signal([]);
  readonly numbers: Signal<readonly Numbers[]> = signal([]);
  readonly colleagues: Signal<readonly Colleague[]> = signal([]);
  /** Colleagues who are away, as a coordinator sees them. */
  readonly away: Signal<readonly Away[]> = signal([]);
  readonly wishes: Signal<readonly Wish[]> = signal([]);
  readonly link: Signal<Link | null> = signal(null);
  readonly done: Signal<Done | null> = signal(null);
  readonly #work: Work;

  constructor(work: Work) {
    this.#work = work;
  }

  load(roles: readonly Role[]): Promise<boolean> {
    return this.#work.ask(() => this.#load(roles));
  }

  async #load(roles: readonly Role[]): Promise<void> {
    this.services.value = await staff.services();
    if (overlooks(roles)) this.numbers.value = await staff.overview();
    if (roles.includes("coordinator")) this.away.value = await staff.away();
    if (keepsStaff(roles)) await this.#loadStaff();
  }

  async #loadStaff(): Promise<void> {
    this.colleagues.value = await staff.list();
    this.wishes.value = await staff.wishes();
  }

  /** How this colleague is away; undefined for who is not. */
  awayOf({ staff: who }: Colleague): Away | undefined {
    return this.away.value.find((one) => one.staff === who);
  }

  /** Look again without a word; what fails is looked at next time. */
  async lookAgain(roles: readonly Role[]): Promise<void> {
    if (!this.#work.busy.peek()) await this.#load(roles).catch(() => undefined);
  }

  #do(work: () => Promise<unknown>, done: Done): Promise<boolean> {
    return this.#work.ask(async () => {
      await work();
      await this.#loadStaff();
      // Whoever is let in no more leaves somebody waiting, perhaps.
      if (this.numbers.peek().length > 0) this.numbers.value = await staff.overview();
      this.done.value = done;
    });
  }

  /** `lost`: every passkey they had ends at once. */
  approve({ enrolment, name }: Wish, lost: boolean): Promise<boolean> {
    return this.#do(() => staff.approve(enrolment, lost), { kind: "approved", name });
  }

  refuse({ enrolment, name }: Wish): Promise<boolean> {
    return this.#do(() => staff.refuse(enrolment), { kind: "refused", name });
  }

  suspend({ staff: who, name }: Colleague): Promise<boolean> {
    return this.#do(() => staff.suspend(who), { kind: "suspended", name });
  }

  absence({ staff: who, name }: Colleague, absent: boolean): Promise<boolean> {
    const kind = absent ? "absent" : "present";
    const work = async (): Promise<void> => {
      await staff.absence(absent, who);
      await this.#load(["coordinator"]);
    };
    return this.#do(work, { kind, name });
  }

  invite(name: string, roles: readonly Role[], service: string): Promise<boolean> {
    return this.#work.ask(async () => {
      const address = await staff.invite({ name, roles, service });
      this.link.value = { name, address };
    });
  }

  clear(): void {
    this.services.value = [];
    this.numbers.value = [];
    this.colleagues.value = [];
    this.away.value = [];
    this.wishes.value = [];
    this.link.value = null;
    this.done.value = null;
  }
}
