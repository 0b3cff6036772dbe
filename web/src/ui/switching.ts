// Another language, in place.
//
// Promise: the page of that language is fetched and put around the app, which keeps all
// that is typed and open in it; nothing is stored, and without a line nothing changes.

const WAIT_MS = 10_000;
const AROUND = ["a.skip", "header.top", "footer"] as const;

/** The page at this address as the server shows it; rejects where none comes. Nothing in
 * it runs. */
export function fetchPage(address: string): Promise<Document> {
  return new Promise((give, fail) => {
    const asked = new XMLHttpRequest();
    asked.open("GET", address);
    // Read by the browser, so that no markup passes through our hands as text.
    asked.responseType = "document";
    asked.timeout = WAIT_MS;
    const broken = (): void => fail(new Error("no page"));
    asked.onload = () => {
      if (asked.status === 200 && asked.responseXML !== null) give(asked.responseXML);
      else broken();
    };
    asked.onerror = broken;
    asked.ontimeout = broken;
    asked.send();
  });
}

/** Put that page around the app, which `#app` holds and which stays as it is. */
export function surround(page: Document, address: string): void {
  const { lang, dir } = page.documentElement;
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  for (const part of AROUND) {
    const there = page.querySelector(part);
    if (there !== null) document.querySelector(part)?.replaceWith(there);
  }
  exchangeBeside(page);
  history.replaceState(null, "", address);
  document.querySelector<HTMLElement>("footer [hreflang][aria-current]")?.focus();
}

/** The same where the whole page is the app: all that it says is that page's now. */
export function exchange(page: Document, address: string): void {
  surround(page, address);
  // The styles stay: put in anew, they would be fetched anew.
  const said = (one: Element | null): ChildNode[] =>
    [...(one?.childNodes ?? [])].filter(({ nodeName }) => nodeName !== "LINK");
  const main = document.querySelector("main");
  for (const old of said(main)) old.remove();
  main?.append(...said(page.querySelector("main")));
}

/** What the server wrote before and after the app, but for its styles. */
function exchangeBeside(page: Document): void {
  const app = document.querySelector("#app");
  const there = page.querySelector("#app");
  const beside = (one: Element | null): Element[] =>
    [...(one?.parentElement?.children ?? [])].filter((each) => !each.matches("#app, link"));
  for (const old of beside(app)) old.remove();
  const parts = beside(there);
  const follows = (each: Element): boolean =>
    there !== null && (there.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  const [before, after] = [parts.filter((each) => !follows(each)), parts.filter(follows)];
  app?.before(...before);
  app?.after(...after);
}
