import { toHalfWidth } from '#shared/base/index.ts';
import type { DraftContext, DraftNode } from './draft-context.ts';
import type { DraftLine } from './draft-line.ts';
import { bindBookmarks, inlineContent, trimInlines } from './inline-content.ts';

/** Code of a standard at the beginning of a text, in half width: GB/T 1.1—2020, DB41/T 12-2020, ISO/IEC 8351-1:1994, ISO 16634:—. */
const STANDARD_CODE =
  /^(?:GB|GJB|GBZ|JJF|JJG|DB|T\/|Q\/|ISO|IEC|ITU|IEEE|ASTM|AOAC|AACC|EN|DIN|BS|JIS|ANSI|[A-Z]{2,5})[A-Z0-9/]{0,20}(?:\/[A-Z]{1,10}){0,3}[\s-]*(?:No\.?\s*)?[A-Z]{0,3}\s?[\dX×]+(?:[.-]\d+(?!\d{0,3}\s*[,，\u3400-\u9fff]*$))*(?:\s*\(所有部分\))?(?:\s*[—–-]{1,2}\s*(?:19|20|X|×)[\dX×]{2,3}|:\s*(?:\d{4}|—+|–))?(?:\/[A-Za-z]+\s?\d+:\d{4})?/;

/**
 * Length of the standard's code at the beginning of a text, 0 when there is none. A hyphen with four digits is the year of a Chinese
 * document, with fewer a part of an international one.
 */
function codeLength(text: string): number {
  const match = STANDARD_CODE.exec(toHalfWidth(text.slice(0, 60)));
  return match && /\d|X|×/.test(match[0]) ? match[0].trimEnd().length : 0;
}

const LEAD =
  /The following documents|no normative references|referred to in the text|下列文件|以下文件|没有规范性引用文件|无规范性引用文件|适用于本文件|适用于本标准|本文件的引用|必不可少/;

/** True for the introductory sentences of 规范性引用文件. */
export function isReferenceLead(line: DraftLine): boolean {
  return LEAD.test(line.text) || (codeLength(line.text) === 0 && /[。：:]$/.test(line.text));
}

/** One entry of 规范性引用文件: code, ideographic space (in English a comma), title, without end punctuation (GB/T 1.1—2020, 8.6). */
export function referenceNode(context: DraftContext, line: DraftLine): DraftNode {
  const id = context.newId();
  bindBookmarks(context, line.paragraph.inlines, id);
  const content = inlineContent(context, trimInlines(line.paragraph.inlines), id, { title: true });
  separateCode(content, context.isEnglish ? ', ' : '\u3000');
  const last = content.at(-1);
  if (last?.type === 'text') last.text = last.text?.replace(/[。.；;]$/, '') ?? '';
  return {
    type: 'reference',
    attrs: { id },
    content: content.filter((node) => node.type !== 'text' || node.text !== ''),
  };
}

function separateCode(content: DraftNode[], gap: string): void {
  const whole = content.map((node) => (node.type === 'text' ? (node.text ?? '') : '')).join('');
  const length = codeLength(whole);
  if (length === 0) return;
  let at = 0;
  for (let i = 0; i < content.length; i++) {
    const node = content[i];
    if (node?.type !== 'text') continue;
    const text = node.text ?? '';
    if (at + text.length < length) {
      at += text.length;
      continue;
    }
    const cut = length - at;
    const rest = text.slice(cut).replace(/^[\s\u3000,，]+/, '');
    if (rest !== '') node.text = `${text.slice(0, cut)}${gap}${rest}`;
    else {
      node.text = text.slice(0, cut);
      const next = content.slice(i + 1).find((other) => other.type === 'text');
      if (next) next.text = `${gap}${(next.text ?? '').replace(/^[\s\u3000,，]+/, '')}`;
    }
    return;
  }
}
