// The directory file, read strictly: `GET /directory.json` → places.
//
// Promise: a file that is not exactly of the agreed shape is refused as a whole, with
// the path of what is wrong. Only web addresses and telephone numbers of their own
// shapes come through, so that neither can become another kind of link.

import {
  Fields,
  FileError,
  list,
  oneOf,
  orNull,
  type Reader,
  shaped,
  text,
  yesNo,
} from "./reading.ts";
import {
  ANSWERS,
  CERTAINTIES,
  COSTS,
  DAYS,
  type Directory,
  type Hours,
  NEEDS,
  type Phone,
  type Place,
  type Point,
  type Said,
  type Source,
  WHO,
} from "./shapes.ts";

const VERSION = 1;

const day = shaped(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "a day");
const clock = shaped(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "a time of day");
const address = shaped(/^https?:\/\/[^\s]+$/, "a web address");
const dialled = shaped(/^\+?\d{3,15}$/, "a telephone number");
const language = shaped(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a language");

/** Read the file's JSON. Throws `FileError`. */
export function readDirectory(value: unknown): Directory {
  const fields = new Fields(value, "$");
  const version = fields.need("v", (one) => one);
  if (version !== VERSION) throw new FileError("$.v", `${VERSION}`);
  const directory = {
    made: fields.need("made", day),
    fictional: fields.need("fictional", yesNo),
    places: fields.need("places", list(place)),
  };
  fields.end();
  if (new Set(directory.places.map(({ id }) => id)).size !== directory.places.length) {
    throw new FileError("$.places", "each id once");
  }
  return directory;
}

const place: Reader<Place> = (value, path) => {
  const fields = new Fields(value, path);
  const read: Place = {
    id: fields.need("id", text),
    name: fields.need("name", named),
    what: fields.or("what", said, {}),
    needs: fields.need("needs", list(oneOf(NEEDS))),
    who: fields.or("who", list(oneOf(WHO)), []),
    towns: fields.need("towns", list(text)),
    national: fields.need("national", yesNo),
    ...fields.may("at", point, "at"),
    ...fields.may("address", text, "address"),
    anonymous: fields.or("anonymous", oneOf(ANSWERS), "unknown"),
    stay: fields.or("stay", oneOf(ANSWERS), "unknown"),
    dropIn: fields.or("drop_in", oneOf(ANSWERS), "unknown"),
    comesToYou: fields.or("comes_to_you", oneOf(ANSWERS), "unknown"),
    cost: fields.or("cost", oneOf(COSTS), "unknown"),
    languages: fields.or("languages", list(language), []),
    phones: fields.or("phones", list(phone), []),
    ...fields.may("url", address, "url"),
    hours: fields.or("hours", list(hours), []),
    hoursText: fields.or("hours_text", said, {}),
    sources: fields.or("sources", list(source), []),
    checked: fields.or("checked", orNull(day), null),
  };
  fields.end();
  return read;
};

const said: Reader<Said> = (value, path) => {
  const fields = new Fields(value, path);
  const read = { ...fields.may("da", text, "da"), ...fields.may("en", text, "en") };
  fields.end();
  return read;
};

const named: Reader<Said> = (value, path) => {
  const read = said(value, path);
  if (read.da === undefined && read.en === undefined) throw new FileError(path, "one language");
  return read;
};

const degrees: Reader<number> = (value, path) => {
  if (typeof value === "number" && Math.abs(value) <= 180) return value;
  throw new FileError(path, "degrees");
};

const point: Reader<Point> = (value, path) => {
  const [latitude, longitude, ...more] = list(degrees)(value, path);
  if (latitude === undefined || longitude === undefined || more.length > 0) {
    throw new FileError(path, "latitude and longitude");
  }
  return [latitude, longitude];
};

const phone: Reader<Phone> = (value, path) => {
  const fields = new Fields(value, path);
  const read = {
    number: fields.need("number", dialled),
    shown: fields.need("shown", text),
    checked: fields.need("checked", orNull(day)),
  };
  fields.end();
  return read;
};

const hours: Reader<Hours> = (value, path) => {
  const fields = new Fields(value, path);
  const read = {
    days: fields.need("days", list(oneOf(DAYS))),
    ...fields.may("opens", clock, "opens"),
    ...fields.may("closes", clock, "closes"),
    ...fields.may("from", day, "from"),
    ...fields.may("until", day, "until"),
    closed: fields.or("closed", yesNo, false),
  };
  fields.end();
  const open = read.opens !== undefined && read.closes !== undefined;
  if (!read.closed && !open) throw new FileError(path, "opens and closes");
  return read;
};

const source: Reader<Source> = (value, path) => {
  const fields = new Fields(value, path);
  const read = {
    fields: fields.need("fields", list(text)),
    source: fields.need("source", text),
    ...fields.may("url", address, "url"),
    ...fields.may("date", text, "date"),
    certainty: fields.need("certainty", oneOf(CERTAINTIES)),
  };
  fields.end();
  return read;
};
