import type { Change, PubCell, PubParagraph, PubTable } from '#shared/publishing/publication.ts';
import { bookmarked } from './bookmarks.ts';
import { marksInCell } from './changes-xml.ts';
import { decimalIndents } from './decimal-alignment.ts';
import type { DocxContext } from './docx-context.ts';
import { type ParagraphExtra, paragraphXml } from './paragraph-xml.ts';
import { type GridPlace, tableGrid } from './table-grid.ts';
import { mmToTwips, twipsToMm } from './units.ts';

/** Rules of a table, eighths of a point: outer frame, head and foot rule 1.5 pt, the others 0.5 pt (domain 1.8). */
const THICK = 12;
const THIN = 4;
const AFTER_TABLE_TWIPS = 120;
/** Blank between a table and the text below it, as in the PDF; it also keeps Word from joining two tables. */
export const AFTER_TABLE: string = spacer(AFTER_TABLE_TWIPS);
/** Rows joined by a merged cell of at most so many rows stay on one page. */
const JOINED_ROWS = 15;
const CELL_SIDE_TWIPS = 80;
/** Named in every table: LibreOffice does not take those of the default table style. */
const CELL_MARGINS = `<w:tblCellMar><w:top w:w="32" w:type="dxa"/><w:left w:w="${CELL_SIDE_TWIPS}" w:type="dxa"/><w:bottom w:w="32" w:type="dxa"/><w:right w:w="${CELL_SIDE_TWIPS}" w:type="dxa"/></w:tblCellMar>`;
/** Rows with more text than this in a cell may break over pages. */
const LONG_CELL = 400;
/** What the end of a paragraph counts for in that. */
const SIGNS_A_LINE = 20;

/**
 * A table with caption and unit line above it. Head rows repeat on every page, rows stay whole, notes stand in a last row across all
 * columns. A continuation caption (`表1（续）`) cannot be had in Word's own pagination and is left out.
 */
export function tableXml(ctx: DocxContext, table: PubTable): string {
  const total = mmToTwips(table.widthMm ?? ctx.widthMm);
  const widths = columnWidths(table.columns, total);
  const grid = tableGrid(table);
  const decimals = decimalIndents(grid, widths, (paragraph) => ctx.styles.get(paragraph.style)?.style.sizePt ?? 9);
  let xml = tableHead(ctx, table);
  xml += `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>${tableBorders(table.frame)}<w:tblLayout w:type="fixed"/>${CELL_MARGINS}</w:tblPr>`;
  xml += `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  grid.forEach((places, index) => {
    const row = table.rows[index];
    const isHead = index < table.headRows;
    const isLast = index === grid.length - 1;
    const keepNext = isHead || (isLast && table.foot.length > 0) || joinedBelow(grid[index + 1]);
    const height = row?.minHeightMm ? `<w:trHeight w:val="${mmToTwips(row.minHeightMm)}" w:hRule="atLeast"/>` : '';
    const whole = row?.cells.every((cell) => textLength(cell) <= LONG_CELL) ? '<w:cantSplit/>' : '';
    const properties = whole + height + (isHead ? '<w:tblHeader/>' : '') + ctx.changes.mark(row?.change);
    xml += `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}`;
    for (const place of places) xml += cellXml(ctx, table, place, widths, index, isLast, keepNext, decimals);
    xml += '</w:tr>';
  });
  for (const foot of footsOf(table)) xml += footRow(ctx, table, foot, widths, total);
  xml += '</w:tbl>';
  return xml + (table.change ? spacer(AFTER_TABLE_TWIPS, ctx.changes.mark(table.change)) : AFTER_TABLE);
}

/** A merged cell goes on into this row, and is small enough to stay whole. */
function joinedBelow(row: readonly GridPlace[] | undefined): boolean {
  return row?.some(({ merge, cell }) => merge === 'continue' && (cell?.rowspan ?? 0) <= JOINED_ROWS) ?? false;
}

/** An empty paragraph of exact height. */
export function spacer(twips: number, mark = ''): string {
  const format = mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`;
  return `<w:p><w:pPr><w:suppressLineNumbers/><w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/>${format}</w:pPr></w:p>`;
}

/** Caption and unit line stay with the table; the bookmark of the table stands at its caption (or at an empty line without one). */
function tableHead(ctx: DocxContext, table: PubTable): string {
  let xml = '';
  const bookmark = table.caption?.id === table.id ? undefined : ctx.bookmarks.place(table.id);
  if (bookmark) xml += bookmarked(bookmark, '');
  if (table.caption) xml += paragraphXml(ctx, table.caption, { keepNext: true, captionOf: table });
  if (table.unit) xml += paragraphXml(ctx, table.unit, { keepNext: true });
  return xml;
}

