// 3. Write first: one big field. Everything else can be left alone.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayList } from "../../i18n/names.ts";
import { letterOver, nameOver, plainName } from "../../ui/lengths.ts";
import { Button, Field, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { TroubleNotice } from "../troubles.tsx";
import { NotAnswered } from "./answers.tsx";
import { StandIn } from "./stand_in.tsx";
import { Waits } from "./waits.tsx";

export function WriteScreen(): JSX.Element {
  const { model, say, language } = useHere();
  const { first } = model;
  const [asked, setAsked] = useState(false);
  const names = sayList(
    language,
    first.circle().map(({ name }) => plainName(name)),
  );
  const over = letterOver(first.text.value);
  const empty = first.text.value.trim() === "";
  const tooLong = over > 0 ? say("letter-too-long", { over }) : undefined;
  const nameTooLong = nameOver(first.name.value);
  const send = (): void => {
    setAsked(true);
    if (!empty && over === 0 && nameTooLong === 0) void model.send();
  };
  return (
    <Screen title={say("write-heading")}>
      <p>{say("write-to", { names })}</p>
      <NotAnswered who={names} counsellors={first.circle()} />
      <p>{say("write-lead")}</p>
      <TroubleNotice />
      <Field
        lines
        label={say("write-label")}
        hint={say("write-hint")}
        value={first.text.value}
        wrong={tooLong ?? (asked && empty ? say("write-empty") : undefined)}
        onInput={(text) => {
          first.text.value = text;
        }}
      />
      <p class="hint">{say("write-shows-you")}</p>
      <Field
        label={say("write-name-label")}
        hint={say("write-name-hint")}
        value={first.name.value}
        wrong={nameTooLong > 0 ? say("name-too-long", { over: nameTooLong }) : undefined}
        onInput={(text) => {
          first.name.value = text;
        }}
      />
      <StandIn />
      <Waits />
      <p class="hint">{say("write-only-here")}</p>
      <p class="actions">
        <Button onPress={send}>{say("write-send")}</Button>
        <Button quiet onPress={() => model.go("five")}>
          {say("action-back")}
        </Button>
      </p>
    </Screen>
  );
}
