// One place: its fields, what everybody sees of it, and what was done to it.

import type { JSX } from "preact";
import { saidIn } from "../../i18n/languages.ts";
import { sayList } from "../../i18n/names.ts";
import { Button, Notice, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { FIELDS, type FieldView, type PlaceView } from "../state/places.ts";
import { TroubleNotice } from "../troubles.tsx";
import { OneField } from "./field.tsx";
import { focusField } from "./focus.ts";
import { History } from "./history.tsx";
import { DoneNotice, Flaws } from "./notices.tsx";
import { Seen } from "./seen.tsx";

export function OnePlace({ place }: { readonly place: PlaceView }): JSX.Element {
  const { model, say, language } = useHere();
  const inOrder = FIELDS.flatMap((name) => place.fields.filter(({ field }) => field === name));
  return (
    <Screen title={saidIn(language, { ...place.name })}>
      <p class="actions">
        <Button quiet onPress={() => void model.editing.leave()}>
          {say("editing-back")}
        </Button>
      </p>
      <Standing place={place} />
      <TroubleNotice />
      {model.editing.sent.value === null ? (
        <>
          <DoneNotice />
          <Flaws />
        </>
      ) : null}
      <Moved />
      <div class="editing">
        <section aria-labelledby="fields">
          <h2 id="fields" tabIndex={-1}>
            {say("editing-fields")}
          </h2>
          <CheckAll fields={place.fields} />
          <ul class="plain fields">
            {inOrder.map((view) => (
              <OneField key={view.field} view={view} />
            ))}
          </ul>
          <TakeOut place={place} />
        </section>
        <div class="seen">
          <Seen place={place} />
        </div>
      </div>
      <History />
    </Screen>
  );
}

/** What holds for the whole place. */
function Standing({ place }: { readonly place: PlaceView }): JSX.Element {
  const { say } = useHere();
  return (
    <>
      {place.fictional ? <p class="state">{say("editing-fictional")}</p> : null}
      {place.out ? <p class="to-do">{say("editing-out")}</p> : null}
      {place.heldBack === "" ? null : (
        <p class="to-do">{say("editing-held", { why: place.heldBack })}</p>
      )}
      {place.confidential ? <p class="to-do">{say("editing-confidential")}</p> : null}
    </>
  );
}

/** Somebody else was first, with fields that nothing is typed in here. */
function Moved(): JSX.Element | null {
  const { model, say, language } = useHere();
  const { editing } = model;
  const moved = editing.moved.value.filter((field) => editing.draft(field) === undefined);
  if (moved.length === 0) return null;
  const fields = sayList(
    language,
    moved.map((field) => say(`editing-field-${field}`)),
  );
  return (
    <Notice urgent title={say("notice-warning")}>
      <p>{say("editing-moved-check", { fields })}</p>
    </Notice>
  );
}

/** What one tap may say of all fields: not of a number that two have not seen yet. */
function within({ field, state }: FieldView): boolean {
  if (field === "phones") return state === "old";
  return state === "unchecked" || state === "old";
}

function CheckAll({ fields }: { readonly fields: readonly FieldView[] }): JSX.Element | null {
  const { model, say } = useHere();
  const open = fields.filter(
    (view) => within(view) && model.editing.draft(view.field) === undefined,
  );
  if (open.length === 0) return null;
  return (
    <div class="check-all">
      <p class="hint" id="check-all-hint">
        {say("editing-check-all-hint")}
      </p>
      <Button
        busy={model.work.busy.value}
        describedBy="check-all-hint"
        onPress={() => void model.editing.check(open).then(() => focusField(null))}
      >
        {say("editing-check-all", { count: open.length })}
      </Button>
    </div>
  );
}

function TakeOut({ place }: { readonly place: PlaceView }): JSX.Element {
  const { model, say } = useHere();
  const press = (): void => void model.editing.standing(!place.out);
  return (
    <p class="actions rare">
      <Button quiet busy={model.work.busy.value} describedBy="take-out-hint" onPress={press}>
        {say(place.out ? "editing-bring-back" : "editing-take-out")}
      </Button>
      <span class="hint" id="take-out-hint">
        {place.out ? null : say("editing-take-out-hint")}
      </span>
    </p>
  );
}
