import type { PubContents, Publication } from '#shared/publishing/publication.ts';
import { visitParagraphs } from '#shared/typesetting/index.ts';
import type { DocxContext } from './docx-context.ts';
import { pageFieldXml } from './fields-xml.ts';
import { textRunXml } from './text-run-xml.ts';

import { mmToTwips } from './units.ts';
import { xmlText } from './xml-text.ts';

/** A line of the contents: its paragraph's id, style, level and text. */
export type ContentsEntry = {
  readonly id?: string;
  readonly style: string;
  readonly level: number;
  readonly text: string;
};

/** Lines of the contents in the order of the paper. */
export function contentsEntries(publication: Publication): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  visitParagraphs(publication.sections, ({ id, style, outline }) => {
    if (!outline?.inContents) return;
    entries.push({ ...(id === undefined ? {} : { id }), style, level: outline.level, text: outline.text });
  });
  return entries;
}

/**
 * The contents as a TOC field of Word, filled in: each line a link with leader dots and a PAGEREF field that already shows the page, so
 * that nothing needs updating on opening and everything can be updated later. The field collects the styles that the lines come from.
 */
export function contentsXml(ctx: DocxContext, contents: PubContents, entries: readonly ContentsEntry[]): string {
  const shown = entries.filter((entry) => entry.level <= contents.maxLevel);
  const instruction = ` TOC \\h \\z \\t "${styleLevels(ctx, shown)}" `;
  const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${xmlText(instruction)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const tab = mmToTwips(ctx.widthMm);
  let lines = '';
  shown.forEach((entry, index) => {
    const style = ctx.styles.get(`contents-${entry.level}`);
    const target = entry.id === undefined ? undefined : ctx.bookmarks.target(entry.id);
    const page = (entry.id === undefined ? undefined : ctx.pageLabelOf(entry.id)) ?? '';
    const text = textRunXml(entry.text, {}, ctx.chinese);
    const number = target
      ? `<w:r><w:tab/></w:r>${pageFieldXml(target.name, page)}`
      : `<w:r><w:tab/></w:r>${textRunXml(page, {}, false)}`;
    const line = target
      ? `<w:hyperlink w:anchor="${target.name}" w:history="1">${text}${number}</w:hyperlink>`
      : text + number;
    const tabs = style ? '' : `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${tab}"/></w:tabs>`;
    lines += `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style.id}"/>` : ''}${tabs}</w:pPr>${index === 0 ? begin : ''}${line}${index === shown.length - 1 ? end : ''}</w:p>`;
  });
  if (lines === '') lines = `<w:p>${begin}${end}</w:p>`;
  // The building block makes Word offer 更新目录 at the contents.
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${lines}</w:sdtContent></w:sdt>`;
}

/** `样式,1,样式,2,…` for the `\t` switch; a name with a comma or quotation mark cannot be written there. */
function styleLevels(ctx: DocxContext, entries: readonly ContentsEntry[]): string {
  const levels = new Map<string, number>();
  for (const { style, level } of entries) {
    const name = ctx.styles.get(style)?.name;
    if (name && !/[,"]/.test(name) && !levels.has(name)) levels.set(name, level);
  }
  return [...levels].map(([name, level]) => `${name},${level}`).join(',');
}
