// Leaving a place out: nobody who is employed there is shown or asked, whichever service
// they are of.
//
// Promise: the choice lives in the model with the letter, is sent to nobody, and is gone
// with it.

import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Choices, loadChoices } from "../../i18n/choices.ts";
import { type Language, saidIn } from "../../i18n/languages.ts";
import { Choice } from "../../ui/pieces.tsx";
import type { CounsellorView, ServiceView } from "../../vault/views.ts";
import { useHere } from "../here.ts";

/** The choice, once its words are here; where the page changes language, it follows. */
export async function loadAway(language: Language): Promise<FunctionComponent> {
  const first = await loadChoices(language);
  return () => {
    const { language: now } = useHere();
    const [choices, setChoices] = useState(first);
    useEffect(() => {
      loadChoices(now).then(setChoices, () => undefined);
    }, [now]);
    return <Away choices={choices} />;
  };
}

/** Who is employed where, by what the roster calls the place. */
function employers(
  services: readonly ServiceView[],
  language: Language,
): ReadonlyMap<string, readonly CounsellorView[]> {
  const found = new Map<string, readonly CounsellorView[]>();
  for (const one of services.flatMap(({ counsellors }) => counsellors)) {
    const place = saidIn(language, one.employer);
    found.set(place, [...(found.get(place) ?? []), one]);
  }
  return found;
}

function Away({ choices }: { readonly choices: Choices }): JSX.Element {
  const { model, language } = useHere();
  const { say, lang } = choices;
  const { first } = model;
  const places = [...employers(model.services.value ?? [], language)];
  return (
    <fieldset lang={lang}>
      <legend>{say("away-title")}</legend>
      <p class="hint">
        {say("away-lead")} {say("away-own")}
      </p>
      {places.map(([place, people]) => (
        <Choice
          key={place}
          label={place}
          checked={people.every(({ signing }) => first.away.value.has(signing))}
          onChange={(out) => first.leaveAway(people, out)}
        />
      ))}
    </fieldset>
  );
}
