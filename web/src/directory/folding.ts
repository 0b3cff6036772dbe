// Words as they are compared: what people type instead of æ, ø and å is the same here.
//
// Promise: "Ålborg", "Aalborg" and "alborg" fold to one word, as do "gæld", "gaeld"; it
// is used on both sides, so that what two words lose they lose alike.

const MARKS = /\p{M}+/gu;
const APART = /[^\p{L}\p{N}]+/u;

/** A word without case, accents and the Danish letters' several spellings. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFC")
    .replace(/æ|ä|ae/g, "e")
    .replace(/ø|ö|oe/g, "o")
    .replace(/aa/g, "a")
    .normalize("NFD")
    .replace(MARKS, "");
}

/** A text's words as they stand, in small letters. */
export function spelt(text: string): string[] {
  return text.toLowerCase().normalize("NFC").split(APART).filter(Boolean);
}

/** A text's words, folded, in their order. */
export function words(text: string): string[] {
  return spelt(text).map(fold);
}
