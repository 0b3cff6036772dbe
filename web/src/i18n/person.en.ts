import { texts as people } from "../../../src/udvej/locales/en/people.ftl?person";
import { texts as person } from "../../../src/udvej/locales/en/person.ftl?person";
import { texts as refusals } from "../../../src/udvej/locales/en/refusals.ftl?person";
import { texts as shared } from "../../../src/udvej/locales/en/shared.ftl?person";
import type { Texts } from "./read.ts";

export const catalogue: Texts = [...shared, ...people, ...person, ...refusals];
