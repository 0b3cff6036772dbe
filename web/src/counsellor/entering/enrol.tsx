// A lost passkey: the code from the paper, a coordinator's yes, a new passkey.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button, Choice, Notice, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { TroubleNotice, Working } from "../troubles.tsx";
import { TypedWords } from "./typed.tsx";

const LOOK_MS = 10_000;

export function EnrolScreen(): JSX.Element {
  const { model, say } = useHere();
  const { entrance } = model;
  const asked = entrance.wish.value !== null;
  useEffect(() => {
    if (entrance.services.peek() === null) void entrance.loadNames();
  }, [entrance]);
  return (
    <Screen title={say("enrol-title")}>
      <TroubleNotice />
      {asked ? <Waiting /> : <Ask />}
      <p class="actions">
        <Button quiet busy={model.work.busy.value} onPress={() => model.go("login")}>
          {say("action-back")}
        </Button>
      </p>
    </Screen>
  );
}

/** Who one is, by the list everyone may read, and the code. */
function Ask(): JSX.Element {
  const { model, say } = useHere();
  const { entrance } = model;
  const [signing, setSigning] = useState("");
  const [nobody, setNobody] = useState(false);
  const names = (entrance.services.value ?? []).flatMap(({ counsellors }) => counsellors);
  const ask = (code: string): void => {
    setNobody(signing === "");
    if (signing !== "") void entrance.askEnrolment(signing, code);
  };
  return (
    <>
      <p>{say("enrol-lead")}</p>
      <fieldset>
        <legend>{say("enrol-who")}</legend>
        {names.map((one) => (
          <Choice
            key={one.signing}
            name="who"
            label={one.name}
            checked={signing === one.signing}
            onChange={() => setSigning(one.signing)}
          />
        ))}
      </fieldset>
      <p class="hint">{say("enrol-not-listed")}</p>
      <TypedWords
        label={say("enrol-label")}
        button={say("enrol-ask")}
        working={say(names.length === 0 ? "enrol-loading" : "login-unlocking")}
        wrong={nobody ? say("enrol-nobody") : undefined}
        onWords={ask}
      />
    </>
  );
}

function Waiting(): JSX.Element {
  const { model, say } = useHere();
  const { entrance } = model;
  const approved = entrance.approved.value;
  const number = entrance.number.value;
  useEffect(() => {
    const timer = setInterval(() => void entrance.lookForApproval(), LOOK_MS);
    return () => clearInterval(timer);
  }, [entrance]);
  return (
    <>
      <Notice>
        <p>{say(approved ? "enrol-approved" : "enrol-waiting")}</p>
        {approved ? null : <p>{say("enrol-number", { number })}</p>}
      </Notice>
      {approved ? (
        <>
          <Working text={say("register-working")} />
          <p class="actions">
            <Button busy={model.work.busy.value} onPress={() => void entrance.finishEnrolment()}>
              {say("enrol-button")}
            </Button>
          </p>
        </>
      ) : null}
    </>
  );
}
