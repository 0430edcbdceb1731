import type { Change, ParagraphStyle, PubParagraph, PubRun, StyleSheet } from '../publishing/publication.ts';
import type { ItemContext } from './item-types.ts';
import type { TagNode } from './laid-publication.ts';
import { type SetParagraph, setParagraph } from './paragraph-layout.ts';

export type ImageSize = { readonly widthPx: number; readonly heightPx: number };

/** What all blocks of one publication share while they are laid out. */
export type LayoutContext = ItemContext & {
  readonly styles: StyleSheet;
  readonly nodes: TagNode[];
  readonly imageSize: (blob: string) => ImageSize | null;
  /** Text of the footnotes by id. */
  readonly footnotes: Map<
    string,
    { readonly mark: string; readonly runs: readonly PubRun[]; readonly change?: Change }
  >;
  /** Entries of the contents with the page numbers known so far. */
  readonly contents: () => readonly ContentsEntry[];
  readonly setCache: WeakMap<PubParagraph, Map<string, SetParagraph>>;
};

export type ContentsEntry = {
  readonly level: number;
  readonly text: string;
  readonly label: string;
  readonly target: string;
  readonly inContents: boolean;
};

const PLAIN: ParagraphStyle = { name: 'text', face: 'song', sizePt: 10.5, align: 'justify', linePt: 15.6 };

/** The named style; an unknown name prints as plain text, `fallback` names a nearer relative. */
export function styleOf(context: LayoutContext, name: string, fallback?: string): ParagraphStyle {
  return context.styles[name] ?? (fallback ? context.styles[fallback] : undefined) ?? PLAIN;
}

export function addNode(context: LayoutContext, node: TagNode): number {
  return context.nodes.push(node) - 1;
}

/** Sets a paragraph for a width; what does not depend on page numbers is set once. */
export function setCached(
  context: LayoutContext,
  paragraph: PubParagraph,
  style: ParagraphStyle,
  width: number,
  align: ParagraphStyle['align'] = style.align,
  change?: Change,
): SetParagraph {
  if (paragraph.runs.some((run) => run.kind === 'page-ref'))
    return setParagraph(paragraph, style, width, context, align, change);
  const key = change ? `${width.toFixed(2)} ${align} ${change}` : `${width.toFixed(2)} ${align}`;
  let known = context.setCache.get(paragraph);
  if (!known) {
    known = new Map();
    context.setCache.set(paragraph, known);
  }
  let set = known.get(key);
  if (!set) {
    set = setParagraph(paragraph, style, width, context, align, change);
    known.set(key, set);
  }
  return set;
}
