// Tests of the client that need no browser; the journeys are in ../tests/journeys.

import { defineConfig } from "vitest/config";
import { oneNoble, texts } from "./packing.config.ts";

export default defineConfig({
  plugins: [texts(), oneNoble()],
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    environment: "node",
    allowOnly: false,
    // So that the published vectors run with the copy of SHA-256 that is shipped.
    server: { deps: { inline: [/@hpke/] } },
  },
});
