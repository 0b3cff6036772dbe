import { texts as lists } from "../../../src/udvej/locales/es/lists.ftl?person";
import { texts as people } from "../../../src/udvej/locales/es/people.ftl?person";
import { texts as person } from "../../../src/udvej/locales/es/person.ftl?person";
import { texts as refusals } from "../../../src/udvej/locales/es/refusals.ftl?person";
import { texts as shared } from "../../../src/udvej/locales/es/shared.ftl?person";
import type { Texts } from "./read.ts";

export const catalogue: Texts = [...shared, ...people, ...person, ...lists, ...refusals];
