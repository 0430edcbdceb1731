import type { FixedItem, PubParagraph } from '#shared/publishing/publication.ts';
import { coverFieldsXml, joinTitle } from './cover-fields-xml.ts';
import type { DocxContext } from './docx-context.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { mmToEmu, mmToTwips } from './units.ts';

type Box = Extract<FixedItem, { kind: 'box' }>;
type Rule = Extract<FixedItem, { kind: 'rule' }>;

const MM_PER_PT = 25.4 / 72;

/**
 * Things at fixed places of the page: boxes as framed paragraphs (as in the national template, so the text stays part of the body and of
 * its styles), rules as lines anchored to the page.
 */
export function fixedItemsXml(ctx: DocxContext, items: readonly FixedItem[]): string {
  const boxes = items.filter((item) => item.kind === 'box');
  const rules = items.filter((item) => item.kind === 'rule');
  const lines = rules.map((rule) => lineXml(ctx, rule)).join('');
  const anchor =
    lines === ''
      ? ''
      : `<w:p><w:pPr><w:suppressLineNumbers/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>${lines}</w:p>`;
  return boxes.map((box) => boxXml(ctx, box)).join('') + anchor;
}

function boxXml(ctx: DocxContext, box: Box): string {
  const spare = Math.max(0, box.height - textHeight(ctx, box));
  // A frame has no vertical alignment: the text is put where it belongs by its estimated height.
  const down = box.verticalAlign === 'top' ? 0 : box.verticalAlign === 'middle' ? spare / 2 : spare;
  const height = box.height > 0 ? ` w:h="${mmToTwips(box.height - down)}" w:hRule="atLeast"` : '';
  const { x, width } = roomy(ctx, box);
  const frame = `<w:framePr w:w="${mmToTwips(width)}"${height} w:hSpace="0" w:vSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="${Math.max(1, mmToTwips(x))}" w:y="${Math.max(1, mmToTwips(box.y + down))}"/>`;
  return joinTitle(ctx, box.paragraphs)
    .map((paragraph) => paragraphXml(ctx, paragraph, { frame, content: coverFieldsXml(ctx, paragraph) }))
    .join('');
}

/**
 * Widens a box so that a line which fits with the intended fonts also fits with wider stand-ins for them, without moving the text: a logo
 * in large type must not break.
 */
function roomy(ctx: DocxContext, box: Box): { readonly x: number; readonly width: number } {
  let missing = 0;
  let side = 0;
  for (const paragraph of box.paragraphs) {
    const style = ctx.styles.get(paragraph.style)?.style;
    if (!style || style.align === 'justify' || style.align === 'distribute') continue;
    const widthPt = box.width / MM_PER_PT;
    if (lineCount(paragraph, style.sizePt, widthPt) > 1) continue;
    if (paragraph.runs.some((run) => run.kind === 'text' && run.widthPercent)) continue;
    const worst = textWidth(paragraph, style.sizePt, style.bold ? 0.76 : 0.64);
    if (worst - widthPt <= missing) continue;
    missing = worst - widthPt;
    side = style.align === 'right' ? 1 : style.align === 'center' ? 0.5 : 0;
  }
  // A frame that reaches beyond the sheet would be moved.
  const right = ctx.page.widthMm - box.x - box.width;
  const room = side === 0 ? right : side === 1 ? box.x : 2 * Math.min(box.x, right);
  const more = Math.min(missing * MM_PER_PT, Math.max(0, room));
  return { x: Math.max(0, box.x - more * side), width: box.width + more };
}

/** Height of a box's text in mm, counted in full and half width characters. */
function textHeight(ctx: DocxContext, box: Box): number {
  let points = 0;
  for (const paragraph of box.paragraphs) {
    const style = ctx.styles.get(paragraph.style)?.style;
    if (!style) continue;
    const widthPt =
      box.width / MM_PER_PT - ((style.leftIndentChars ?? 0) + (style.rightIndentChars ?? 0)) * style.sizePt;
    points += (style.beforePt ?? 0) + (style.afterPt ?? 0);
    points += lineCount(paragraph, style.sizePt, widthPt) * style.linePt;
  }
  return points * MM_PER_PT;
}

function lineCount(paragraph: PubParagraph, sizePt: number, widthPt: number): number {
  let lines = 1;
  let used = 0;
  for (const char of plainText(paragraph)) {
    const width = char === '\n' ? 0 : charWidth(char, sizePt, 0.5);
    if (char === '\n' || used + width > widthPt + 0.01) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

function textWidth(paragraph: PubParagraph, sizePt: number, latin: number): number {
  let width = 0;
  for (const char of plainText(paragraph)) width += charWidth(char, sizePt, latin);
  return width;
}

/** Han and full-width characters are one em wide, others `latin` em. */
function charWidth(char: string, sizePt: number, latin: number): number {
  return /[\u2E80-\uFFEF]/.test(char) ? sizePt : sizePt * latin;
}

function plainText(paragraph: PubParagraph): string {
  const texts = paragraph.runs.map((run) => (run.kind === 'break' ? '\n' : 'text' in run ? run.text : ''));
  return (paragraph.label?.text ?? '') + texts.join('');
}

function lineXml(ctx: DocxContext, rule: Rule): string {
  const id = ++ctx.drawings;
  const width = mmToEmu(rule.length);
  const stroke = Math.round(rule.thicknessPt * 12700);
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${mmToEmu(rule.x)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${mmToEmu(rule.y)}</wp:posOffset></wp:positionV><wp:extent cx="${width}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${id}" name="Line ${id}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${stroke}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
}
