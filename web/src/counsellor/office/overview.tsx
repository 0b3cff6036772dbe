// Numbers of a service: who is in, how many wait and how long, promises overdue.

import type { JSX } from "preact";
import type { CounsellorSay } from "../../i18n/messages.ts";
import { sayLength } from "../../i18n/times.ts";
import { useHere } from "../here.ts";

/** "Now" is no length of time. */
const sayLongest = (say: CounsellorSay, minutes: number): string =>
  minutes < 1 ? say("overview-longest-now") : sayLength(say, minutes);

export function Overview(): JSX.Element {
  const { model, say } = useHere();
  const { numbers, services } = model.office;
  const nameOf = (key: string): string => services.value.find((one) => one.key === key)?.name ?? "";
  return (
    <section aria-labelledby="overview">
      <h2 id="overview">{say("overview-title")}</h2>
      {numbers.value.length === 0 ? (
        <p class="state">{say("overview-none")}</p>
      ) : (
        <p class="hint">{say("overview-who-waits")}</p>
      )}
      {numbers.value.map((one) => (
        <div key={one.key} class="card">
          <h3>{nameOf(one.key)}</h3>
          <dl class="numbers">
            <div>
              <dt>{say("overview-on-duty")}</dt>
              <dd>{one.onDuty}</dd>
            </div>
            <div>
              <dt>{say("overview-waiting")}</dt>
              <dd>{one.waiting}</dd>
            </div>
            <div>
              <dt>{say("overview-longest")}</dt>
              <dd>{one.waiting === 0 ? "–" : sayLongest(say, one.longestMinutes)}</dd>
            </div>
            <div>
              <dt>{say("overview-overdue")}</dt>
              <dd>{one.promisesOverdue}</dd>
            </div>
            {one.stranded === 0 ? null : (
              <div>
                <dt>{say("overview-stranded")}</dt>
                <dd>{one.stranded}</dd>
              </div>
            )}
          </dl>
          {one.stranded === 0 ? null : <p>{say("overview-stranded-explain")}</p>}
        </div>
      ))}
    </section>
  );
}
