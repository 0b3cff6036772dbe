// Answering, and promising when. What is typed is sealed as a draft by itself.

import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { letterOver } from "../../ui/lengths.ts";
import { Button, Field } from "../../ui/pieces.tsx";
import { roomIn } from "../../vault/room.ts";
import type { RelationView } from "../../vault/views.ts";
import { useHere } from "../here.ts";
import { Promising } from "./promising.tsx";
import { Wording } from "./wording.tsx";

export function Answer(props: {
  readonly relation: RelationView;
  readonly name: string;
}): JSX.Element | null {
  const { model, say } = useHere();
  const { vault } = props.relation;
  const { name } = props;
  const [asked, setAsked] = useState(false);
  const text = model.desk.drafts.of(vault).value;
  // What was typed stays on the screen, where it can be copied; nothing else can be done.
  const held = useRef(false);
  held.current ||= text.trim() !== "";
  if (roomIn(props.relation) === "none" && !held.current) return null;
  const over = letterOver(text);
  const empty = text.trim() === "";
  const send = (event: Event): void => {
    event.preventDefault();
    setAsked(empty);
    if (!empty && over === 0) void model.desk.write(vault);
  };
  const tooLong = over > 0 ? say("letter-too-long", { over }) : undefined;
  return (
    <>
      <form class="answer" autocomplete="off" onSubmit={send}>
        <Field
          lines
          label={say("vault-answer-label", { name })}
          hint={empty ? undefined : say("vault-draft-kept")}
          value={text}
          wrong={tooLong ?? (asked && empty ? say("answer-empty") : undefined)}
          onInput={(typed) => model.desk.drafts.type(vault, typed)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
          }}
        />
        <Wording
          text={text}
          language={props.relation.record.language}
          own={props.relation.record.word?.word ?? null}
        />
        <Button submits>{say("vault-send")}</Button>
      </form>
      <Promising relation={props.relation} name={name} />
    </>
  );
}
