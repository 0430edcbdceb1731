import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { changeLevel } from '#shared/doc-model/commands/change-level.ts';
import { convertBlocks } from '#shared/doc-model/commands/convert-block.ts';
import { liftListItem } from '#shared/doc-model/commands/lift-list-item.ts';
import { removeOutlineEntry } from '#shared/doc-model/commands/remove-outline-entry.ts';
import { LEVELLED, levelLimits, sectionRange } from '#shared/doc-model/commands/section-range.ts';
import type { FixEdit } from '../model/index.ts';
import { type FoundBlock, findBlock } from './find-block.ts';

type EditOf<K extends FixEdit['kind']> = FixEdit & { readonly kind: K };

/** Removes, inserts, changes, converts or orders blocks. A clause stands for itself and everything in it. */
export function applyStructureEdit(
  tr: Transform,
  edit: EditOf<'remove' | 'insert' | 'attribute' | 'convert' | 'order'>,
  newId: () => string,
): boolean {
  switch (edit.kind) {
    case 'remove':
      return removeBlock(tr, edit.block, newId);
    case 'insert':
      return insertBlock(tr, edit, newId);
    case 'attribute':
      return setAttribute(tr, edit);
    case 'convert':
      return convertBlock(tr, edit, newId);
    case 'order':
      return orderBlocks(tr, edit.blocks);
  }
}

function removeBlock(tr: Transform, id: string, newId: () => string): boolean {
  if (findBlock(tr.doc, id)?.node.type.name === 'objectFootnote') removeMarksOf(tr, id);
  const found = findBlock(tr.doc, id);
  if (!found) return false;
  if (LEVELLED.has(found.node.type.name)) return removeOutlineEntry(tr, found.pos);
  if (found.node.isInline) return deleteNode(tr, found);
  return removeWhole(tr, found, newId);
}

/** The last item takes its list with it, the last entry 参考文献; elements that must hold something keep a blank paragraph. */
function removeWhole(tr: Transform, { node, pos }: FoundBlock, newId: () => string): boolean {
  const $pos = tr.doc.resolve(pos);
  const { parent } = $pos;
  if (parent.canReplace($pos.index(), $pos.index() + 1)) return deleteNode(tr, { node, pos });
  if (parent.type.name === 'list' || parent.type.name === 'bibliography')
    return removeWhole(tr, { node: parent, pos: $pos.before() }, newId);
  return putBlank(tr, pos, pos + node.nodeSize, newId);
}

function deleteNode(tr: Transform, { node, pos }: FoundBlock): boolean {
  tr.delete(pos, pos + node.nodeSize);
  return true;
}

function putBlank(tr: Transform, from: number, to: number, newId: () => string): boolean {
  const $from = tr.doc.resolve(from);
  const blank = tr.doc.type.schema.nodes['paragraph']!;
  if (!$from.parent.canReplaceWith($from.index(), $from.index() + 1, blank)) return false;
  tr.replaceWith(from, to, blank.create({ id: newId() }));
  return true;
}

/** Marks of a table or figure footnote that goes. */
function removeMarksOf(tr: Transform, target: string): void {
  const marks: number[] = [];
  tr.doc.descendants((node, pos) => {
    if (node.type.name === 'objectFootnoteMark' && node.attrs['target'] === target) marks.push(pos);
  });
  for (const pos of marks.reverse()) tr.delete(pos, pos + 1);
}

function insertBlock(tr: Transform, edit: EditOf<'insert'>, newId: () => string): boolean {
  const found = findBlock(tr.doc, edit.beside);
  if (!found) return false;
  const { schema } = tr.doc.type;
  const type = schema.nodes[edit.type]!;
  const at = insertPosition(tr.doc, found, edit.at, type.name);
  if (at === null) return false;
  const inside = edit.at.startsWith('inside');
  const asked = edit.level ?? Number(found.node.attrs['level'] ?? 1) + (inside ? 1 : 0);
  const { min, max } = levelLimits(tr.doc.resolve(at).parent.type.name, type.name);
  const attrs = 'level' in (type.spec.attrs ?? {}) ? { level: Math.min(max, Math.max(min, asked)) } : {};
  tr.insert(at, type.create({ id: newId(), ...attrs }, edit.text === '' ? [] : schema.text(edit.text)));
  return true;
}

/** Where a block of a type may stand beside or in another one: outside of lists and objects when it may not stand in them. */
function insertPosition(doc: Node, { node, pos }: FoundBlock, at: EditOf<'insert'>['at'], type: string): number | null {
  const fits = (position: number): boolean => {
    const $pos = doc.resolve(position);
    return $pos.parent.canReplaceWith($pos.index(), $pos.index(), doc.type.schema.nodes[type]!);
  };
  const end = LEVELLED.has(node.type.name) ? (sectionRange(doc, pos)?.to ?? pos) : pos + node.nodeSize;
  if (at === 'inside-last') return LEVELLED.has(node.type.name) ? fitting(end) : fitting(end - 1);
  if (at === 'inside-first') {
    if (LEVELLED.has(node.type.name)) return fitting(pos + node.nodeSize);
    const title = node.firstChild?.type.name === 'annexTitle' ? node.firstChild.nodeSize : 0;
    return fitting(pos + 1 + title);
  }
  let $outer = doc.resolve(pos);
  if (at === 'before') {
    for (let place = pos; ; place = $outer.before(), $outer = doc.resolve(place)) {
      if (fits(place)) return place;
      if ($outer.depth === 0) return null;
    }
  }
  for (let place = end; ; place = $outer.after(), $outer = doc.resolve(place)) {
    if (fits(place)) return behindKey(doc, place);
    if ($outer.depth === 0) return null;
  }

  function fitting(position: number): number | null {
    return fits(position) ? position : null;
  }
}

