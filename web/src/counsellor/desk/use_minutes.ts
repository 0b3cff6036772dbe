// "Has waited 12 minutes" grows while one looks at it.

import { useEffect, useState } from "preact/hooks";

const MINUTE_MS = 60_000;

/** Render again each minute. */
export function useMinutes(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
}
