import { texts } from "../../../src/udvej/locales/hu/keeping.ftl?person";
import type { Texts } from "./read.ts";

export const catalogue: Texts = texts;
