/** sv-SE writes days and minutes as they stand everywhere in the interface, in every language. */
const MINUTES = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
const DAYS = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/** An instant as day and minute on this machine's clock: `2026-03-05 14:02`. A mere day, or what is no instant, as it is. */
export const momentText = (at: string): string => onThisClock(at, MINUTES);

/** The day of an instant on this machine's clock: `2026-03-05`. */
export const dayOf = (at: string): string => onThisClock(at, DAYS);

function onThisClock(at: string, form: Intl.DateTimeFormat): string {
  const date = new Date(at);
  return at.includes('T') && !Number.isNaN(date.getTime()) ? form.format(date) : at;
}
