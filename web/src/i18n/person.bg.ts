import { texts as lists } from "../../../src/udvej/locales/bg/lists.ftl?person";
import { texts as people } from "../../../src/udvej/locales/bg/people.ftl?person";
import { texts as person } from "../../../src/udvej/locales/bg/person.ftl?person";
import { texts as refusals } from "../../../src/udvej/locales/bg/refusals.ftl?person";
import { texts as shared } from "../../../src/udvej/locales/bg/shared.ftl?person";
import type { Texts } from "./read.ts";

export const catalogue: Texts = [...shared, ...people, ...person, ...lists, ...refusals];
