// Who is logged in, where they can go, and the way out.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Dialog } from "../ui/dialog.tsx";
import { Button } from "../ui/pieces.tsx";
import { useHere } from "./here.ts";
import { placesOf } from "./state/office.ts";

/** Places of the app, for those whose roles open both. */
function Places(): JSX.Element | null {
  const { model, say } = useHere();
  const session = model.session.value;
  const open = session === null ? [] : placesOf(session);
  if (open.length < 2) return null;
  const here = model.screen.value;
  return (
    <nav class="actions" aria-label={say("places")}>
      {open.map((place) => (
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

/** Letters that wait for the line, and what an editor typed, would be gone: asked first. */
function LogOut(): JSX.Element {
  const { model, say } = useHere();
  const [asked, setAsked] = useState(false);
  const { desk, editing } = model;
  const out = (): void => void model.lock("asked");
  return (
    <>
      <Button quiet onPress={() => (desk.unsent || editing.unsaved ? setAsked(true) : out())}>
        {say("logout")}
      </Button>
      {asked ? (
        <Dialog title={say("logout")} onClose={() => setAsked(false)}>
          <p>{say(desk.unsent ? "logout-unsent" : "logout-unsaved")}</p>
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
