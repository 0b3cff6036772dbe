import { texts } from "../../../src/udvej/locales/bg/unsent.ftl?person";
import type { Texts } from "./read.ts";

export const catalogue: Texts = texts;
