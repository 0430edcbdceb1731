import { type HostContext, load } from '#host/host-context.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { ChangeSet } from '#host/storage/index.ts';
import { TABLE_LAYOUTS_ID, type TableLayout } from '#shared/domain/table-layout.ts';

type Known = TableLayout & { readonly headings: string; readonly usedOn: string };
export type KnownLayouts = { readonly rev: number; readonly layouts: readonly Known[] };

/** Older ones are forgotten. */
const MOST_LAYOUTS = 200;

/** Layouts of tables that people have set up in this workspace (列对应), the one used last first. */
export async function knownLayouts(ctx: HostContext): Promise<KnownLayouts> {
  const stored = ctx.store.heads('tableLayouts').some(({ id }) => id === TABLE_LAYOUTS_ID);
  if (!stored) return { rev: 0, layouts: [] };
  const { rev, data } = await load(ctx, 'tableLayouts', TABLE_LAYOUTS_ID);
  return { rev, layouts: data.layouts };
}

/** What is to be stored so that tables with these headings are read this way from now on; nothing for tables without headings. */
export function keptLayouts(
  { rev, layouts }: KnownLayouts,
  changed: readonly (TableLayout & { readonly headings: string })[],
  today: string,
): NonNullable<ChangeSet<HostRegistry>['puts']> {
  const fresh = new Map(changed.flatMap((layout) => (layout.headings === '' ? [] : [[layout.headings, layout]])));
  if (fresh.size === 0) return [];
  const next = [
    ...[...fresh.values()].map((layout) => ({ ...layout, usedOn: today })),
    ...layouts.filter(({ headings }) => !fresh.has(headings)),
  ].slice(0, MOST_LAYOUTS);
  return [{ kind: 'tableLayouts', id: TABLE_LAYOUTS_ID, data: { layouts: next }, expectedRev: rev }];
}
