import type { Node } from 'prosemirror-model';
import { pinyinCompare, pinyinInitial } from '../pinyin-order.ts';
import type { PubBlock, PubParagraph } from '../publication.ts';
import { elementTitle } from './element-blocks.ts';
import { inlineRuns, plainText } from './inline-runs.ts';
import type { StandardContext } from './standard-context.ts';

/** 索引: the terms in the order of their pinyin under capital letters, each with the number of its entry (GB/T 1.1—2020, 8.14). */
export function indexBlocks(index: Node, doc: Node, context: StandardContext): readonly PubBlock[] {
  const entries: { readonly id: string; readonly text: string; readonly name: Node }[] = [];
  doc.descendants((node) => {
    if (node.type.name !== 'termEntry') return true;
    if (node.firstChild) {
      const text = plainText(node.firstChild, context).trim();
      if (text !== '') entries.push({ id: node.attrs['id'], text, name: node.firstChild });
    }
    return false;
  });
  entries.sort((a, b) => pinyinCompare(a.text, b.text));
  const groups = Map.groupBy(entries, (entry) => pinyinInitial(entry.text));
  return [
    elementTitle(index, context),
    ...[...groups].flatMap(([letter, group]): readonly PubParagraph[] => [
      { kind: 'paragraph', style: 'index-letter', runs: [{ kind: 'text', text: letter }] },
      ...group.map(
        (entry): PubParagraph => ({
          kind: 'paragraph',
          style: 'index-item',
          runs: [
            ...inlineRuns(entry.name, context),
            { kind: 'text', text: context.profile.wording.indexLeader },
            { kind: 'ref', text: context.numbering.byId.get(entry.id)?.number ?? '', target: entry.id },
          ],
        }),
      ),
    ]),
  ];
}
