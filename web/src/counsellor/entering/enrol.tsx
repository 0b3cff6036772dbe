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
  const { enrolling } = model.entrance;
  useEffect(() => {
    if (enrolling.services.peek() === null) void enrolling.loadNames();
  }, [enrolling]);
  const asking = enrolling.wish.value === null;
  return (
    // What had the focus is gone with the other half: the heading takes it again.
    <Screen title={say("enrol-title")} key={asking ? "ask" : "wait"}>
      <TroubleNotice />
      {asking ? <Ask /> : <Waiting />}
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
  const { enrolling } = model.entrance;
  const [signing, setSigning] = useState("");
  const names = (enrolling.services.value ?? []).flatMap(({ counsellors }) => counsellors);
  const wrong = enrolling.wrong.value;
  return (
    <>
      {enrolling.ended.value ? (
        <Notice urgent title={say("notice-warning")}>
          <p>{say("enrol-ended")}</p>
        </Notice>
      ) : null}
      <p>{say("enrol-lead")}</p>
      <fieldset>
        <legend>{say("enrol-who")}</legend>
        <span class={wrong === "nobody" ? "wrong" : "hidden"} role="alert">
          {wrong === "nobody" ? say("enrol-nobody") : null}
        </span>
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
        wrong={wrong === "code" ? say("enrol-wrong-code") : undefined}
        onWords={(code) => void enrolling.ask(signing, code)}
      />
    </>
  );
}

function Waiting(): JSX.Element {
  const { model, say } = useHere();
  const { enrolling } = model.entrance;
  const approved = enrolling.approved.value;
  const number = enrolling.number.value;
  useEffect(() => {
    const timer = setInterval(() => void enrolling.lookForApproval(), LOOK_MS);
    return () => clearInterval(timer);
  }, [enrolling]);
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
            <Button busy={model.work.busy.value} onPress={() => void enrolling.finish()}>
              {say("enrol-button")}
            </Button>
          </p>
        </>
      ) : null}
    </>
  );
}
