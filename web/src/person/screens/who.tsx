// 1. Who is there, and who can open a first letter.

import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { plainName } from "../../ui/lengths.ts";
import { Busy, Button, Notice, Screen } from "../../ui/pieces.tsx";
import { fetched } from "../../vault/transport.ts";
import type { CounsellorView, ServiceView } from "../../vault/views.ts";
import { useHere } from "../here.ts";
import { Slow } from "../slow.tsx";
import { without } from "../state/first.ts";
import { TroubleNotice } from "../troubles.tsx";
import { NotAnswered } from "./answers.tsx";
import { FirstFree } from "./first_free.tsx";
import { Profile } from "./profile.tsx";

export function WhoScreen(): JSX.Element {
  const { model, say, before } = useHere();
  useEffect(() => {
    // A list that is here already is looked at anew without anybody waiting for it.
    void (model.services.peek() === null ? model.loadWho() : model.lookWho());
  }, [model]);
  const services = model.services.value;
  return (
    <Screen title={say("who-title")}>
      <p>{say("who-lead")}</p>
      <p>
        <a href={before}>{say("who-before")}</a>
      </p>
      <TroubleNotice />
      {services === null && model.busy.value ? <Busy text={say("who-checking")} /> : null}
      <Slow />
      {services === null && model.trouble.value !== null ? (
        <Button onPress={() => void model.loadWho()}>{say("action-retry")}</Button>
      ) : null}
      {services?.length === 0 ? <Notice>{say("who-none")}</Notice> : null}
      {services?.length ? <LeaveOut /> : null}
      {services?.map((service) => (
        <Service key={service.key} service={without(service, model.first.away.value)} />
      ))}
      {model.folder.value === null ? null : (
        <p class="actions">
          <Button quiet onPress={() => model.go("folder")}>
            {say("back-to-folder")}
          </Button>
        </p>
      )}
    </Screen>
  );
}

/** A place that must not read; the choice is fetched when somebody asks for it. */
function LeaveOut(): JSX.Element {
  const { model, say, language } = useHere();
  const [Away, setAway] = useState<FunctionComponent>();
  const fetch = (): void =>
    void model.ask(async () => {
      const away = import("./away.tsx").then(({ loadAway }) => loadAway(language));
      const found = await fetched(away);
      setAway(() => found);
    });
  return Away === undefined ? (
    <Button quiet onPress={fetch}>
      {say("who-away")}
    </Button>
  ) : (
    <Away />
  );
}

function Service({ service }: { readonly service: ServiceView }): JSX.Element {
  const { say } = useHere();
  const { name, counsellors, refused } = service;
  return (
    <section>
      <h2 dir="auto">{name}</h2>
      {refused === null ? (
        <People service={service} counsellors={counsellors} />
      ) : (
        <Notice urgent title={say("notice-warning")}>
          <p>{say(`refusal-${refused as "roster-unsigned"}`)}</p>
        </Notice>
      )}
    </section>
  );
}

/** Nobody is on duty, or it cannot be seen who is. */
function NobodyIn({ service }: { readonly service: ServiceView }): JSX.Element | null {
  const { say } = useHere();
  if (!service.dutyKnown) return <p>{say("who-duty-unknown")}</p>;
  const anybody = service.counsellors.some(({ onDuty }) => onDuty);
  return anybody ? null : <p>{say("who-nobody-on-duty")}</p>;
}

function People(props: {
  readonly service: ServiceView;
  readonly counsellors: readonly CounsellorView[];
}): JSX.Element {
  const { model, say } = useHere();
  const { service, counsellors } = props;
  const choose = (counsellor: CounsellorView | null): void => {
    model.first.to.value = { service, counsellor };
    model.go("five");
  };
  if (counsellors.length === 0) return <p>{say("who-none")}</p>;
  return (
    <>
      <p>
        <small>{say("who-checked", { service: service.name })}</small>
      </p>
      <NotAnswered who={plainName(service.name)} counsellors={counsellors} />
      <NobodyIn service={service} />
      <ul class="plain">
        {counsellors.length > 1 ? (
          <FirstFree service={service} onChoose={() => choose(null)} />
        ) : null}
        {counsellors.map((one) => (
          <Profile key={one.signing} one={one} onChoose={() => choose(one)} />
        ))}
      </ul>
      <details>
        <summary>{say("readers-safety-title")}</summary>
        <p>{say("who-fingerprint", { words: service.fingerprint.join(" ") })}</p>
      </details>
    </>
  );
}
