// May the stand-in read while the counsellor is away? Yes or no; unasked, it is no.

import type { JSX } from "preact";
import { plainName } from "../../ui/lengths.ts";
import { Choice } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";

interface Words {
  readonly question: string;
  readonly explain: string;
  readonly no: string;
}

/** The question for this letter; null if there is nobody to stand in. */
function useWords(): Words | null {
  const { model, say } = useHere();
  const to = model.first.to.value;
  if (to === null) return null;
  if (to.counsellor === null) {
    return {
      question: say("who-stand-in-any-question"),
      explain: say("who-stand-in-any-explain"),
      no: say("who-stand-in-any-no"),
    };
  }
  if (to.counsellor.standIn === null) return null;
  const name = plainName(to.counsellor.name);
  const other = plainName(to.counsellor.standIn.name);
  return {
    question: say("who-stand-in-question", { name, other }),
    explain: say("who-stand-in-explain", { name, other }),
    no: say("who-stand-in-no", { name }),
  };
}

export function StandIn(): JSX.Element | null {
  const { model, say } = useHere();
  const { standIn } = model.first;
  const words = useWords();
  if (words === null) return null;
  const choose = (yes: boolean) => () => {
    standIn.value = yes;
  };
  return (
    <fieldset>
      <legend>{words.question}</legend>
      <p class="hint">{words.explain}</p>
      <Choice
        name="stand-in"
        label={say("who-stand-in-yes")}
        checked={standIn.value}
        onChange={choose(true)}
      />
      <Choice name="stand-in" label={words.no} checked={!standIn.value} onChange={choose(false)} />
    </fieldset>
  );
}
