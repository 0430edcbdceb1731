import type { HostContext } from '#host/host-context.ts';
import { need } from '#host/refusal-error.ts';
import { type HostRegistry, registry } from '#host/registry.ts';
import { aggregateAt, type KindName } from '#host/storage/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { worded } from '../history/index.ts';

/** Entries that are listed as lost. */
const LISTED = 50;

/** Records that cannot be read or are gone, what would be taken from which backup, and what that lacks. */
export async function damagedRecords(ctx: HostContext) {
  const kinds = Object.values(registry);
  const rows = [];
  const seen = new Set<string>();
  for (const problem of ctx.store.problems) {
    const found = problem.where === undefined ? null : aggregateAt(kinds, problem.where);
    if (!found || problem.severity !== 'error' || seen.has(problem.where ?? '')) continue;
    seen.add(problem.where ?? '');
    const { id, log } = found;
    const kind = found.kind.kind as KindName<HostRegistry>;
    const copy = await ctx.store.backups.copyOf(kind, id);
    const since = copy?.manifest.audit.seq ?? 0;
    const lost = copy
      ? await ctx.store.history({ kind, id, limit: LISTED, where: (record) => record.seq > since })
      : [];
    rows.push({
      kind,
      id,
      log,
      name: log ? await nameOfText(ctx, id) : nameIn(copy?.envelope.data),
      problem,
      from: copy ? { place: copy.place.id, name: copy.name, at: copy.manifest.at } : null,
      lost: log ? [] : [...(await worded(ctx, lost))],
    });
  }
  return rows;
}

function nameIn(data: unknown): string {
  // The title of a person is no name of theirs.
  const { titleMain, name, title } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const found = titleMain ?? name ?? title;
  return typeof found === 'string' ? found : '';
}

/** Name of the draft whose text is edited. */
async function nameOfText(ctx: HostContext, id: string): Promise<string> {
  const draft = await ctx.store.get('draft', id);
  return draft.ok ? draft.value.data.name : '';
}

/** Brings back a damaged record, or the edits of a text. */
export async function restoreRecord(
  ctx: HostContext,
  { kind, id, log }: { readonly kind: string; readonly id: string; readonly log: boolean },
): Promise<Receipt> {
  const name = kind as KindName<HostRegistry>;
  const meta = { actor: ctx.actor };
  need(log ? await ctx.store.restoreLog(name, id, meta) : await ctx.store.restoreFile(name, id, meta));
  return { id, commitId: '' };
}
