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
  for (const problem of ctx.store.problems) {
    const found = problem.where === undefined ? null : aggregateAt(kinds, problem.where);
    if (!found || found.log || problem.severity !== 'error') continue;
    const { id } = found;
    const kind = found.kind.kind as KindName<HostRegistry>;
    const copy = await ctx.store.backups.copyOf(kind, id);
    const since = copy?.manifest.audit.seq ?? 0;
    const lost = copy
      ? await ctx.store.history({ kind, id, limit: LISTED, where: (record) => record.seq > since })
      : [];
    rows.push({
      kind,
      id,
      name: nameIn(copy?.envelope.data),
      problem,
      from: copy ? { place: copy.place.id, name: copy.name, at: copy.manifest.at } : null,
      lost: [...(await worded(ctx, lost))],
    });
  }
  return rows;
}

function nameIn(data: unknown): string {
  const { titleMain, title, name } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const found = titleMain ?? title ?? name;
  return typeof found === 'string' ? found : '';
}

export async function restoreRecord(ctx: HostContext, kind: string, id: string): Promise<Receipt> {
  need(await ctx.store.restoreFile(kind as KindName<HostRegistry>, id, { actor: ctx.actor }));
  return { id, commitId: '' };
}
