// Every place, what should be looked at first on top; and a new one.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { words } from "../../directory/folding.ts";
import { saidIn, spokenIn } from "../../i18n/languages.ts";
import { Button, Field, Screen } from "../../ui/pieces.tsx";
import { type Here, useHere } from "../here.ts";
import type { Row } from "../state/places.ts";
import { TroubleNotice, Working } from "../troubles.tsx";
import { Flaws } from "./notices.tsx";

const TO_DO = ["second", "unchecked", "no-source", "old"] as const;

/** Every word that was typed begins a word of the name, a town or a number. */
function fits(row: Row, asked: string): boolean {
  const text = [row.name.da, row.name.en, ...row.towns].join(" ");
  const known = words(text);
  const digits = asked.replace(/\D/g, "");
  const called = row.phones.some((phone) => phone.replace(/\D/g, "").includes(digits));
  if (digits.length > 2 && called) return true;
  return words(asked).every((word) => known.some((one) => one.startsWith(word)));
}

function sayState({ say }: Here, row: Row): readonly string[] {
  if (row.out) return [say("editing-out")];
  if (row.heldBack !== "") return [say("editing-held", { why: row.heldBack })];
  const said = TO_DO.flatMap((state) => {
    const count = row.states[state] ?? 0;
    return count === 0 ? [] : [say(`editing-states-${state}`, { count })];
  });
  return said.length > 0 ? said : [say("editing-all-fresh")];
}

export function List(): JSX.Element {
  const { model, say } = useHere();
  const { rows, search } = model.editing;
  const found = (rows.value ?? []).filter((row) => fits(row, search.value));
  return (
    <Screen title={say("editing-title")}>
      <p>{say("editing-lead")}</p>
      <TroubleNotice />
      <Add />
      <Field
        label={say("editing-search-label")}
        hint={say("editing-search-hint")}
        value={search.value}
        onInput={(text) => {
          search.value = text;
        }}
      />
      {rows.value === null ? (
        <Working text={say("editing-loading")} />
      ) : (
        <p class="state" role="status">
          {say("editing-count", { count: found.length })}
        </p>
      )}
      <Nothing some={(rows.value ?? []).length > 0} found={found.length > 0} />
      <ul class="rows">
        {found.map((row) => (
          <One key={row.id} row={row} />
        ))}
      </ul>
    </Screen>
  );
}

function Nothing(props: { readonly some: boolean; readonly found: boolean }): JSX.Element | null {
  const { model, say } = useHere();
  if (props.found || model.editing.rows.value === null) return null;
  return <p>{say(props.some ? "editing-none" : "editing-empty")}</p>;
}

function One({ row }: { readonly row: Row }): JSX.Element {
  const here = useHere();
  const { model, say, language } = here;
  const typed = model.editing.drafts.value.has(row.id);
  return (
    <li>
      <button
        type="button"
        class="row"
        aria-disabled={model.work.busy.value ? "true" : undefined}
        onClick={() => void model.editing.open(row.id)}
      >
        <strong dir="auto" lang={spokenIn(language, { ...row.name })}>
          {saidIn(language, { ...row.name })}
        </strong>
        {row.towns.length > 0 ? <small dir="auto">{row.towns.join(", ")}</small> : null}
        <small>{sayState(here, row).join(". ")}</small>
        {typed ? <small>{say("editing-unsaved")}</small> : null}
      </button>
    </li>
  );
}

function Add(): JSX.Element {
  const { model, say } = useHere();
  const [da, setDa] = useState("");
  const [en, setEn] = useState("");
  return (
    <details>
      <summary>{say("editing-add")}</summary>
      <p>{say("editing-add-lead")}</p>
      <Flaws within={["name"]} />
      <form
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void model.editing.add({ da, en });
        }}
      >
        <Field label={say("editing-danish")} value={da} onInput={setDa} />
        <Field label={say("editing-english")} value={en} onInput={setEn} />
        <Button submits busy={model.work.busy.value}>
          {say("editing-add-button")}
        </Button>
      </form>
    </details>
  );
}
