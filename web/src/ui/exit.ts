// The way out. Promise: imports nothing, waits for nothing, reports nothing.
//
// Loaded before everything else, as a classic script, so that it works while the
// rest of the page is still on its way or has failed.

const button: HTMLAnchorElement | null = document.querySelector("a[data-exit]");
button?.addEventListener("click", (event: Event) => {
  event.preventDefault();
  location.replace(button.href);
});

export {};
