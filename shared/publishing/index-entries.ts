import type { Node } from 'prosemirror-model';
import type { Numbering } from './numbering.ts';
import { pinyinCompare, pinyinInitial } from './pinyin-order.ts';

export type IndexEntry = {
  readonly id: string;
  readonly text: string;
  /** Number of the term entry. */
  readonly number: string;
  /** Node with the term as it is typed. */
  readonly name: Node;
};

/** 索引: the terms in the order of their pinyin under capital letters (GB/T 1.1—2020, 8.14); terms without a name are left out. */
export function indexEntries(doc: Node, numbering: Numbering): ReadonlyMap<string, readonly IndexEntry[]> {
  const entries: IndexEntry[] = [];
  doc.descendants((node) => {
    if (node.type.name !== 'termEntry') return !node.isTextblock;
    const name = node.firstChild;
    const text = name?.textContent.trim() ?? '';
    const number = numbering.byId.get(node.attrs['id'])?.number ?? '';
    if (name && text !== '') entries.push({ id: node.attrs['id'], text, number, name });
    return false;
  });
  entries.sort((a, b) => pinyinCompare(a.text, b.text));
  return Map.groupBy(entries, (entry) => pinyinInitial(entry.text));
}
