import { texts as people } from "../../../src/udvej/locales/da/people.ftl?person";
import { texts as person } from "../../../src/udvej/locales/da/person.ftl?person";
import { texts as refusals } from "../../../src/udvej/locales/da/refusals.ftl?person";
import { texts as shared } from "../../../src/udvej/locales/da/shared.ftl?person";
import type { Texts } from "./read.ts";

export const catalogue: Texts = [...shared, ...people, ...person, ...refusals];
