// One counsellor, in short, as the signed roster says.

import type { JSX } from "preact";
import type { PersonTexts } from "../../i18n/keys.ts";
import { type Language, spokenIn } from "../../i18n/languages.ts";
import { sayLanguage, sayList } from "../../i18n/names.ts";
import { plainName } from "../../ui/lengths.ts";
import { Button } from "../../ui/pieces.tsx";
import type { CounsellorView } from "../../vault/views.ts";
import { useHere } from "../here.ts";

type Line = readonly [
  key: Extract<keyof PersonTexts, `who-${string}`>,
  said: Readonly<Record<string, string>>,
];

/** What is said of somebody, by language; what we say ourselves is in the reader's. */
function linesOf(one: CounsellorView, language: Language): readonly Line[] {
  const spoken = one.languages.map((code) => sayLanguage(language, code));
  return [
    ["who-languages", { [language]: sayList(language, spoken) }],
    ["who-knows", one.knows],
    ["who-hours", one.hours],
    ["who-employer", one.employer],
    ["who-duties", one.duties],
    ["who-stand-in", { [language]: one.standIn?.name ?? "" }],
  ];
}

export function Profile(props: {
  readonly one: CounsellorView;
  readonly onChoose: () => void;
}): JSX.Element {
  const { say, language } = useHere();
  const { one } = props;
  const { onDuty, takingNew } = one;
  const name = plainName(one.name);
  const full = onDuty && !takingNew;
  return (
    <li class="card">
      <h3 dir="auto">{one.name}</h3>
      <p class="state">
        {say(onDuty ? "who-on-duty" : "who-not-on-duty")}
        {full ? `. ${say("who-not-taking-new")}.` : ""}
      </p>
      <dl>
        {linesOf(one, language).map(([key, said]) => {
          const lang = spokenIn(language, said);
          return lang === "" ? null : (
            <div key={key}>
              <dt>{say(key as "who-knows")}</dt>
              <dd dir="auto" lang={lang}>
                {said[lang]}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>{say("who-no-benefits")}</p>
      {full ? <p>{say("who-chosen-not-new", { name })}</p> : null}
      <Button quiet={full} onPress={props.onChoose}>
        {say("who-choose", { name })}
      </Button>
    </li>
  );
}
