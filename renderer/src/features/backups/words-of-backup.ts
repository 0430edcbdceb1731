import type { Tone } from '../../ui/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** `1.2 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 100_000_000 ? 1 : 0)} MB`;
}

/** Day and minute of a moment where the reader is. */
export function momentText(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** How long ago, as the key of a message and its number. */
export function ageOf(at: string, now: number) {
  const age = Math.max(0, now - Date.parse(at));
  if (age < 60_000) return { key: 'app.backup.age-now', count: 0 } as const;
  if (age < HOUR) return { key: 'app.backup.age-minutes', count: Math.floor(age / 60_000) } as const;
  if (age < 2 * DAY) return { key: 'app.backup.age-hours', count: Math.floor(age / HOUR) } as const;
  return { key: 'app.backup.age-days', count: Math.floor(age / DAY) } as const;
}

/** A backup is fresh for a day of work, and stale after a week without one. */
export function freshnessOf(
  at: string,
  now: number,
): { readonly tone: Tone; readonly word: 'fresh' | 'old' | 'stale' } {
  const age = now - Date.parse(at);
  if (age < 2 * DAY) return { tone: 'good', word: 'fresh' };
  return age < 7 * DAY ? { tone: 'warn', word: 'old' } : { tone: 'bad', word: 'stale' };
}
