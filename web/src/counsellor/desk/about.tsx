// What is known about a vault besides its letters: who reads, how far, and the way out.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayDay, sayDays } from "../../i18n/times.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { plainName } from "../../ui/lengths.ts";
import { Button } from "../../ui/pieces.tsx";
import type { ReaderView, RelationView } from "../../vault/views.ts";
import { type Here, useHere } from "../here.ts";
import { nameIn } from "../news_line.tsx";
import { Safety } from "./safety.tsx";

interface Props {
  readonly relation: RelationView;
  readonly name: string;
}

export function About({ relation }: { readonly relation: RelationView }): JSX.Element {
  const here = useHere();
  const { say } = here;
  const name = nameIn(here, relation.vault);
  const open = relation.state !== "deleted" && relation.closing === null;
  return (
    <aside class="about" aria-label={say("about-label", { name })}>
      <h3>{say("vault-readers")}</h3>
      <ul>
        {relation.readers.map((reader) => (
          <li key={reader.signing}>
            {sayReader(here, reader, name)}
            <small>{sayOpened(here, relation, reader)}</small>
          </li>
        ))}
      </ul>
      <TheirMark relation={relation} name={name} />
      {relation.state === "taken" && open ? <Safety vault={relation.vault} /> : null}
      {relation.state !== "waiting" && open ? <Leave relation={relation} name={name} /> : null}
    </aside>
  );
}

function sayReader({ model, say }: Here, reader: ReaderView, person: string): string {
  if (reader.role === "person") return person;
  if (reader.signing === model.session.value?.signing) return say("reader-you");
  const name = reader.name === "" ? say("letter-from-colleague") : plainName(reader.name);
  if (reader.role === "stand-in") {
    return say(reader.withheld ? "reader-stand-in-withheld" : "reader-stand-in", { name });
  }
  return say(reader.role === "contact" ? "reader-contact" : "reader-circle", { name });
}

/** The days on which this reader opened the vault. */
function sayOpened({ say, language }: Here, { record }: RelationView, reader: ReaderView): string {
  const days = record.openings
    .filter(({ author }) => author === reader.signing)
    .map(({ day }) => day);
  if (reader.role === "person" || days.length === 0) return "";
  return say("reader-opened", { days: sayDays(language, [...new Set(days)]) });
}

/** What the server could hold back is what came after this (PROTOCOL §10.3). */
function TheirMark({ relation, name }: Props): JSX.Element | null {
  const { say, language } = useHere();
  if (!relation.record.letters.some(({ role }) => role === "counsellor")) return null;
  return relation.otherMark === null ? (
    <p class="state">{say("vault-their-mark-none", { name })}</p>
  ) : (
    <p class="state">
      {say("vault-their-mark", { name, day: sayDay(language, relation.otherMark) })}
    </p>
  );
}

function Leave({ relation, name }: Props): JSX.Element {
  const { model, say } = useHere();
  const [asked, setAsked] = useState(false);
  const leave = (): void => {
    setAsked(false);
    void model.desk.leave(relation.vault);
  };
  return (
    <>
      <p class="rare">
        <Button quiet busy={model.work.busy.value} onPress={() => setAsked(true)}>
          {say("vault-leave")}
        </Button>
      </p>
      {asked ? (
        <Dialog title={say("vault-leave")} onClose={() => setAsked(false)}>
          <p>{say("vault-leave-question", { name })}</p>
          <p class="actions">
            <Button onPress={leave}>{say("vault-leave-yes")}</Button>
            <Button quiet onPress={() => setAsked(false)}>
              {say("action-cancel")}
            </Button>
          </p>
        </Dialog>
      ) : null}
    </>
  );
}
