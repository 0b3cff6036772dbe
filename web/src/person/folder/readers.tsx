// Who can read, and on which days each of them opened the folder.

import type { JSX } from "preact";
import { sayDay, sayDays } from "../../i18n/times.ts";
import { plainName } from "../../ui/lengths.ts";
import type { ReaderView, RelationView } from "../../vault/views.ts";
import { type Kept, useKept } from "../here.ts";
import { nameOf } from "./names.ts";

function sayReader({ say }: Kept, { role, withheld, ...reader }: ReaderView): string {
  const name = reader.name === "" ? say("letter-from-other") : plainName(reader.name);
  switch (role) {
    case "person":
      return say("readers-you");
    case "contact":
      return say("readers-contact", { name });
    case "circle":
      return say("readers-circle", { name });
    case "stand-in":
      return say(withheld ? "readers-stand-in" : "readers-stand-in-open", { name });
  }
}

/** The days on which counsellors opened the folder, by who it was. */
function openingsOf(relation: RelationView): ReadonlyMap<string, readonly number[]> {
  const days = new Map<string, number[]>();
  for (const { author, role, day } of relation.record.openings) {
    if (role === "counsellor") days.set(author, [...(days.get(author) ?? []), day]);
  }
  return days;
}

function sayOpened({ say, language }: Kept, reader: ReaderView, days: readonly number[]): string {
  const name = plainName(reader.name);
  return days.length === 0
    ? say("readers-opened-none", { name })
    : say("readers-opened", { name, days: sayDays(language, [...new Set(days)]) });
}

export function Readers({ relation }: { readonly relation: RelationView }): JSX.Element {
  const here = useKept();
  const { say, language } = here;
  const days = openingsOf(relation);
  const known = new Set(relation.readers.map(({ signing }) => signing));
  const gone = [...days].filter(([signing]) => !known.has(signing));
  return (
    <details open>
      <summary>{say("readers-title")}</summary>
      <ul>
        {relation.readers.map((reader) => (
          <li key={reader.signing}>
            {sayReader(here, reader)}
            {reader.role === "person" ? null : (
              <small>{sayOpened(here, reader, days.get(reader.signing) ?? [])}</small>
            )}
          </li>
        ))}
        {gone.map(([signing, opened]) => (
          <li key={signing}>{say("readers-before", { days: sayDays(language, opened) })}</li>
        ))}
      </ul>
      <TheirMark relation={relation} />
    </details>
  );
}

/** What the server could hold back is what came after this (PROTOCOL §10.3). */
function TheirMark({ relation }: { readonly relation: RelationView }): JSX.Element | null {
  const { say, language } = useKept();
  const name = nameOf(relation, say, language);
  if (relation.state !== "taken") return null;
  // A mark that came with the take alone was written with no letter.
  const wrote = relation.record.letters.some(({ role }) => role === "counsellor");
  return relation.otherMark === null || !wrote ? (
    <p>{say("folder-their-mark-none", { name })}</p>
  ) : (
    <p>{say("folder-their-mark", { name, day: sayDay(language, relation.otherMark) })}</p>
  );
}
