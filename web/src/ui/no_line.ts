// What is said on a page where a link led nowhere, so that all that is typed is there yet.

/** Show the page's own words for it. */
export function sayOffline(): void {
  const said = document.querySelector<HTMLElement>("[data-offline]");
  if (said === null) return;
  said.hidden = false;
  said.scrollIntoView({ block: "center" });
}
