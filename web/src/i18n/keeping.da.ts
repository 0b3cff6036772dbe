import { texts } from "../../../src/udvej/locales/da/keeping.ftl?person";
import type { Texts } from "./read.ts";

export const catalogue: Texts = texts;
