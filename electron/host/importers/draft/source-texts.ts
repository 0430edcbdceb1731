import {
  cellParagraphs,
  paragraphsIn,
  plainTextOf,
  type WordDocument,
  type WordInline,
  type WordParagraph,
} from '../word/index.ts';
import type { SourceText } from './compare-texts.ts';
import type { DraftContext } from './draft-context.ts';
import { elementTitle } from './draft-line.ts';
import type { DraftItem } from './item-cursor.ts';
import { plainMath } from './plain-math.ts';

/** Looked for in the last characters only, so that long runs of blanks cost nothing. */
const TAIL = 24;
const FORMULA_NUMBER = /[（(]\s?(?:[A-Z]\s?[.．]\s?)?[\d０-９]{1,3}\s?[)）]\s*$/;

/** Text of every paragraph and cell that should stand in the result, in order. */
export function sourceTexts(
  context: DraftContext,
  items: readonly DraftItem[],
  isFormula: (row: number) => boolean,
): readonly SourceText[] {
  const texts: SourceText[] = [];
  for (const item of items) {
    if (context.leftOut.has(item.row)) continue;
    const repeats = context.repeats.has(item.row);
    const add = (paragraph: WordParagraph): void => {
      const { label, inlines } = paragraph;
      const text = paragraphText(context.word, inlines);
      const own = isFormula(item.row) ? text.slice(0, -TAIL) + text.slice(-TAIL).replace(FORMULA_NUMBER, '') : text;
      const mark = label && !label.hidden && label.format !== 'bullet' ? label.text : '';
      if (own.trim() !== '') texts.push({ row: item.row, text: own, mark, repeats });
    };
    if (item.kind === 'line') {
      // A number alone on its line is the number of what follows, which is derived.
      const isNumber = item.line.number !== null && item.line.contentText === '';
      if (!elementTitle(item.line) && !isNumber) add(item.line.paragraph);
    } else for (const paragraph of cellParagraphs(item.table)) add(paragraph);
  }
  return texts;
}

/**
 * Text of a paragraph as it reads: formulas as plain text, footnotes where their marks stand, without the number of a formula. A mark in a
 * footnote (`isNote`) stands for nothing: Word knows none, and a forged one may stand in the very footnote that it means.
 */
function paragraphText(word: WordDocument, inlines: readonly WordInline[], isNote = false): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'math') text += plainMath(inline.latex);
    else if (inline.kind === 'footnote') {
      if (isNote) continue;
      const blocks = word.footnotes.get(inline.key) ?? [];
      text += `\n${paragraphsIn(blocks)
        .map(({ inlines: inner }) => paragraphText(word, inner, true))
        .join(' ')}\n`;
    } else text += plainTextOf([inline]);
  }
  return text.trim();
}
