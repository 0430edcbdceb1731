import type { ParagraphStyle, PubLabel, PubParagraph } from '#shared/publishing/publication.ts';
import type { DocxContext } from './docx-context.ts';
import { type Alignment, growingSpacing, indent, justification } from './paragraph-format.ts';
import { runProperties, runsXml, textRunXml } from './runs-xml.ts';
import { mmToTwips } from './units.ts';

/** Direct formatting on top of the paragraph's style. */
export type ParagraphExtra = {
  readonly keepNext?: boolean;
  readonly align?: Alignment;
  /** Added to the right indent, twips (aligns decimals in table cells). */
  readonly addRightTwips?: number;
  /** `w:framePr` element. */
  readonly frame?: string;
};

/** A paragraph: style, number or label, bookmark, runs. */
export function paragraphXml(ctx: DocxContext, paragraph: PubParagraph, extra: ParagraphExtra = {}): string {
  const entry = ctx.styles.get(paragraph.style);
  const style = entry?.style;
  const auto = ctx.plan.label(paragraph);
  const linked = auto !== undefined && ctx.plan.styleLink(paragraph.style) !== undefined;
  const level = paragraph.outline?.level;
  let properties = entry ? `<w:pStyle w:val="${entry.id}"/>` : '';
  if (extra.keepNext && !style?.keepWithNext) properties += '<w:keepNext/>';
  if (extra.frame) properties += extra.frame;
  if (auto && !linked)
    properties += `<w:numPr><w:ilvl w:val="${auto.ilvl}"/><w:numId w:val="${auto.numId}"/></w:numPr>`;
  if (style && growsWithContent(paragraph)) properties += growingSpacing(style);
  if (style && ((auto && !linked) || extra.addRightTwips)) properties += indent(style, true, extra.addRightTwips);
  if (extra.align && extra.align !== style?.align) properties += `<w:jc w:val="${justification(extra.align)}"/>`;
  if (level !== undefined && level !== (style?.outlineLevel ?? 0))
    properties += `<w:outlineLvl w:val="${Math.min(9, level) - 1}"/>`;
  if (auto) properties += numberProperties(paragraph.label, style);
  const label = paragraph.label;
  let content = '';
  if (label && !auto) content = labelXml(ctx, label, paragraph.runs.length > 0);
  else if (label && auto?.gapAsText) content = gapXml(label.gap);
  content += runsXml(ctx, paragraph.runs, paragraph.id);
  const bookmark = ctx.bookmarks.place(paragraph.id);
  if (bookmark) content = bookmarked(bookmark, content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** `content` between the ends of a bookmark. */
export function bookmarked(bookmark: { readonly name: string; readonly number: number }, content: string): string {
  return `<w:bookmarkStart w:id="${bookmark.number}" w:name="${bookmark.name}"/>${content}<w:bookmarkEnd w:id="${bookmark.number}"/>`;
}

/** Paragraph that only carries a section break or keeps two tables apart: as low as Word allows. */
export function thinParagraph(properties = ''): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${properties}</w:pPr></w:p>`;
}

/** A thick centred line of given width (终结线), `w:sz` in eighths of a point. */
export function ruleXml(widthMm: number, textMm: number, eighths: number, beforeTwips: number): string {
  const side = Math.max(0, Math.round(mmToTwips(textMm - widthMm) / 2));
  return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="${eighths}" w:space="0" w:color="auto"/></w:pBdr><w:spacing w:before="${beforeTwips}" w:after="0" w:line="40" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`;
}

/** A formula in a line needs more than the exact pitch. */
function growsWithContent(paragraph: PubParagraph): boolean {
  return paragraph.runs.some((run) => run.kind === 'math');
}

/** Word sets the number in the format of the paragraph mark, so a label in another face puts that face there. */
function numberProperties(label: PubLabel | undefined, style: ParagraphStyle | undefined): string {
  if (!label?.face || label.face === style?.face) return '';
  return `<w:rPr>${runProperties({ face: label.face }, true)}</w:rPr>`;
}

function labelXml(ctx: DocxContext, label: PubLabel, followed: boolean): string {
  const format = label.face ? { face: label.face } : {};
  return textRunXml(label.text, format, ctx.chinese) + (followed ? gapXml(label.gap) : '');
}

function gapXml(gap: PubLabel['gap']): string {
  if (gap === 'none') return '';
  return gap === 'tab' ? '<w:r><w:tab/></w:r>' : '<w:r><w:t xml:space="preserve">\u3000</w:t></w:r>';
}
