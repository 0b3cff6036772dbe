// Colleagues who lost their passkey and have shown their code.

import type { JSX } from "preact";
import { sayMoment } from "../../i18n/times.ts";
import { Button } from "../../ui/pieces.tsx";
import { spokenNumber } from "../../vault/spoken.ts";
import { useHere } from "../here.ts";

export function Approvals(): JSX.Element {
  const { model, say, language } = useHere();
  const wishes = model.office.wishes.value;
  const busy = model.work.busy.value;
  return (
    <section aria-labelledby="approvals">
      <h2 id="approvals">{say("approve-title")}</h2>
      {wishes.length === 0 ? <p class="state">{say("approve-none")}</p> : null}
      {wishes.map((wish) => {
        const { name, enrolment } = wish;
        const when = sayMoment(say, language, wish.asked);
        return (
          <div key={enrolment} class="card">
            <p>{say("approve-row", { name, when })}</p>
            <p>{say("approve-check", { name })}</p>
            <p>{say("approve-number", { number: spokenNumber(enrolment) })}</p>
            <p>{say("approve-lost")}</p>
            {[true, false].map((lost) => (
              <p key={String(lost)}>
                <Button
                  busy={busy}
                  quiet={!lost}
                  onPress={() => void model.office.approve(wish, lost)}
                >
                  {say(lost ? "approve-button" : "approve-keep")}
                </Button>
              </p>
            ))}
            <p>
              <Button busy={busy} quiet onPress={() => void model.office.refuse(wish)}>
                {say("approve-no")}
              </Button>
            </p>
          </div>
        );
      })}
    </section>
  );
}
