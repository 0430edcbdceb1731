import { toHalfWidth } from '#shared/base/index.ts';
import { plainTextOf, type WordParagraph } from '../word/index.ts';
import type { DraftNode } from './draft-context.ts';
import type { DraftItem } from './item-cursor.ts';

const MIN_LENGTH = 2;

/**
 * Texts of the source that the result does not hold. Compared are Han characters, letters and digits of every paragraph and cell, in
 * order, without what is derived (numbers, labels, contents) and without formulas. `root` still holds its references as shown.
 */
export function missingTexts(
  items: readonly DraftItem[],
  root: DraftNode,
  skip: (text: string) => boolean,
): readonly string[] {
  const result = lettersOf(resultText(root));
  const missing: string[] = [];
  let cursor = 0;
  const check = (paragraph: WordParagraph): void => {
    for (const piece of pieces(paragraph)) {
      const letters = lettersOf(piece);
      if (letters.length < MIN_LENGTH || skip(piece.trim())) continue;
      let at = result.indexOf(letters, cursor);
      if (at < 0 || at > cursor + 20_000) at = at < 0 ? result.indexOf(letters) : at;
      if (at < 0) {
        const bare = letters.replace(LABEL, '');
        at = bare.length < MIN_LENGTH ? cursor : result.indexOf(bare, cursor);
        if (at < 0) at = result.indexOf(bare);
      }
      if (at < 0) missing.push(piece.trim());
      else if (at >= cursor) cursor = at;
    }
  };
  for (const item of items) {
    if (item.kind === 'line') check(item.line.paragraph);
    else
      for (const row of item.table.rows)
        for (const cell of row.cells) for (const block of cell.blocks) if (block.kind === 'paragraph') check(block);
  }
  return missing;
}

/** Typed labels at the beginning of a paragraph, as they look without blanks and signs. */
const LABEL =
  /^(?:第[\d一二三四五六七八九十]+章|[一二三四五六七八九十]{1,3}(?=\p{L})|注\d*|示例\d*|附录[A-Z](?:规范性|资料性)?(?:附录)?|[表图](?:[A-Z]?\d+)|[A-Z]?\d{1,12}|[a-z](?=[\u3400-\u9fff])|式中|规范性附录|资料性附录|规范性|资料性|单位为?)/u;

/** Runs of text between formulas, references, tabs and breaks, sub- and superscripts kept in line. */
function pieces(paragraph: WordParagraph): string[] {
  const found: string[] = [];
  let current = '';
  for (const inline of paragraph.inlines) {
    if (inline.kind === 'text') current += inline.text;
    else if (inline.kind === 'bookmark') continue;
    else {
      found.push(current);
      current = '';
      if (inline.kind === 'form') found.push(inline.text);
    }
  }
  found.push(current);
  return found.flatMap((piece) => (hasFormula(paragraph) ? [] : piece.split(/——|──|[….]{2,}/)));
}

function hasFormula(paragraph: WordParagraph): boolean {
  return (
    /[=≤≥≈]/.test(plainTextOf(paragraph.inlines)) &&
    /[（(](?:[A-Z]\.)?\d+[)）]\s*$/.test(plainTextOf(paragraph.inlines))
  );
}

function resultText(node: DraftNode): string {
  let text = node.text ?? node.shown ?? '';
  for (const name of ['text', 'latex', 'symbol', 'subtitle', 'unit']) {
    const value = node.attrs?.[name];
    if (typeof value === 'string')
      text += name === 'latex' || name === 'symbol' ? value.replace(/\\[a-z]+/gi, '') : value;
  }
  for (const child of node.content ?? []) text += resultText(child);
  return text;
}

function lettersOf(text: string): string {
  return toHalfWidth(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
