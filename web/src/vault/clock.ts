// The device's clock, as coarse as the protocol wants it (PROTOCOL §1.6).

const DAY_MS = 86_400_000;
const MINUTE_LENGTH = "YYYY-MM-DDTHH:MM".length;

/** Days since 1970-01-01 in UTC. */
export const today = (): number => Math.floor(Date.now() / DAY_MS);

/** `YYYY-MM-DDTHH:MMZ`. */
export const minute = (): string => `${new Date().toISOString().slice(0, MINUTE_LENGTH)}Z`;
