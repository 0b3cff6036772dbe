import { texts as desk } from "../../../src/udvej/locales/en/desk.ftl?counsellor";
import { texts as editing } from "../../../src/udvej/locales/en/editing.ftl?counsellor";
import { texts as find } from "../../../src/udvej/locales/en/find.ftl?counsellor";
import { texts as refusals } from "../../../src/udvej/locales/en/refusals.ftl?counsellor";
import { texts as shared } from "../../../src/udvej/locales/en/shared.ftl?counsellor";
import type { Texts } from "./read.ts";

export const catalogue: Texts = [...shared, ...desk, ...editing, ...find, ...refusals];
