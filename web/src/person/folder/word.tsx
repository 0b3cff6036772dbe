// What do you call it? A word of one's own, one of the list, or none.
//
// Promise: asked once, folded away, and nothing is chosen beforehand; what was chosen can
// be changed and taken back. It is shown as text, whatever stands in it.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { OwnTexts } from "../../i18n/keys.ts";
import type { OwnWords } from "../../i18n/own.ts";
import { nameOver, plainName } from "../../ui/lengths.ts";
import { Button, Choice, Field } from "../../ui/pieces.tsx";
import { wellFormed } from "../../ui/well_formed.ts";
import type { RelationView } from "../../vault/views.ts";
import { useKept } from "../here.ts";
import { useOwnWords } from "../own_words.ts";

const LISTED = ["sale", "work", "other", "escort", "dating", "massage"] as const;
const KEYS = [...LISTED, "own", "none"] as const;
type Chosen = (typeof KEYS)[number];

const keyOf = (chosen: Chosen): `word-${Chosen}` & keyof OwnTexts => `word-${chosen}`;

interface Props {
  readonly relation: RelationView;
  readonly name: string;
}

export function Word(props: Props): JSX.Element | null {
  const words = useOwnWords();
  const [changing, setChanging] = useState(false);
  if (words === null) return null;
  const { say, lang } = words;
  const answered = props.relation.record.word !== null;
  return (
    <section lang={lang} dir="ltr" aria-label={say("word-title")}>
      {answered ? <Said {...props} words={words} change={() => setChanging(!changing)} /> : null}
      {answered && changing ? (
        <Choosing {...props} words={words} done={() => setChanging(false)} />
      ) : null}
      {answered ? null : (
        <details>
          <summary>{say("word-title")}</summary>
          <Choosing {...props} words={words} done={() => undefined} />
        </details>
      )}
    </section>
  );
}

/** Say the word to the other side; false if that failed, which the folder then names. */
function useWord({ relation }: Props): (word: string | null) => Promise<boolean> {
  const { model } = useKept();
  return (word) =>
    model.change(async (api) => {
      await api.word(relation.vault, word);
      return undefined;
    });
}

function Said(
  props: Props & { readonly words: OwnWords; readonly change: () => void },
): JSX.Element {
  const { model } = useKept();
  const tell = useWord(props);
  const { name, relation, words, change } = props;
  const { say } = words;
  const word = relation.record.word?.word ?? null;
  return (
    <>
      <p role="status">
        {word === null
          ? say("word-is-none", { name })
          : say("word-is", { name, word: plainName(word) })}
      </p>
      <p class="actions">
        <button type="button" class="quiet small" onClick={change}>
          {say("word-change")}
        </button>
        {word === null ? null : (
          <button
            type="button"
            class="quiet small"
            aria-disabled={model.busy.value}
            onClick={() => void tell(null)}
          >
            {say("word-take")}
          </button>
        )}
      </p>
    </>
  );
}

function Choosing(
  props: Props & { readonly words: OwnWords; readonly done: () => void },
): JSX.Element {
  const { model } = useKept();
  const tell = useWord(props);
  const { say } = props.words;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [own, setOwn] = useState("");
  const [pressed, setPressed] = useState(false);
  const over = nameOver(own);
  const empty = chosen === null || (chosen === "own" && own.trim() === "");
  const wrong = wrongOf(props.words, over, pressed && empty);
  const use = async (event: Event): Promise<void> => {
    event.preventDefault();
    setPressed(true);
    if (empty || over > 0 || model.busy.peek()) return;
    if (await tell(wordOf(props.words, chosen, own))) props.done();
  };
  return (
    <form autocomplete="off" onSubmit={(event) => void use(event)}>
      <fieldset>
        <legend>{say("word-lead", { name: props.name })}</legend>
        <p class="hint">{say("word-who")}</p>
        {KEYS.map((key) => (
          <Choice
            key={key}
            name={`word-${props.relation.vault}`}
            label={say(keyOf(key))}
            checked={chosen === key}
            onChange={() => setChosen(key)}
          />
        ))}
      </fieldset>
      {chosen === "own" ? (
        <Field label={say("word-own-label")} value={own} wrong={wrong} onInput={setOwn} />
      ) : (
        <p class={wrong ? "wrong" : "hidden"} role="alert">
          {wrong}
        </p>
      )}
      <p class="actions">
        <Button submits busy={model.busy.value}>
          {say("word-use")}
        </Button>
      </p>
    </form>
  );
}

function wrongOf({ say }: OwnWords, over: number, missing: boolean): string | undefined {
  if (over > 0) return say("word-long", { over });
  return missing ? say("word-empty") : undefined;
}

function wordOf({ say }: OwnWords, chosen: Chosen | null, own: string): string | null {
  if (chosen === null || chosen === "none") return null;
  return chosen === "own" ? wellFormed(own.trim()) : say(keyOf(chosen));
}
