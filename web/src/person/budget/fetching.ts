// The sheet of money, taken from the page that everybody does sums on.
//
// Promise: one markup for both. It is read as a document, never from a string, and no
// script of it runs; that a folder is open here is not said when it is asked for.

const PARTS = "main link[rel=stylesheet], main [data-sheet], main .result";

/** Fetch the sheet, its result and their look; refused with an error. */
export function fetchSheet(address: string): Promise<readonly Element[]> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.open("GET", address);
    request.addEventListener("error", () => reject(new Error("no answer")));
    request.addEventListener("load", () => {
      const page: Document | null = request.response;
      const parts = [...(page?.querySelectorAll(PARTS) ?? [])];
      if (parts.some((one) => one.matches("[data-sheet]"))) resolve(parts);
      else reject(new Error("no sheet"));
    });
    request.send();
  });
}

/** Danish has its own address; all others read the English sheet. */
export const sheetAddress = (sums: string, lang: string): string =>
  lang === "da" ? sums : sums.replace(/^[/][a-z]+[/]/, "/en/");
