// What is open here closes by itself when nobody seems to be here.

export const IDLE_MINUTES = 15;
const MINUTE_MS = 60_000;
const SIGNS = ["keydown", "pointerdown", "scroll"] as const;

/** Call `close` each minute after a while without a sign of life. */
export function watchIdle(close: () => void): void {
  let seen = Date.now();
  const alive = (): void => {
    seen = Date.now();
  };
  for (const sign of SIGNS) {
    addEventListener(sign, alive, { capture: true, passive: true });
  }
  // By the clock and not by one long timer: a sleeping phone stops those.
  setInterval(() => {
    if (Date.now() - seen >= IDLE_MINUTES * MINUTE_MS) close();
  }, MINUTE_MS);
}