function tableBorders(frame: PubTable['frame']): string {
  if (frame === 'none') return '';
  const outer = frame === 'standard' ? THICK : THIN;
  const sides = (['top', 'left', 'bottom', 'right'] as const).map((side) => border(side, outer)).join('');
  return `<w:tblBorders>${sides}${border('insideH', THIN)}${border('insideV', THIN)}</w:tblBorders>`;
}

function border(side: string, eighths: number): string {
  return `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="auto"/>`;
}

function cellXml(
  ctx: DocxContext,
  table: PubTable,
  place: GridPlace,
  widths: readonly number[],
  row: number,
  isLast: boolean,
  keepNext: boolean,
  decimals: ReadonlyMap<PubCell, number>,
): string {
  const { cell, column, span, merge } = place;
  const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
  let properties = `<w:tcW w:w="${width}" w:type="dxa"/>`;
  if (span > 1) properties += `<w:gridSpan w:val="${span}"/>`;
  if (merge !== 'none') properties += merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  if (table.frame === 'standard') properties += thickRules(table, row, isLast);
  if (verticalAlign(table, cell) === 'middle') properties += '<w:vAlign w:val="center"/>';
  const outer = ctx.widthMm;
  ctx.widthMm = twipsToMm(width - 2 * CELL_SIDE_TWIPS);
  const content = merge === 'continue' || !cell ? '' : cellContent(ctx, cell, keepNext, decimals.get(cell));
  ctx.widthMm = outer;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`;
}

function verticalAlign(table: PubTable, cell: PubCell | null): 'top' | 'middle' {
  return cell?.verticalAlign ?? (table.frame === 'none' ? 'top' : 'middle');
}

/** The rule under the head and above the notes is thick; both neighbours say so, since programs differ in whom they believe. */
function thickRules(table: PubTable, row: number, isLast: boolean): string {
  const top = table.headRows > 0 && row === table.headRows ? border('top', THICK) : '';
  const underHead = row === table.headRows - 1;
  const bottom = underHead || (isLast && table.foot.length > 0) ? border('bottom', THICK) : '';
  return top + bottom === '' ? '' : `<w:tcBorders>${top}${bottom}</w:tcBorders>`;
}

function cellContent(ctx: DocxContext, cell: PubCell, keepNext: boolean, decimal: number | undefined): string {
  const extra: ParagraphExtra = {
    keepNext,
    ...(cell.align === undefined ? {} : { align: alignOf(cell.align, decimal) }),
    ...(decimal === undefined ? {} : { addRightTwips: decimal }),
  };
  const marks = marksInCell(cell.paragraphs);
  return cell.paragraphs
    .map((paragraph, i) => paragraphXml(ctx, paragraph, { ...extra, mark: marks[i] ?? null }))
    .join('');
}

/** A decimal column may hold words (`—`, 不检出): those stand in the middle. */
function alignOf(align: NonNullable<PubCell['align']>, decimal: number | undefined): 'left' | 'center' | 'right' {
  if (align !== 'decimal') return align;
  return decimal === undefined ? 'center' : 'right';
}

/** The notes in one row; where none of them stands in both versions of a redline, each version has a row of its own. */
function footsOf({ foot }: PubTable): readonly (readonly PubParagraph[])[] {
  if (foot.some(({ change }) => change === undefined)) return [foot];
  const marked = (wanted: Change): readonly PubParagraph[] => foot.filter(({ change }) => change === wanted);
  return [marked('deleted'), marked('inserted')].filter((notes) => notes.length > 0);
}

function footRow(
  ctx: DocxContext,
  table: PubTable,
  foot: readonly PubParagraph[],
  widths: readonly number[],
  total: number,
): string {
  const marks = marksInCell(foot);
  const notes = foot.map((paragraph, i) => paragraphXml(ctx, paragraph, { mark: marks[i] ?? null })).join('');
  const whole = ctx.changes.mark(marks.at(-1));
  const rule = table.frame === 'standard' ? `<w:tcBorders>${border('top', THICK)}</w:tcBorders>` : '';
  const span = widths.length > 1 ? `<w:gridSpan w:val="${widths.length}"/>` : '';
  return `<w:tr><w:trPr><w:cantSplit/>${whole}</w:trPr><w:tc><w:tcPr><w:tcW w:w="${total}" w:type="dxa"/>${span}${rule}</w:tcPr>${notes}</w:tc></w:tr>`;
}

/** Whole twips that add up to the table's width. */
function columnWidths(columns: readonly number[], total: number): number[] {
  const shares = columns.length > 0 ? columns : [1];
  const sum = shares.reduce((all, share) => all + share, 0) || 1;
  let given = 0;
  let passed = 0;
  return shares.map((share) => {
    passed += share;
    const edge = Math.round((total * passed) / sum);
    const width = edge - given;
    given = edge;
    return width;
  });
}

function textLength(cell: PubCell): number {
  let length = 0;
  for (const paragraph of cell.paragraphs) {
    for (const run of paragraph.runs) if (run.kind === 'text') length += run.text.length;
    length += SIGNS_A_LINE;
  }
  return length;
}
