// One letter, as text. Promise: whatever is in it (markup, control characters, another
// direction) is shown as letters in a block of its own and changes nothing outside it.

import type { ComponentChildren, JSX } from "preact";

/** A letter in `<ol class="letters">`. `text` is null where the body was deleted. */
export function Letter(props: {
  readonly from: string;
  readonly when: string;
  readonly mine: boolean;
  readonly text: string | null;
  /** What stands instead of a deleted text. */
  readonly removed: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <li class={props.mine ? "letter mine" : "letter"}>
      <header>
        <strong dir="auto">{props.from}</strong>
        <span>{props.when}</span>
      </header>
      {props.text === null ? (
        <p class="letter-text state">{props.removed}</p>
      ) : (
        // Not for a translation service: it would be read by whoever runs that.
        <p class="letter-text" dir="auto" translate={false}>
          {props.text}
        </p>
      )}
      {props.children}
    </li>
  );
}
