import people from "../../../src/udvej/locales/da/people.ftl?raw";
import person from "../../../src/udvej/locales/da/person.ftl?raw";
import refusals from "../../../src/udvej/locales/da/refusals.ftl?raw";
import shared from "../../../src/udvej/locales/da/shared.ftl?raw";

export const catalogue: string = [shared, people, refusals, person].join("\n");
