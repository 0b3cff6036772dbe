// What following a link means for the person: the folder stays open in another language.

import { signal } from "@preact/signals";
import { loadKeepingTexts } from "../i18n/keeping.ts";
import { languageOf } from "../i18n/languages.ts";
import { loadPersonTexts } from "../i18n/messages.ts";
import { following } from "../ui/following.ts";
import type { Following } from "../ui/links.ts";
import type { Here } from "./here.ts";

const ways: Following<Here> = following<Here>({
  async speak(code, here) {
    const language = languageOf(code);
    // Both, so that nothing on screen waits for its words, nor is in two languages.
    const [say, kept] = await Promise.all([loadPersonTexts(language), loadKeepingTexts(language)]);
    return (page) => {
      here.model.language = language;
      // Check words are said in the language of the screen.
      if (here.model.services.peek() !== null) void here.model.lookWho();
      const { before, sums } = page.querySelector<HTMLElement>("#app")?.dataset ?? {};
      return {
        ...here,
        say,
        language,
        keeping: signal(kept),
        before: before ?? here.before,
        sums: sums ?? here.sums,
      };
    };
  },
  async save({ model }) {
    if (model.folder.peek()?.kept) await model.drafts.save();
  },
  loss({ model }) {
    if (!model.unsaved) return null;
    if (model.typed) return "typed";
    return model.waiting ? "waiting" : "words";
  },
  go(address, { model }) {
    model.drop();
    location.replace(address);
  },
});

export const ready: Following<Here>["ready"] = ways.ready;
export const follow: Following<Here>["follow"] = ways.follow;
