import { z } from 'zod';
import type { HostContext } from '#host/host-context.ts';
import { type HostRegistry, registry } from '#host/registry.ts';
import { type AuditRecord, type CommitTarget, inTurns } from '#host/storage/index.ts';
import type { HistoryEntry } from '#shared/contract/index.ts';
import { describingChange, type RecordedChange, recordedChangeSchema } from '#shared/domain/history/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { recordWords } from '#shared/i18n/record-words.ts';
import { NamesInRecord } from './names-in-record.ts';

const changesSchema = z.array(recordedChangeSchema);

/** Too big to be compared again for a list. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['commentSet', 'draftText']);

/**
 * Records as people read them. What an entry does not say itself, because it may not stay for ever (names, free texts), is taken from the
 * contents that are kept for undoing, as long as they are.
 */
export async function worded(ctx: HostContext, records: readonly AuditRecord[]): Promise<readonly HistoryEntry[]> {
  const names = new NamesInRecord(ctx);
  const entries: HistoryEntry[] = [];
  for (const record of records) {
    const changes = await changesOf(ctx, record);
    await names.learn(record, changes);
    const objects = record.targets.filter(({ log }) => !log);
    const text = {
      command: record.command,
      reason: record.reason ?? '',
      note: record.note ?? {},
      changes,
      objects: objects.map((target) => ({ kind: target.kind, id: target.id, fate: fateOf(target) })),
      undone: await undoneBy(ctx, record),
    };
    const words = (locale: 'zh-CN' | 'en') => [
      ...recordWords(locale, text, (field, id) => names.of(locale, field, id)),
    ];
    entries.push({
      seq: record.seq,
      commitId: record.commitId,
      at: record.at,
      // What opening did by itself is nobody's deed.
      actor: record.actor === 'storage' ? translate('zh-CN', 'app.name') : record.actor,
      command: record.command,
      undoable: record.undo === 'undoable',
      objects: objects.map(({ kind, id }) => ({ kind, id, name: names.of('zh-CN', kind, id) })),
      words: { 'zh-CN': words('zh-CN'), en: words('en') },
    });
  }
  return entries;
}

function fateOf({ before, sha256 }: CommitTarget): 'new' | 'deleted' | 'kept' {
  return sha256 === null ? 'deleted' : before === null ? 'new' : 'kept';
}

async function changesOf(ctx: HostContext, record: AuditRecord): Promise<readonly RecordedChange[]> {
  const read = changesSchema.safeParse(record.changes ?? []);
  const recorded = read.success ? read.data : [];
  const told: RecordedChange[] = [];
  for (const target of record.targets) {
    if (target.log || target.sha256 === null) continue;
    const own = recorded.filter(({ kind, id }) => kind === target.kind && id === target.id);
    const isOpen = own.length === 0 || own.some(({ act, field }) => act !== 'set' && field !== '');
    told.push(...((isOpen ? await comparedAgain(ctx, target) : null) ?? own));
  }
  return told;
}

/** The changes with all values; null where a content is gone. */
async function comparedAgain(ctx: HostContext, target: CommitTarget): Promise<readonly RecordedChange[] | null> {
  const kind = registry[target.kind as keyof HostRegistry];
  if (!kind || NOT_COMPARED.has(target.kind)) return null;
  const { before, after } = await ctx.store.contents(target);
  if (after === null || (before === null && target.before !== null)) return null;
  const object = { kind: target.kind, id: target.id, schema: kind.schema };
  return inTurns(describingChange(object, before, after, 'full'));
}

async function undoneBy(ctx: HostContext, { undoOf }: AuditRecord): Promise<{ command: string; at: string } | null> {
  if (undoOf === undefined) return null;
  const [undone] = await ctx.store.history({ where: ({ commitId }) => commitId === undoOf, limit: 1 });
  return undone ? { command: undone.command, at: undone.at.slice(0, 10) } : null;
}
