// The way to what a folder does and a first letter does not, fetched apart from it.

import { fetched } from "./transport.ts";

export const later = (): Promise<typeof import("./later.ts")> => fetched(import("./later.ts"));
