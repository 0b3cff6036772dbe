// Who is logged in, where they can go, and the way out.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Dialog } from "../ui/dialog.tsx";
import { Button } from "../ui/pieces.tsx";
import { useHere } from "./here.ts";
import { keepsStaff, overlooks } from "./state/office.ts";

/** Places of the app, for those whose roles open both. */
function Places(): JSX.Element | null {
  const { model, say } = useHere();
  const { roles = [], signing = null } = model.session.value ?? {};
  if (signing === null || !(keepsStaff(roles) || overlooks(roles))) return null;
  const here = model.screen.value;
  return (
    <nav class="actions" aria-label={say("places")}>
      {(["desk", "office"] as const).map((place) => (
        <button
          key={place}
          type="button"
          class="quiet"
          aria-current={here === place ? "page" : undefined}
          onClick={() => model.go(place)}
        >
          {say(`${place}-title`)}
        </button>
      ))}
    </nav>
  );
}

export function WhoAmI(): JSX.Element | null {
  const { model, say } = useHere();
  const session = model.session.value;
  if (session === null) return null;
  return (
    <div class="who-am-i">
      <Places />
      <span class="state">{say("signed-in-as", { name: session.name })}</span>
      <LogOut />
    </div>
  );
}

/** Letters that still wait for the line would be gone with the keys: asked first. */
function LogOut(): JSX.Element {
  const { model, say } = useHere();
  const [asked, setAsked] = useState(false);
  const out = (): void => void model.lock("asked");
  return (
    <>
      <Button quiet onPress={() => (model.desk.unsent ? setAsked(true) : out())}>
        {say("logout")}
      </Button>
      {asked ? (
        <Dialog title={say("logout")} onClose={() => setAsked(false)}>
          <p>{say("logout-unsent")}</p>
          <p class="actions">
            <Button onPress={out}>{say("logout-yes")}</Button>
            <Button quiet onPress={() => setAsked(false)}>
              {say("action-cancel")}
            </Button>
          </p>
        </Dialog>
      ) : null}
    </>
  );
}
