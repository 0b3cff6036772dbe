// One's own people: by who has waited longest and which promise is due.

import type { JSX } from "preact";
import { sayMoment } from "../../i18n/times.ts";
import type { MineView } from "../../vault/views.ts";
import { type Here, useHere } from "../here.ts";
import { nameIn } from "../news_line.tsx";
import { inTurn } from "../state/order.ts";
import { Rows } from "./rows.tsx";
import { useMinutes } from "./use_minutes.ts";
import { sayWaited } from "./waited.ts";

const nowAsMinute = (): string => new Date().toISOString();

function notesOf(here: Here, one: MineView): readonly string[] {
  const { say, language } = here;
  const notes: string[] = [];
  if (one.promiseDue !== null) {
    const when = sayMoment(say, language, one.promiseDue);
    const past = new Date(one.promiseDue) < new Date();
    notes.push(say(past ? "mine-promise-past" : "mine-promise", { when }));
  }
  if (one.waitingSince !== null) {
    notes.push(sayWaited(here, one.waitingSince));
  }
  if (notes.length === 0) notes.push(say("mine-answered"));
  if (one.role === "stand-in") notes.push(say("mine-stand-in"));
  return notes;
}

export function Mine({ mine }: { readonly mine: readonly MineView[] }): JSX.Element {
  const here = useHere();
  const { say } = here;
  useMinutes();
  const rows = inTurn(mine, nowAsMinute()).map((one) => ({
    vault: one.vault,
    title: nameIn(here, one.vault),
    notes: notesOf(here, one),
  }));
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{say("mine-title")}</h2>
      {rows.length === 0 ? (
        <p class="state">{say("mine-none")}</p>
      ) : (
        <Rows rows={rows} label={say("mine-title")} />
      )}
    </section>
  );
}
