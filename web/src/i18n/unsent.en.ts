import { texts } from "../../../src/udvej/locales/en/unsent.ftl?person";
import type { Texts } from "./read.ts";

export const catalogue: Texts = texts;
