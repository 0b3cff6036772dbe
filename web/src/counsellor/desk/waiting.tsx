// First letters nobody has taken, oldest first.

import type { JSX } from "preact";
import type { WaitingView } from "../../vault/views.ts";
import { useHere } from "../here.ts";
import { nameIn } from "../news_line.tsx";
import { Rows } from "./rows.tsx";
import { useMinutes } from "./use_minutes.ts";
import { sayWaited } from "./waited.ts";

export function Waiting({ waiting }: { readonly waiting: readonly WaitingView[] }): JSX.Element {
  const here = useHere();
  const { say } = here;
  useMinutes();
  const rows = [...waiting]
    .sort((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)))
    .map(({ vault, since, chosen }) => ({
      vault,
      title: nameIn(here, vault),
      notes: [sayWaited(here, since), ...(chosen ? [say("waiting-chosen")] : [])],
    }));
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{say("waiting-title")}</h2>
      {rows.length === 0 ? (
        <p class="state">{say("waiting-none")}</p>
      ) : (
        <>
          <p class="state">{say("waiting-read-explain")}</p>
          <Rows rows={rows} label={say("waiting-title")} />
        </>
      )}
    </section>
  );
}
