import type { Change, ParagraphStyle, PubParagraph } from '../publishing/publication.ts';
import { limitFields, widenFields } from './field-places.ts';
import type { InlineObject, ItemContext, SetLine, TextItems } from './item-types.ts';
import { breakLines, type LineShape } from './line-breaker.ts';
import { boxAround } from './measures.ts';
import { shrinkFormulas } from './shrink-formulas.ts';
import { itemsOf } from './text-items.ts';

/** A paragraph broken into lines for a given width; lengths in points. */
export type SetParagraph = {
  readonly source: PubParagraph;
  readonly style: ParagraphStyle;
  readonly items: TextItems;
  readonly lines: readonly SetLine[];
  /** Height of each line and distance of its base line from its top. */
  readonly heights: readonly number[];
  readonly baselines: readonly number[];
  readonly height: number;
  /** Number of items that belong to the label. */
  readonly labelCount: number;
  /** Smallest share of its size that a formula of the paragraph was reduced to, 1 = none was. */
  readonly formulaShare: number;
  /** Footnote ids whose marks stand in each line; absent when the paragraph has none. */
  readonly footnotes?: ReadonlyMap<number, readonly string[]>;
  /**
   * Absent: it has no fields, named boxes, leader dots, bars or codes. `drawn`: these are only lines and boxes. `fillable`: fields and boxes are
   * places of the file.
   */
  readonly fields?: 'drawn' | 'fillable';
  /** Something in it is marked as changed. */
  readonly changed: boolean;
};

/**
 * Breaks a paragraph into lines of at most `width` points. `align` overrides the style (table cells); `inherited`: what became of the
 * row or object that the paragraph stands in.
 */
export function setParagraph(
  paragraph: PubParagraph,
  style: ParagraphStyle,
  width: number,
  context: ItemContext,
  align: ParagraphStyle['align'] = style.align,
  inherited?: Change,
): SetParagraph {
  const em = style.sizePt;
  const left = (style.leftIndentChars ?? 0) * em;
  const right = (style.rightIndentChars ?? 0) * em;
  const hanging = (style.hangingChars ?? 0) * em;
  const firstX = hanging > 0 ? left - hanging : left + (style.firstIndentChars ?? 0) * em;
  const { label } = paragraph;
  const { items, labelCount } = itemsOf(paragraph.runs, style, context, label, paragraph.change ?? inherited);
  if (label && labelCount > 0) spaceLabel(items, labelCount, label.gap, em, firstX, left, hanging);
  const shape: LineShape = {
    firstX,
    firstWidth: width - right - firstX,
    restX: left,
    restWidth: width - right - left,
    align,
  };
  const narrowest = Math.min(shape.firstWidth, shape.restWidth);
  const formulaShare = shrinkFormulas(items, narrowest);
  const hasApart = items.objects.size > 0 && [...items.objects.values()].some(isApart);
  if (hasApart) limitFields(items, narrowest);
  const broken = breakLines(items, shape);
  const lines = hasApart ? widenFields(items, broken, shape, style, context) : broken;
  const heights: number[] = [];
  const baselines: number[] = [];
  let height = 0;
  let footnotes: Map<number, string[]> | undefined;
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] as SetLine;
    const box = lineBox(items, line, style);
    heights.push(box.height);
    baselines.push(box.baseline);
    height += box.height;
    for (const id of footnotesIn(items, line)) {
      footnotes ??= new Map();
      footnotes.set(n, [...(footnotes.get(n) ?? []), id]);
    }
  }
  const fields = hasApart ? (context.fillable ? 'fillable' : 'drawn') : undefined;
  return {
    source: paragraph,
    style,
    items,
    lines,
    heights,
    baselines,
    height,
    labelCount,
    footnotes,
    formulaShare,
    fields,
    changed: items.formats.some((format) => format.changed),
  };
}

/** Something that is no text and is placed by itself. */
function isApart(object: InlineObject): boolean {
  if (object.kind === 'checkbox') return object.name !== undefined;
  return object.kind !== 'math';
}

/** Puts the gap after the label: a full-width blank, nothing, or as much as reaches the hanging indent. */
function spaceLabel(
  items: TextItems,
  labelCount: number,
  kind: 'ideographic-space' | 'none' | 'tab',
  em: number,
  firstX: number,
  left: number,
  hanging: number,
): void {
  let width = 0;
  for (let i = 0; i < labelCount; i++)
    width += (items.width[i] as number) + (i < labelCount - 1 ? (items.gap[i] as number) : 0);
  let gap = 0;
  if (kind === 'ideographic-space') gap = em;
  else if (kind === 'tab') {
    const stop = hanging > 0 ? left - firstX - width : em;
    gap = stop >= em / 8 ? stop : em / 2;
  }
  const last = labelCount - 1;
  items.gap[last] = gap;
  items.stretchAfter[last] = 0;
  items.shrink[last] = 0;
  items.breakAfter[last] = 0;
}

/** Exact line pitch, except where a formula or a QR code is taller than the line. */
function lineBox(items: TextItems, line: SetLine, style: ParagraphStyle): { height: number; baseline: number } {
  let { above, below } = boxAround(style);
  if (items.objects.size > 0) {
    for (const [index, object] of items.objects) {
      if (index < line.start || index >= line.end) continue;
      if (object.kind === 'qr') above = Math.max(above, object.sidePt);
      if (object.kind !== 'math' && object.kind !== 'field') continue;
      const gap = object.kind === 'math' ? 1.5 : 0;
      above = Math.max(above, object.ascentPt + gap);
      below = Math.max(below, object.descentPt + gap);
    }
  }
  return { height: above + below, baseline: above };
}

function footnotesIn(items: TextItems, line: SetLine): string[] {
  if (!items.formats.some((format) => format.footnote !== undefined)) return [];
  const found: string[] = [];
  for (let i = line.start; i < line.end; i++) {
    const id = items.formats[items.format[i] as number]?.footnote;
    if (id !== undefined && !found.includes(id)) found.push(id);
  }
  return found;
}
