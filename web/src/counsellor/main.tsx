// The desk comes to life here, in what the server wrote into `#app`.
//
// Promise: the secret of an invitation leaves the address before anything else happens;
// whatever leads away from the page ends the worker with its keys.

import { render } from "preact";
import { writtenOf } from "../i18n/languages.ts";
import { loadCounsellorTexts } from "../i18n/messages.ts";
import { onLeave } from "../ui/exit.ts";
import { watchIdle } from "../ui/idle.ts";
import { followLinks } from "../ui/links.ts";
import { troubleOf } from "../ui/trouble.ts";
import { workerMaker } from "../ui/worker.ts";
import type { CounsellorApi } from "../vault/api.ts";
import { fetched } from "../vault/transport.ts";
import { App } from "./app.tsx";
import { type Here, HereContext } from "./here.ts";
import { Model } from "./state/model.ts";

/** The secret after `#`, taken out of the address and its history. */
function takeInvitation(): string {
  const secret = location.hash.slice(1);
  // `#text` is the page's own: "go to the text".
  if (secret === "" || secret === "text") return "";
  history.replaceState(null, "", location.pathname);
  return secret;
}

async function start(place: HTMLElement): Promise<void> {
  document.documentElement.dataset["script"] = "on";
  const invitation = takeInvitation();
  const { language: code, worker = "" } = place.dataset;
  const language = writtenOf(code);
  const say = await loadCounsellorTexts(language);
  const model = new Model(workerMaker<CounsellorApi>(worker, "counsellor"), language);
  onLeave(() => {
    model.drop();
    render(null, place);
  });
  addEventListener("beforeunload", (event) => {
    if (model.desk.unsaved || model.editing.unsaved) event.preventDefault();
  });
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void model.desk.drafts.save();
  });
  addEventListener("online", () => model.desk.online());
  watchIdle(() => void model.lock("idle"));
  if (invitation !== "") {
    model.go("register");
    void model.entrance.openInvitation(invitation);
  }
  place.replaceChildren();
  followLinks<Here>({
    here: { model, say, language },
    fetch: () => fetched(import("./following.ts")),
    show: (here) => show(here, place),
    unsaved: () => model.desk.unsaved,
    failed: (reason) => {
      model.work.trouble.value = troubleOf(reason);
    },
  });
}

/** The desk as it is here and now; what is typed in it stays when it is shown anew. */
function show(here: Here, place: HTMLElement): void {
  render(
    <HereContext.Provider value={here}>
      <App />
    </HereContext.Provider>,
    place,
  );
}

const place = document.getElementById("app");
if (place !== null) void start(place);
