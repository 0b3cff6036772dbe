// Asking for seven words, and from which list where the screen's language has none.

import type { JSX } from "preact";
import { isWritten } from "../../i18n/languages.ts";
import { Button } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";

export function DrawWords(props: { readonly label?: string }): JSX.Element {
  const { model, say, language } = useHere();
  const busy = model.busy.value;
  if (isWritten(language) || model.words.value.length > 0) {
    return (
      <Button busy={busy} onPress={() => void model.showWords()}>
        {props.label ?? say("sent-see-words")}
      </Button>
    );
  }
  return (
    <>
      <span class="hint">
        {say("words-list-which")} {say("words-list-letters")}
      </span>
      <Button busy={busy} onPress={() => void model.showWords("en")}>
        {say("words-list-english")}
      </Button>
      <Button quiet busy={busy} onPress={() => void model.showWords("da")}>
        {say("words-list-danish")}
      </Button>
    </>
  );
}
