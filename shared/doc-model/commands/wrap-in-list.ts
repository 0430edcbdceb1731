import { Fragment, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { ListKind } from '../schema.ts';

const WRAPPABLE: ReadonlySet<string> = new Set(['paragraph', 'clause', 'note', 'heading', 'reference']);

/**
 * Makes one list of the text blocks between `from` and `to` (one item each; ids move to the items' text). Works in sections,
 * examples and table cells. Returns false and changes nothing when a block is not text or a list may not stand there.
 */
export function wrapInList(tr: Transform, from: number, to: number, kind: ListKind, newId: () => string): boolean {
  const range = tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
  if (!range) return false;
  const { parent, startIndex, endIndex } = range;
  if (parent.type.name === 'listItem') return false;
  const { schema } = parent.type;
  const items: Node[] = [];
  for (let i = startIndex; i < endIndex; i++) {
    const block = parent.child(i);
    if (block.type.name === 'list') {
      block.forEach((item) => {
        items.push(item);
      });
      continue;
    }
    if (!WRAPPABLE.has(block.type.name)) return false;
    const paragraph = schema.nodes['paragraph']!.create({ id: block.attrs['id'] }, block.content);
    items.push(schema.nodes['listItem']!.create({ id: newId() }, paragraph));
  }
  const list = schema.nodes['list']!.create({ id: newId(), kind }, items);
  if (!parent.canReplace(startIndex, endIndex, Fragment.from(list))) return false;
  tr.replaceWith(range.start, range.end, list);
  return true;
}
