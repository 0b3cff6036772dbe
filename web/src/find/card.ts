// A place's card: the server's own markup (card.html), filled with facts.
//
// Promise: facts become text and two kinds of link, a telephone number that somebody has
// checked and a web address; both were read strictly (directory/file.ts).

import type { Fact, Facts } from "./facts.ts";

/** Return a card from the template with everything in it that the facts say. */
export function fillCard(template: HTMLTemplateElement, facts: Facts): DocumentFragment {
  const card = template.content.cloneNode(true) as DocumentFragment;
  repeat(card, facts);
  choose(card, facts);
  write(card, facts);
  dropEmptyLists(card);
  return card;
}

/** Every part that waits for a fact, with what it waits for; each waits once. */
function waiting(within: ParentNode, attribute: string): [HTMLElement, string][] {
  return [...within.querySelectorAll<HTMLElement>(`[${attribute}]`)].map((part) => {
    const name = part.getAttribute(attribute) ?? "";
    part.removeAttribute(attribute);
    return [part, name];
  });
}

const isEmpty = (fact: Fact | undefined): boolean => fact === undefined || fact.length === 0;

/** One line for each telephone number or source. */
function repeat(within: ParentNode, facts: Facts): void {
  for (const [line, name] of waiting(within, "data-each")) {
    for (const one of facts[name] ?? []) {
      if (typeof one === "string") continue;
      const held = document.createDocumentFragment();
      held.append(line.cloneNode(true));
      choose(held, one);
      write(held, one);
      line.before(held);
    }
    line.remove();
  }
}

/** Take out what is not so, and what nothing is known about. */
function choose(within: ParentNode, facts: Facts): void {
  for (const [part, name] of waiting(within, "data-known")) {
    if (facts[name] === "unknown") part.remove();
  }
  for (const [part, told] of waiting(within, "data-when")) {
    const [name = "", value = ""] = told.split(" ");
    const fact = facts[name] ?? "";
    const holds = typeof fact === "string" ? fact === value : fact.some((one) => one === value);
    if (!holds) part.remove();
  }
  for (const [part, name] of waiting(within, "data-has")) {
    if (isEmpty(facts[name])) part.remove();
  }
  for (const [part, name] of waiting(within, "data-lacks")) {
    if (!isEmpty(facts[name])) part.remove();
  }
}

function write(within: ParentNode, facts: Facts): void {
  for (const [part, name] of waiting(within, "data-fill")) {
    const fact = facts[name];
    if (typeof fact === "string") part.textContent = fact;
  }
  for (const [part, name] of waiting(within, "data-lang")) {
    const language = facts[`${name}_language`];
    if (typeof language === "string" && language !== "") part.lang = language;
  }
  for (const [part] of waiting(within, "data-dial")) {
    part.setAttribute("href", `tel:${String(facts["number"])}`);
  }
  for (const [part] of waiting(within, "data-link")) {
    part.setAttribute("href", String(facts["url"]));
  }
}

function dropEmptyLists(within: ParentNode): void {
  for (const [part] of waiting(within, "data-unless-empty")) {
    if (part.querySelector("li") === null) part.remove();
  }
}
