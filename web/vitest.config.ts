// Tests of the client that need no browser; the journeys are in ../tests/journeys.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    environment: "node",
    allowOnly: false,
  },
});
