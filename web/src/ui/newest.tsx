// The newest letters, and a way to the earlier ones. Promise: a long folder costs an old
// phone no more to show than a short one, and what somebody looks at stays where it is.

import type { JSX, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "./pieces.tsx";

/** How many letters are put on the screen at a time. */
const AT_ONCE = 50;

export interface Newest<T> {
  readonly shown: readonly T[];
  /** How many earlier ones are not shown. */
  readonly earlier: number;
  /** The list they stand in. */
  readonly list: RefObject<HTMLOListElement | null>;
  showEarlier(): void;
}

/** The end of a list that grows at its end, until earlier ones are asked for. */
export function useNewest<T>(all: readonly T[]): Newest<T> {
  const [asked, setAsked] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const begins = useRef(0);
  // Not at every letter that comes: the first one shown may be the one being read.
  if (asked !== null) begins.current = asked;
  else if (all.length - begins.current > 2 * AT_ONCE) begins.current = all.length - AT_ONCE;
  const earlier = begins.current;
  useEffect(() => {
    // The button is gone, and the keyboard must not be with it.
    if (asked === 0) list.current?.focus();
  }, [asked]);
  return {
    shown: all.slice(earlier),
    earlier,
    list,
    showEarlier: () => setAsked(Math.max(0, earlier - AT_ONCE)),
  };
}

/** Above the list, while there are more. */
export function Earlier(props: {
  readonly newest: Pick<Newest<unknown>, "earlier" | "showEarlier">;
  readonly label: string;
}): JSX.Element | null {
  const { earlier, showEarlier } = props.newest;
  if (earlier === 0) return null;
  return (
    <p>
      <Button quiet onPress={showEarlier}>
        {props.label}
      </Button>
    </p>
  );
}
