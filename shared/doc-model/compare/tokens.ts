import type { Node } from 'prosemirror-model';
import type { CompareSide } from './units.ts';

/** A word, a number, a sign or an atom of a line. `key` decides whether two tokens are the same. */
export type CompareToken = { readonly text: string; readonly key: string };

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Codes of documents and dotted numbers stay whole, whatever the segmenter makes of them. */
const WHOLE = /[A-Z]{1,5}(?:\/[A-Z]{1,3})?\s?\d+(?:[.\d]*\d)?(?:[—–:-]\d{4})?|(?<!\d)\d+(?:[.,]\d+)+/gu;

/** Words of a text: Chinese by dictionary (ICU), Latin and digits by blanks, codes and decimal numbers whole. */
export function wordsOf(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  const split = (part: string): void => {
    for (const { segment } of words.segment(part)) found.push(segment);
  };
  for (const match of text.matchAll(WHOLE)) {
    split(text.slice(from, match.index));
    found.push(match[0]);
    from = match.index + match[0].length;
  }
  split(text.slice(from));
  return found;
}

/** The tokens of a block of text. A word that is set otherwise (bold, raised) is another token. */
export function tokensOf(node: Node, side: CompareSide): readonly CompareToken[] {
  const tokens: CompareToken[] = [];
  node.forEach((child) => {
    const marks = child.marks.map((mark) => mark.type.name).join('+');
    if (!child.isText) {
      tokens.push({ text: side.print(child), key: `${child.type.name}:${side.key(child)}:${marks}` });
      return;
    }
    for (const text of wordsOf(child.text ?? ''))
      tokens.push({ text, key: marks === '' ? text : `${text}\u0000${marks}` });
  });
  return tokens;
}

/** Text of a block with its atoms as printed. */
export function printedText(node: Node, side: CompareSide): string {
  if (node.isTextblock) {
    let text = '';
    node.forEach((child) => {
      text += child.isText ? (child.text ?? '') : side.print(child);
    });
    return text;
  }
  return node.children.map((child) => printedText(child, side)).join('\n');
}

/** Whether two blocks hold the same lines, whatever the ids of the blocks are. */
export function sameLines(a: Node, b: Node): boolean {
  if (a === b) return true;
  if (a.type !== b.type || a.childCount !== b.childCount) return false;
  if (a.isTextblock) return a.content.eq(b.content);
  return a.children.every((child, index) => sameLines(child, b.child(index)));
}
