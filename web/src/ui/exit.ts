// The way out. Promise: imports nothing, asks nothing, reports nothing. The page is
// blank before anything else happens, and whatever fails on the way, it leaves.
//
// How the apps use it: `onLeave(() => worker.terminate())` for everything that holds
// keys or words. It is called when somebody leaves quickly, and on every `pagehide`,
// because browsers keep pages in memory (`no-store` ones too) for the Back button.
//
// Whoever leaves in one tab leaves in all of this browser's, a desk's too: nobody who has
// to go at once can think of what else lies open. A browser that is too old to tell its
// tabs leaves the one.
//
// What stays: the browser's own history of earlier visits, and what other programs saw.

/** Presses of Shift, alone, that lead out, and how far apart they may be. */
const PRESSES = 3;
const PAUSE_MILLISECONDS = 5000;

const dropping = new Set<() => void>();
let leaving = false;

/** Reaches every other tab of ours, and stores nothing. It says one thing only. */
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("leave") : null;
tabs?.addEventListener("message", go);

/** Have `drop` called before the page goes away. Returns how to take that back. */
export function onLeave(drop: () => void): () => void {
  dropping.add(drop);
  return () => {
    dropping.delete(drop);
  };
}

/** Leave at once, as the button does, and every other tab with this one. */
export function leave(): void {
  // Said first: it waits for nothing, and what comes after may end this page.
  attempt(() => tabs?.postMessage(""));
  go();
}

/** What every tab does, the one where somebody left and those that were told. */
function go(): void {
  const button = exitButton();
  const to = button?.dataset["to"] ?? button?.href ?? "/ud";
  const loading = button?.dataset["loading"] ?? "";
  leaving = true;
  attempt(() => blank(loading));
  dropAll();
  forget();
  attempt(() => window.stop());
  // Replaced, not followed: the Back button does not lead to this page again.
  location.replace(to);
}

function exitButton(): HTMLAnchorElement | null {
  return document.querySelector("a[data-exit]");
}

/** Nothing may stop the way out; what could not be dropped dies with the page. */
function attempt(step: () => unknown): void {
  try {
    Promise.resolve(step()).catch(() => undefined);
  } catch {
    // As above.
  }
}

/** Take every word off the page; the title is the neutral one and stays. */
function blank(saying: string): void {
  const cover = document.createElement("p");
  cover.setAttribute("role", "alert");
  cover.textContent = saying;
  document.body.replaceChildren(cover);
}

function dropAll(): void {
  for (const drop of dropping) {
    attempt(drop);
  }
  dropping.clear();
}

/** Empty every storage a page can reach. We put nothing there; this is the proof. */
function forget(): void {
  attempt(() => sessionStorage.clear());
  attempt(() => localStorage.clear());
  attempt(async () => {
    for (const name of await caches.keys()) {
      await caches.delete(name);
    }
  });
  attempt(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name !== undefined) {
        indexedDB.deleteDatabase(name);
      }
    }
  });
}

// Before any other listener of this kind: no "do you want to leave?" on the way out.
addEventListener("beforeunload", (event) => {
  if (leaving) {
    event.stopImmediatePropagation();
  }
});

addEventListener("pagehide", () => {
  dropAll();
  if (!leaving) {
    attempt(() => blank(""));
  }
});

addEventListener("pageshow", (event) => {
  if (event.persisted) {
    attempt(() => blank(""));
    location.reload();
  }
});

// One page of this site behind the reader, never a trail of them: links between our own
// pages, and within one, replace. Staff work in many tabs and keep their trail.
addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || event.defaultPrevented || event.button !== 0) {
    return;
  }
  if (link.matches("[data-exit]")) {
    event.preventDefault();
    leave();
  } else if (replaces(link, event)) {
    event.preventDefault();
    location.replace(link.href);
  }
});

// The middle button on the way out leaves here too, and opens no second page.
addEventListener("auxclick", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[data-exit]") : null;
  if (link === null || event.button !== 1) return;
  event.preventDefault();
  leave();
});

function replaces(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const ours = link.origin === location.origin && link.target === "";
  return plain && ours && exitButton()?.dataset["to"] !== undefined;
}

// Shift, alone, three times. A capital letter is Shift and something else.
let presses = 0;
let alone = false;
let expiry = 0;

function startOver(): void {
  presses = 0;
  clearTimeout(expiry);
}

function announce(what: "two" | "one" | "expired"): void {
  const status = document.querySelector("[data-exit-status]");
  if (status !== null) {
    status.textContent = exitButton()?.dataset[what] ?? "";
  }
}

function interrupt(): void {
  alone = false;
  startOver();
}

addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) {
      interrupt();
    } else if (!event.repeat) {
      alone = true;
    }
  },
  true,
);

addEventListener("pointerdown", interrupt, true);

addEventListener(
  "keyup",
  (event) => {
    if (event.key !== "Shift" || !alone) {
      return;
    }
    alone = false;
    clearTimeout(expiry);
    presses += 1;
    if (presses >= PRESSES) {
      leave();
      return;
    }
    announce(presses === 1 ? "two" : "one");
    expiry = window.setTimeout(() => {
      startOver();
      announce("expired");
    }, PAUSE_MILLISECONDS);
  },
  true,
);

// An on-screen keyboard may push the page up; the bar follows what can be seen.
const seen = window.visualViewport;
function followKeyboard(): void {
  const pushed = seen && seen.scale === 1 ? seen.offsetTop : 0;
  document.documentElement.style.setProperty("--pushed", `${Math.round(pushed)}px`);
}
seen?.addEventListener("resize", followKeyboard);
seen?.addEventListener("scroll", followKeyboard);
