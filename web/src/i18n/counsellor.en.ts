import desk from "../../../src/udvej/locales/en/desk.ftl?raw";
import refusals from "../../../src/udvej/locales/en/refusals.ftl?raw";
import shared from "../../../src/udvej/locales/en/shared.ftl?raw";

export const catalogue: string = [shared, refusals, desk].join("\n");
