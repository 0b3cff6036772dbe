// Letters on their way: seen at once, and never lost when they cannot get through.

import type { JSX } from "preact";
import { Letter } from "../../ui/letter.tsx";
import { Button } from "../../ui/pieces.tsx";
import { sayTrouble } from "../../ui/trouble.ts";
import type { PendingView, RelationView } from "../../vault/views.ts";
import { useKept } from "../here.ts";

export function Pending({ relation }: { readonly relation: RelationView }): JSX.Element | null {
  const { say } = useKept();
  if (relation.pending.length === 0) return null;
  const state = {
    sending: say("letter-sending"),
    waiting: say("connection-queued"),
    refused: say("letter-refused"),
  };
  return (
    <ol class="letters">
      {relation.pending.map((one) => (
        <Letter
          key={one.id}
          mine
          from={say("letter-from-you")}
          when={state[one.state]}
          text={one.text}
          removed=""
        >
          <Ways vault={relation.vault} one={one} />
        </Letter>
      ))}
    </ol>
  );
}

/** What can be done about a letter that did not get through. */
function Ways(props: { readonly vault: string; readonly one: PendingView }): JSX.Element | null {
  const { model, say } = useKept();
  const { vault, one } = props;
  if (one.state === "waiting") {
    return (
      <Button quiet onPress={() => model.online()}>
        {say("action-retry")}
      </Button>
    );
  }
  if (one.state === "sending") return null;
  return (
    <>
      <p>
        {one.refused === "reader-not-allowed"
          ? say("folder-contact-left")
          : sayTrouble(say, { name: one.refused ?? "fault", members: {} })}
      </p>
      <Button quiet onPress={() => void model.mend(vault, one.id, one.text)}>
        {say("letter-mend")}
      </Button>
    </>
  );
}
