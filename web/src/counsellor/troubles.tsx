// What went wrong, in plain words, and what to do; and work that takes a while.

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Busy, Notice } from "../ui/pieces.tsx";
import { sayTrouble } from "../ui/trouble.ts";
import { useHere } from "./here.ts";

/** The trouble of this screen, if there is any; it comes into sight. */
export function TroubleNotice(): JSX.Element | null {
  const { model, say } = useHere();
  const trouble = model.work.trouble.value;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), [trouble]);
  return trouble === null ? null : (
    <div ref={place}>
      <Notice urgent title={say("notice-warning")}>
        <p>{sayTrouble(say, trouble)}</p>
      </Notice>
    </div>
  );
}

/** Shown while something is under way. */
export function Working({ text }: { readonly text: string }): JSX.Element | null {
  const { model } = useHere();
  if (!model.work.busy.value) return null;
  const part = model.work.progress.value;
  return <Busy text={text} {...(part === null ? {} : { part })} />;
}
