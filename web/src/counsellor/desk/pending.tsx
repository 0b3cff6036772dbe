// Letters on their way: seen at once, and never lost when they cannot get through.

import type { JSX } from "preact";
import { Letter } from "../../ui/letter.tsx";
import { Button } from "../../ui/pieces.tsx";
import { sayTrouble } from "../../ui/trouble.ts";
import type { PendingView, RelationView } from "../../vault/views.ts";
import { useHere } from "../here.ts";

export function Pending({ relation }: { readonly relation: RelationView }): JSX.Element | null {
  const { say } = useHere();
  if (relation.pending.length === 0) return null;
  const state = {
    sending: say("letter-sending"),
    waiting: say("connection-queued"),
    refused: say("letter-not-sent"),
  };
  return (
    <ol class="letters" aria-label={say("letters-pending")}>
      {relation.pending.map((one) => (
        <Letter
          key={one.id}
          mine
          from={say("letter-from-you")}
          when={state[one.state]}
          text={one.text}
          removed=""
        >
          {one.state === "refused" ? <Refused vault={relation.vault} one={one} /> : null}
        </Letter>
      ))}
    </ol>
  );
}

/** A letter the server would not take: why, and its words back. */
function Refused(props: { readonly vault: string; readonly one: PendingView }): JSX.Element {
  const { model, say } = useHere();
  const { vault, one } = props;
  return (
    <>
      <p>{sayTrouble(say, { name: one.refused ?? "fault", members: {} })}</p>
      <Button quiet onPress={() => void model.desk.mend(vault, one.id, one.text)}>
        {say("letter-take-back")}
      </Button>
    </>
  );
}
