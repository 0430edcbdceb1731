import type { Node } from 'prosemirror-model';
import type { ListKind } from '#shared/doc-model/index.ts';
import type { PubParagraph } from '../publication.ts';
import { inlineRuns } from './inline-runs.ts';
import type { StandardContext } from './standard-context.ts';

/** Style of an item by its kind and depth (1 or 2). */
export type ListStyles = (ordered: boolean, depth: 1 | 2) => string;

export const flowListStyles: ListStyles = (ordered, depth) => `list-${ordered ? 'letter' : 'dash'}-${depth}`;
export const exampleListStyles: ListStyles = (_, depth) => `example-list-${depth}`;
export const tableListStyles: ListStyles = (_, depth) => `table-list-${depth}`;

/**
 * Items of a list (列项; GB/T 1.1—2020, 7.5): dashes or letters on the first level, dots or numbers on the second; the text and its
 * punctuation stay as typed.
 */
export function listBlocks(
  list: Node,
  context: StandardContext,
  styles: ListStyles = flowListStyles,
  depth: 1 | 2 = 1,
  parent?: { readonly ordered: boolean; readonly instance: string },
): readonly PubParagraph[] {
  const kind = list.attrs['kind'] as ListKind;
  const ordered = kind === 'alpha' || kind === 'number';
  // Numbers under letters belong to the letters' list, so that they start again under each of them.
  const instance = parent && parent.ordered === ordered ? parent.instance : (list.attrs['id'] as string);
  const level = kind === 'dot' || kind === 'number' ? 1 : 0;
  return list.children.flatMap((item) => {
    const id = item.attrs['id'] as string;
    const label = context.numbering.byId.get(id)?.label ?? '';
    return item.children.flatMap((child): readonly PubParagraph[] => {
      if (child.type.name === 'list') return listBlocks(child, context, styles, 2, { ordered, instance });
      return [
        {
          kind: 'paragraph',
          style: styles(ordered, depth),
          id,
          label: {
            text: label,
            // A Chinese dash fills the hanging indent, an English one is followed by a gap.
            gap: kind === 'dash' && label.length > 1 ? 'none' : 'tab',
            numbering: { list: ordered ? 'alpha' : 'dash', level, instance },
          },
          runs: inlineRuns(child, context),
        },
      ];
    });
  });
}
