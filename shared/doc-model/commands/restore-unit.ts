import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { CompareUnit } from '../compare/index.ts';
import { repairBlockIds } from './repair-block-ids.ts';

/** Where a piece of an old version goes: in the place of what it has become, or behind what stood before it. */
export type RestorePlace = {
  /** Id of the piece in the new text; null when it is gone. */
  readonly now: string | null;
  /** Ids of the pieces before it that the new text still has, nearest first. */
  readonly after: readonly string[];
};

/**
 * Puts a piece of an old version back into the present text (恢复旧文): its words where it was changed, the whole of it where it was
 * removed. Null when there is no place for it (a paragraph of a chapter that is gone goes to the end of what stood before it; the title of a removed
 * annex has none).
 */
export function restoreUnit(doc: Node, old: CompareUnit, place: RestorePlace, newId: () => string): Transform | null {
  const tr = new Transform(doc);
  const node = doc.type.schema.nodeFromJSON(old.node.toJSON());
  const done = place.now === null ? putBack(tr, node, old, place.after) : putOver(tr, node, place.now);
  if (!done) return null;
  repairBlockIds(tr, doc, newId);
  try {
    tr.doc.check();
  } catch {
    return null;
  }
  return tr.steps.length > 0 ? tr : null;
}

function putOver(tr: Transform, old: Node, id: string): boolean {
  const found = blockOf(tr.doc, id);
  if (!found) return false;
  const { pos, node } = found;
  if (old.type.name === 'annexTitle') {
    if (node.type.name !== 'annex') return false;
    const title = node.firstChild!;
    tr.replaceWith(pos + 1, pos + 1 + title.nodeSize, old);
    return true;
  }
  if (old.type.name === 'listItem' && node.type.name === 'listItem') {
    // The items below it are pieces of their own and stay.
    tr.replaceWith(pos + 1, pos + 1 + node.firstChild!.nodeSize, old.firstChild!);
    return true;
  }
  const same = old.type.create({ ...old.attrs, ...('id' in old.attrs ? { id } : {}) }, old.content, old.marks);
  const $pos = tr.doc.resolve(pos);
  const index = $pos.index();
  if (!$pos.parent.canReplaceWith(index, index + 1, same.type)) return false;
  tr.replaceWith(pos, pos + node.nodeSize, same);
  return true;
}

function putBack(tr: Transform, old: Node, unit: CompareUnit, after: readonly string[]): boolean {
  if (old.type.name === 'annexTitle') return false;
  const { schema } = tr.doc.type;
  const item = old.type.name === 'listItem' ? old.type.create(old.attrs, old.firstChild) : null;
  for (const id of after) {
    const found = blockOf(tr.doc, id);
    if (!found) continue;
    const $before = tr.doc.resolve(found.pos);
    if (item && found.node.type === item.type) {
      putItem(tr, item, unit.attrs, found);
      return true;
    }
    const node = item ? schema.nodes['list']!.create({ id: '', kind: unit.attrs['kind'] }, item) : old;
    const at =
      found.node.type.name === 'annex' ? found.pos + 1 + found.node.firstChild!.nodeSize : afterFlow($before, found);
    const $at = tr.doc.resolve(at);
    if (!$at.parent.canReplaceWith($at.index(), $at.index(), node.type)) continue;
    tr.insert(at, node);
    return true;
  }
  return false;
}

/** An item behind another one, on its own level of the list. */
function putItem(
  tr: Transform,
  item: Node,
  attrs: CompareUnit['attrs'],
  neighbour: { readonly pos: number; readonly node: Node },
): void {
  const $pos = tr.doc.resolve(neighbour.pos);
  const depths = Array.from({ length: $pos.depth }, (_, i) => i + 1).filter((d) => $pos.node(d).type.name === 'list');
  const wanted = Number(attrs['depth']);
  const end = neighbour.pos + neighbour.node.nodeSize;
  if (depths.length > wanted) tr.insert($pos.after(depths[wanted - 1]! + 1), item);
  else if (depths.length === wanted) tr.insert(end, item);
  else {
    const inner = neighbour.node.child(neighbour.node.childCount - 1);
    if (inner.type.name === 'list') tr.insert(end - 1 - inner.nodeSize + 1, item);
    else tr.insert(end - 1, tr.doc.type.schema.nodes['list']!.create({ id: '', kind: attrs['kind'] }, item));
  }
}

/** Behind the block of the section that a piece stands in. */
function afterFlow($pos: ReturnType<Node['resolve']>, found: { readonly pos: number; readonly node: Node }): number {
  return $pos.depth >= 2 ? $pos.after(2) : found.pos + found.node.nodeSize;
}

function blockOf(doc: Node, id: string): { readonly pos: number; readonly node: Node } | null {
  let found: { readonly pos: number; readonly node: Node } | null = null;
  doc.descendants((node, pos) => {
    if (found) return false;
    if (node.attrs['id'] === id) found = { pos, node };
    return !found && !node.isTextblock;
  });
  return found;
}
