import { Fragment, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { LEVELLED, sectionRange } from './section-range.ts';

/**
 * Divides what the clause at `pos` stands in: an empty title of the level above is put before it, so that the clause and its
 * following siblings become the clauses of a new chapter (or clause). In an annex, where the level above is the annex itself, a new
 * annex of the same kind begins. Chapters have nothing above them: refused. Returns the position inside the new title, or null.
 */
export function divideBefore(tr: Transform, pos: number, newId: () => string): number | null {
  const node = tr.doc.nodeAt(pos);
  const $pos = tr.doc.resolve(pos);
  if (!node || $pos.depth !== 1 || !LEVELLED.has(node.type.name)) return null;
  const section = $pos.node(1);
  const level = node.attrs['level'] as number;
  const { nodes } = tr.doc.type.schema;
  if (section.type.name === 'annex' && level === 2) {
    const first = $pos.index(1);
    if (!section.canReplace(first, section.childCount)) return null;
    const title = nodes['annexTitle']!.create();
    const rest = section.content.cut($pos.parentOffset);
    const annex = section.type.create({ ...section.attrs, id: newId() }, Fragment.from(title).append(rest));
    const end = $pos.end(1);
    tr.delete(pos, end);
    tr.insert(pos + 1, annex);
    return pos + 3;
  }
  const min = section.type.name === 'body' ? 1 : 2;
  if (level - 1 < min) return null;
  const heading = nodes['heading']!.create({ id: newId(), level: level - 1 });
  if (!section.canReplaceWith($pos.index(1), $pos.index(1), heading.type)) return null;
  tr.insert(pos, heading);
  return pos + 1;
}

/**
 * Joins the clause or chapter at `pos` with the one before it on its level: what stands in it becomes part of that one. Its title
 * (or the text of an untitled clause) stays as a paragraph with the same id, so that nothing is lost and references still lead
 * there; an empty title goes. An annex joins the annex before it; references to it lead to that one. Terms are not joined. Returns
 * the position of the one before, or null when there is none.
 */
export function joinWithPreceding(tr: Transform, pos: number): number | null {
  const node = tr.doc.nodeAt(pos);
  const $pos = tr.doc.resolve(pos);
  if (!node) return null;
  if (node.type.name === 'annex') return joinAnnex(tr, pos, node);
  if ($pos.depth !== 1 || (node.type.name !== 'heading' && node.type.name !== 'clause')) return null;
  const before = precedingSibling(tr.doc, pos);
  if (before === null) return null;
  const kind = tr.doc.nodeAt(before)!.type.name;
  const hasClauses = sectionRange(tr.doc, pos)!.to > pos + node.nodeSize && holdsClauses(tr.doc, pos, node);
  if (kind === 'termEntry' || (kind === 'clause' && hasClauses)) return null;
  const { nodes } = tr.doc.type.schema;
  if (node.content.size > 0) tr.setNodeMarkup(pos, nodes['paragraph'], { id: node.attrs['id'] as string });
  else {
    tr.delete(pos, pos + node.nodeSize);
    retarget(tr, node.attrs['id'] as string, tr.doc.nodeAt(before)!.attrs['id'] as string);
  }
  return before;
}

function joinAnnex(tr: Transform, pos: number, annex: Node): number | null {
  const before = tr.doc.resolve(pos).nodeBefore;
  if (before?.type.name !== 'annex') return null;
  const title = annex.child(0);
  const { nodes } = tr.doc.type.schema;
  let content = annex.content.cut(title.nodeSize);
  if (title.content.size > 0) {
    // The title of an annex has no id of its own; the annex's goes with its text.
    content = Fragment.from(nodes['paragraph']!.create({ id: annex.attrs['id'] as string }, title.content)).append(
      content,
    );
  }
  tr.delete(pos, pos + annex.nodeSize);
  tr.insert(pos - 1, content);
  if (title.content.size === 0) retarget(tr, annex.attrs['id'] as string, before.attrs['id'] as string);
  return pos - before.nodeSize;
}

/** The levelled block before `pos` on the same level, under the same parent. */
function precedingSibling(doc: Node, pos: number): number | null {
  const $pos = doc.resolve(pos);
  const section = $pos.node(1);
  const level = doc.nodeAt(pos)!.attrs['level'] as number;
  let at = pos;
  for (let i = $pos.index(1) - 1; i >= 0; i--) {
    const block = section.child(i);
    at -= block.nodeSize;
    if (!LEVELLED.has(block.type.name)) continue;
    const its = block.attrs['level'] as number;
    if (its === level) return at;
    if (its < level) return null;
  }
  return null;
}

function holdsClauses(doc: Node, pos: number, node: Node): boolean {
  const { to } = sectionRange(doc, pos)!;
  let found = false;
  doc.nodesBetween(pos + node.nodeSize, to, (inner) => {
    if (LEVELLED.has(inner.type.name)) found = true;
    return false;
  });
  return found;
}

function retarget(tr: Transform, from: string, to: string): void {
  const places: number[] = [];
  tr.doc.descendants((node, pos) => {
    if (node.type.name === 'crossReference' && node.attrs['target'] === from) places.push(pos);
    return !node.isText;
  });
  for (const pos of places) tr.setNodeAttribute(pos, 'target', to);
}
