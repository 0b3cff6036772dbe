// What the worker needs only once there is a folder: fetched then, in one file.

export { keepBudget, takeBudget } from "./budget.ts";
export { closingDay, deleteVault, withdraw } from "./closing.ts";
export { gather, removeAll } from "./gathering.ts";
export {
  allNotes,
  endOutlived,
  lostSheet,
  packUp,
  restOf,
  samePhrase,
  tellings,
} from "./moving.ts";
export { Own } from "./own.ts";
