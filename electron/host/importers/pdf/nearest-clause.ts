import type { PageLine } from './page-text.ts';

/** Where a place on a page belongs, as far as the numbers printed above it tell. Both as people write them: 5.2.1, 附录A, 前言; 表3. */
export type PrintedPlace = { readonly clause: string | null; readonly item: string | null };

/** What follows a number that begins no clause: a unit of measure, or the rest of a sentence that cites a clause. */
const UNIT = String.raw`(?:[kmcdnµμM]?m|[kmµμ]?g|[kMm]?(?:Pa|N|W|V|A|J|L|Hz)|t|s|min|h|d|K|mol|dB|lx)(?![\p{Script=Latin}\d])|[%‰℃°]`;
const CITED = '[的或和与及至～~、，。；：）)]|规定|给出|要求的|所[示述列]|中[的所规]|[条章](?:[的和或中规，。、]|$)';
const NO_HEADING = new RegExp(`^(?:${UNIT}|${CITED})`, 'u');
const NUMBERED =
  /^((?:[A-Z]\.)?\d{1,2}(?:\.\d{1,3}){1,6}|[A-Z]\.\d{1,3})\.?(?:[ \u3000]+(?![ \u3000])|(?=\p{Script=Han})|$)(.*)$/u;
const CHAPTER = /^(\d{1,2})\.?[ \u3000]+(\p{Script=Han}[^，。；]{1,40}|\p{Lu}\p{Ll}{2,}[^.;]{0,80})$/u;
const ANNEX = /^(?:附录|附件)[ \u3000]*([A-Z])(?![A-Za-z\d.])(?!.*[，。；])|^Annex ([A-Z])(?![A-Za-z\d.])/u;
const NAMED = /^(前言|引言|目次|参考文献|索引|Foreword|Introduction|Bibliography|Contents|Index)$/;
const CAPTION =
  /^(表|图)[ \u3000]?((?:[A-Z]\.)?\d{1,3})(?:[ \u3000（(]|$)(?!.*[，。；])|^(Table|Figure) ((?:[A-Z]\.)?\d{1,3})\b/u;
/** Share of a line's height by which a note may stand above the base line of the heading that it means. */
const REACH = 1.3;

/**
 * The nearest clause number at or above `y` (points from the upper edge), and the table or figure in whose lines the place is. Pages before
 * are looked through from the nearest on, `before` in that order.
 */
export function placeAbove(
  lines: readonly PageLine[],
  y: number,
  before: readonly (readonly PageLine[])[] = [],
): PrintedPlace {
  const above = lines.filter((line) => line.y - line.height * REACH <= y);
  const item = itemAt(above, lines);
  for (const page of [above, ...before]) {
    for (let i = page.length - 1; i >= 0; i--) {
      const clause = clauseOf(page[i] as PageLine);
      if (clause !== null) return { clause, item };
    }
  }
  return { clause: null, item };
}

/** Number or name with which a line begins; null when it is no heading and no numbered paragraph. */
function clauseOf({ text, cells }: PageLine): string | null {
  // A page number at the end: an entry of the contents.
  if (cells.length > 1 && /^(?:\d{1,3}|[IVXⅠ-Ⅻ]+)$/.test(cells.at(-1) as string)) return null;
  // The letters of these titles stand apart; a line number may stand before them.
  const named = NAMED.exec(text.replace(/[\s\u3000]+/g, '').replace(/^\d{1,3}/, ''))?.[1];
  if (named) return named;
  const annex = ANNEX.exec(text);
  if (annex) return `附录${annex[1] ?? annex[2]}`;
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    const [, number = '', rest = ''] = numbered;
    // A leading nought is a value, and cells with several numbers are a row of a table.
    if (/^0|\.0\d*(?:\.|$)/.test(number) || NO_HEADING.test(rest)) return null;
    if (rest === '' && cells.length !== 1) return null;
    return cells.length > 3 ? null : number;
  }
  return cells.length > 3 ? null : (CHAPTER.exec(text)?.[1] ?? null);
}

/** The caption at the place, or that of the table whose rows lead down to it. */
function itemAt(above: readonly PageLine[], lines: readonly PageLine[]): string | null {
  const at = above.at(-1);
  if (!at) return null;
  const own = captionOf(at);
  if (own) return own;
  // A caption of a figure stands below it.
  const next = lines[above.length];
  if (next && captionOf(next)?.startsWith('图') && isScattered(at)) return captionOf(next);
  for (let i = above.length - 1; i >= 0; i--) {
    const line = above[i] as PageLine;
    const caption = captionOf(line);
    if (caption) return caption.startsWith('表') ? caption : null;
    if (!isScattered(line)) return null;
  }
  return null;
}

function captionOf({ text }: PageLine): string | null {
  const found = CAPTION.exec(text);
  if (!found) return null;
  const [, kind, number, english, count] = found;
  return kind ? `${kind}${number}` : `${english === 'Table' ? '表' : '图'}${count}`;
}

/** Cells of a table or letters in a figure rather than a line of a paragraph. */
function isScattered({ cells, text }: PageLine): boolean {
  return cells.length > 1 ? clauseLike(cells[0] as string) === false : [...text].length < 12 && !/[。；]$/.test(text);
}

function clauseLike(cell: string): boolean {
  return /^(?:[A-Z]\.)?\d+(?:\.\d+)*$/.test(cell) && cell.includes('.');
}
