// Writing on, to somebody one writes with already.

import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { letterOver } from "../../ui/lengths.ts";
import { Button, Field } from "../../ui/pieces.tsx";
import type { RelationView } from "../../vault/views.ts";
import { useKept } from "../here.ts";
import { isUnread, nameOf } from "./names.ts";
import { isFull } from "./room.tsx";

interface Props {
  readonly relation: RelationView;
}

export function Answer({ relation }: Props): JSX.Element | null {
  const vain = isUnread(relation) || isFull(relation);
  return vain ? <TakeAlong relation={relation} /> : <Reply relation={relation} />;
}

/** Words for somebody who is no longer there, or for whom there is no room: they stay, and
 * can go to somebody else. */
function TakeAlong({ relation }: Props): JSX.Element | null {
  const { model, say, language } = useKept();
  const text = model.drafts.of(relation.vault).value;
  const had = useRef(false);
  had.current ||= text.trim() !== "";
  if (!had.current) return null;
  const take = (): void => {
    const { first } = model;
    const before = first.text.peek();
    if (!before.includes(text)) first.text.value = before === "" ? text : `${before}\n\n${text}`;
    model.go("who");
  };
  return (
    <>
      <Field
        lines
        label={say("folder-answer-label", { name: nameOf(relation, say, language) })}
        value={text}
        onInput={(typed) => model.drafts.type(relation.vault, typed)}
      />
      <Button onPress={take}>{say("folder-take-along")}</Button>
    </>
  );
}

function Reply({ relation }: Props): JSX.Element {
  const { model, say, language } = useKept();
  const [asked, setAsked] = useState(false);
  const { vault } = relation;
  const text = model.drafts.of(vault).value;
  const over = letterOver(text);
  const empty = text.trim() === "";
  const send = (): void => {
    setAsked(empty);
    if (!empty && over === 0) void model.write(vault);
  };
  const answered = relation.record.letters.at(-1)?.role === "counsellor";
  const kept = model.folder.value?.kept === true;
  // One question and one answer are a whole: nobody is led on.
  const enough = answered ? say("folder-answer-enough") : undefined;
  const draftKept = kept ? say("folder-draft-kept") : undefined;
  const tooLong = over > 0 ? say("letter-too-long", { over }) : undefined;
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        lines
        label={say("folder-answer-label", { name: nameOf(relation, say, language) })}
        hint={empty ? enough : draftKept}
        value={text}
        wrong={tooLong ?? (asked && empty ? say("write-empty") : undefined)}
        onInput={(typed) => model.drafts.type(vault, typed)}
      />
      <Button submits>{say("folder-send")}</Button>
    </form>
  );
}
