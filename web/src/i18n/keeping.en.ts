import { texts } from "../../../src/udvej/locales/en/keeping.ftl?person";
import type { Texts } from "./read.ts";

export const catalogue: Texts = texts;
