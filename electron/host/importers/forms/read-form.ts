import type { Grid } from '#host/importers/tabular/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { letterSaysNoComment, saysNoComment } from './empty-text.ts';
import type { ColumnMap } from './find-header.ts';
import type { FormFile, FormRow } from './form-file.ts';
import { emptyMeta, type FormMeta, looksLikeOrganisation, readDate, readMetaLine, readMetaRow } from './form-meta.ts';
import type { FormSource, FormTable } from './form-source.ts';
import { sheetPreview } from './sheet-preview.ts';
import { headingsOf, NO_LAYOUTS, type TableLayouts } from './table-layouts.ts';
import { tableRows } from './table-rows.ts';
import { type TableStart, tableStart } from './table-start.ts';
import { uprightRows } from './upright-rows.ts';

/** What a form says, without what only the file knows (name, hash). */
export type FormContent = Omit<FormFile, 'file' | 'contentHash'>;

/**
 * Reads a form from its paragraphs and tables (domain F3): finds the comment tables by their column titles, everything else is
 * head and foot. A table without titles goes on with the one before, or with the titles in the page header (ISO forms). Tables for which
 * people have set up a layout are read by it.
 */
export function readForm(source: FormSource, layouts: TableLayouts = NO_LAYOUTS): FormContent {
  const meta = emptyMeta();
  const rows: FormRow[] = [];
  const problems: Problem[] = [...source.problems];
  const paragraphs: string[] = [];
  let current: { columns: ColumnMap; width: number } | null = null;
  const starts = new Map<Grid, TableStart | null>(source.lines ? [[source.lines, null]] : []);
  let tables = 0;
  let noCommentRows = 0;

  for (const block of source.blocks) {
    if (typeof block === 'string') {
      if (block.trim() !== '') paragraphs.push(block);
      readMetaLine(meta, block);
      continue;
    }
    const start = tableStart(block.grid, current, source.pageHeader, layouts);
    starts.set(block.grid, start);
    for (const row of block.grid.rows.slice(0, start?.from ?? block.grid.rows.length)) {
      readMetaRow(meta, ownTexts(row.cells));
    }
    if (!start) {
      const upright = uprightRows(block, meta.organisations.at(-1) ?? null);
      rows.push(...upright);
      if (upright.length > 0) tables += 1;
      else paragraphs.push(...loneTexts(block.grid));
      continue;
    }
    tables += 1;
    if (start.laid?.ignored) continue;
    // An organisation column fills the file's organisation only when the head names none.
    const read = tableRows(block, {
      columns: start.columns,
      from: start.to,
      organisation: meta.organisations.at(-1) ?? null,
      meta,
      ...(start.laid ? { headings: start.to > 0 ? headingsOf(block.grid.rows[start.to - 1]!) : '' } : {}),
    });
    current = { columns: start.columns, width: block.grid.columns };
    rows.push(...read.rows);
    problems.push(...read.problems);
    noCommentRows += read.noCommentRows;
  }
  for (const block of source.pageHeader) readHeaderBlock(meta, block);
  readSignature(meta, paragraphs);

  const withHead = rows.map((row) => fromHead(row, meta));
  const organisation = fileOrganisation(meta, withHead);
  const noComment =
    withHead.length === 0 &&
    (meta.noCommentTicked || noCommentRows > 0 || letterSaysNoComment(paragraphs) || paragraphs.some(saysNoComment));
  problems.push(...fileProblems({ meta, rows: withHead, tables, noComment, organisation }));
  return {
    kind: source.kind,
    standardTitle: meta.standardTitle,
    organisation,
    person: meta.person,
    phone: meta.phone,
    email: meta.email,
    date: meta.date,
    noComment,
    patentStatement: meta.patentStatement,
    rows: withHead,
    problems,
    ...(source.kind === 'docx'
      ? {}
      : { sheets: Array.from(starts, ([grid, start]) => sheetPreview(grid, start, withHead)) }),
  };
}

/** Texts of rows with a single cell: a letter set in a frame. */
function loneTexts(grid: Grid): readonly string[] {
  return grid.rows.flatMap((row) => {
    const texts = ownTexts(row.cells).filter((text) => text !== '');
    return texts.length === 1 ? texts : [];
  });
}

function ownTexts(cells: Grid['rows'][number]['cells']): readonly string[] {
  const texts: string[] = [];
  for (const cell of cells) if (cell && cell.merged === 'no') texts.push(cell.text);
  return texts;
}

function readHeaderBlock(meta: FormMeta, block: string | FormTable): void {
  const texts = typeof block === 'string' ? [block] : block.grid.rows.flatMap((row) => ownTexts(row.cells));
  for (const text of texts) readMetaLine(meta, text);
}

/** The signature of a letter: an organisation alone in one of the last lines, and a day alone in a line. */
function readSignature(meta: FormMeta, paragraphs: readonly string[]): void {
  const last = paragraphs.slice(-8).flatMap((text) => text.split('\n').map((line) => line.trim()));
  if (meta.organisations.length === 0) {
    const signed = last.filter((line) => looksLikeOrganisation(line)).at(-1);
    if (signed) meta.organisations.push(signed.replace(/[（(][^（）()]*[）)]$/, '').trim());
  }
  for (const line of last) {
    if (
      line.length <= 60 &&
      /(?:^|\s)[〇零一二三四五六七八九十\d]{4}.{1,3}[一二三四五六七八九十\d]{1,3}.{1,3}[一二三四五六七八九十\d]{1,3}\s*日?(?:填写)?$/.test(
        line,
      )
    )
      meta.date ??= readDate(line);
  }
}

function fromHead(row: FormRow, meta: FormMeta): FormRow {
  const only = meta.organisations.length === 1 ? meta.organisations[0]! : null;
  return {
    ...row,
    organisation: row.organisation ?? only,
    person: row.person ?? meta.person,
    date: row.date ?? meta.date,
  };
}

/** One organisation for the whole file: of the head, or the same one in every row; null when there are several. */
function fileOrganisation(meta: FormMeta, rows: readonly FormRow[]): string | null {
  const named = new Set(rows.map((row) => row.organisation).filter((name) => name !== null));
  if (named.size > 1) return null;
  return meta.organisations.length === 1 ? meta.organisations[0]! : ([...named][0] ?? meta.organisations[0] ?? null);
}

function fileProblems(form: {
  readonly meta: FormMeta;
  readonly rows: readonly FormRow[];
  readonly tables: number;
  readonly noComment: boolean;
  readonly organisation: string | null;
}): readonly Problem[] {
  const { meta, rows, tables, noComment } = form;
  const problems: Problem[] = [];
  if (rows.length === 0 && !noComment) {
    problems.push({ code: tables === 0 ? 'form-no-table' : 'form-empty', severity: 'warning' });
  }
  if (rows.length > 0 && meta.noCommentTicked && !meta.hasCommentTicked) {
    problems.push({ code: 'form-ticked-but-rows', severity: 'warning', params: { rows: rows.length } });
  }
  const without = rows.filter((row) => row.organisation === null).length;
  if ((rows.length === 0 && noComment && form.organisation === null) || (without > 0 && without === rows.length)) {
    problems.push({ code: 'form-no-organisation', severity: 'warning' });
  } else if (without > 0) {
    problems.push({ code: 'form-rows-without-organisation', severity: 'warning', params: { count: without } });
  }
  return problems;
}
