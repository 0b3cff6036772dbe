// What is inside the sealed log; the same file names as src/udvej/record.
//
// Promise: total and pure. The same opened entries fold to the same record as in
// Python. docs/RECORD.md is the authority.

export type { Cover, OpenedEntry, Payload, Role } from "./entries.ts";
export { type FoldedRecord, fold } from "./fold.ts";
export { fits, OWN, SHARED } from "./kinds.ts";
export type { Letter, Opening, Promised, Unknown, Word } from "./letters.ts";
// The fold of an own vault has a door of its own, ./own.ts: a first letter needs none.
export type { Alarm, Budget, BudgetLine, OwnRecord, Relation, Seen, Visit } from "./own.ts";
export { budgetLines as fitsBudget, VISITS_MAX } from "./shapes.ts";
