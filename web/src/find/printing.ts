// One place on paper, or saved by the browser's own dialog, and nothing else of the page.

/** Print the card that a button stands on. */
export function printCard(button: Element): void {
  const card = button.closest(".place");
  if (card === null) return;
  card.classList.add("print");
  addEventListener("afterprint", () => card.classList.remove("print"), { once: true });
  print();
}
