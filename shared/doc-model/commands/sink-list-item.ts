import { Fragment } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { ListKind } from '../schema.ts';

/** Mark of the second level under each mark of the first (GB/T 1.1—2020, 7.5: `·` under `——`, `1)` under `a)`). */
const SECOND: Readonly<Record<ListKind, ListKind>> = { dash: 'dot', dot: 'dot', alpha: 'number', number: 'number' };

/**
 * Moves the list item around `pos` one level down, into a list below the item before it. A list has at most two levels
 * (GB/T 1.1—2020, 7.5), so an item of the second level or one with items below it is refused. Returns false when refused.
 */
export function sinkListItem(tr: Transform, pos: number, newId: () => string): boolean {
  const $pos = tr.doc.resolve(pos);
  let depth = $pos.depth;
  while (depth > 1 && $pos.node(depth).type.name !== 'listItem') depth--;
  if (depth <= 1) return false;
  const item = $pos.node(depth);
  const list = $pos.node(depth - 1);
  const index = $pos.index(depth - 1);
  if ($pos.node(depth - 2).type.name === 'listItem' || index === 0 || item.childCount > 1) return false;
  const before = list.child(index - 1);
  const inner = before.childCount > 1 ? before.lastChild! : null;
  const lower = inner
    ? inner.copy(inner.content.append(Fragment.from(item)))
    : list.type.create({ id: newId(), kind: SECOND[list.attrs['kind'] as ListKind] }, item);
  const grown = before.copy(Fragment.from([before.firstChild!, lower]));
  const start = $pos.before(depth) - before.nodeSize;
  tr.replaceWith(start, $pos.after(depth), grown);
  return true;
}
