import { Fragment, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';

/**
 * Moves the list item around `pos` one level up: from the second level to the first, from the first level out of the list as
 * paragraphs. Items after it stay a list. Returns false outside of a list.
 */
export function liftListItem(tr: Transform, pos: number, newId: () => string): boolean {
  const $pos = tr.doc.resolve(pos);
  let depth = $pos.depth;
  while (depth > 1 && $pos.node(depth).type.name !== 'listItem') depth--;
  if (depth <= 1) return false;
  const item = $pos.node(depth);
  const list = $pos.node(depth - 1);
  const index = $pos.index(depth - 1);
  const before = children(list, 0, index);
  const after = children(list, index + 1, list.childCount);
  const rest = (items: readonly Node[]): readonly Node[] =>
    items.length > 0 ? [list.type.create({ ...list.attrs, id: newId() }, items)] : [];

  if ($pos.node(depth - 2).type.name === 'listItem') {
    const outer = $pos.node(depth - 2);
    const kept = before.length > 0 ? [list.copy(Fragment.from(before))] : [];
    const lifted = item.copy(Fragment.from([item.firstChild!, ...rest(after)]));
    tr.replaceWith($pos.before(depth - 2), $pos.after(depth - 2), [
      outer.copy(Fragment.from([outer.firstChild!, ...kept])),
      lifted,
    ]);
    return true;
  }
  const out: Node[] = [];
  if (before.length > 0) out.push(list.copy(Fragment.from(before)));
  out.push(item.firstChild!);
  if (item.childCount > 1) out.push(item.lastChild!);
  out.push(...(before.length > 0 ? rest(after) : after.length > 0 ? [list.copy(Fragment.from(after))] : []));
  const parent = $pos.node(depth - 2);
  const listIndex = $pos.index(depth - 2);
  if (!parent.canReplace(listIndex, listIndex + 1, Fragment.from(out))) return false;
  tr.replaceWith($pos.before(depth - 1), $pos.after(depth - 1), out);
  return true;
}

function children(node: Node, from: number, to: number): readonly Node[] {
  const found: Node[] = [];
  for (let i = from; i < to; i++) found.push(node.child(i));
  return found;
}
