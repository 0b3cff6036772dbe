// The wording aid: words that hurt or press, with a reason and other words beside them.
//
// Promise: it only shows. It never holds a letter back, changes nothing that is typed, and
// neither asks nor tells anybody; the list is fetched once, whole, whatever is written.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { writtenOf } from "../../i18n/languages.ts";
import { Button } from "../../ui/pieces.tsx";
import type { avoided, Found, Hit } from "../../wording/matching.ts";
import { useHere } from "../here.ts";

type Avoided = typeof avoided;

/** Long enough that half a word is not taken for a whole one. */
const QUIET_MS = 500;

interface Props {
  readonly text: string;
  /** What the person reads; the words are looked for in that language. */
  readonly language: string | null;
  /** What the person calls it: theirs to choose, and not marked. */
  readonly own: string | null;
}

export function Wording(props: Props): JSX.Element {
  const { model, say } = useHere();
  const on = model.wording.value;
  const { find, failed } = useList(on);
  const toggle = (): void => {
    model.wording.value = !on;
  };
  return (
    <section class="wording" aria-label={say("wording-label")}>
      {on && find !== null ? <Finding {...props} find={find} /> : null}
      {on && failed ? <p class="hint">{say("wording-missing")}</p> : null}
      <button type="button" class="quiet small" onClick={toggle}>
        {say(on ? "wording-off" : "wording-on")}
      </button>
    </section>
  );
}

/** The list, fetched when it is first wanted; a letter can be written without it. */
function useList(wanted: boolean): { readonly find: Avoided | null; readonly failed: boolean } {
  const [find, setFind] = useState<Avoided | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || find !== null) return;
    import("../../wording/matching.ts").then(
      (list) => {
        setFind(() => list.avoided);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [wanted, find]);
  return { find, failed };
}

function Finding(props: Props & { readonly find: Avoided }): JSX.Element {
  const { say, language: mine } = useHere();
  const { text, find } = props;
  const [read, setRead] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRead(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const language = writtenOf(spokenOf(props.language) ?? mine);
  const found = text === "" ? [] : find(language, read, props.own);
  const count = found.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <>
      {/* There before it says anything, so that it is read aloud when it does. */}
      <p role="status">{count === 0 ? null : say("wording-found", { count })}</p>
      {count === 0 ? null : (
        <>
          <ul class="plain" lang={language}>
            {found.map((one) => (
              <One key={one.advice.id} found={one} />
            ))}
          </ul>
          <p class="hint">{say("wording-private")}</p>
        </>
      )}
    </>
  );
}

/** A language we have words for; null for another. */
const spokenOf = (wanted: string | null): string | null =>
  /^(?:da|en)\b/.exec(wanted ?? "")?.[0] ?? null;

function One({ found }: { readonly found: Found }): JSX.Element {
  const { say } = useHere();
  const { advice, hits } = found;
  const item = useRef<HTMLLIElement>(null);
  return (
    <li ref={item}>
      {hits.map((hit) => (
        <Word key={hit.at ?? hit.words} hit={hit} onSee={() => see(item.current, hit)} />
      ))}{" "}
      {advice.why} <strong>{say("wording-instead", { words: advice.instead.join(" · ") })}</strong>
    </li>
  );
}

function Word(props: { readonly hit: Hit; readonly onSee: () => void }): JSX.Element {
  const { say } = useHere();
  const { words, at } = props.hit;
  if (at === null) return <mark>{words}</mark>;
  return (
    <Button quiet label={say("wording-see", { words })} onPress={props.onSee}>
      <mark>{words}</mark>
    </Button>
  );
}

/** Select the word in the field, where it can be typed over. */
function see(item: HTMLElement | null, { at, words }: Hit): void {
  const field = item?.closest("form")?.querySelector("textarea");
  if (at === null || !field) return;
  field.focus();
  field.setSelectionRange(at, at + words.length);
}
