import type { Change, ParagraphStyle, PubLabel, PubParagraph } from '#shared/publishing/publication.ts';
import { bookmarked } from './bookmarks.ts';
import type { DocxContext } from './docx-context.ts';
import { type Alignment, growingSpacing, indent, justification } from './paragraph-format.ts';
import { runsXml } from './runs-xml.ts';
import { sequenceXml } from './sequence-xml.ts';
import { runProperties, textRunXml } from './text-run-xml.ts';
import { mmToTwips } from './units.ts';

/** Direct formatting on top of the paragraph's style. */
export type ParagraphExtra = {
  readonly keepNext?: boolean;
  readonly align?: Alignment;
  /** Added to the right indent, twips (aligns decimals in table cells). */
  readonly addRightTwips?: number;
  /** Figure or table whose caption this is. */
  readonly captionOf?: { readonly id?: string | undefined };
  /** Runs to write instead of those of the paragraph. */
  readonly content?: string | undefined;
  /** `w:framePr` element. */
  readonly frame?: string;
  /** Change of the paragraph mark where it is another than that of the paragraph; null = none. */
  readonly mark?: Change | null;
};

/** A paragraph: style, number or label, bookmark, runs. */
export function paragraphXml(ctx: DocxContext, paragraph: PubParagraph, extra: ParagraphExtra = {}): string {
  const { change, label } = paragraph;
  ctx.changes.enter(change);
  const auto = ctx.plan.label(paragraph);
  const mark = ctx.changes.mark(extra.mark === undefined ? change : (extra.mark ?? undefined));
  const markFormat = mark + (auto ? numberFormat(label, ctx.styles.get(paragraph.style)?.style) : '');
  let properties = paragraphProperties(ctx, paragraph, extra);
  if (markFormat !== '') properties += `<w:rPr>${markFormat}</w:rPr>`;
  let content = '';
  if (label && extra.captionOf && !label.face) content = captionLabelXml(ctx, label, paragraph, extra.captionOf.id);
  else if (label && !auto) content = labelXml(ctx, label, paragraph);
  else if (label && auto?.gapAsText) content = ctx.changes.runs(change, gapXml(label.gap));
  if (extra.content !== undefined) content = extra.content;
  else content += label ? runsXml(ctx, paragraph.runs, paragraph.id, change) : codeXml(ctx, paragraph);
  if (auto && label?.numbering?.list === 'annexes' && label.numbering.level === 0)
    ctx.annexLetter = label.text.slice(-1);
  const bookmark = ctx.bookmarks.place(paragraph.id);
  if (bookmark) content = bookmarked(bookmark, content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** Content of `w:pPr` up to the format of the mark, in the order of the schema. */
function paragraphProperties(ctx: DocxContext, paragraph: PubParagraph, extra: ParagraphExtra): string {
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
  return properties;
}

/** Paragraph that only carries a section break or keeps two tables apart: as low as Word allows. */
export function thinParagraph(properties = '', mark = ''): string {
  return `<w:p><w:pPr><w:suppressLineNumbers/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr>${mark}<w:sz w:val="2"/></w:rPr>${properties}</w:pPr></w:p>`;
}

/** A thick centred line of given width (终结线), `w:sz` in eighths of a point. */
export function ruleXml(widthMm: number, textMm: number, eighths: number, beforeTwips: number, color = 'auto'): string {
  const side = Math.max(0, Math.round(mmToTwips(textMm - widthMm) / 2));
  return `<w:p><w:pPr><w:suppressLineNumbers/><w:pBdr><w:top w:val="single" w:sz="${eighths}" w:space="0" w:color="${color}"/></w:pBdr><w:spacing w:before="${beforeTwips}" w:after="0" w:line="40" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`;
}

/** A formula or a code in a line needs more than the exact pitch. */
function growsWithContent(paragraph: PubParagraph): boolean {
  return paragraph.runs.some((run) => run.kind === 'math' || run.kind === 'qr');
}

/** Word sets the number in the format of the paragraph mark, so a label in another face puts that face there. */
function numberFormat(label: PubLabel | undefined, style: ParagraphStyle | undefined): string {
  if (!label?.face || label.face === style?.face) return '';
  return runProperties({ face: label.face }, true);
}

/** Number of a figure or table, and what stands before its title. */
function captionLabelXml(
  ctx: DocxContext,
  { text, textBefore, gap }: PubLabel,
  { runs, change }: PubParagraph,
  id: string | undefined,
): string {
  const number = sequenceXml(ctx, { text, textBefore, id, change });
  return number + (runs.length > 0 ? ctx.changes.runs(change, gapXml(gap)) : '');
}

/** A label that Word does not count: where only its number is another now, the old one is deleted and the new one inserted. */
function labelXml(ctx: DocxContext, label: PubLabel, { id, runs, change }: PubParagraph): string {
  const print = (text: string): string => textRunXml(text, label.face ? { face: label.face } : {}, ctx.chinese);
  const text = ctx.changes.replaced(change, label.textBefore && print(label.textBefore), print(label.text));
  const mark = ctx.references.mark(id);
  const gap = runs.length > 0 ? ctx.changes.runs(change, gapXml(label.gap)) : '';
  return (mark ? bookmarked(mark.bookmark, text) : text) + gap;
}

/** Runs of a paragraph without a label; the code that it begins with stands in a bookmark where references print it. */
function codeXml(ctx: DocxContext, { id, runs, change }: PubParagraph): string {
  const mark = ctx.references.mark(id);
  const [first, ...rest] = runs;
  if (!mark || first?.kind !== 'text') return runsXml(ctx, runs, id, change);
  const code = bookmarked(mark.bookmark, runsXml(ctx, [{ ...first, text: mark.text }], id, change));
  return code + runsXml(ctx, [{ ...first, text: first.text.slice(mark.text.length) }, ...rest], id, change);
}

function gapXml(gap: PubLabel['gap']): string {
  if (gap === 'none') return '';
  return gap === 'tab' ? '<w:r><w:tab/></w:r>' : '<w:r><w:t xml:space="preserve">\u3000</w:t></w:r>';
}
