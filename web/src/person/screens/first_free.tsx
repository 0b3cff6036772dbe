// "Whoever has time first": everyone who could open that letter, by name, and the choice
// to take any of them out.

import type { JSX } from "preact";
import { sayList } from "../../i18n/names.ts";
import { plainName } from "../../ui/lengths.ts";
import { Button, Choice } from "../../ui/pieces.tsx";
import type { ServiceView } from "../../vault/views.ts";
import { useHere } from "../here.ts";
import { circleOf } from "../state/first.ts";

export function FirstFree(props: {
  readonly service: ServiceView;
  readonly onChoose: () => void;
}): JSX.Element {
  const { model, say, language } = useHere();
  const { first } = model;
  const asked = first.asked(props.service);
  const names = sayList(
    language,
    asked.map(({ name }) => plainName(name)),
  );
  return (
    <li class="card">
      <h3>{say("who-first-free")}</h3>
      {asked.length === 0 ? (
        <p>{say("who-first-free-empty")}</p>
      ) : (
        <p>{say("who-first-free-explain", { names })}</p>
      )}
      <details>
        <summary>{say("who-leave-out")}</summary>
        <fieldset>
          <legend class="hidden">{say("who-first-free")}</legend>
          {circleOf(props.service).map(({ signing, name }) => (
            <Choice
              key={signing}
              label={plainName(name)}
              checked={!first.leftOut.value.has(signing)}
              onChange={(inside) => first.leaveOut(signing, !inside)}
            />
          ))}
        </fieldset>
      </details>
      <Button busy={asked.length === 0} onPress={props.onChoose}>
        {say("who-first-free-choose")}
      </Button>
    </li>
  );
}
