// The letters, in the order of the chain. Each is text in a block of its own.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayMoment } from "../../i18n/times.ts";
import type { Unknown, Letter as Written } from "../../record/index.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Letter } from "../../ui/letter.tsx";
import { Earlier, useNewest } from "../../ui/newest.tsx";
import { Button } from "../../ui/pieces.tsx";
import type { RelationView } from "../../vault/views.ts";
import { useKept } from "../here.ts";
import { authorName } from "./names.ts";

type Line = Written | Unknown;

const isLetter = (line: Line): line is Written => "text" in line;

const linesOf = ({ record }: RelationView): readonly Line[] =>
  [...record.letters, ...record.unknown].sort((a, b) => a.sequence - b.sequence);

export function Letters({ relation }: { readonly relation: RelationView }): JSX.Element {
  const { model, say } = useKept();
  const [asked, setAsked] = useState<number | null>(null);
  const lines = linesOf(relation);
  const newest = useNewest(lines);
  if (lines.length === 0) return <p>{say("folder-letters-none")}</p>;
  const remove = (): void => {
    if (asked !== null) void model.removeLetter(relation.vault, asked);
    setAsked(null);
  };
  return (
    <>
      <Earlier newest={newest} label={say("letters-earlier")} />
      <ol class="letters" ref={newest.list} tabIndex={-1}>
        {newest.shown.map((line) => (
          <One key={line.sequence} line={line} relation={relation} onRemove={setAsked} />
        ))}
      </ol>
      {asked === null ? null : (
        <Dialog title={say("letter-delete")} onClose={() => setAsked(null)}>
          <p>{say("letter-delete-question")}</p>
          <p class="actions">
            <Button busy={model.busy.value} onPress={remove}>
              {say("letter-delete-yes")}
            </Button>
            <Button quiet onPress={() => setAsked(null)}>
              {say("action-cancel")}
            </Button>
          </p>
        </Dialog>
      )}
    </>
  );
}

function One(props: {
  readonly line: Line;
  readonly relation: RelationView;
  readonly onRemove: (sequence: number) => void;
}): JSX.Element {
  const { say, language } = useKept();
  const { line, relation } = props;
  const mine = line.role === "person";
  if (!isLetter(line)) {
    return <li class={mine ? "letter mine" : "letter"}>{say("letter-unknown")}</li>;
  }
  const from = mine ? say("letter-from-you") : authorName(relation, line.author, say);
  return (
    <Letter
      from={from}
      when={line.at === null ? "" : sayMoment(say, language, line.at)}
      mine={mine}
      text={line.removed ? null : line.text}
      removed={say("letter-removed")}
    >
      {line.removed || relation.closing !== null ? null : (
        <button type="button" class="quiet small" onClick={() => props.onRemove(line.sequence)}>
          {say("letter-delete")}
        </button>
      )}
    </Letter>
  );
}
