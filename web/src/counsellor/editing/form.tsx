// A field's form: what it says, where from, and what is wrong with that.

import type { JSX } from "preact";
import { CERTAINTIES } from "../../directory/shapes.ts";
import { Button, Choice, Field } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import type { Edit, FieldView, TypedSource } from "../state/places.ts";
import { focusField } from "./focus.ts";
import { FieldInput } from "./inputs.tsx";
import { Lines } from "./lines.tsx";
import { Flaws, Found } from "./notices.tsx";

export function FieldForm({ view }: { readonly view: FieldView }): JSX.Element | null {
  const { model, say } = useHere();
  const { editing } = model;
  const { field } = view;
  const edit = editing.draft(field);
  if (edit === undefined) return null;
  const name = say(`editing-field-${field}`);
  return (
    <form
      autocomplete="off"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (!model.work.busy.peek()) void editing.save(field);
      }}
    >
      <Conflict view={view} />
      {editing.sent.value === field ? <Flaws /> : null}
      <FieldInput
        field={field}
        value={edit.value}
        onValue={(value) => editing.type(field, { value })}
      />
      <SourceInput edit={edit} onSource={(source) => editing.type(field, { source })} />
      <Choice
        label={say("editing-checked-today")}
        hint={say("editing-checked-today-hint")}
        checked={edit.checked}
        onChange={(checked) => editing.type(field, { checked })}
      />
      <p class="actions">
        <Button
          submits
          busy={model.work.busy.value}
          label={say("editing-save-field", { field: name })}
        >
          {say("editing-save")}
        </Button>
        <Button
          quiet
          label={say("editing-cancel-field", { field: name })}
          onPress={() => editing.drop(field)}
        >
          {say("editing-cancel")}
        </Button>
      </p>
    </form>
  );
}

/** Somebody else changed the field meanwhile: both are there, and one is chosen. */
function Conflict({ view }: { readonly view: FieldView }): JSX.Element | null {
  const { model, say } = useHere();
  const { editing } = model;
  if (!editing.moved.value.includes(view.field)) return null;
  const keep = (): void => {
    editing.keepMine(view.field);
    focusField(view.field);
  };
  return (
    <Found about={view.mark}>
      <p>{say("editing-moved", { field: say(`editing-field-${view.field}`) })}</p>
      <Lines view={view} />
      <p class="actions">
        <Button quiet onPress={keep}>
          {say("editing-keep-mine")}
        </Button>
        <Button quiet onPress={() => editing.drop(view.field)}>
          {say("editing-take-theirs")}
        </Button>
      </p>
    </Found>
  );
}

function SourceInput(props: {
  readonly edit: Edit;
  readonly onSource: (source: TypedSource) => void;
}): JSX.Element {
  const { say } = useHere();
  const { source } = props.edit;
  const set = (change: Partial<TypedSource>): void => props.onSource({ ...source, ...change });
  const group = `certainty-${props.edit.mark}`;
  return (
    <fieldset>
      <legend>{say("editing-source")}</legend>
      <Field
        label={say("editing-source-label")}
        value={source.source}
        onInput={(text) => set({ source: text })}
      />
      <Field
        label={say("editing-source-url")}
        value={source.url}
        onInput={(url) => set({ url: url.trim() })}
      />
      <Field
        label={say("editing-source-date")}
        hint={say("editing-source-date-hint")}
        value={source.date}
        onInput={(date) => set({ date: date.trim() })}
      />
      <fieldset>
        <legend>{say("editing-certainty")}</legend>
        {CERTAINTIES.map((certainty) => (
          <Choice
            key={certainty}
            name={group}
            label={say(`place-certainty-${certainty}`)}
            checked={source.certainty === certainty}
            onChange={() => set({ certainty })}
          />
        ))}
      </fieldset>
    </fieldset>
  );
}
