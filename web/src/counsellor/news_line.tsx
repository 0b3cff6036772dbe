// What a screen reader is told when something comes without having been asked for.

import type { JSX } from "preact";
import { sayList } from "../i18n/names.ts";
import { sayMoment } from "../i18n/times.ts";
import { type Here, useHere } from "./here.ts";
import type { News } from "./state/news.ts";
import { callOf } from "./state/order.ts";

/** What the person of a vault is called. */
export function nameIn({ model, say }: Here, vault: string): string {
  const known = model.desk.view.value?.mine.find((one) => one.vault === vault)?.name ?? "";
  return callOf(say, vault, model.desk.relations.value.get(vault), known);
}

function sayNews(here: Here, news: News): string {
  const { say, language } = here;
  switch (news.kind) {
    case "first-letters":
      return say("waiting-new", { count: news.count });
    case "waits": {
      const names = news.vaults.map((vault) => nameIn(here, vault));
      return say("mine-new", { names: sayList(language, names) });
    }
    case "gone": {
      const { relations } = here.model.desk;
      const names = news.people.map(({ vault, name }) =>
        callOf(say, vault, relations.value.get(vault), name),
      );
      return say("mine-gone", { names: sayList(language, names), count: names.length });
    }
    case "taken":
      return say("waiting-taken", { name: nameIn(here, news.vault) });
    case "taken-other":
      return say("waiting-taken-other");
    case "promised": {
      const when = sayMoment(say, language, news.by);
      return say("promise-made", { name: nameIn(here, news.vault), when });
    }
    case "left":
      return say("vault-left");
    case "sent":
      return say("letter-sent");
    case "queued":
      return say("connection-queued");
    case "lost":
      return say("connection-lost");
    case "back":
      return say("connection-back");
  }
}

/** One line, always in the page, so that a change inside it is announced. */
export function NewsLine(): JSX.Element {
  const here = useHere();
  const news = here.model.desk.news.value;
  return (
    <p class={news === null ? "hidden" : "news"} role="status" data-news>
      {news === null ? "" : sayNews(here, news)}
    </p>
  );
}
