import people from "../../../src/udvej/locales/en/people.ftl?raw";
import person from "../../../src/udvej/locales/en/person.ftl?raw";
import refusals from "../../../src/udvej/locales/en/refusals.ftl?raw";
import shared from "../../../src/udvej/locales/en/shared.ftl?raw";

export const catalogue: string = [shared, people, refusals, person].join("\n");
