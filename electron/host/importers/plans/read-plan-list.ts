import { type Problem, plainName, squash, withoutUnseen } from '#shared/base/index.ts';
import { type Grid, type GridRow, readTableFile } from '../tabular/index.ts';
import { planDay } from './plan-day.ts';
import { type PlanField, planField } from './plan-headings.ts';
import type { PlanLine, PlanList } from './plan-list.ts';

/** So many rows at the top may be titles before the headings come. */
const HEADINGS_WITHIN = 20;

type Columns = ReadonlyMap<PlanField, number>;

/**
 * Reads a plan list from a workbook (every visible sheet with headings) or a CSV file. Never rejects: what cannot be read is a problem.
 * Problems of lines: `plan-day-unread`, `plan-work-unread`; of the file: `plan-list-no-headings`, `plan-list-kind`, those of the readers.
 */
export async function readPlanList(bytes: Uint8Array, fileName: string): Promise<PlanList> {
  const read = await readTableFile(bytes, fileName, 'plan-list-kind');
  if (!read.ok) return { lines: [], problems: [{ ...read.error, severity: 'error' }] };
  const { grids, problems } = read.value;
  const lists = grids.map(linesOf).filter((lines) => lines !== null);
  if (lists.length === 0)
    return { lines: [], problems: [...problems, { code: 'plan-list-no-headings', severity: 'error' }] };
  return { lines: lists.flat(), problems };
}

/** Null when the sheet has no headings of a plan list. */
function linesOf(grid: Grid): readonly PlanLine[] | null {
  const at = grid.rows.slice(0, HEADINGS_WITHIN).findIndex((row) => isHeading(columnsOf(row)));
  const heading = grid.rows[at];
  if (!heading) return null;
  const columns = columnsOf(heading);
  return grid.rows.slice(at + 1).flatMap((row) => lineOf(row, columns, grid.name) ?? []);
}

const isHeading = (columns: Columns) => columns.has('title') && columns.size > 1;

function columnsOf(row: GridRow): Columns {
  const columns = new Map<PlanField, number>();
  row.cells.forEach((cell, index) => {
    const field = cell && cell.merged !== 'across' ? planField(cell.text) : null;
    if (field && !columns.has(field)) columns.set(field, index);
  });
  return columns;
}

function lineOf(row: GridRow, columns: Columns, sheet: string): PlanLine | null {
  const raw = (field: PlanField) => {
    const column = columns.get(field);
    return column === undefined ? '' : (row.cells[column]?.text ?? '');
  };
  const text = (field: PlanField) => plainName(raw(field));
  const title = withoutUnseen(raw('title')).trim();
  // Headings repeat on every page, sums stand under the list.
  if (squash(title) === '' || planField(title) === 'title' || row.cells.some((cell) => isSum(cell?.text ?? '')))
    return null;
  const problems: Problem[] = [];
  const doubt = (code: string, value: string) => problems.push({ code, severity: 'warning', params: { text: value } });
  const end = planDay(raw('due'));
  if (!end) doubt('plan-day-unread', text('due'));
  const replaces = listed(text('replaces')).filter((each) => !/^(?:无|[-—/]+)$/.test(each));
  const written = squash(text('work'));
  const work = /修/.test(written) && !/制[定/、]/.test(written) ? 'revision' : /制|new/.test(written) ? 'new' : '';
  if (written !== '' && work === '' && !/revision/.test(written)) doubt('plan-work-unread', text('work'));
  return {
    key: `${sheet} ${row.number}`,
    row: row.number,
    title,
    titleEn: text('titleEn'),
    planNumber: text('planNumber'),
    work: /revision/.test(written) ? 'revision' : work === '' && replaces.length > 0 ? 'revision' : work,
    replaces,
    adopted: text('adopted').replace(/^(?:无|[-—/]+)$/, ''),
    organisations: listed(text('organisations')),
    committee: text('committee'),
    proposer: text('proposer'),
    due: end?.due ?? '',
    months: end?.months ?? 0,
    problems,
  };
}

const isSum = (text: string): boolean => /^(?:合计|总计|小计|total)$/.test(squash(text));

function listed(text: string): readonly string[] {
  return text
    .split(/[、，,；;\n]|等$/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
