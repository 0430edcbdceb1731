import type { Transform } from 'prosemirror-transform';

/**
 * Joins the text block at `pos` to the text block right before it in the same section; the first one keeps kind and id. Content
 * that the first may not hold (a footnote in a title) is left out of the title and stays in a paragraph: then nothing is joined.
 * Returns the position of the seam, or null when the two cannot be joined.
 */
export function mergeWithPrevious(tr: Transform, pos: number): number | null {
  const $pos = tr.doc.resolve(pos);
  const block = $pos.parent;
  if (!block.isTextblock || $pos.depth < 1) return null;
  const container = $pos.node(-1);
  const index = $pos.index(-1);
  const before = index > 0 ? container.child(index - 1) : null;
  if (!before?.isTextblock || before.type.name === 'annexTitle') return null;
  let fits = true;
  block.content.forEach((child) => {
    if (!before.type.contentMatch.matchType(child.type)) fits = false;
  });
  if (!fits) return null;
  const start = $pos.before();
  const seam = start - 1;
  const content = block.content;
  const nodes = [];
  for (let i = 0; i < content.childCount; i++) {
    const child = content.child(i);
    nodes.push(child.mark(before.type.allowedMarks(child.marks)));
  }
  tr.delete(start, start + block.nodeSize);
  tr.insert(seam, nodes);
  return seam;
}
