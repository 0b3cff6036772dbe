// For whoever looks after a service: numbers, approvals, colleagues, invitations.

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Notice, Screen } from "../../ui/pieces.tsx";
import { type Here, useHere } from "../here.ts";
import { type Done, keepsStaff, officeTitle, overlooks } from "../state/office.ts";
import { TroubleNotice } from "../troubles.tsx";
import { Approvals } from "./approvals.tsx";
import { Colleagues } from "./colleagues.tsx";
import { Invite } from "./invite.tsx";
import { Overview } from "./overview.tsx";

const LOOK_MS = 20_000;

function sayDone({ say }: Here, { kind, name }: Done): string {
  switch (kind) {
    case "approved":
      return say("approve-done", { name });
    case "refused":
      return say("approve-refused", { name });
    case "suspended":
      return say("staff-suspended", { name });
    case "absent":
      return say("staff-now-absent", { name });
    case "present":
      return say("staff-is-present", { name });
  }
}

/** What was done, above all that can be: it takes the focus, as the button may be gone. */
function JustDone({ done }: { readonly done: Done }): JSX.Element {
  const here = useHere();
  const place = useRef<HTMLDivElement>(null);
  // Also when the same is done once more.
  useEffect(() => place.current?.focus(), [done]);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice title={here.say("notice-good")}>
        <p>{sayDone(here, done)}</p>
      </Notice>
    </div>
  );
}

export function OfficeScreen(): JSX.Element {
  const here = useHere();
  const { model, say } = here;
  const { office } = model;
  const roles = model.session.value?.roles ?? [];
  useEffect(() => {
    const now = model.session.peek()?.roles ?? [];
    void office.load(now);
    const timer = setInterval(() => void office.lookAgain(now), LOOK_MS);
    return () => clearInterval(timer);
  }, [model, office]);
  const done = office.done.value;
  const nothing = !keepsStaff(roles) && !overlooks(roles);
  return (
    <Screen title={say(officeTitle(roles))}>
      <TroubleNotice />
      {done === null ? null : <JustDone done={done} />}
      {nothing ? <p>{say("office-nothing")}</p> : null}
      {overlooks(roles) ? <Overview /> : null}
      {keepsStaff(roles) ? (
        <>
          <Approvals />
          <Colleagues />
          <Invite />
        </>
      ) : null}
    </Screen>
  );
}
