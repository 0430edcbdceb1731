import type { Tone } from '../../ui/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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
