// Small strict readers of JSON values. Promise: each returns what it names or throws
// `FileError` with the path of what is wrong; nothing is mended or left out.

export class FileError extends Error {
  constructor(path: string, wanted: string) {
    super(`${path}: ${wanted} expected`);
    this.name = "FileError";
  }
}

export type Reader<T> = (value: unknown, path: string) => T;

export const text: Reader<string> = (value, path) => {
  if (typeof value === "string" && value !== "") return value;
  throw new FileError(path, "text");
};

export const yesNo: Reader<boolean> = (value, path) => {
  if (typeof value === "boolean") return value;
  throw new FileError(path, "true or false");
};

/** A text that has a given shape. */
export function shaped(pattern: RegExp, wanted: string): Reader<string> {
  return (value, path) => {
    if (pattern.test(text(value, path))) return value as string;
    throw new FileError(path, wanted);
  };
}

/** One word of a closed list. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return (value, path) => {
    if (words.includes(value as T)) return value as T;
    throw new FileError(path, `one of ${words.join(", ")}`);
  };
}

export function list<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new FileError(path, "a list");
    return value.map((one, at) => item(one, `${path}[${at}]`));
  };
}

export function orNull<T>(item: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? null : item(value, path));
}

/** An object's fields, one by one; `end` refuses a field that nobody asked for. */
export class Fields {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #left: Set<string>;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new FileError(path, "an object");
    }
    this.#fields = value as Record<string, unknown>;
    this.#left = new Set(Object.keys(value));
    this.#path = path;
  }

  need<T>(name: string, read: Reader<T>): T {
    this.#left.delete(name);
    return read(this.#fields[name], `${this.#path}.${name}`);
  }

  /** A field that may be absent, as an object to spread: `{}` or `{ [as]: … }`. */
  may<Name extends string, T>(
    name: string,
    read: Reader<T>,
    as: Name,
  ): { readonly [key in Name]?: T } {
    if (!Object.hasOwn(this.#fields, name)) return {};
    return { [as]: this.need(name, read) } as { readonly [key in Name]?: T };
  }

  /** A field that may be absent, with what its absence means. */
  or<T>(name: string, read: Reader<T>, absent: T): T {
    return Object.hasOwn(this.#fields, name) ? this.need(name, read) : absent;
  }

  end(): void {
    const [left] = this.#left;
    if (left !== undefined) throw new FileError(`${this.#path}.${left}`, "nothing");
  }
}
