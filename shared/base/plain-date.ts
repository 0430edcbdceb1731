/** A calendar day as `YYYY-MM-DD`, without time or zone. */
export type PlainDate = string & { readonly __plainDate: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** Years that are reckoned with; a day behind the last one has no such form. */
const FIRST_YEAR = 100;
const LAST_YEAR = 9999;
const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(LAST_YEAR, 11, 31) / DAY_MS;

/** True for a day that exists in the calendar, in the form `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Brands a day; throws on text that is no calendar day (a bug of the caller: user input goes through `isPlainDate`). */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new Error(`not a calendar day: ${text}`);
  return text;
}

/** Day number since 1970-01-01. */
function dayNumber(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Never before the year 100 or behind 9999, however many: a limit of a thousand million days is one that never ends. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const day = Math.min(Math.max(dayNumber(date) + days, FIRST_DAY), LAST_DAY);
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

/** Adds calendar months within the same years; a day that the month lacks becomes its last day (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = Math.min(Math.max(year * 12 + (month - 1) + months, FIRST_YEAR * 12), LAST_YEAR * 12 + 11);
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12;
  const last = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(targetYear, targetMonth, Math.min(day, last))).toISOString().slice(0, 10) as PlainDate;
}
