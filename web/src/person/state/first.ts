// A first letter while it is being thought of: to whom, and what it says.
//
// Promise: it outlives every change of screen, and lives nowhere but here.

import { type Signal, signal } from "@preact/signals";
import type { Language } from "../../i18n/languages.ts";
import { READERS_MAX } from "../../protocol/limits.ts";
import { wellFormed } from "../../ui/well_formed.ts";
import type { FirstLetter } from "../../vault/api.ts";
import type { CounsellorView, ServiceView } from "../../vault/views.ts";

/** Who the letter is for: one counsellor, or with null whoever has time first. */
export interface Chosen {
  readonly service: ServiceView;
  readonly counsellor: CounsellorView | null;
}

/** The person is a reader too. */
const CIRCLE_MAX = READERS_MAX - 1;

/** Who would be asked: all but those who say they take nobody new now; if that leaves
 * nobody, all. Those on duty come first. */
export function circleOf(service: ServiceView): readonly CounsellorView[] {
  const open = service.counsellors.filter(({ onDuty, takingNew }) => takingNew || !onDuty);
  const asked = open.length > 0 ? open : service.counsellors;
  return [...asked].sort((a, b) => Number(b.onDuty) - Number(a.onDuty)).slice(0, CIRCLE_MAX);
}

/** A service without those who are left out, also as somebody's stand-in. */
export function without(service: ServiceView, away: ReadonlySet<string>): ServiceView {
  const counsellors = service.counsellors
    .filter(({ signing }) => !away.has(signing))
    .map((one) => (one.standIn && away.has(one.standIn.signing) ? { ...one, standIn: null } : one));
  return { ...service, counsellors };
}

export class FirstDraft {
  readonly to: Signal<Chosen | null> = signal(null);
  /** Signing keys of counsellors whom the person took out of the circle. */
  readonly leftOut: Signal<ReadonlySet<string>> = signal(new Set());
  /** Signing keys of everybody at the places that the person left out. */
  readonly away: Signal<ReadonlySet<string>> = signal(new Set());
  readonly text: Signal<string> = signal("");
  readonly name: Signal<string> = signal("");
  readonly standIn: Signal<boolean> = signal(false);

  /** Take a counsellor out of the circle, or back into it. */
  leaveOut(signing: string, out: boolean): void {
    const kept = [...this.leftOut.peek()].filter((key) => key !== signing);
    this.leftOut.value = new Set(out ? [...kept, signing] : kept);
  }

  /** Leave out everybody of a place, or have them back. */
  leaveAway(people: readonly CounsellorView[], out: boolean): void {
    const away = new Set(this.away.peek());
    for (const { signing } of people) out ? away.add(signing) : away.delete(signing);
    this.away.value = away;
  }

  /** Everyone who could be asked and was not taken out. */
  asked(service: ServiceView): readonly CounsellorView[] {
    return circleOf(service).filter(({ signing }) => !this.leftOut.value.has(signing));
  }

  /** Who can open the letter as things stand. */
  circle(): readonly CounsellorView[] {
    const to = this.to.value;
    if (to === null) return [];
    return to.counsellor === null ? this.asked(to.service) : [to.counsellor];
  }

  letter(language: Language): FirstLetter {
    const name = wellFormed(this.name.value.trim());
    return {
      service: this.to.value?.service.key ?? "",
      circle: this.circle().map(({ signing }) => signing),
      // A yes that was given for another counsellor does not hold for who has none to ask.
      standIn: this.standIn.value && this.to.value?.counsellor?.standIn !== null,
      name: name === "" ? null : name,
      language,
      text: wellFormed(this.text.value),
    };
  }

  clear(): void {
    this.to.value = null;
    this.leftOut.value = new Set();
    this.away.value = new Set();
    this.text.value = "";
    this.name.value = "";
    this.standIn.value = false;
  }
}