/** The legend stays with its formula. */
function behindKey(doc: Node, pos: number): number {
  const { nodeBefore, nodeAfter } = doc.resolve(pos);
  const parted = nodeBefore?.type.name === 'formula' && nodeAfter?.type.name === 'formulaKey';
  return parted ? pos + nodeAfter.nodeSize : pos;
}

const LIST_KINDS: Readonly<Record<string, string>> = { letter: 'alpha' };

function setAttribute(tr: Transform, edit: EditOf<'attribute'>): boolean {
  const found = findBlock(tr.doc, edit.block);
  if (!found) return false;
  const { node, pos } = found;
  if (edit.name === 'level') return setLevel(tr, found, Number(edit.value));
  if (node.type.name === 'listItem' && edit.name === 'kind') {
    tr.setNodeAttribute(tr.doc.resolve(pos).before(), 'kind', LIST_KINDS[String(edit.value)] ?? edit.value);
    return true;
  }
  const name = node.type.name === 'annex' && edit.name === 'kind' ? 'obligation' : edit.name;
  if (!(name in node.attrs) || name === 'id') return false;
  tr.setNodeAttribute(pos, name, edit.value);
  return true;
}

/** Moves a clause with everything in it to another level, step by step as the editor does. */
function setLevel(tr: Transform, { node, pos }: FoundBlock, level: number): boolean {
  const now = Number(node.attrs['level']);
  if (!LEVELLED.has(node.type.name)) return false;
  const delta = level > now ? 1 : -1;
  for (let step = now; step !== level; step += delta) if (!changeLevel(tr, pos + 1, pos + 1, delta)) return false;
  return true;
}

function convertBlock(tr: Transform, { block, to }: EditOf<'convert'>, newId: () => string): boolean {
  const found = findBlock(tr.doc, block);
  if (!found) return false;
  const { node, pos } = found;
  if (node.type.name === 'listItem') {
    const text = node.firstChild!.attrs['id'] as string;
    if (!liftListItem(tr, pos + 2, newId)) return false;
    return to === 'paragraph' || convertBlock(tr, { kind: 'convert', block: text, to }, newId);
  }
  const level = levelFor(tr.doc, pos, to);
  if (tr.doc.resolve(pos).depth === 1) return convertBlocks(tr, pos + 1, pos + 1, to, level);
  const $pos = tr.doc.resolve(pos);
  const type = tr.doc.type.schema.nodes[to]!;
  if (!node.isTextblock || !$pos.parent.canReplaceWith($pos.index(), $pos.index() + 1, type)) return false;
  tr.setBlockType(pos + 1, pos + 1, type, { id: node.attrs['id'] });
  return true;
}

/** A new heading or clause stands on its own level, or below the clause around it. */
function levelFor(doc: Node, pos: number, to: EditOf<'convert'>['to']): number {
  const node = doc.nodeAt(pos);
  if (node && LEVELLED.has(node.type.name)) return Number(node.attrs['level']);
  if (to !== 'heading' && to !== 'clause') return 1;
  const $pos = doc.resolve(pos);
  for (let index = $pos.index() - 1; index >= 0; index--) {
    const before = $pos.parent.child(index);
    if (LEVELLED.has(before.type.name)) return Number(before.attrs['level']) + 1;
  }
  return 1;
}

/** Puts siblings into another order: each takes one of the places that they have now. */
function orderBlocks(tr: Transform, ids: readonly string[]): boolean {
  const ranges: { readonly from: number; readonly to: number }[] = [];
  for (const id of ids) {
    const found = findBlock(tr.doc, id);
    if (!found) return false;
    const { node, pos } = found;
    ranges.push(LEVELLED.has(node.type.name) ? sectionRange(tr.doc, pos)! : { from: pos, to: pos + node.nodeSize });
  }
  const places = ranges.toSorted((a, b) => a.from - b.from);
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last || new Set(ids).size !== ids.length) return false;
  if (places.some((place, index) => index > 0 && place.from < places[index - 1]!.to)) return false;
  if (ranges.some(({ from }) => !tr.doc.resolve(from).sameParent(tr.doc.resolve(first.from)))) return false;
  const nodes: Node[] = [];
  let at = first.from;
  for (const [index, place] of places.entries()) {
    nodes.push(
      ...nodesBetween(tr.doc, at, place.from),
      ...nodesBetween(tr.doc, ranges[index]!.from, ranges[index]!.to),
    );
    at = place.to;
  }
  tr.replaceWith(first.from, last.to, nodes);
  return true;
}

/** Whole nodes of one parent between two positions. */
function nodesBetween(doc: Node, from: number, to: number): readonly Node[] {
  return doc.slice(from, to).content.content;
}
