import type { BackupReason } from './backup-manifest.ts';

export type SchemeBackup = {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly why: BackupReason;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 1970-01-01 was a Thursday: weeks begin on Monday. */
const WEEK_OFFSET = 3 * DAY;
const NEWEST = 10;

/** The newest of every period of `length` that is not older than `span`; periods are those of the calendar (UTC), so that they never drift. */
const PERIODS = [
  { length: HOUR, offset: 0, span: DAY },
  { length: DAY, offset: 0, span: 30 * DAY },
  { length: 7 * DAY, offset: WEEK_OFFSET, span: 52 * 7 * DAY },
] as const;

/** How long a backup that was made for a reason stays beside the rolling ones. */
const SPECIAL: Readonly<Partial<Record<BackupReason, number>>> = {
  manual: 30 * DAY,
  'before-import': 30 * DAY,
  'before-close': 30 * DAY,
  'before-restore': 30 * DAY,
  'before-migration': 52 * 7 * DAY,
};

/**
 * Names of the backups that stay (滚动备份): hourly for a day, daily for 30 days, weekly for 52 weeks, the newest ten, and for 30 days those
 * made by hand or before an import, the closing of a ballot or a restore; before a migration for 52 weeks. Because the newest of a week is the
 * newest of its day, what is thinned out once is never missed later.
 */
export function backupsToKeep(backups: readonly SchemeBackup[], now: number): ReadonlySet<string> {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  const kept = new Set(newestFirst.slice(0, NEWEST).map(({ name }) => name));
  const taken = new Set<string>();
  for (const { name, at, why } of newestFirst) {
    const age = now - at;
    if (age <= (SPECIAL[why] ?? 0)) kept.add(name);
    for (const { length, offset, span } of PERIODS) {
      const period = `${length} ${Math.floor((at + offset) / length)}`;
      if (age > span || taken.has(period)) continue;
      taken.add(period);
      kept.add(name);
    }
  }
  return kept;
}

/**
 * Names of the backups that go so that the rest fits `cap`, the oldest first; `protect` (the newest valid ones) never do. `without` says how
 * many bytes are left when a backup goes.
 */
export function backupsOverCap(
  oldestFirst: readonly string[],
  protect: ReadonlySet<string>,
  cap: number,
  total: number,
  without: (name: string) => number,
): readonly string[] {
  const gone: string[] = [];
  let left = total;
  for (const name of oldestFirst) {
    if (left <= cap) break;
    if (protect.has(name)) continue;
    left = without(name);
    gone.push(name);
  }
  return gone;
}
