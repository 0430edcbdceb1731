import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';

/**
 * Puts the list of technical changes (主要技术变化) into the foreword (GB/T 1.1—2020, 8.3 c): in the place of the list behind the sentence that
 * `isLead` recognises, which stays as it is; without such a sentence `lead` and the list are put behind the first paragraph. `items` carry
 * their punctuation.
 */
export function setChangeList(
  doc: Node,
  change: {
    readonly lead: string;
    readonly isLead: (text: string) => boolean;
    readonly items: readonly string[];
    readonly newId: () => string;
  },
): Transform {
  const { schema } = doc.type;
  const { nodes } = schema;
  const paragraph = (text: string): Node =>
    nodes['paragraph']!.create({ id: change.newId() }, text === '' ? null : schema.text(text));
  const list = nodes['list']!.create(
    { id: change.newId(), kind: 'alpha' },
    change.items.map((text) => nodes['listItem']!.create({ id: change.newId() }, paragraph(text))),
  );
  const tr = new Transform(doc);
  const foreword = doc.firstChild!;
  const blocks = foreword.children;
  const at = blocks.findIndex((block) => block.isTextblock && change.isLead(block.textContent));
  const offset = (count: number): number => 1 + blocks.slice(0, count).reduce((sum, block) => sum + block.nodeSize, 0);
  if (at < 0) return tr.insert(offset(Math.min(1, blocks.length)), [paragraph(change.lead), list]);
  const next = blocks[at + 1];
  const from = offset(at + 1);
  return next?.type.name === 'list' ? tr.replaceWith(from, from + next.nodeSize, list) : tr.insert(from, list);
}
