import type { ParagraphStyle } from '#shared/publishing/publication.ts';
import { ptToTwips } from './units.ts';

export type Alignment = ParagraphStyle['align'];

/** `w:jc` value of an alignment. */
export function justification(align: Alignment): string {
  return align === 'justify' ? 'both' : align;
}

/**
 * `w:ind` of a style. The first-line indent is given in characters too, so that it follows when a person changes the font size in Word;
 * `complete` writes zeros as well, to win over the indents of a numbering level.
 */
export function indent(style: ParagraphStyle, complete: boolean, addRightTwips = 0): string {
  const chars = (n: number | undefined): number => ptToTwips((n ?? 0) * style.sizePt);
  const left = chars(style.leftIndentChars);
  const right = chars(style.rightIndentChars) + addRightTwips;
  const hanging = chars(style.hangingChars);
  const first = style.firstIndentChars ?? 0;
  let xml = '';
  if (left !== 0 || complete) xml += ` w:left="${left}"`;
  if (right !== 0 || complete) xml += ` w:right="${right}"`;
  if (hanging > 0) xml += ` w:hanging="${hanging}"`;
  else if (first !== 0) xml += ` w:firstLineChars="${Math.round(first * 100)}" w:firstLine="${chars(first)}"`;
  else if (complete) xml += ' w:firstLineChars="0" w:firstLine="0"';
  return xml === '' ? '' : `<w:ind${xml}/>`;
}

/** `w:spacing` of a style: exact line pitch, space before and after. */
export function lineSpacing(style: ParagraphStyle): string {
  return `<w:spacing w:before="${ptToTwips(style.beforePt ?? 0)}" w:after="${ptToTwips(style.afterPt ?? 0)}" w:line="${ptToTwips(style.linePt)}" w:lineRule="exact"/>`;
}

/** Line pitch that may grow, for paragraphs with a formula or a picture in a line (an exact pitch would cut it off). */
export function growingSpacing(style: ParagraphStyle): string {
  return `<w:spacing w:line="${ptToTwips(style.linePt)}" w:lineRule="atLeast"/>`;
}
