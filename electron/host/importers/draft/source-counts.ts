import type { Node } from 'prosemirror-model';
import type { ImportCount } from '#shared/contract/index.ts';
import { isSentence } from '#shared/doc-model/index.ts';
import type { WordBlock, WordInline } from '../word/index.ts';
import type { DraftContext } from './draft-context.ts';
import { draftCounts } from './draft-counts.ts';
import { annexStart, type DraftLine, draftLine, elementTitle, isBlank } from './draft-line.ts';
import { formulaLine } from './formula-line.ts';
import type { DraftItem } from './item-cursor.ts';
import { captionLine, exampleContent, noteContent } from './line-marks.ts';
import { isReferenceLead } from './reference-line.ts';

type Tally = Record<(typeof NAMES)[number], number>;
const NAMES = [
  'headings',
  'tables',
  'figures',
  'pictures',
  'formulas',
  'terms',
  'notes',
  'examples',
  'footnotes',
  'references',
  'annexes',
] as const;

/**
 * Counts what the file holds, line by line and without regard to what was made of it, beside what the result holds. `items` is the
 * text behind cover and contents, layout tables opened.
 */
export function sourceCounts(context: DraftContext, items: readonly DraftItem[], result: Node): readonly ImportCount[] {
  const tally = Object.fromEntries(NAMES.map((name) => [name, 0])) as Tally;
  let chapter = '';
  let isContinued = false;
  const countLine = (line: DraftLine, inCell: boolean): void => {
    if (noteContent(line)) tally.notes += 1;
    else if (exampleContent(line)) tally.examples += 1;
    else if (!inCell && isNumberedOrEquation(line)) tally.formulas += 1;
    countInlines(line.paragraph.inlines, tally);
  };
  const countCells = (blocks: readonly WordBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        countLine(draftLine(block), true);
        countCells(block.boxes);
      } else for (const row of block.rows) for (const cell of row.cells) countCells(cell.blocks);
    }
  };
  for (const item of items) {
    if (item.kind === 'table') {
      if (!isContinued) tally.tables += 1;
      isContinued = false;
      for (const row of item.table.rows) for (const cell of row.cells) countCells(cell.blocks);
      continue;
    }
    const { line } = item;
    if (context.leftOut.has(item.row) || isBlank(line)) continue;
    countLine(line, false);
    const caption = captionLine(line);
    if (caption?.kind === 'table') isContinued = caption.continued;
    if (caption?.kind === 'figure' && !caption.continued) tally.figures += 1;
    if (annexStart(line, '')) tally.annexes += 1;
    const title = line.contentText.replace(/[\s\u3000]+/g, '');
    const isTerm = /术语|^定义$|^terms/i.test(chapter) && isTermLine(line);
    if (isTerm) tally.terms += 1;
    else if (isHeadingLine(line)) tally.headings += 1;
    if (line.number !== null && !line.number.includes('.') && isHeadingLine(line)) chapter = title;
    else if (elementTitle(line) || annexStart(line, '')) chapter = '';
    else if (
      /^(?:规范性引用文件|引用标准|引用文件|normativereferences)$/i.test(chapter) &&
      !isReferenceLead(line) &&
      !noteContent(line)
    )
      tally.references += 1;
  }
  return NAMES.map((name) => ({ name, source: tally[name], result: resultCount(name, result) }));
}

function countInlines(inlines: readonly WordInline[], tally: Tally): void {
  for (const inline of inlines) {
    if (inline.kind === 'footnote') tally.footnotes += 1;
    else if (inline.kind === 'picture') tally.pictures += 1;
  }
}

/** A symbol alone on its line is none. */
function isNumberedOrEquation(line: DraftLine): boolean {
  const formula = formulaLine(line);
  return formula !== null && (formula.number !== null || /[=<>]|\\(?:le|ge|approx)/.test(formula.latex));
}

function isHeadingLine(line: DraftLine): boolean {
  if (elementTitle(line)) return true;
  if (annexStart(line, '')) return true;
  if (line.text === '' || line.style?.role === 'clause') return false;
  const isStyled = line.style?.role === 'heading' || (line.style === null && line.paragraph.outline !== null);
  if (isStyled) return !/[。；]$/.test(line.contentText);
  return line.style === null && line.number !== null && line.contentText !== '' && !isSentence(line.contentText);
}

function isTermLine(line: DraftLine): boolean {
  if (line.style?.role === 'term') return true;
  return line.number?.includes('.') === true && !isSentence(line.contentText);
}

function resultCount(name: (typeof NAMES)[number], doc: Node): number {
  if (name !== 'headings' && name !== 'pictures') return draftCounts(doc)[name];
  let count = 0;
  doc.descendants((node) => {
    const type = node.type.name;
    if (name === 'pictures') count += type === 'image' ? 1 : 0;
    else if (type === 'heading' || type === 'annex' || type === 'index') count += 1;
    else if (/^(?:foreword|introduction|bibliography)$/.test(type) && node.textContent !== '') count += 1;
    return !node.isTextblock;
  });
  return count;
}
