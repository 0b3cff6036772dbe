// One field of a place: what it says, where from, who checked it; and its form.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Dialog } from "../../ui/dialog.tsx";
import { Button } from "../../ui/pieces.tsx";
import { type Here, useHere } from "../here.ts";
import type { FieldView, Source } from "../state/places.ts";
import { focusField } from "./focus.ts";
import { FieldForm } from "./form.tsx";
import { Lines } from "./lines.tsx";
import { DoneNotice, Flaws } from "./notices.tsx";
import { sayIsoDay } from "./told.ts";

export function OneField({ view }: { readonly view: FieldView }): JSX.Element {
  const { model, say } = useHere();
  const heading = useRef<HTMLHeadingElement>(null);
  const open = model.editing.draft(view.field) !== undefined;
  const was = useRef(open);
  useEffect(() => {
    // The button that was pressed is gone; the keyboard stays at its field.
    if (was.current !== open) heading.current?.focus();
    was.current = open;
  }, [open]);
  return (
    <li data-field={view.field}>
      <h3 ref={heading} tabIndex={-1}>
        {say(`editing-field-${view.field}`)}
      </h3>
      {open || model.editing.sent.value !== view.field ? null : (
        <>
          <DoneNotice />
          <Flaws />
        </>
      )}
      {open ? <FieldForm view={view} /> : <AsItIs view={view} />}
    </li>
  );
}

function AsItIs({ view }: { readonly view: FieldView }): JSX.Element {
  const here = useHere();
  const { model, say } = here;
  const field = say(`editing-field-${view.field}`);
  return (
    <div class="as-it-is">
      <div>
        <Lines view={view} />
        <State view={view} />
      </div>
      <p class="actions">
        <Check view={view} />
        <Button
          quiet
          label={say("editing-change-field", { field })}
          onPress={() => model.editing.begin(view)}
        >
          {say("editing-change")}
        </Button>
        {view.field === "address" ? <Hide /> : null}
      </p>
    </div>
  );
}

function saySource({ say }: Here, { source, date, certainty }: Source): string {
  const sure = say(`place-certainty-${certainty}`);
  return date === ""
    ? say("editing-source-line", { source, certainty: sure })
    : say("editing-source-dated", { source, date, certainty: sure });
}

/** How sure it is, and who looked. */
function sayState({ say, language, model }: Here, view: FieldView): string {
  const { state, checkedBy: name, secondedBy: other, checkedOn } = view;
  const day = checkedOn === null ? "" : sayIsoDay(language, checkedOn);
  switch (state) {
    case "empty":
      return "";
    case "no-source":
      return say("editing-state-no-source");
    case "unchecked":
      return say("editing-state-unchecked");
    case "second":
      return name === model.session.value?.name
        ? say("editing-state-second-mine")
        : say("editing-state-second", { name });
    case "old":
      return say("editing-state-old", { day, name });
    case "fresh":
      return other === ""
        ? say("editing-state-fresh", { day, name })
        : say("editing-state-fresh-two", { day, name, other });
  }
}

function State({ view }: { readonly view: FieldView }): JSX.Element {
  const here = useHere();
  const said = sayState(here, view);
  return (
    <>
      {view.source === null ? null : (
        <p class="told state" dir="auto">
          {saySource(here, view.source)}
        </p>
      )}
      {said === "" ? null : (
        <p class={view.state === "fresh" ? "told state" : "told to-do"}>{said}</p>
      )}
    </>
  );
}

/** Once secret it stays so: asked first. */
function Hide(): JSX.Element | null {
  const { model, say } = useHere();
  const { editing } = model;
  const [asked, setAsked] = useState(false);
  if (editing.place.value?.confidential) return null;
  const hide = (): void => {
    setAsked(false);
    void editing.hide().then(() => focusField("address"));
  };
  return (
    <>
      <Button quiet busy={model.work.busy.value} onPress={() => setAsked(true)}>
        {say("editing-hide")}
      </Button>
      {asked ? (
        <Dialog title={say("editing-hide")} onClose={() => setAsked(false)}>
          <p>{say("editing-hide-question")}</p>
          <p class="actions">
            <Button onPress={hide}>{say("editing-hide-yes")}</Button>
            <Button quiet onPress={() => setAsked(false)}>
              {say("action-cancel")}
            </Button>
          </p>
        </Dialog>
      ) : null}
    </>
  );
}

/** One tap: I held it against its source today. */
function Check({ view }: { readonly view: FieldView }): JSX.Element | null {
  const { model, say } = useHere();
  const { field, state, checkedBy, checkedOn } = view;
  if (view.source === null || state === "empty") return null;
  const mine = checkedBy === model.session.value?.name;
  // Another must; whoever looked already cannot be the second.
  if (state === "second" && mine) return null;
  // Once a day is enough.
  if (state === "fresh" && checkedOn === new Date().toISOString().slice(0, 10)) return null;
  const name = say(`editing-field-${field}`);
  const isNew = field === "phones" && state === "unchecked";
  const said = state === "second" ? "editing-confirm" : isNew ? "editing-propose" : "editing-check";
  return (
    <Button
      quiet
      busy={model.work.busy.value}
      {...(said === "editing-check" ? { label: say("editing-check-field", { field: name }) } : {})}
      onPress={() => void model.editing.check([view]).then(() => focusField(field))}
    >
      {say(said)}
    </Button>
  );
}
