import type { Transform } from 'prosemirror-transform';

/** Elements that a standard can do without; foreword and body always stay. */
const REMOVABLE: ReadonlySet<string> = new Set(['introduction', 'annex', 'bibliography', 'index']);

/** Removes the section (引言, 附录, 参考文献, 索引) that starts at `pos`. Returns false for foreword and body. */
export function removeElement(tr: Transform, pos: number): boolean {
  const section = tr.doc.nodeAt(pos);
  if (!section || !REMOVABLE.has(section.type.name)) return false;
  tr.delete(pos, pos + section.nodeSize);
  return true;
}
