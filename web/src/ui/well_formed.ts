// What is mended in a text before it is sealed (RECORD §1.3).

/** Halves of characters, which no letter may hold, as the mark for "not a character". */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");
