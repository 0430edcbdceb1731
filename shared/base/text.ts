/** Helpers for Chinese and Latin text: what is Han, what is full width, and how two spellings compare. */

const HAN = /[\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;

export function isHan(char: string): boolean {
  return HAN.test(char);
}

/** Full-width ASCII variants (U+FF01–FF5E) and the ideographic space become their half-width forms; all else stays. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (c) =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

/** Text without any blank, in half width and lower case: the key under which two spellings of a label are the same. */
export function squash(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s\u200B-\u200D\uFEFF]+/g, '')
    .toLowerCase();
}

/** Runs of blanks (ideographic ones too) become one space; the ends are trimmed. */
export function collapseBlanks(text: string): string {
  return text.replace(/[\s\u3000]+/g, ' ').trim();
}
