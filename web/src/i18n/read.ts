// Catalogues as the build reads them (../../packing.config.ts): messages, no Fluent text.

import type { FluentResource } from "@fluent/bundle";

export type Texts = Readonly<FluentResource["body"]>;
