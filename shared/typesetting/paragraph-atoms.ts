import type { Change, ParagraphStyle, PubParagraph } from '../publishing/publication.ts';
import type { Atom, FootnoteAtom, PageSink } from './atom.ts';
import type { SetLine } from './item-types.ts';
import type { LaidItem } from './laid-publication.ts';
import { addNode, type LayoutContext, setCached, styleOf } from './layout-context.ts';
import type { SetParagraph } from './paragraph-layout.ts';
import { type CellArea, placeFields } from './place-fields.ts';

export type ParagraphPlace = {
  /** Left edge of the text area and its width, points. */
  readonly x: number;
  readonly width: number;
  /** Structure node that the paragraph belongs under; -1 with `artifact`. */
  readonly parent: number;
  /** Tag instead of the style's. */
  readonly tag?: string;
  readonly align?: ParagraphStyle['align'];
  readonly artifact?: boolean;
  /** What became of the object that the paragraph belongs to. */
  readonly change?: Change;
};

export type TextNodes = { readonly node: number; readonly label?: number };

/** Lines of a paragraph as atoms, with widow and orphan control (at least two lines on either page). */
export function paragraphAtoms(context: LayoutContext, paragraph: PubParagraph, place: ParagraphPlace): Atom[] {
  const style = styleOf(context, paragraph.style);
  const set = setCached(context, paragraph, style, place.width, place.align ?? style.align, place.change);
  const nodes: TextNodes = place.artifact
    ? { node: -1 }
    : { node: addNode(context, { tag: place.tag ?? style.tag ?? 'P', parent: place.parent }) };
  return atomsOfSet(context, set, place.x, place.width, nodes);
}

/** Counts line `n` among the numbered ones of its page. */
export function countLine(page: PageSink, set: SetParagraph, n: number, y: number, block = set.source.id): void {
  page.lines.push({ block, y: y + (set.baselines[n] as number), height: set.heights[n] as number });
}

/** Atoms of an already set paragraph whose structure nodes are known. */
export function atomsOfSet(
  context: LayoutContext,
  set: SetParagraph,
  x: number,
  width: number,
  nodes: TextNodes,
): Atom[] {
  const { style, source } = set;
  const count = set.lines.length;
  const atoms: Atom[] = [];
  for (let n = 0; n < count; n++) {
    const height = set.heights[n] as number;
    const last = n === count - 1;
    atoms.push({
      height,
      before: n === 0 ? (style.beforePt ?? 0) : 0,
      after: last ? (style.afterPt ?? 0) : 0,
      breakBefore: n === 0 || !(style.keepLines || n === 1 || last),
      keepNext: last && style.keepWithNext === true,
      footnotes: lineFootnotes(context, set, n, { x, width, parent: nodes.node }),
      blockId: source.id,
      place: (page, y) => {
        if (nodes.node >= 0) countLine(page, set, n, y);
        placeLine(page, set, n, x, y, nodes);
      },
    });
  }
  return atoms;
}

/**
 * Prints line `n` with its top at `y`; the first line also sets the anchor and the bookmark of the paragraph. `cell`: inside of the
 * table cell that it stands in.
 */
export function placeLine(
  page: PageSink,
  set: SetParagraph,
  n: number,
  x: number,
  y: number,
  nodes: TextNodes,
  cell?: CellArea,
): void {
  if (n === 0) {
    if (nodes.node >= 0) {
      if (set.source.id !== undefined) page.anchors.push({ id: set.source.id, x, y });
      if (set.source.outline) page.outline.push({ paragraph: set.source, y });
    }
    if (set.formulaShare < 1) page.scaled.push({ blockId: set.source.id, share: set.formulaShare });
    if (set.items.missing.length > 0) page.missing.push({ codePoints: set.items.missing, blockId: set.source.id });
  }
  const line = set.lines[n];
  if (!line || line.end === line.start) return;
  if (set.changed && nodes.node >= 0 && isChanged(set, line)) {
    page.bars.push({ top: y, bottom: y + (set.heights[n] as number) });
  }
  const item: LaidItem & { kind: 'text' } = {
    kind: 'text',
    items: set.items,
    line,
    x,
    y: y + (set.baselines[n] as number),
    node: nodes.node,
    label: nodes.label !== undefined && n === 0 ? { end: set.labelCount, node: nodes.label } : undefined,
  };
  if (set.fields) placeFields(page, set, item, cell);
  else page.items.push(item);
}

function isChanged({ items }: SetParagraph, line: SetLine): boolean {
  for (let i = line.start; i < line.end; i++) if (items.formats[items.format[i] as number]?.changed) return true;
  return false;
}

/** Footnotes of line `n`; each belongs to the paragraph (`parent`) that its mark stands in. */
export function lineFootnotes(
  context: LayoutContext,
  set: SetParagraph,
  n: number,
  { x, width, parent }: { readonly x: number; readonly width: number; readonly parent: number },
): FootnoteAtom[] | undefined {
  const ids = set.footnotes?.get(n);
  if (!ids) return undefined;
  const atoms: FootnoteAtom[] = [];
  for (const id of ids) {
    const note = context.footnotes.get(id);
    if (!note) continue;
    const style = styleOf(context, 'footnote', 'note');
    const paragraph: PubParagraph = {
      kind: 'paragraph',
      style: 'footnote',
      id,
      label: { text: note.mark, gap: style.hangingChars ? 'tab' : 'ideographic-space' },
      runs: note.runs,
    };
    const setNote = setCached(context, paragraph, style, width, style.align, note.change);
    const node = addNode(context, { tag: 'Note', parent });
    const label = addNode(context, { tag: 'Lbl', parent: node });
    const lines = setNote.lines.map((_, n) => ({
      id,
      height: setNote.heights[n] as number,
      place: (page: PageSink, y: number) => {
        countLine(page, setNote, n, y);
        placeLine(page, setNote, n, x, y, { node, label });
      },
    }));
    atoms.push({ id, lines });
  }
  return atoms;
}
