import type { Node, ResolvedPos } from 'prosemirror-model';

/** Blocks that carry a level: chapters and clauses, untitled clauses, term entries. */
export const LEVELLED: ReadonlySet<string> = new Set(['heading', 'clause', 'termEntry']);

/** A row of sibling blocks `[from, to)` inside one section, as positions of the document. */
export type BlockRange = { readonly from: number; readonly to: number };

/** The index path of the direct child of a section (foreword, body, annex …) at `pos`, or null outside of one. */
export function blockOfSection(
  $pos: ResolvedPos,
): { readonly node: Node; readonly pos: number; readonly index: number } | null {
  if ($pos.depth < 1) return null;
  const section = $pos.node(1);
  const index = $pos.index(1);
  if (index >= section.childCount) return null;
  return { node: section.child(index), pos: $pos.posAtIndex(index, 1), index };
}

/**
 * The block at `pos` (a direct child of a section) with everything that belongs to it: for a heading, all blocks up to the next
 * heading, clause or term of the same or a higher rank; for a clause or term, up to the next levelled block that is not deeper.
 */
export function sectionRange(doc: Node, pos: number): BlockRange | null {
  const $pos = doc.resolve(pos);
  const block = blockOfSection($pos);
  if (!block) return null;
  const section = $pos.node(1);
  let to = block.pos + block.node.nodeSize;
  if (!LEVELLED.has(block.node.type.name)) return { from: block.pos, to };
  const level = block.node.attrs['level'] as number;
  for (let i = block.index + 1; i < section.childCount; i++) {
    const next = section.child(i);
    if (LEVELLED.has(next.type.name) && (next.attrs['level'] as number) <= level) break;
    to += next.nodeSize;
  }
  return { from: block.pos, to };
}

/** Lowest and highest level that a block may have in its section (GB/T 1.1—2020, 7: five levels of clauses below a chapter). */
export function levelLimits(sectionName: string, blockName: string): { readonly min: number; readonly max: number } {
  const min = sectionName === 'body' && blockName === 'heading' ? 1 : 2;
  return { min, max: 6 };
}
