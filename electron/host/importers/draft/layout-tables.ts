import type { WordBlock, WordInline, WordParagraph, WordTable } from '../word/index.ts';
import { type DraftLine, draftLine, isBlank } from './draft-line.ts';
import { isPictureLine } from './figure-builder.ts';
import { formulaLine } from './formula-line.ts';
import type { DraftItem } from './item-cursor.ts';
import { captionLine, unitLine } from './line-marks.ts';

const SUBTITLE = /^\(?[a-z]\)/;

/**
 * Tables that only place things on the page become the lines that they hold: a formula beside its number, pictures side by side with
 * their sub-titles, a frame around text. A table with a caption above is always a table.
 */
export function expandLayoutTables(items: readonly DraftItem[]): DraftItem[] {
  const result: DraftItem[] = [];
  for (const item of items) {
    if (item.kind === 'line') {
      result.push(item);
      continue;
    }
    const lines = hasCaption(result) ? null : layoutLines(item.table);
    if (lines)
      result.push(
        ...lines.map((line): DraftItem => ({ kind: 'line', row: item.row, line, framed: isFrame(item.table) })),
      );
    else result.push(item);
  }
  return result;
}

function isFrame({ rows }: WordTable): boolean {
  return rows.length === 1 && rows[0]?.cells.length === 1;
}

function hasCaption(before: readonly DraftItem[]): boolean {
  for (let i = before.length - 1; i >= 0; i--) {
    const item = before[i];
    if (item?.kind !== 'line') return false;
    if (isBlank(item.line) || unitLine(item.line)) continue;
    return captionLine(item.line)?.kind === 'table';
  }
  return false;
}

function layoutLines(table: WordTable): DraftLine[] | null {
  const cells = table.rows.flatMap((row) => row.cells);
  if (cells.some((cell) => cell.blocks.some((block) => block.kind === 'table'))) return null;
  const lines = cells.flatMap((cell) => linesOf(cell.blocks));
  const filled = lines.filter((line) => !isBlank(line));
  if (filled.length === 0) return [];
  if (cells.length === 1) return lines;
  if (table.rows.length === 1 && cells.length <= 3) {
    const joined = joinLines(filled);
    const formula = formulaLine(joined);
    if (formula && formula.number !== null) return [joined];
  }
  return pictureLines(filled);
}

/** Pictures in cells, each followed by the sub-title that stands in the same order; captions come last. */
function pictureLines(lines: readonly DraftLine[]): DraftLine[] | null {
  const pictures = lines.filter(isPictureLine);
  const others = lines.filter((line) => !isPictureLine(line));
  if (pictures.length === 0) return null;
  if (!others.every((line) => SUBTITLE.test(line.half) || captionLine(line)?.kind === 'figure')) return null;
  const subtitles = others.filter((line) => SUBTITLE.test(line.half));
  const captions = others.filter((line) => !SUBTITLE.test(line.half));
  // As many captions as pictures: figures of their own, side by side.
  const below = captions.length === pictures.length ? captions : subtitles;
  return [
    ...pictures.flatMap((picture, i) => [picture, ...(below[i] ? [below[i]] : [])]),
    ...below.slice(pictures.length),
    ...(below === captions ? subtitles : captions),
  ];
}

function linesOf(blocks: readonly WordBlock[]): DraftLine[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [draftLine(block)] : []));
}

function joinLines(lines: readonly DraftLine[]): DraftLine {
  const tab: WordInline = { kind: 'tab' };
  const first = lines[0]?.paragraph as WordParagraph;
  const inlines = lines.flatMap((line, i) => (i === 0 ? line.paragraph.inlines : [tab, ...line.paragraph.inlines]));
  return draftLine({ ...first, label: null, inlines });
}
