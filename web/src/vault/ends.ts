// The two keys of one end of a vault, from their seeds.

import type { OpeningSeed, SigningSeed } from "../protocol/keys.ts";
import { signingKey } from "../protocol/keys.ts";
import type { EndKeys } from "./composing.ts";

export interface Seeds {
  readonly signing: SigningSeed;
  readonly opening: OpeningSeed;
}

export async function endKeys({ signing, opening }: Seeds): Promise<EndKeys> {
  return { signing: await signingKey(signing), opening: { seed: opening } };
}
