// The link by which a click would leave what is typed.
//
// Promise: never the way out: nothing stands between anybody and that.

/** The link that a click would follow in this tab, to another page or to this one anew. */
export function linkAway(event: MouseEvent): HTMLAnchorElement | null {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a:not([data-exit])");
  if (!link?.href.startsWith("http") || link.target !== "") return null;
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const within = link.hash !== "" && link.pathname === location.pathname;
  return elsewhere || within ? null : link;
}
