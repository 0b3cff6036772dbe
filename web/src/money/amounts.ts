// Amounts as people write them, and back: integers in øre, never fractions.
//
// Promise: total over any text. What can be read in two ways is not guessed at: it is
// unread, and said to be. What is written back is read as the same amount.

export type Language = "da" | "en";

/** A whole number of øre, not below zero and at most `ORE_MAX`. */
export type Ore = number & { readonly checked: "ore" };

export type Read =
  | { readonly kind: "empty" }
  | { readonly kind: "amount"; readonly ore: Ore }
  | { readonly kind: "unread" }
  | { readonly kind: "large" };

/** A hundred million kroner less an øre: more is a slip of the finger, and sums of a
 * whole sheet of weeks still lie far below what a number holds exactly. */
export const ORE_MAX = 9_999_999_999;
export const ZERO: Ore = 0 as Ore;

const ORE_IN_KRONE = 100;
/** A person writes fewer; a text that was pasted does not keep the page busy. */
const LETTERS_MAX = 40;
const CURRENCY = /^(?:kr\.?|dkk)\s*|\s*(?:kr\.?|kroner|dkk|[.,]-)$/gi;
/** Groups of three after the same sign, or none; one or two digits after another sign.
 * "1.234" and "1,234" are thousands: nobody writes three digits of øre. */
const AMOUNT = /^(?:(\d+)|([1-9]\d{0,2})(?:([., ])(\d{3}(?:\3\d{3})*)))(?:([.,])(\d{1,2}))?$/;

/** Read what somebody typed: 1234, 1.234,50, 1234.5, 1 234 kr., 500,- */
export function readAmount(text: string): Read {
  const bare = text.normalize("NFKC").replaceAll(/\s+/g, " ").trim();
  if (bare === "") return { kind: "empty" };
  if (bare.length > LETTERS_MAX) return { kind: "unread" };
  const found = AMOUNT.exec(bare.replaceAll(CURRENCY, ""));
  if (found === null) return { kind: "unread" };
  const [, plain, first = "", group, rest = "", point, fraction = ""] = found;
  if (point !== undefined && point === group) return { kind: "unread" };
  const kroner = plain ?? first + rest.replaceAll(/\D/g, "");
  const ore = Number(kroner + fraction.padEnd(2, "0"));
  return ore > ORE_MAX ? { kind: "large" } : { kind: "amount", ore: ore as Ore };
}

/** Write an amount, which may be below zero, as the language does: 1.234,50 or 1,234.50.
 * Whole kroner stand without øre. */
export function writeAmount(ore: number, language: Language): string {
  const size = Math.abs(ore);
  const fraction = size % ORE_IN_KRONE;
  const [group, point] = language === "da" ? [".", ","] : [",", "."];
  const kroner = String((size - fraction) / ORE_IN_KRONE).replaceAll(
    /(?<=\d)(?=(?:\d{3})+$)/g,
    group,
  );
  const rest = fraction === 0 ? "" : point + String(fraction).padStart(2, "0");
  return `${ore < 0 ? "\u2212" : ""}${kroner}${rest}`;
}
