// The screens of the person's app: one at a time, none with an address of its own.

export type Screen =
  | "who"
  | "five"
  | "write"
  | "sending"
  | "sent"
  | "words"
  | "back"
  | "without"
  | "open"
  | "folder"
  | "budget"
  | "change"
  | "delete"
  | "deleted"
  | "closed";

/** What the page was opened for. */
export const startOf = (page: string | undefined): Screen => (page === "folder" ? "open" : "who");
