// Build the browser client into the Python package.
//
// Promise: file names carry a hash of their content, no script is inline, and
// manifest.json names every file with its sha384, so that the server can write
// `integrity` and `modulepreload` without asking a build tool.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { fallbacksApart, nothingForNode, oneNoble, packed, texts } from "./packing.config.ts";

const here = import.meta.dirname;
const out = resolve(here, "../src/udvej/server/pages/static");

interface Chunk {
  file: string;
  imports?: string[];
  integrity?: string;
}

/** Add `integrity` to each file of the manifest, and hold `exit` to its rule. */
function integrity(): Plugin {
  return {
    name: "udvej-integrity",
    writeBundle(): void {
      const path = resolve(out, "manifest.json");
      const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, Chunk>;
      for (const chunk of Object.values(manifest)) {
        const bytes = readFileSync(resolve(out, chunk.file));
        chunk.integrity = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
      }
      // The way out must work while everything else is still loading or broken.
      if (manifest["src/ui/exit.ts"]?.imports) {
        throw new Error("exit.ts must import nothing");
      }
      writeFileSync(path, `${JSON.stringify(manifest, null, 1)}\n`);
      packed(out);
    },
  };
}

export default defineConfig({
  root: here,
  base: "/static/",
  publicDir: false,
  plugins: [texts(), fallbacksApart(), oneNoble(), nothingForNode(), integrity()],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: "es2022",
    manifest: "manifest.json",
    assetsDir: "",
    assetsInlineLimit: 0,
    // Vite's own preloading touches `document`, which the worker has not got.
    modulePreload: false,
    rolldownOptions: {
      input: {
        person: resolve(here, "src/person/main.tsx"),
        counsellor: resolve(here, "src/counsellor/main.tsx"),
        worker: resolve(here, "src/vault/worker.ts"),
        exit: resolve(here, "src/ui/exit.ts"),
        find: resolve(here, "src/find/main.ts"),
        before: resolve(here, "src/before/main.ts"),
        find_style: resolve(here, "src/ui/find.css"),
        calculator: resolve(here, "src/calculator/main.ts"),
        desk_style: resolve(here, "src/ui/desk.css"),
        calculator_style: resolve(here, "src/ui/calculator.css"),
        style: resolve(here, "src/ui/style.css"),
      },
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "[name]-[hash][extname]",
      },
    },
  },
});
