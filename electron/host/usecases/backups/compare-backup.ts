import { join } from 'node:path';
import type { HostContext } from '#host/host-context.ts';
import { type AuditRecord, readEntries } from '#host/storage/index.ts';
import type { BackupDifference, HistoryEntry } from '#shared/contract/index.ts';
import { worded } from '../history/index.ts';
import { findBackup } from './find-backup.ts';

/** Entries that are put into words; of the others only their number is told. */
const WORDED = 400;
const WORDS_EACH = 4;

type Ref = { readonly place: 'inside' | 'outside' | 'policy'; readonly name: string };
type Object = { kind: string; id: string; records: AuditRecord[]; isNew: boolean; isDeleted: boolean };

/** What was changed since a backup, by object, as people read it: all of it would be missing in a workspace restored from it. */
export async function compareBackup(ctx: HostContext, ref: Ref) {
  const { place, manifest } = await findBackup(ctx, ref);
  const { seq, hash } = manifest.audit;
  const since = await ctx.store.history({ limit: Number.MAX_SAFE_INTEGER, where: (record) => record.seq >= seq });
  const goesOn = seq === 0 || since.some((record) => record.seq === seq && record.hash === hash);
  const records = goesOn ? since.filter((record) => record.seq > seq) : [];
  const objects = byObject(records);
  const entries = new Map((await worded(ctx, records.slice(0, WORDED))).map((entry) => [entry.seq, entry]));
  const differences: BackupDifference[] = [];
  let more = 0;
  for (const object of objects) {
    if (object.isNew && object.isDeleted) continue;
    const own = object.records.flatMap((record) => entries.get(record.seq) ?? []);
    if (own.length === 0) more++;
    else differences.push(differenceOf(object, own));
  }
  const entriesThen = goesOn
    ? await readEntries(ctx.fileOps, place.folder, manifest).catch(() => new Map())
    : new Map();
  differences.push(...(await editedTexts(ctx, entriesThen, new Set(differences.map(({ id }) => id)))));
  return { at: manifest.at, goesOn, records: records.length, differences, more };
}

function byObject(records: readonly AuditRecord[]): readonly Object[] {
  const objects = new Map<string, Object>();
  for (const record of records) {
    for (const { kind, id, log, sha256, before } of record.targets) {
      if (log) continue;
      const key = `${kind} ${id}`;
      const known = objects.get(key) ?? { kind, id, records: [], isNew: false, isDeleted: sha256 === null };
      known.records.push(record);
      known.isNew = before === null; // the oldest comes last
      objects.set(key, known);
    }
  }
  return [...objects.values()];
}

function differenceOf(
  { kind, id, records, isNew, isDeleted }: Object,
  entries: readonly HistoryEntry[],
): BackupDifference {
  const [last] = records as [AuditRecord, ...AuditRecord[]];
  const words = (locale: 'zh-CN' | 'en') =>
    [...new Set(entries.flatMap((entry) => entry.words[locale]))].slice(0, WORDS_EACH);
  const name = entries
    .flatMap(({ objects }) => objects)
    .find((object) => object.kind === kind && object.id === id)?.name;
  return {
    kind,
    id,
    name: name ?? '',
    change: isDeleted ? 'deleted' : isNew ? 'new' : 'changed',
    times: records.length,
    lastAt: last.at,
    lastBy: last.actor,
    words: { 'zh-CN': words('zh-CN'), en: words('en') },
  };
}

/** Drafts whose text was edited since: typing makes no entries. */
async function editedTexts(
  ctx: HostContext,
  then: ReadonlyMap<string, { readonly size: number }>,
  listed: ReadonlySet<string>,
): Promise<readonly BackupDifference[]> {
  const found: BackupDifference[] = [];
  for (const { id } of ctx.store.heads('draftText')) {
    if (listed.has(id)) continue;
    const path = `drafts/${id}/steps.ndjson`;
    const now = await ctx.fileOps.stat(join(ctx.store.dir, path)).catch(() => null);
    if ((now?.size ?? 0) === (then.get(path)?.size ?? 0)) continue;
    const draft = await ctx.store.get('draft', id);
    found.push({
      kind: 'draftText',
      id,
      name: draft.ok ? draft.value.data.name : '',
      change: 'changed',
      times: 0,
      lastAt: new Date(now?.mtimeMs ?? 0).toISOString(),
      lastBy: '',
      words: { 'zh-CN': [], en: [] },
    });
  }
  return found;
}
