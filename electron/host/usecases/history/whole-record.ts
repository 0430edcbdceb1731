import type { HostContext } from '#host/host-context.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { AuditRecord, KindName } from '#host/storage/index.ts';
import type { HistoryEntry, RecordFilter } from '#shared/contract/index.ts';
import { commandWords, kindWords } from '#shared/i18n/record-words.ts';
import { worded } from './history-entries.ts';

/** Records that are put into words at a time to look for words in them. */
const PIECE = 100;
/** Most records that one call looks through for words; the next call goes on from there. */
const LOOKED_THROUGH = 4000;

/**
 * The record of the whole workspace, newest first, in pieces: `before` is the number that the answer before gave as `next`, null = the end.
 */
export async function wholeRecord(
  ctx: HostContext,
  filter: RecordFilter,
): Promise<{ entries: HistoryEntry[]; next: number | null }> {
  const where = await filterOf(ctx, filter);
  const wanted = filter.text.trim().toLowerCase();
  const most = wanted === '' ? filter.limit : LOOKED_THROUGH;
  const records = await ctx.store.history({
    limit: most,
    where,
    ...(filter.before === null ? {} : { before: filter.before }),
    ...(filter.kind === '' ? {} : { kind: filter.kind as KindName<HostRegistry> }),
  });
  const entries: HistoryEntry[] = [];
  for (let from = 0; from < records.length; from += PIECE) {
    for (const entry of await worded(ctx, records.slice(from, from + PIECE))) {
      if (wanted !== '' && !textOf(entry).includes(wanted)) continue;
      entries.push(entry);
      if (entries.length === filter.limit) return { entries, next: entry.seq };
    }
  }
  return { entries, next: records.length < most ? null : (records.at(-1)?.seq ?? null) };
}

function textOf({ actor, command, objects, words }: HistoryEntry): string {
  const of = (locale: 'zh-CN' | 'en') => [
    commandWords(locale, command),
    ...objects.map(({ kind }) => kindWords(locale, kind)),
    ...words[locale],
  ];
  return [actor, ...objects.map(({ name }) => name), ...of('zh-CN'), ...of('en')].join('\n').toLowerCase();
}

/** Days are those of Beijing. A person is one who did it, or one whom it is about. */
async function filterOf(
  ctx: HostContext,
  { from, to, person }: RecordFilter,
): Promise<(record: AuditRecord) => boolean> {
  const name = person.trim();
  const people = name === '' ? [] : await ctx.store.list('person');
  const ids = new Set(people.filter(({ data }) => data.name.includes(name)).map(({ id }) => id));
  const isAbout = (record: AuditRecord): boolean => {
    if (name === '' || record.actor.includes(name)) return true;
    if (record.targets.some(({ id }) => ids.has(id))) return true;
    if (ids.size === 0 || !record.changes) return false;
    const changes = JSON.stringify(record.changes);
    return [...ids].some((id) => changes.includes(id));
  };
  return (record) => {
    const day = new Date(Date.parse(record.at) + BEIJING_MS).toISOString().slice(0, 10);
    return (from === '' || day >= from) && (to === '' || day <= to) && isAbout(record);
  };
}

const BEIJING_MS = 8 * 3_600_000;
