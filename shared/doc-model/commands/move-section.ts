import { Slice } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import { blockOfSection, LEVELLED, sectionRange } from './section-range.ts';

/**
 * Moves the block at `pos` with all that belongs to it past its neighbour in the same section: a clause past the clause before
 * or after it on its level, any other block past one block. Never leaves the parent clause nor the section.
 * Returns the new position of the block, or null when there is nothing to move past.
 */
export function moveSection(tr: Transform, pos: number, direction: 'up' | 'down'): number | null {
  const range = sectionRange(tr.doc, pos);
  if (!range) return null;
  const $from = tr.doc.resolve(range.from);
  const node = tr.doc.nodeAt(range.from)!;
  if (node.type.name === 'annexTitle' || node.type.name === 'warning') return null;
  const section = $from.node(1);
  const levelled = LEVELLED.has(node.type.name);
  if (direction === 'down') {
    const next = tr.doc.nodeAt(range.to);
    if (range.to >= $from.end(1) || !next) return null;
    if (levelled && (next.attrs['level'] as number) !== node.attrs['level']) return null;
    if (!levelled && LEVELLED.has(next.type.name)) return null;
    const neighbour = sectionRange(tr.doc, range.to)!;
    return swap(tr, range.from, range.to, neighbour.to) ? range.from + (neighbour.to - neighbour.from) : null;
  }
  let before = $from.index(1) - 1;
  let start = range.from;
  for (; before >= 0; before--) {
    const candidate = section.child(before);
    start -= candidate.nodeSize;
    if (candidate.type.name === 'annexTitle' || candidate.type.name === 'warning') return null;
    if (!levelled) {
      if (LEVELLED.has(candidate.type.name)) return null;
      break;
    }
    if (!LEVELLED.has(candidate.type.name)) continue;
    if ((candidate.attrs['level'] as number) < node.attrs['level']) return null;
    if (candidate.attrs['level'] === node.attrs['level']) break;
  }
  if (before < 0 || !blockOfSection(tr.doc.resolve(start))) return null;
  return swap(tr, start, range.from, range.to) ? start : null;
}

/** Exchanges the neighbouring rows `[a, b)` and `[b, c)`. */
function swap(tr: Transform, a: number, b: number, c: number): boolean {
  const parent = tr.doc.resolve(a).parent;
  const offset = a - tr.doc.resolve(a).start();
  const left = parent.content.cut(offset, offset + (b - a));
  const right = parent.content.cut(offset + (b - a), offset + (c - a));
  // One step, so that a rebase never sees the row missing.
  tr.step(new ReplaceStep(a, c, new Slice(right.append(left), 0, 0)));
  return true;
}
