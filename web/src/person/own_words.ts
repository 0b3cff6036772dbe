// The words of what is one's own, fetched when they are first needed.

import { useEffect, useState } from "preact/hooks";
import { loadOwn, type OwnWords } from "../i18n/own.ts";
import { useHere } from "./here.ts";

/** Null until they are here; what needs them is not shown without. */
export function useOwnWords(): OwnWords | null {
  const { language } = useHere();
  const [words, setWords] = useState<OwnWords | null>(null);
  useEffect(() => {
    loadOwn(language).then(setWords, () => undefined);
  }, [language]);
  return words;
}
