// When the folder was opened with these words: somebody else's visit shows here.

import type { JSX } from "preact";
import { sayMoment } from "../../i18n/times.ts";
import { Button } from "../../ui/pieces.tsx";
import type { FolderView } from "../../vault/views.ts";
import { useKept } from "../here.ts";

export function Visits({ visits }: { readonly visits: FolderView["visits"] }): JSX.Element {
  const { model, say, language } = useKept();
  // The newest is this one.
  const before = visits.at(-2);
  if (before === undefined) return <p>{say("folder-first-visit")}</p>;
  return (
    <>
      <p>
        {say("folder-last-visit", { when: sayMoment(say, language, before.at) })}{" "}
        {say("folder-not-you")}
      </p>
      <details>
        <summary>{say("folder-visits")}</summary>
        <ol reversed>
          {[...visits].reverse().map(({ at }, i) => (
            // Those before a renewal share one entry, and only the newest are added.
            <li key={visits.length - i}>{sayMoment(say, language, at)}</li>
          ))}
        </ol>
        <p class="actions">
          <Button quiet onPress={() => model.go("change")}>
            {say("change-title")}
          </Button>
        </p>
      </details>
    </>
  );
}
