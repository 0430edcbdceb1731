import { xmlText } from './xml-text.ts';

/** A complex field with its result (`w:r` elements), so that it shows the right value before anybody updates it. */
export function fieldXml(instruction: string, result: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${xmlText(instruction)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

/** Page number of a bookmark: a PAGEREF field that already shows `page`. */
export function pageFieldXml(bookmark: string, page: string): string {
  return fieldXml(` PAGEREF ${bookmark} \\h `, `<w:r><w:t>${xmlText(page)}</w:t></w:r>`);
}
