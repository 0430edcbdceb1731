import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { blockOfSection, LEVELLED, levelLimits, sectionRange } from './section-range.ts';

/**
 * Promotes (`-1`) or demotes (`1`) the chapters, clauses and terms that start between `from` and `to`; what stands below them
 * follows. An untitled clause or term that would become a chapter stays where it is and the whole change is refused, as is one
 * beyond the fifth clause level (GB/T 1.1—2020, 7). A first chapter of the body cannot be demoted: nothing stands above it.
 * Returns false and changes nothing when refused.
 */
export function changeLevel(tr: Transform, from: number, to: number, delta: -1 | 1): boolean {
  const first = blockOfSection(tr.doc.resolve(from));
  const last = blockOfSection(tr.doc.resolve(to));
  if (!first || !last || tr.doc.resolve(from).index(0) !== tr.doc.resolve(to).index(0)) return false;
  const section = tr.doc.resolve(from).node(1);
  const positions: number[] = [];
  let pos = first.pos;
  let coveredTo = -1;
  for (let i = first.index; i < section.childCount; i++) {
    const node = section.child(i);
    const inSelection = i <= last.index;
    if (!inSelection && pos >= coveredTo) break;
    if (LEVELLED.has(node.type.name)) {
      if (inSelection) coveredTo = Math.max(coveredTo, sectionRange(tr.doc, pos)?.to ?? pos);
      if (inSelection || pos < coveredTo) positions.push(pos);
    }
    pos += node.nodeSize;
  }
  if (positions.length === 0) return false;
  for (const at of positions) {
    const node = tr.doc.nodeAt(at)!;
    const level = (node.attrs['level'] as number) + delta;
    const { min, max } = levelLimits(section.type.name, node.type.name);
    if (level < min || level > max) return false;
  }
  if (delta > 0 && section.type.name === 'body' && isFirstChapter(section, first.index)) return false;
  for (const at of positions) tr.setNodeAttribute(at, 'level', (tr.doc.nodeAt(at)!.attrs['level'] as number) + delta);
  return true;
}

function isFirstChapter(section: Node, index: number): boolean {
  for (let i = 0; i < index; i++) if (section.child(i).type.name === 'heading') return false;
  return section.child(index).type.name === 'heading' && section.child(index).attrs['level'] === 1;
}
