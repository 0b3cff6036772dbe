// What an import of a catalogue gives; the query says for which app.

declare module "*.ftl?person" {
  export const texts: import("./read.ts").Texts;
}

declare module "*.ftl?counsellor" {
  export const texts: import("./read.ts").Texts;
}
