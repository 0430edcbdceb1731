import type { RunFormat } from '#shared/publishing/publication.ts';
import { faceFonts, needsEastAsiaHint } from './fonts.ts';
import { ptToHalfPoints } from './units.ts';
import { xmlText } from './xml-text.ts';

/** One run of text; tabs and line ends become Word's own signs. */
export function textRunXml(text: string, format: RunFormat, chinese: boolean): string {
  if (text === '') return '';
  const properties = runProperties(format, chinese && needsEastAsiaHint(text));
  const open = properties === '' ? '<w:r>' : `<w:r><w:rPr>${properties}</w:rPr>`;
  if (!/[\t\n\r]/.test(text)) return `${open}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
  const pieces = text.split(/(\t|\r?\n|\r)/).map((piece) => {
    if (piece === '') return '';
    if (piece === '\t') return '<w:tab/>';
    return /^[\r\n]/.test(piece) ? '<w:br/>' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`;
  });
  return `${open}${pieces.join('')}</w:r>`;
}

/** Content of `w:rPr` in the order of the schema. */
export function runProperties(format: RunFormat, hint: boolean): string {
  let xml = '';
  if (format.face) xml += faceFonts(format.face, hint);
  else if (hint) xml += '<w:rFonts w:hint="eastAsia"/>';
  if (format.bold !== undefined) xml += format.bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  if (format.italic) xml += '<w:i/><w:iCs/>';
  if (format.color) xml += `<w:color w:val="${xmlText(format.color.replace(/^#/, ''))}"/>`;
  if (format.widthPercent) xml += `<w:w w:val="${format.widthPercent}"/>`;
  if (format.sizePt)
    xml += `<w:sz w:val="${ptToHalfPoints(format.sizePt)}"/><w:szCs w:val="${ptToHalfPoints(format.sizePt)}"/>`;
  if (format.underline) xml += '<w:u w:val="single"/>';
  if (format.position) xml += `<w:vertAlign w:val="${format.position === 'super' ? 'superscript' : 'subscript'}"/>`;
  return xml;
}
