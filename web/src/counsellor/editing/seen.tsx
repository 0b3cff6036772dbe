// What everybody sees of a place: the very card of the page of places.

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { readDirectory } from "../../directory/file.ts";
import type { Place } from "../../directory/shapes.ts";
import { fillCard } from "../../find/card.ts";
import { factsOf } from "../../find/facts.ts";
import { useHere } from "../here.ts";
import type { PlaceView } from "../state/places.ts";

export function Seen({ place }: { readonly place: PlaceView }): JSX.Element {
  const { model, say } = useHere();
  const typed = model.editing.preview.value;
  const now = shownIn(place.shown);
  const then = typed === null ? null : shownIn(typed);
  return (
    <>
      {then === null ? null : (
        <section aria-labelledby="will-be-seen">
          <h2 id="will-be-seen">{say("editing-will-be-seen")}</h2>
          <Card place={then} />
        </section>
      )}
      <section aria-labelledby="seen">
        <h2 id="seen">{say("editing-seen")}</h2>
        {now === null ? <Unseen place={place} /> : <Card place={now} />}
      </section>
    </>
  );
}

/** Read as strictly as on the page of places; null: nobody is shown it. */
function shownIn(file: unknown): Place | null {
  return readDirectory(file).places[0] ?? null;
}

function Unseen({ place }: { readonly place: PlaceView }): JSX.Element {
  const { say } = useHere();
  const unchecked = !place.out && place.heldBack === "";
  return (
    <p>
      {say("editing-not-seen")} {unchecked ? say("editing-not-seen-name") : null}
    </p>
  );
}

function Card({ place }: { readonly place: Place }): JSX.Element {
  const { language } = useHere();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const template = document.querySelector<HTMLTemplateElement>("template#card");
    if (template === null || list.current === null) return;
    const facts = factsOf({ place, km: null, unsure: false }, language, new Date());
    const card = fillCard(template, facts);
    // Printing is for whoever looks for a place.
    for (const part of card.querySelectorAll(".actions, .actions + small")) part.remove();
    list.current.replaceChildren(card);
  }, [place, language]);
  return <ul class="plain" ref={list} />;
}
