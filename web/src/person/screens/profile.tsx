// One counsellor, in short, as the signed roster says.

import type { JSX } from "preact";
import type { PersonTexts } from "../../i18n/keys.ts";
import { type Language, saidIn } from "../../i18n/languages.ts";
import { sayLanguage, sayList } from "../../i18n/names.ts";
import { plainName } from "../../ui/lengths.ts";
import { Button } from "../../ui/pieces.tsx";
import type { CounsellorView } from "../../vault/views.ts";
import { useHere } from "../here.ts";

type Line = readonly [key: Extract<keyof PersonTexts, `who-${string}`>, value: string];

function linesOf(one: CounsellorView, language: Language): readonly Line[] {
  const spoken = one.languages.map((code) => sayLanguage(language, code));
  return [
    ["who-languages", sayList(language, spoken)],
    ["who-knows", saidIn(language, one.knows)],
    ["who-hours", saidIn(language, one.hours)],
    ["who-employer", saidIn(language, one.employer)],
    ["who-duties", saidIn(language, one.duties)],
    ["who-stand-in", one.standIn?.name ?? ""],
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
        {linesOf(one, language).map(([key, value]) =>
          value === "" ? null : (
            <div key={key}>
              <dt>{say(key as "who-knows")}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p>{say("who-no-benefits")}</p>
      {full ? <p>{say("who-chosen-not-new", { name })}</p> : null}
      <Button quiet={full} onPress={props.onChoose}>
        {say("who-choose", { name })}
      </Button>
    </li>
  );
}
