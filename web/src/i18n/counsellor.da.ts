import desk from "../../../src/udvej/locales/da/desk.ftl?raw";
import refusals from "../../../src/udvej/locales/da/refusals.ftl?raw";
import shared from "../../../src/udvej/locales/da/shared.ftl?raw";

export const catalogue: string = [shared, refusals, desk].join("\n");
