// What the worker needs only once there is a folder: fetched then, in one file.

export { keepBudget, takeBudget } from "./budget.ts";
export { closingDay, deleteVault, withdraw } from "./closing.ts";
export { gather, removeAll } from "./gathering.ts";
export { endOutlived, packUp, relationsAgain, restOf, saidAgain, samePhrase } from "./moving.ts";
export { Own } from "./own.ts";
