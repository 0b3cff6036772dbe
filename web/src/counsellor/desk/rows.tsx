// A list of vaults to choose from: one stop for Tab, arrows within.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useHere } from "../here.ts";

export interface Row {
  readonly vault: string;
  readonly title: string;
  readonly notes: readonly string[];
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

function onArrow(event: KeyboardEvent & { readonly currentTarget: Element }): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const step = STEPS[event.key];
  if (step === undefined || at < 0) return;
  event.preventDefault();
  rows[step(at, rows.length - 1)]?.focus();
}

export function Rows({
  rows,
  label,
}: {
  readonly rows: readonly Row[];
  readonly label: string;
}): JSX.Element {
  const { model } = useHere();
  const { desk } = model;
  const [touched, setTouched] = useState<string | null>(null);
  const stop = rows.find(({ vault }) => vault === touched) ?? rows[0];
  return (
    <ul class="rows" aria-label={label} onKeyDown={onArrow}>
      {rows.map((row) => (
        <li key={row.vault}>
          <button
            type="button"
            class="row"
            data-row={row.vault}
            tabIndex={row === stop ? 0 : -1}
            aria-current={desk.chosen.value === row.vault ? "true" : undefined}
            onFocus={() => setTouched(row.vault)}
            onClick={() => void desk.open(row.vault)}
          >
            <strong dir="auto">{row.title}</strong>
            {row.notes.map((note) => (
              <small key={note}>{note}</small>
            ))}
          </button>
        </li>
      ))}
    </ul>
  );
}
