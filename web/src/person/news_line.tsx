// What a screen reader is told when something comes without having been asked for.

import type { JSX } from "preact";
import type { PersonSay } from "../i18n/messages.ts";
import { useHere } from "./here.ts";
import type { News } from "./state/news.ts";

function sayNews(say: PersonSay, news: News): string {
  switch (news.kind) {
    case "new-letters":
      return say("folder-new-letter", { count: news.count });
    case "sent":
      return say("letter-sent");
    case "waits":
      return say("connection-queued");
    case "back":
      return say("connection-back");
    case "undone":
      return say("delete-undone");
    case "lost":
      // The notice above the screen says it, to everyone.
      return "";
  }
}

/** Always in the page, so that a change inside it is announced. */
export function NewsLine(): JSX.Element {
  const { model, say } = useHere();
  const news = model.news.value;
  return (
    <p class="hidden" role="status" data-news>
      {news === null ? "" : sayNews(say, news)}
    </p>
  );
}
