import type { Node } from 'prosemirror-model';
import type { AnnexObligation } from '#shared/doc-model/index.ts';
import type { PubBlock, PubParagraph } from '../publication.ts';
import type { StandardRole } from '../standard-layout.ts';
import { annexLine } from './contents-lines.ts';
import { flowBlocks } from './flow-blocks.ts';
import { inlineRuns } from './inline-runs.ts';
import type { FlowPlace, StandardContext } from './standard-context.ts';

type TitledElement = 'foreword' | 'introduction' | 'bibliography' | 'index';

/** Centred title of an element without number, which the contents list. */
export function elementTitle(section: Node, context: StandardContext): PubParagraph {
  const name = section.type.name as TitledElement;
  const { elementTitles, elementEntries } = context.profile.wording;
  const styles: Record<TitledElement, StandardRole> = {
    foreword: 'element-title',
    introduction: 'element-title',
    bibliography: 'bibliography-title',
    index: 'index-title',
  };
  return {
    kind: 'paragraph',
    style: styles[name],
    id: section.attrs['id'],
    runs: [{ kind: 'text', text: elementTitles[name] }],
    outline: { level: 1, text: elementEntries[name], inContents: true },
  };
}

/** 附录: three centred lines (letter, obligation, title), then its text (GB/T 1.1—2020, 9.6). */
export function annexBlocks(annex: Node, place: FlowPlace): readonly PubBlock[] {
  const { context } = place;
  const id = annex.attrs['id'] as string;
  const label = context.numbering.byId.get(id)?.label ?? '';
  const obligation = context.profile.wording.annexObligation[annex.attrs['obligation'] as AnnexObligation];
  const [titleNode, ...content] = annex.children;
  return [
    {
      kind: 'paragraph',
      style: 'annex-mark',
      id,
      label: { text: label, gap: 'none', numbering: { list: 'annexes', level: 0, instance: 'annexes' } },
      runs: [],
      outline: { level: 1, text: annexLine(annex, context), inContents: true },
    },
    { kind: 'paragraph', style: 'annex-obligation', runs: [{ kind: 'text', text: obligation }] },
    { kind: 'paragraph', style: 'annex-title', runs: titleNode ? inlineRuns(titleNode, context) : [] },
    ...flowBlocks(content, place),
  ];
}

/** 参考文献: numbered [1], [2] … */
export function bibliographyBlocks(bibliography: Node, context: StandardContext): readonly PubBlock[] {
  const items = bibliography.children.map((item): PubParagraph => {
    const id = item.attrs['id'] as string;
    return {
      kind: 'paragraph',
      style: 'bibliography-item',
      id,
      label: {
        text: context.numbering.byId.get(id)?.label ?? '',
        gap: 'tab',
        numbering: { list: 'bibliography', level: 0, instance: 'bibliography' },
      },
      runs: inlineRuns(item, context),
    };
  });
  return [elementTitle(bibliography, context), ...items];
}
