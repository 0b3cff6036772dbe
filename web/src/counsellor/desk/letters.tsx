// The letters, in the order of the chain; the newest is in view.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { sayMoment } from "../../i18n/times.ts";
import type { Unknown, Letter as Written } from "../../record/index.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { plainName } from "../../ui/lengths.ts";
import { Letter } from "../../ui/letter.tsx";
import { Earlier, useNewest } from "../../ui/newest.tsx";
import { Button } from "../../ui/pieces.tsx";
import type { RelationView } from "../../vault/views.ts";
import { type Here, useHere } from "../here.ts";

type Line = Written | Unknown;

const isLetter = (line: Line): line is Written => "text" in line;

const linesOf = ({ record }: RelationView): readonly Line[] =>
  [...record.letters, ...record.unknown].sort((a, b) => a.sequence - b.sequence);

interface Props {
  readonly relation: RelationView;
  readonly name: string;
}

/** Whoever wrote it: oneself, the person, or a colleague. */
function fromWhom({ model, say }: Here, { relation, name }: Props, line: Written): string {
  if (line.role === "person") return name;
  if (line.author === model.session.value?.signing) return say("letter-from-you");
  const found = relation.readers.find(({ signing }) => signing === line.author)?.name;
  return found ? plainName(found) : say("letter-from-colleague");
}

export function Letters(props: Props): JSX.Element {
  const { model, say } = useHere();
  const [asked, setAsked] = useState<number | null>(null);
  const lines = linesOf(props.relation);
  const newest = useNewest(lines);
  const { list } = newest;
  const last = lines.at(-1)?.sequence;
  useEffect(() => {
    const { current } = list;
    if (current !== null && last !== undefined) current.scrollTop = current.scrollHeight;
  }, [list, last]);
  const remove = (): void => {
    if (asked !== null) void model.desk.removeLetter(props.relation.vault, asked);
    setAsked(null);
  };
  return (
    <>
      <Earlier newest={newest} label={say("letters-earlier")} />
      {/* It scrolls within itself, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 for a scrolling region */}
      <ol class="letters" ref={list} tabIndex={0} aria-label={say("letters-label")}>
        {newest.shown.map((line) => (
          <One key={line.sequence} {...props} line={line} onRemove={setAsked} />
        ))}
      </ol>
      {asked === null ? null : (
        <Dialog title={say("letter-delete")} onClose={() => setAsked(null)}>
          <p>{say("letter-delete-question")}</p>
          <p class="actions">
            <Button onPress={remove}>{say("letter-delete-yes")}</Button>
            <Button quiet onPress={() => setAsked(null)}>
              {say("action-cancel")}
            </Button>
          </p>
        </Dialog>
      )}
    </>
  );
}

function One(
  props: Props & { readonly line: Line; readonly onRemove: (sequence: number) => void },
): JSX.Element {
  const here = useHere();
  const { say, language, model } = here;
  const { line, relation } = props;
  if (!isLetter(line)) return <li class="letter">{say("letter-unknown")}</li>;
  const mine = line.author === model.session.value?.signing;
  return (
    <Letter
      from={fromWhom(here, props, line)}
      when={line.at === null ? "" : sayMoment(say, language, line.at)}
      mine={mine}
      text={line.removed ? null : line.text}
      removed={say("letter-removed")}
    >
      {!mine || line.removed || relation.closing !== null ? null : (
        <button type="button" class="quiet small" onClick={() => props.onRemove(line.sequence)}>
          {say("letter-delete")}
        </button>
      )}
    </Letter>
  );
}
