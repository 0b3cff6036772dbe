// Another language around a sheet.
//
// Promise: what is typed is carried over word for word, and sent nowhere. Where the other
// page does not come, or has no sheet, nothing changes.

import { exchange } from "../ui/switching.ts";
import { type Here, sheetHere } from "./here.ts";
import { putTyped, readTyped } from "./typed.ts";

/** Put the sheet into that page; gives it as it is there. */
export function carryOver(page: Document, address: string, from: Here): Here {
  if (page.querySelector("[data-sheet]") === null) throw new Error("no sheet");
  const typed = readTyped(from.page);
  const { column } = from.page.dataset;
  exchange(page, address);
  const now = sheetHere() as Here;
  putTyped(now.page, typed);
  now.page.querySelector<HTMLInputElement>(`[data-columns] [value="${column}"]`)?.click();
  return now;
}
