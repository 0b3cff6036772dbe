// The person's pages come to life here, in what the server wrote into `#app`.
//
// Promise: nothing of the person's is put anywhere but into the worker and the state of
// these components; whatever leads away from the page ends both.

import { signal } from "@preact/signals";
import { render } from "preact";
import { languageOf } from "../i18n/languages.ts";
import { loadPersonTexts } from "../i18n/messages.ts";
import { onLeave } from "../ui/exit.ts";
import { followLinks } from "../ui/links.ts";
import { troubleOf } from "../ui/trouble.ts";
import { workerMaker } from "../ui/worker.ts";
import type { PersonApi } from "../vault/api.ts";
import { fetched } from "../vault/transport.ts";
import { App } from "./app.tsx";
import { type Here, HereContext } from "./here.ts";
import { closeWhenIdle } from "./idle.ts";
import { partOf } from "./parts.ts";
import { Model } from "./state/model.ts";
import { startOf } from "./state/screens.ts";

async function start(place: HTMLElement): Promise<void> {
  const { language: code, screen, worker = "", before = "", sums = "" } = place.dataset;
  const language = languageOf(code);
  const begun = startOf(screen);
  const keeping: Here["keeping"] = signal(null);
  const [say] = await Promise.all([
    loadPersonTexts(language),
    partOf(begun, { language, keeping }).catch(() => undefined), // the app asks again, and says so
  ]);
  const model = new Model(workerMaker<PersonApi>(worker, "person"), begun, language);
  onLeave(() => {
    model.drop();
    render(null, place);
  });
  addEventListener("beforeunload", (event) => {
    if (model.unsaved) event.preventDefault();
  });
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && model.folder.peek()?.kept)
      void model.drafts.save();
  });
  addEventListener("online", () => model.online());
  closeWhenIdle(model);
  place.replaceChildren();
  followLinks<Here>({
    here: { model, say, language, keeping, before, sums },
    fetch: () => fetched(import("./following.ts")),
    show: (here) => show(here, place),
    unsaved: () => model.unsaved,
    failed: (reason) => {
      model.trouble.value = troubleOf(reason);
    },
  });
}

/** The app as it is here and now; what is typed in it stays when it is shown anew. */
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
