import { Fragment, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { blockOfSection, LEVELLED, levelLimits, sectionRange } from './section-range.ts';

/** Where something is dropped in the outline: beside an entry (behind all that belongs to it), or as its first child. */
export type OutlinePlace = { readonly pos: number; readonly side: 'before' | 'after' | 'inside' };

/** What a move would do, worked out before anything is changed. */
type Plan = { readonly from: number; readonly to: number; readonly at: number; readonly content: Fragment };

/**
 * Moves a chapter, clause, term or annex with everything in it to another place of the outline; levels follow the new place. One
 * change. Refused (null, nothing changed): into itself, where it already stands, beyond the fifth clause level, an untitled clause
 * or a term as a chapter (GB/T 1.1—2020, 7), into the foreword, before a warning, when the place it leaves would be empty, and
 * annexes anywhere but beside annexes. Returns the new position of the block otherwise.
 */
export function moveOutlineEntry(tr: Transform, pos: number, place: OutlinePlace): number | null {
  const plan = planMove(tr.doc, pos, place);
  if (!plan) return null;
  const { from, to, at, content } = plan;
  if (at > from) {
    // Behind first: the positions before it stay.
    tr.insert(at, content);
    tr.delete(from, to);
    return at - (to - from);
  }
  tr.delete(from, to);
  tr.insert(at, content);
  return at;
}

/** Whether `moveOutlineEntry` would move; for showing where something can be dropped. */
export function canMoveOutlineEntry(doc: Node, pos: number, place: OutlinePlace): boolean {
  return planMove(doc, pos, place) !== null;
}

function planMove(doc: Node, pos: number, place: OutlinePlace): Plan | null {
  const node = doc.nodeAt(pos);
  const other = doc.nodeAt(place.pos);
  if (!node || !other || pos === place.pos) return null;
  if (node.type.name === 'annex') return planAnnex(doc, pos, place);
  if (!LEVELLED.has(node.type.name)) return null;
  const range = sectionRange(doc, pos);
  const target = targetOf(doc, place);
  if (!range || !target || (target.at >= range.from && target.at <= range.to)) {
    // At its own edge only another level makes a difference.
    if (!range || !target || target.level === node.attrs['level'] || !atEdge(target.at, range)) return null;
  }
  const { at, level, section } = target;
  const delta = level - (node.attrs['level'] as number);
  const $from = doc.resolve(range.from);
  const source = $from.node(1);
  const blocks: Node[] = [];
  for (let i = $from.index(1), p = range.from; p < range.to; i++) {
    const block = source.child(i);
    p += block.nodeSize;
    if (!LEVELLED.has(block.type.name)) blocks.push(block);
    else {
      const next = (block.attrs['level'] as number) + delta;
      const { min, max } = levelLimits(section.type.name, block.type.name);
      if (next < min || next > max) return null;
      blocks.push(delta === 0 ? block : block.type.create({ ...block.attrs, level: next }, block.content, block.marks));
    }
  }
  const content = Fragment.from(blocks);
  if (section !== source) {
    const first = $from.index(1);
    if (!source.canReplace(first, first + blocks.length)) return null;
  }
  const $at = doc.resolve(at);
  const index = at === $at.end(1) ? section.childCount : $at.index(1);
  if (!section.canReplace(index, index, content)) return null;
  return { ...range, at, content };
}

function atEdge(at: number, range: { readonly from: number; readonly to: number }): boolean {
  return at === range.from || at === range.to;
}

/** Position, level and section of a place beside or below a chapter, clause or term, or at the beginning of an annex or element. */
function targetOf(
  doc: Node,
  { pos, side }: OutlinePlace,
): { readonly at: number; readonly level: number; readonly section: Node } | null {
  const node = doc.nodeAt(pos)!;
  const $pos = doc.resolve(pos);
  if ($pos.depth === 0) {
    // An annex or element as a whole takes clauses in, before its first one.
    if (side !== 'inside' || node.isAtom) return null;
    let at = pos + 1;
    for (const child of node.children) {
      if (LEVELLED.has(child.type.name)) break;
      at += child.nodeSize;
    }
    return { at, level: levelLimits(node.type.name, 'heading').min, section: node };
  }
  if (!LEVELLED.has(node.type.name) || !blockOfSection($pos)) return null;
  const level = node.attrs['level'] as number;
  const section = $pos.node(1);
  const range = sectionRange(doc, pos)!;
  if (side === 'before') return { at: range.from, level, section };
  if (side === 'after') return { at: range.to, level, section };
  if (node.type.name === 'termEntry') return null;
  let at = pos + node.nodeSize;
  for (let i = $pos.index(1) + 1; i < section.childCount && at < range.to; i++) {
    if (LEVELLED.has(section.child(i).type.name)) break;
    at += section.child(i).nodeSize;
  }
  return { at, level: level + 1, section };
}

function planAnnex(doc: Node, pos: number, place: OutlinePlace): Plan | null {
  const annex = doc.nodeAt(pos)!;
  const other = doc.nodeAt(place.pos)!;
  if (other.type.name !== 'annex' || place.side === 'inside') return null;
  const to = pos + annex.nodeSize;
  const at = place.side === 'before' ? place.pos : place.pos + other.nodeSize;
  return at >= pos && at <= to ? null : { from: pos, to, at, content: Fragment.from(annex) };
}
