import { isEmptyMark } from './empty-text.ts';
import type { FilledForm } from './filled-form.ts';
import type { FormRow } from './form-file.ts';
import { readDate } from './form-meta.ts';
import type { FormTable } from './form-source.ts';
import type { ColumnRole } from './header-words.ts';
import type { FormContent } from './read-form.ts';
import { rowOf } from './row-of.ts';

const ROLES: ReadonlySet<string> = new Set<ColumnRole>([
  'organisation',
  'person',
  'clause',
  'target',
  'type',
  'original',
  'comment',
  'proposal',
  'reason',
  'date',
  'line',
  'page',
  'remark',
]);

/** Fields of a comment form of ours: `rows.<n>.<column>`; a row that was copied in Word has `#2` behind. */
const ROW_FIELD = /^rows\.(\d{1,6})\.(\w+)(#\d+)?$/;
/** What the table reader says when it finds too little, which the fields may know better. */
const TABLE_PROBLEMS = new Set([
  'form-no-table',
  'form-empty',
  'form-no-organisation',
  'form-rows-without-organisation',
  'form-ticked-but-rows',
]);

/** Whether the fields are those of a comment form. */
export function hasCommentFields({ fields }: FilledForm): boolean {
  for (const name of fields.keys()) if (ROW_FIELD.test(name)) return true;
  return false;
}

/**
 * What a member filled into our own comment form: the fields say it exactly; rows that were typed into the table outside of them come from
 * the table as read (`read`), behind the others.
 */
export function commentsFromFields(filled: FilledForm, read: FormContent): FormContent {
  const text = (name: string): string | null => {
    const value = filled.fields.get(name)?.trim() ?? '';
    return value === '' || isEmptyMark(value) ? null : value;
  };
  const organisation = text('organisation') ?? (filled.fields.has('organisation') ? null : read.organisation);
  const person = text('person') ?? (filled.fields.has('person') ? null : read.person);
  const date = readDate(text('date') ?? '') ?? (filled.fields.has('date') ? null : read.date);
  const own = fieldRows(filled, organisation).map((row) => ({
    ...row,
    person: row.person ?? person,
    date: row.date ?? date,
  }));
  const known = new Set([...filled.fields.values()].flatMap(linesOf));
  const typed = read.rows.filter((row) => textsOf(row).some((each) => linesOf(each).some((line) => !known.has(line))));
  const rows = [...own, ...typed];
  const ticked = filled.boxes.get('noComment') ?? false;
  const noComment = rows.length === 0 && (ticked || (!filled.boxes.has('noComment') && read.noComment));
  const problems = read.problems.filter(({ code }) => !TABLE_PROBLEMS.has(code));
  if (rows.length === 0 && !noComment) problems.push({ code: 'form-empty', severity: 'warning' });
  if (rows.length > 0 && ticked) {
    problems.push({ code: 'form-ticked-but-rows', severity: 'warning', params: { rows: rows.length } });
  }
  const without = rows.filter((row) => row.organisation === null).length;
  if (organisation === null && without === rows.length && (rows.length > 0 || noComment)) {
    problems.push({ code: 'form-no-organisation', severity: 'warning' });
  }
  return {
    ...read,
    organisation,
    person,
    phone: text('phone') ?? (filled.fields.has('phone') ? null : read.phone),
    email: text('email') ?? (filled.fields.has('email') ? null : read.email),
    date,
    noComment,
    patentStatement: read.patentStatement ?? (filled.boxes.get('patent.yes') ? text('patentText') : null),
    rows,
    problems,
  };
}

function fieldRows({ fields }: FilledForm, organisation: string | null): readonly FormRow[] {
  const rows = new Map<
    string,
    { readonly number: number; readonly texts: Map<ColumnRole, string>; no: string | null }
  >();
  for (const [name, value] of fields) {
    const [, number = '', column = '', copy = ''] = ROW_FIELD.exec(name) ?? [];
    if (number === '' || !ROLES.has(column)) continue;
    const key = number + copy;
    const row = rows.get(key) ?? { number: Number(number), texts: new Map<ColumnRole, string>(), no: null };
    rows.set(key, row);
    if (copy === '') row.no = number;
    const text = value.trim();
    if (text !== '' && !isEmptyMark(text)) row.texts.set(column as ColumnRole, text);
  }
  const table: FormTable = { grid: { name: '', columns: 0, rows: [] }, table: 1 };
  return [...rows.values()]
    .filter(({ texts }) => texts.size > 0)
    .map(({ number, texts, no }) => ({
      ...rowOf({ number, texts, organisation, other: [], places: [`第${number}行`] }, table),
      no,
    }));
}

function textsOf(row: FormRow): readonly string[] {
  return [row.clauseRaw, row.original, row.comment, row.proposal, row.reason].filter((text) => text !== null);
}

/** Lines of a text without blanks: the table reader may have joined rows. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '');
}
