// One relation: how it stands, the letters, and who can read them.

import type { JSX } from "preact";
import { sayList } from "../../i18n/names.ts";
import { sayDay, sayMoment } from "../../i18n/times.ts";
import { Button, Notice } from "../../ui/pieces.tsx";
import type { RelationView } from "../../vault/views.ts";
import { type Kept, useKept } from "../here.ts";
import { Alarms } from "./alarms.tsx";
import { Answer } from "./answer.tsx";
import { Letters } from "./letters.tsx";
import { isContactGone, nameOf, readerNames } from "./names.ts";
import { Pending } from "./pending.tsx";
import { Readers } from "./readers.tsx";
import { RoomLeft } from "./room.tsx";
import { Safety } from "./safety.tsx";
import { Word } from "./word.tsx";

interface Props {
  readonly relation: RelationView;
}

export function Relation({ relation }: Props): JSX.Element {
  const { say, language } = useKept();
  const name = nameOf(relation, say, language);
  return (
    <section aria-label={name}>
      <Standing relation={relation} />
      <Alarms names={relation.alarms} />
      {relation.closing === null ? null : <Closing relation={relation} />}
      {relation.checking ? <p class="state">{say("folder-checking")}</p> : null}
      <h2>{say("folder-letters")}</h2>
      <Letters relation={relation} />
      <Pending relation={relation} />
      <RoomLeft relation={relation} />
      {isOpen(relation) ? <Answer relation={relation} /> : null}
      {hasContact(relation) ? <Word relation={relation} name={name} /> : null}
      <Readers relation={relation} />
      {hasContact(relation) ? <Safety vault={relation.vault} name={name} /> : null}
    </section>
  );
}

/** Whether anything can still be written here. */
export const isOpen = ({ state, closing }: RelationView): boolean =>
  state !== "deleted" && closing === null;

const hasContact = (relation: RelationView): boolean =>
  relation.state === "taken" && isOpen(relation) && !isContactGone(relation);

/** Whose it is, and when an answer was promised. */
function Standing({ relation }: Props): JSX.Element {
  const here = useKept();
  const { say, language } = here;
  const name = nameOf(relation, say, language);
  if (relation.state !== "deleted" && isContactGone(relation)) {
    return <p>{say("folder-contact-left")}</p>;
  }
  switch (relation.state) {
    case "waiting":
      return <p>{say("folder-not-taken", { names: sayList(language, readerNames(relation)) })}</p>;
    case "left":
      return <p>{say("folder-contact-left")}</p>;
    case "deleted":
      return <p>{say("folder-deleted")}</p>;
    case "taken":
      return (
        <p>
          {say("folder-contact", { name })}{" "}
          {isOut(here, relation) ? say("folder-contact-out", { name }) : ""}{" "}
          {sayPromise(here, relation, name)}
        </p>
      );
  }
}

/** Whether the contact is known not to be on duty now. */
function isOut({ model }: Kept, relation: RelationView): boolean {
  const service = model.services.value?.find(({ key }) => key === relation.service);
  const contact = relation.readers.find(({ role }) => role === "contact");
  const found = service?.counsellors.find(({ signing }) => signing === contact?.signing);
  return service?.dutyKnown === true && found?.onDuty === false;
}

/** The promise in words; nothing is owed to somebody who has their answer. */
function sayPromise({ say, language }: Kept, relation: RelationView, name: string): string {
  const { promise, letters } = relation.record;
  if (promise === null) {
    return letters.at(-1)?.role === "counsellor" ? "" : say("folder-promise-none", { name });
  }
  const when = sayMoment(say, language, promise.by);
  const late = new Date(promise.by) < new Date();
  return say(late ? "folder-promise-late" : "folder-promise", { name, when });
}

function Closing({ relation }: Props): JSX.Element {
  const { model, say, language } = useKept();
  const when = sayDay(language, relation.closing ?? 0);
  return (
    <Notice title={say("notice-warning")}>
      <p>{say("delete-relation-waiting", { when })}</p>
      <Button busy={model.busy.value} onPress={() => void model.undoRemove(relation.vault)}>
        {say("delete-relation-undo")}
      </Button>
    </Notice>
  );
}
