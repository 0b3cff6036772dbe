// What each shared vector calls on this side, by folder and call (vectors/README.md).
//
// A call gives its results, or throws the refusal; what it gives is compared with the
// vector's `gives`. Bytes are base64url there.

import type { Calls, Histories } from "./calling.ts";
import { secretCalls } from "./calls_secret.ts";
import { visibleCalls } from "./calls_visible.ts";

/** Every folder of vectors but `record` and `shared`, and its calls. */
export function calls(histories: Histories): Readonly<Record<string, Calls>> {
  const visible = visibleCalls(histories);
  const readers = { ...visible["readers"], ...secretCalls["readers"] };
  return { ...visible, ...secretCalls, readers };
}
