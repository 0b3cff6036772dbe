// Where the keyboard goes when what was pressed is gone.

import type { FieldName } from "../state/places.ts";

/** To the heading of a field, or of all fields. */
export function focusField(field: FieldName | null): void {
  const heading = field === null ? "#fields" : `[data-field="${field}"] h3`;
  document.querySelector<HTMLElement>(heading)?.focus();
}
