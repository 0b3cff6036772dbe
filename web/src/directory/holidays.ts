// Days on which ordinary hours say nothing: Danish public holidays, and the eves on
// which many close early. A place that is open then has to say so.

const FIXED = ["01-01", "05-01", "06-05", "12-24", "12-25", "12-26", "12-31"];
/** Days after Easter Sunday: Thursday, Friday, itself, Monday, Ascension, Pentecost and its Monday. */
const MOVING = [-3, -2, 0, 1, 39, 49, 50];
const DAY_MS = 86_400_000;

/** Whether a day, as `YYYY-MM-DD`, is one of them. */
export function isHoliday(day: string): boolean {
  const since = Math.round((Date.parse(day) - easter(Number(day.slice(0, 4)))) / DAY_MS);
  return FIXED.includes(day.slice(5)) || MOVING.includes(since);
}

/** Easter Sunday as UTC milliseconds (the anonymous Gregorian algorithm). */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const skipped = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const march = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(march / 31) - 1, (march % 31) + 1);
}
