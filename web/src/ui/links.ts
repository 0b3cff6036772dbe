// Links that would lead away from a page where somebody writes.
//
// Promise: none takes words or keys along unasked.

import { linkAway } from "./link_away.ts";

/** What is fetched once somebody types: by the time it is needed the line may be gone. */
export interface Following<Here> {
  /** Have at hand what a question would need. */
  ready(here: Here): Promise<void>;
  /** Follow a link; gives how the app goes on here, if it does. */
  follow(link: HTMLAnchorElement, here: Here): Promise<Here>;
}

/** What an app has to do with it. */
interface Around<Here> {
  readonly here: Here;
  fetch(): Promise<Following<Here>>;
  show(here: Here): void;
  /** Whether going would lose something. */
  unsaved(): boolean;
  failed(reason: unknown): void;
}

/** Show an app, and follow links for as long as it lives. */
export function followLinks<Here>(around: Around<Here>): void {
  let { here } = around;
  const go = async (link: HTMLAnchorElement): Promise<void> => {
    try {
      here = await (await around.fetch()).follow(link, here);
      around.show(here);
    } catch (failed) {
      around.failed(failed);
    }
  };
  const ahead = async (): Promise<void> => (await around.fetch()).ready(here);
  around.show(here);
  addEventListener("input", () => void ahead().catch(() => undefined), { once: true });
  // Before any other listener follows it.
  const before = { capture: true };
  const caught = (event: MouseEvent): void => {
    const link = linkAway(event);
    if (link === null || !(link.hreflang || around.unsaved())) return;
    event.preventDefault();
    void go(link);
  };
  addEventListener("click", caught, before);
}
