import { texts as lists } from "../../../src/udvej/locales/ro/lists.ftl?person";
import { texts as people } from "../../../src/udvej/locales/ro/people.ftl?person";
import { texts as person } from "../../../src/udvej/locales/ro/person.ftl?person";
import { texts as refusals } from "../../../src/udvej/locales/ro/refusals.ftl?person";
import { texts as shared } from "../../../src/udvej/locales/ro/shared.ftl?person";
import type { Texts } from "./read.ts";

export const catalogue: Texts = [...shared, ...people, ...person, ...lists, ...refusals];
