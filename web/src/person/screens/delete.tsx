// Deleting one relation or everything: at once, or so that it can be undone.
//
// Undoing takes the seven words: whoever has none is not offered it.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button, Choice, Screen } from "../../ui/pieces.tsx";
import { nameOf } from "../folder/names.ts";
import { useKept } from "../here.ts";
import { Waiting } from "../slow.tsx";
import { TroubleNotice } from "../troubles.tsx";

export function DeleteScreen(): JSX.Element {
  const { model, say, language } = useKept();
  const kept = model.folder.value?.kept === true;
  const [later, setLater] = useState(kept);
  const vault = model.doomed.value;
  const relation = model.folder.value?.relations.find((one) => one.vault === vault);
  const name = relation === undefined ? "" : nameOf(relation, say, language);
  const all = vault === null;
  return (
    <Screen title={all ? say("delete-title") : say("delete-relation", { name })}>
      <p>{all ? say("delete-lead") : say("delete-relation-lead", { name })}</p>
      {kept ? <When later={later} choose={setLater} /> : <p>{say("delete-now-explain")}</p>}
      <p>{say("delete-copies")}</p>
      <TroubleNotice />
      {model.busy.value ? <Waiting text={say("delete-working")} /> : null}
      <p class="actions">
        <Button busy={model.busy.value} onPress={() => void model.remove(later)}>
          {say(later ? "delete-yes-later" : "delete-yes-now")}
        </Button>
        <Button quiet busy={model.busy.value} onPress={() => model.go("folder")}>
          {say("action-cancel")}
        </Button>
      </p>
    </Screen>
  );
}

interface WhenProps {
  readonly later: boolean;
  readonly choose: (later: boolean) => void;
}

function When({ later, choose }: WhenProps): JSX.Element {
  const { say } = useKept();
  return (
    <fieldset>
      <legend>{say("delete-when")}</legend>
      <Choice
        name="when"
        label={say("delete-later")}
        hint={say("delete-later-explain")}
        checked={later}
        onChange={() => choose(true)}
      />
      <Choice
        name="when"
        label={say("delete-now")}
        hint={say("delete-now-explain")}
        checked={!later}
        onChange={() => choose(false)}
      />
    </fieldset>
  );
}
