import type { Node } from 'prosemirror-model';
import type { PubRun, RunFormat } from '../publication.ts';
import { resolveCitation, resolveReference } from '../resolve-reference.ts';
import type { StandardContext } from './standard-context.ts';

/**
 * Runs of a text block. Key words (strong) are set as the layout says (Chinese standards: in 黑体), variables (emphasis) in italics; references are
 * resolved to their printed text, footnotes get their mark.
 */
export function inlineRuns(block: Node, context: StandardContext): readonly PubRun[] {
  return block.children.flatMap((node) => inlineRun(node, context) ?? []);
}

function inlineRun(node: Node, { numbering, profile }: StandardContext): PubRun | null {
  const format = formatOf(node, profile.layout.strong);
  switch (node.type.name) {
    case 'text':
      return { kind: 'text', text: node.text ?? '', ...format };
    case 'hardBreak':
      return { kind: 'break' };
    case 'inlineMath':
      return { kind: 'math', latex: node.attrs['latex'] };
    case 'crossReference': {
      const target = node.attrs['target'] as string;
      const { text, broken } = resolveReference(numbering, target, node.attrs['form']);
      return { kind: 'ref', text, target, ...(broken ? { broken } : {}), ...format };
    }
    case 'citation': {
      const target = node.attrs['target'] as string;
      const { text, broken } = resolveCitation(numbering, target);
      return { kind: 'ref', text, target, ...(broken ? { broken } : {}), ...format };
    }
    case 'objectFootnoteMark': {
      const target = node.attrs['target'] as string;
      const mark = numbering.byId.get(target)?.label;
      return { kind: 'ref', text: mark ?? '?', target, position: 'super', ...(mark ? {} : { broken: true }) };
    }
    case 'footnote': {
      const id = node.attrs['id'] as string;
      const mark = numbering.byId.get(id)?.label ?? '';
      return { kind: 'footnote', id, mark, runs: [{ kind: 'text', text: node.attrs['text'] }] };
    }
    default:
      return null;
  }
}

function formatOf(node: Node, strong: RunFormat): RunFormat {
  const format: { -readonly [K in keyof RunFormat]: RunFormat[K] } = {};
  for (const mark of node.marks) {
    if (mark.type.name === 'strong') Object.assign(format, strong);
    if (mark.type.name === 'emphasis') format.italic = true;
    if (mark.type.name === 'superscript') format.position = 'super';
    if (mark.type.name === 'subscript') format.position = 'sub';
  }
  return format;
}

/** Text of a block as a reader sees it, references resolved; for contents, bookmarks and alternative texts. */
export function plainText(block: Node, context: StandardContext): string {
  return inlineRuns(block, context)
    .map((run) => (run.kind === 'text' || run.kind === 'ref' ? run.text : run.kind === 'math' ? run.latex : ''))
    .join('');
}
