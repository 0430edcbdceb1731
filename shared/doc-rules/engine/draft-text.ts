import type { Node } from 'prosemirror-model';
import type { Numbering } from '#shared/publishing/numbering.ts';
import { printedAtom } from '#shared/publishing/printed-atom.ts';
import { NO_TEXT, type RuleSpan, type RuleText } from '../model/index.ts';

const POINTERS = {
  crossReference: 'reference',
  citation: 'citation',
  objectFootnoteMark: 'object-footnote',
  footnote: 'footnote',
} as const;
const MARKS = { strong: 'strong', emphasis: 'emphasis', superscript: 'superscript', subscript: 'subscript' } as const;

type Kept = { readonly text: RuleText /** Atoms whose print depends on numbers. */; readonly live: boolean };
const kept = new WeakMap<Node, Kept>();

/**
 * Text of a textblock as printed, with its spans. The same object again for as long as the node and what its references print are
 * the same.
 */
export function draftText(node: Node, numbering: Numbering): RuleText {
  const known = kept.get(node);
  if (known && !known.live) return known.text;
  const made = readInline(node, numbering);
  if (known && sameText(known.text, made.text)) return known.text;
  kept.set(node, made);
  return made.text;
}

/** Texts of several textblocks (a cell) as one, with a line feed between them. */
export function draftTexts(container: Node, numbering: Numbering): RuleText {
  const blocks = textblocksIn(container);
  const [first] = blocks;
  if (blocks.length === 1 && first) return draftText(first.node, numbering);
  const texts = blocks.map(({ node }) => draftText(node, numbering));
  const joined = joinTexts(texts);
  const known = kept.get(container);
  if (known && sameText(known.text, joined)) return known.text;
  kept.set(container, { text: joined, live: true });
  return joined;
}

/** Textblocks in a container, with their position from the start of its content. */
export function textblocksIn(container: Node): readonly { readonly node: Node; readonly pos: number }[] {
  const found: { node: Node; pos: number }[] = [];
  container.descendants((node, pos) => {
    if (node.isTextblock) found.push({ node, pos });
    return !node.isTextblock;
  });
  return found;
}

function joinTexts(texts: readonly RuleText[]): RuleText {
  let plain = '';
  const spans: RuleSpan[] = [];
  for (const [index, text] of texts.entries()) {
    if (index > 0) plain += '\n';
    for (const span of text.spans) spans.push({ ...span, from: span.from + plain.length, to: span.to + plain.length });
    plain += text.plain;
  }
  return plain === '' ? NO_TEXT : { plain, spans };
}

function readInline(node: Node, numbering: Numbering): Kept {
  if (node.childCount === 0) return { text: NO_TEXT, live: false };
  let plain = '';
  let live = false;
  const spans: RuleSpan[] = [];
  for (const child of node.children) {
    const from = plain.length;
    const name = child.type.name;
    plain += child.isText ? (child.text ?? '') : printedAtom(child, numbering);
    const at = { from, to: plain.length };
    if (name in POINTERS) {
      live = true;
      const target = String(child.attrs[name === 'footnote' ? 'id' : 'target']);
      spans.push({ kind: POINTERS[name as keyof typeof POINTERS], ...at, target });
    } else if (name === 'inlineMath') spans.push({ kind: 'math', ...at });
    else if (name === 'hardBreak') spans.push({ kind: 'break', ...at });
    for (const mark of child.marks) addMark(spans, MARKS[mark.type.name as keyof typeof MARKS], at);
  }
  return { text: plain === '' && spans.length === 0 ? NO_TEXT : { plain, spans }, live };
}

/** Neighbouring pieces with one mark are one span. */
function addMark(spans: RuleSpan[], kind: (typeof MARKS)[keyof typeof MARKS], at: { from: number; to: number }): void {
  const before = spans.findIndex((span) => span.kind === kind && span.to === at.from);
  if (before < 0) spans.push({ kind, ...at });
  else spans[before] = { kind, from: spans[before]!.from, to: at.to };
}

function sameText(a: RuleText, b: RuleText): boolean {
  return (
    a.plain === b.plain &&
    a.spans.length === b.spans.length &&
    a.spans.every((span, index) => {
      const other = b.spans[index]!;
      return (
        span.kind === other.kind &&
        span.from === other.from &&
        span.to === other.to &&
        ('target' in span ? span.target : '') === ('target' in other ? other.target : '')
      );
    })
  );
}
