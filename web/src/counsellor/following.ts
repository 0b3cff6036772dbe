// What following a link means at the desk: who is logged in stays so in another language.

import { writtenOf } from "../i18n/languages.ts";
import { loadCounsellorTexts } from "../i18n/messages.ts";
import { following } from "../ui/following.ts";
import type { Following } from "../ui/links.ts";
import type { Here } from "./here.ts";

const ways: Following<Here> = following<Here>({
  async speak(code, here) {
    const language = writtenOf(code);
    const say = await loadCounsellorTexts(language);
    return () => {
      here.model.language = language;
      return { ...here, say, language };
    };
  },
  save: ({ model }) => model.desk.drafts.save(),
  loss({ model: { desk } }) {
    if (!desk.unsaved) return null;
    return desk.drafts.unsaved ? "typed" : "waiting";
  },
  go(address, { model }) {
    model.drop();
    location.assign(address);
  },
});

export const ready: Following<Here>["ready"] = ways.ready;
export const follow: Following<Here>["follow"] = ways.follow;
