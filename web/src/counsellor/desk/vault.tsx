// The vault on screen: letters and answer in the middle, who reads and the rest beside.

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { sayLanguage } from "../../i18n/names.ts";
import { sayDay } from "../../i18n/times.ts";
import { type AlarmName, STOPPING } from "../../protocol/alarms.ts";
import { plainName } from "../../ui/lengths.ts";
import { Busy, Button, Notice } from "../../ui/pieces.tsx";
import { roomIn } from "../../vault/room.ts";
import type { RelationView } from "../../vault/views.ts";
import { useHere } from "../here.ts";
import { nameIn } from "../news_line.tsx";
import { About } from "./about.tsx";
import { Alarms } from "./alarms.tsx";
import { Answer } from "./answer.tsx";
import { Letters } from "./letters.tsx";
import { Pending } from "./pending.tsx";
import { Take } from "./take.tsx";

/** Whether anything can still be written here: not after an alarm that stops (§10.6),
 * and not at a later visit either, because the alarm stays. */
export const isOpen = ({ state, closing, alarms }: RelationView): boolean =>
  state !== "deleted" &&
  closing === null &&
  !alarms.some((name) => STOPPING.has(name as AlarmName));

export function Vault(): JSX.Element {
  const here = useHere();
  const { model, say } = here;
  const { desk } = model;
  const vault = desk.chosen.value;
  const relation = vault === null ? undefined : desk.relations.value.get(vault);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (vault !== null) heading.current?.focus();
  }, [vault]);
  if (vault === null) {
    const { waiting = [], mine = [] } = desk.view.value ?? {};
    const choose = waiting.length + mine.length === 0 ? "" : say("vault-choose");
    return <p class="state vault">{choose}</p>;
  }
  return (
    <>
      <section class="vault" aria-labelledby="vault">
        <p class="narrow">
          <Button quiet onPress={() => backToList(desk)}>
            {say("action-back")}
          </Button>
        </p>
        <h2 id="vault" ref={heading} tabIndex={-1}>
          {say("vault-letters", { name: nameIn(here, vault) })}
        </h2>
        {relation === undefined ? <Opening /> : <Opened relation={relation} />}
      </section>
      {relation === undefined ? null : <About relation={relation} />}
    </>
  );
}

/** Close the vault; the focus goes back to its row. */
export function backToList(desk: {
  readonly chosen: { peek(): string | null };
  close(): void;
}): void {
  const vault = desk.chosen.peek();
  desk.close();
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(vault ?? "")}"]`);
    (row ?? document.querySelector<HTMLElement>("[data-row]"))?.focus();
  });
}

function Opening(): JSX.Element | null {
  const { model, say } = useHere();
  return model.work.trouble.value === null ? <Busy text={say("vault-opening")} /> : null;
}

function Opened({ relation }: { readonly relation: RelationView }): JSX.Element {
  const here = useHere();
  const { say } = here;
  const name = nameIn(here, relation.vault);
  return (
    <>
      <Alarms names={relation.alarms} />
      <Standing relation={relation} name={name} />
      <Letters relation={relation} name={name} />
      <Pending relation={relation} />
      <RoomLeft relation={relation} name={name} />
      {relation.state === "waiting" && isOpen(relation) ? <Take vault={relation.vault} /> : null}
      {relation.state !== "waiting" && isOpen(relation) ? (
        <Answer relation={relation} name={name} />
      ) : null}
      {relation.checking ? <p class="state">{say("vault-checking")}</p> : null}
    </>
  );
}

/** Said before somebody writes in vain; after an alarm that stops, nobody writes here. */
function RoomLeft(props: {
  readonly relation: RelationView;
  readonly name: string;
}): JSX.Element | null {
  const { say } = useHere();
  const room = roomIn(props.relation);
  if (room === null || !isOpen(props.relation)) return null;
  return (
    <Notice title={say("notice-information")}>
      <p>{say(`vault-room-${room}`, { name: props.name })}</p>
    </Notice>
  );
}

/** What the person calls it, once they have said so. */
function TheirWord(props: {
  readonly relation: RelationView;
  readonly name: string;
}): JSX.Element | null {
  const { say } = useHere();
  const { word } = props.relation.record;
  if (word === null) return null;
  const { name } = props;
  return (
    <p>
      {word.word === null
        ? say("vault-word-none", { name })
        : say("vault-word", { name, word: plainName(word.word) })}
    </p>
  );
}

/** Why a letter is not shown: reading it would be an entry, and there is no room for it. */
const unreadOf = ({ state }: RelationView) =>
  state === "waiting" ? "vault-unread-waiting" : "vault-unread-full";

/** What holds for the whole vault. */
function Standing(props: { readonly relation: RelationView; readonly name: string }): JSX.Element {
  const { say, language } = useHere();
  const { relation, name } = props;
  const wanted = relation.record.language;
  if (relation.state === "deleted") return <p>{say("vault-deleted", { name })}</p>;
  if (relation.closing !== null) {
    const when = sayDay(language, relation.closing);
    return (
      <Notice title={say("notice-information")}>
        <p>{say("vault-closing", { name, when })}</p>
      </Notice>
    );
  }
  return (
    <>
      <p class="state">
        {relation.unread ? say(unreadOf(relation)) : say("vault-seen", { name })}{" "}
        {wanted === null
          ? null
          : say("vault-language", { name, language: sayLanguage(language, wanted) })}
      </p>
      <TheirWord relation={relation} name={name} />
    </>
  );
}
