import type { NodeType } from 'prosemirror-model';
import { canSplit, type Transform } from 'prosemirror-transform';

/**
 * What the second half becomes when a block is split: after a title comes running text, after an untitled clause, a note or a
 * reference the next one of its kind.
 */
const AFTER: Readonly<Record<string, string>> = {
  heading: 'paragraph',
  warning: 'paragraph',
  clause: 'clause',
  note: 'note',
  reference: 'reference',
  bibliographyItem: 'bibliographyItem',
  objectFootnote: 'objectFootnote',
  paragraph: 'paragraph',
};

/**
 * Splits the text block at `pos`. The half that keeps the text keeps the id; the other one gets `newId()`. At the very start of
 * a block an empty one of the following kind is put before it. Returns the position inside the block that the caret belongs to,
 * or null when the block cannot be split (captions, titles of annexes, parts of a term entry).
 */
export function splitTextBlock(tr: Transform, pos: number, newId: () => string): number | null {
  const $pos = tr.doc.resolve(pos);
  const block = $pos.parent;
  const afterName = AFTER[block.type.name];
  if (!block.isTextblock || !afterName) return null;
  const { schema } = block.type;
  const atStart = $pos.parentOffset === 0 && block.content.size > 0;
  const type = schema.nodes[afterName] as NodeType;
  const attrs = { ...(afterName === block.type.name ? block.attrs : {}), id: newId() };
  if (atStart) {
    const container = $pos.node(-1);
    const index = $pos.index(-1);
    if (!container.canReplaceWith(index, index, type)) return null;
    tr.insert($pos.before(), type.create(attrs));
    return tr.mapping.map(pos);
  }
  if (!canSplit(tr.doc, pos, 1, [{ type, attrs }])) return null;
  tr.split(pos, 1, [{ type, attrs }]);
  return pos + 2;
}
