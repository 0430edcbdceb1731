import type { Transform } from 'prosemirror-transform';
import { LEVELLED, sectionRange } from './section-range.ts';

/**
 * Takes a chapter, clause or term with everything in it, or a whole annex, out of the document. Returns false and changes nothing
 * when the section would be empty, or for elements.
 */
export function removeOutlineEntry(tr: Transform, pos: number): boolean {
  const node = tr.doc.nodeAt(pos);
  if (node?.type.name === 'annex') {
    tr.delete(pos, pos + node.nodeSize);
    return true;
  }
  if (!node || !LEVELLED.has(node.type.name)) return false;
  const range = sectionRange(tr.doc, pos);
  if (!range) return false;
  const $from = tr.doc.resolve(range.from);
  const last = tr.doc.resolve(range.to);
  const end = range.to === $from.end(1) ? $from.node(1).childCount : last.index(1);
  if (!$from.node(1).canReplace($from.index(1), end)) return false;
  tr.delete(range.from, range.to);
  return true;
}
