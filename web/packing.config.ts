// What makes the built files small, without changing what they do.
//
// Promise: each rule here only chooses between copies of the same code, or drops what
// never runs in a browser; nothing of a library is rewritten.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";

/** Said at the desk alone: a person is never answered so (ui/trouble.ts says "other"). */
const OF_STAFF =
  /^(?:refusal-(?:session-missing|not-allowed|invitation-stale|passkey-refused)|alarm-.+-counsellor)$/;
const TEXTS = /\.ftl\?(?:person|counsellor)$/;
const FALLBACK = "?fallback";

/** Read catalogues while building, with Fluent's own reader: browsers fetch what it
 * read, and no reader. The query keeps each app's texts in one file of its own. What
 * waits for its translation (locales/waiting.txt) is said in English. No text of ours
 * has attributes; a test says so. */
export function texts(): Plugin {
  return {
    name: "udvej-texts",
    enforce: "pre",
    load(id): string | null {
      if (!TEXTS.test(id)) return null;
      const file = id.replace(TEXTS, ".ftl");
      const { body } = read(file);
      const there = new Set(body.map(({ id: key }) => key));
      const waits = read(file.replace(/[a-z]+(?=[/][a-z]+[.]ftl$)/, "en")).body;
      const whole = [...body, ...waits.filter(({ id: key }) => !there.has(key))].filter(
        ({ id: key }) => !(id.endsWith("?person") && OF_STAFF.test(key)),
      );
      const pairs = whole.map(({ id: key, value }) => [key, value]);
      return `export const texts = ${JSON.stringify(pairs)};`;
    },
  };
}

const read = (file: string): FluentResource => new FluentResource(readFileSync(file, "utf8"));

/** What stands in for the platform brings its own copy of noble's hashes; otherwise
 * SHA-512 and BLAKE2 would be fetched by everybody, who never runs them. */
export function fallbacksApart(): Plugin {
  return {
    name: "udvej-fallbacks",
    enforce: "pre",
    async resolveId(source, importer) {
      const stands = importer?.includes("/@noble/curves/") || importer?.endsWith(FALLBACK);
      if (!stands && source !== "@noble/hashes/argon2.js") return null;
      const found = await this.resolve(source, importer?.replace(FALLBACK, ""), {
        skipSelf: true,
      });
      if (found === null || !found.id.includes("/@noble/hashes/")) return found;
      return found.id.replace(FALLBACK, "") + FALLBACK;
    },
    load(id): string | null {
      return id.endsWith(FALLBACK) ? readFileSync(id.replace(FALLBACK, ""), "utf8") : null;
    },
  };
}

const HASHES = /\/hash\/(sha2|hmac)\.js$/;

/** HPKE carries copies of noble's SHA-256 and HMAC inside; ours are of the same author
 * and newer, and one is enough. */
export function oneNoble(): Plugin {
  return {
    name: "udvej-one-noble",
    enforce: "pre",
    async resolveId(source, importer) {
      const found = HASHES.exec(source);
      if (found === null || !importer?.includes("/@hpke/common/")) return null;
      return this.resolve(`@noble/hashes/${found[1]}.js`, importer, { skipSelf: true });
    },
  };
}

/** Vite wraps each lazy import to preload what it needs, which `modulePreload: false`
 * leaves without work; and Node's own "crypto" is asked for only where there is no
 * Web Crypto. */
export function nothingForNode(): Plugin {
  return {
    name: "udvej-nothing-for-node",
    enforce: "pre",
    resolveId(source): string | null {
      return source === "vite/preload-helper" || source === "crypto" ? `\0${source}` : null;
    },
    load(id): string | null {
      if (id === "\0crypto") return "export const webcrypto = undefined;";
      if (!id.endsWith("vite/preload-helper.js")) return null;
      return "export const __vitePreload = (load) => load();";
    },
  };
}

/** Lay each file twice more beside itself, packed as small as Brotli and gzip can. */
export function packed(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => /\.(?:js|css|svg)$/.test(one))) {
    const bytes = readFileSync(resolve(folder, name));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(resolve(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(resolve(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
