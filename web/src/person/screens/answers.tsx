// Which languages these counsellors answer in, said before anybody writes in another.

import type { JSX } from "preact";
import { sayLanguage, sayList } from "../../i18n/names.ts";
import { Notice } from "../../ui/pieces.tsx";
import type { CounsellorView } from "../../vault/views.ts";
import { useHere } from "../here.ts";

/** Nothing, where any of them answers in the language of the screen. */
export function NotAnswered(props: {
  readonly who: string;
  readonly counsellors: readonly CounsellorView[];
}): JSX.Element | null {
  const { say, language } = useHere();
  const codes = new Set(props.counsellors.flatMap(({ languages }) => languages));
  if (codes.size === 0 || codes.has(language)) return null;
  const languages = [...codes].map((code) => sayLanguage(language, code));
  return (
    <Notice title={say("notice-warning")}>
      <p>{say("answers-not", { names: props.who, language: sayLanguage(language, language) })}</p>
      <p>{say("answers-in", { languages: sayList(language, languages) })}</p>
    </Notice>
  );
}
