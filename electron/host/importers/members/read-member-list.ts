import { type Problem, plainName, squash } from '#shared/base/index.ts';
import { sniffFile } from '../package/index.ts';
import { type Grid, type GridRow, readTableFile } from '../tabular/index.ts';
import { mandateDay, mandateOf } from './mandate-day.ts';
import { type MemberField, memberField } from './member-headings.ts';
import type { MemberLine, MemberList } from './member-list.ts';
import { roleOfWord, sideOfWord } from './member-words.ts';
import { readMemberForm } from './read-member-form.ts';

/** So many rows at the top may be titles before the headings come. */
const HEADINGS_WITHIN = 20;
const EMAIL = /^[^\s@]+@[^\s@.]+\.[^\s@]+$/;

type Columns = ReadonlyMap<MemberField, number>;

/**
 * Reads a member list from a workbook (every visible sheet with headings), a CSV file, or a Word file (lists and registration forms). Never rejects: what cannot be read is a
 * problem. Problems of lines: `member-role-unknown`, `member-side-unknown`, `member-date-unread`, `member-mail-doubtful`; of the file:
 * `member-list-no-headings`, those of the readers.
 */
export async function readMemberList(bytes: Uint8Array, fileName: string): Promise<MemberList> {
  const word = sniffFile(fileName, bytes).kind === 'docx';
  const read = word ? await readMemberForm(bytes) : await readTableFile(bytes, fileName, 'member-list-kind');
  if (!read.ok) return { lines: [], problems: [{ ...read.error, severity: 'error' }] };
  const { grids, problems } = read.value;
  const lists = grids.map(linesOf).filter((lines) => lines !== null);
  if (lists.length === 0)
    return { lines: [], problems: [...problems, { code: 'member-list-no-headings', severity: 'error' }] };
  return { lines: lists.flat(), problems };
}

/** Null when the sheet has no headings of a member list. */
function linesOf(grid: Grid): readonly MemberLine[] | null {
  const at = grid.rows.slice(0, HEADINGS_WITHIN).findIndex((row) => isHeading(columnsOf(row)));
  const heading = grid.rows[at];
  if (!heading) return null;
  const rows = grid.rows.slice(at + 1);
  const columns = withDuty(columnsOf(heading), rows);
  return rows.flatMap((row) => {
    const line = lineOf(row, columns, grid.name);
    return line ? [line] : [];
  });
}

const isHeading = (columns: Columns) => columns.has('name') && columns.size > 1;

function columnsOf(row: GridRow): Columns {
  const columns = new Map<MemberField, number>();
  row.cells.forEach((cell, index) => {
    const field = cell && cell.merged !== 'across' ? memberField(cell.text) : null;
    if (field && !columns.has(field)) columns.set(field, index);
  });
  return columns;
}

/** 职务 alone is the role in the committee where its values are roles, otherwise the position at work. */
function withDuty(columns: Columns, rows: readonly GridRow[]): Columns {
  const duty = columns.get('duty');
  if (duty === undefined) return columns;
  const texts = rows.map((row) => row.cells[duty]?.text ?? '').filter((text) => text !== '');
  const roles = texts.filter((text) => roleOfWord(text) !== null).length;
  const field = !columns.has('role') && roles * 2 >= texts.length ? 'role' : 'position';
  return columns.has(field) ? columns : new Map([...columns, [field, duty]]);
}

function lineOf(row: GridRow, columns: Columns, sheet: string): MemberLine | null {
  const text = (field: MemberField) => {
    const column = columns.get(field);
    return column === undefined ? '' : plainName(row.cells[column]?.text ?? '');
  };
  // Names of two characters are often set apart to the width of three.
  const name = text('name').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  if (name === '' || memberField(name) === 'name') return null;
  const problems: Problem[] = [];
  const doubt = (code: string, value: string) => problems.push({ code, severity: 'warning', params: { text: value } });
  const known = <T>(value: string, word: T | null, code: string): T | '' => {
    if (value !== '' && word === null) doubt(code, value);
    return word ?? '';
  };
  const term = mandateOf(text('term'));
  if (!term) doubt('member-date-unread', text('term'));
  const day = (field: 'from' | 'to', edge: 'start' | 'end') => {
    const found = mandateDay(text(field), edge);
    if (found === null) doubt('member-date-unread', text(field));
    return found || (term?.[field] ?? '');
  };
  const email = squash(text('email'));
  if (email !== '' && !EMAIL.test(email)) doubt('member-mail-doubtful', text('email'));
  return {
    key: `${sheet} ${row.number}`,
    sheet,
    row: row.number,
    name,
    organisation: text('organisation'),
    role: known(text('role'), roleOfWord(text('role')), 'member-role-unknown'),
    side: known(text('side'), sideOfWord(text('side')), 'member-side-unknown'),
    title: text('title'),
    position: text('position'),
    phone: text('phone'),
    email,
    from: day('from', 'start'),
    to: day('to', 'end'),
    problems,
  };
}
