import type { DraftParts } from './assemble.ts';
import { type DraftContext, type DraftNode, report } from './draft-context.ts';

const IN_FOREWORD = new Set(['paragraph', 'list', 'note']);

/** The document from its parts; what the schema wants and the source lacks is put in empty and reported. */
export function buildDocument(context: DraftContext, parts: DraftParts): DraftNode {
  const paragraph = (): DraftNode => ({ type: 'paragraph', attrs: { id: context.newId() } });
  const id = (element: string): string => parts.ids[element] ?? context.newId();
  const content: DraftNode[] = [];

  const forewordBlocks = (parts.foreword ?? []).flatMap((block) => {
    if (IN_FOREWORD.has(block.type)) return [block];
    report(context, 'warning', 'draft-foreword-block', undefined, { where: '前言' });
    return paragraphsOf(context, block);
  });
  if (forewordBlocks.length === 0) report(context, 'info', 'draft-no-foreword', undefined, { where: '前言' });
  content.push({
    type: 'foreword',
    attrs: { id: id('foreword') },
    content: forewordBlocks.length > 0 ? forewordBlocks : [paragraph()],
  });
  if (parts.introduction) {
    content.push({
      type: 'introduction',
      attrs: { id: id('introduction') },
      content: parts.introduction.length > 0 ? parts.introduction.map(notWarning) : [paragraph()],
    });
  }
  const warnings = parts.body.filter((block) => block.type === 'warning');
  const body = parts.body.filter((block) => block.type !== 'warning');
  content.push({
    type: 'body',
    attrs: { id: id('body') },
    content: [...warnings, ...(body.length > 0 ? body : [paragraph()])],
  });
  for (const annex of parts.annexes) {
    content.push({
      type: 'annex',
      attrs: { id: annex.id, obligation: annex.obligation ?? 'informative' },
      content: [
        { type: 'annexTitle', content: annex.title },
        ...(annex.blocks.length > 0 ? annex.blocks.map(notWarning) : [paragraph()]),
      ],
    });
  }
  if (parts.bibliography && parts.bibliography.length > 0) {
    content.push({ type: 'bibliography', attrs: { id: id('bibliography') }, content: parts.bibliography });
  }
  if (parts.index) content.push({ type: 'index', attrs: { id: id('index') } });
  return { type: 'doc', content };
}

function notWarning(block: DraftNode): DraftNode {
  return block.type === 'warning' ? { ...block, type: 'paragraph' } : block;
}

/** Text of a block that may not stand in the foreword, as paragraphs. */
function paragraphsOf(context: DraftContext, block: DraftNode): DraftNode[] {
  if (block.type === 'formula') {
    return [
      {
        type: 'paragraph',
        attrs: { id: context.newId() },
        content: [{ type: 'inlineMath', attrs: { latex: block.attrs?.['latex'] } }],
      },
    ];
  }
  const isInline = (node: DraftNode): boolean =>
    ['text', 'hardBreak', 'crossReference', 'footnote', 'inlineMath'].includes(node.type);
  const children = block.content ?? [];
  if (children.some(isInline)) {
    return [
      { type: 'paragraph', attrs: { id: block.attrs?.['id'] ?? context.newId() }, content: children.filter(isInline) },
    ];
  }
  return children.flatMap((child) => paragraphsOf(context, child));
}
