// Catalogues as the build reads them (../../packing.config.ts): keys and what they say.

import type { FluentResource } from "@fluent/bundle";

type Message = FluentResource["body"][number];

export type Texts = readonly (readonly [key: string, value: Message["value"]])[];

/** What a bundle takes; no text has attributes. */
export const resourceOf = (texts: Texts): FluentResource => ({
  body: texts.map(([id, value]) => ({ id, value, attributes: {} })),
});
