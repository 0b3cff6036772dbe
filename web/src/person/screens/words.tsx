// 5. The seven words, how to take care of them, and what is lost with them.

import type { JSX } from "preact";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useKept } from "../here.ts";

const KEEPING = [
  "words-keep-head",
  "words-keep-paper",
  "words-keep-photo",
  "words-keep-phone",
] as const;

export function WordsScreen(): JSX.Element {
  const { model, say } = useKept();
  return (
    <Screen title={say("words-title")}>
      <p>{say("words-lead")}</p>
      {model.folder.value?.kept ? <p>{say("words-old")}</p> : null}
      <ol
        class="words print"
        aria-label={say("words-label")}
        lang={model.wordsIn.value}
        dir="ltr"
        translate={false}
      >
        {model.words.value.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      <p class="actions">
        <Button onPress={() => model.go("back")}>{say("words-kept")}</Button>
        <Button quiet onPress={() => window.print()}>
          {say("words-print")}
        </Button>
      </p>
      <h2>{say("words-keep-title")}</h2>
      <ul>
        {KEEPING.map((line) => (
          <li key={line}>{say(line)}</li>
        ))}
      </ul>
      <h2>{say("words-lost-title")}</h2>
      <p>{say("words-lost")}</p>
      <p class="actions">
        <Later />
      </p>
    </Screen>
  );
}

/** Words can be taken later, as long as this page is open. */
export function Later(): JSX.Element {
  const { model, say } = useKept();
  const kept = model.folder.value?.kept === true;
  return (
    <Button quiet onPress={() => model.go(kept ? "folder" : "without")}>
      {say(kept ? "words-not-now" : "without-start")}
    </Button>
  );
}
