import type { ZipArchive } from '#host/importers/package/index.ts';
import type { WordNotes } from '#host/importers/word-notes/index.ts';
import { mayHoldNotes } from '#host/importers/word-notes/may-hold-notes.ts';
import type { Problem } from '#shared/base/index.ts';
import type { FormRow } from './form-file.ts';
import { looksLikeOrganisation } from './form-meta.ts';
import { NOTHING_READ } from './nothing-read.ts';
import type { FormContent } from './read-form.ts';
import { splitComments } from './split-comments.ts';

/**
 * What a Word file says as a form, with the comments (批注) and tracked changes (修订) in it behind the rows of its tables. `filled`: it is a
 * form of ours, whose every change is its own content. A file without any stays as it is.
 */
export async function withWordComments(form: FormContent, zip: ZipArchive, filled: boolean): Promise<FormContent> {
  if (!(await mayHoldNotes(zip))) return form;
  const { readWordNotes } = await import('#host/importers/word-notes/index.ts');
  const tables = new Set(form.rows.flatMap(({ source }) => (source.table === null ? [] : [source.table])));
  const notes = await readWordNotes(zip, filled ? 'all' : tables.size > 0 ? tables : null);
  if (notes.ok) return joined(form, notes.value);
  const { code, params } = notes.error;
  return { ...form, problems: [...form.problems, { code, severity: 'warning', ...(params ? { params } : {}) }] };
}

function joined(form: FormContent, notes: WordNotes): FormContent {
  const shown = notes.anchors;
  const draft = shown ? { draft: { id: shown.draft, version: shown.version, name: shown.name } } : {};
  if (notes.rows.length === 0) {
    const problems: Problem[] = [...form.problems, ...notes.problems];
    if (!shown || form.rows.length > 0) return { ...form, ...draft, problems };
    const none: Problem = { code: 'word-no-notes', severity: 'warning', params: { name: shown.name } };
    const { byHand: _, ...copy } = form;
    return { ...copy, ...draft, problems: [...problems.filter(({ code }) => code !== 'form-no-table'), none] };
  }
  // Without a table of comments it is a text, whose head and foot say nothing about who read it.
  const isForm = form.rows.length > 0 || form.noComment || form.problems.every(({ code }) => code !== 'form-no-table');
  const base = isForm ? form : { ...NOTHING_READ, kind: form.kind, problems: form.problems };
  const rows = notes.rows.map((row) => rowOf(row, base));
  const organisations = new Set(rows.map((row) => row.organisation));
  const [only = null] = organisations.size === 1 ? organisations : [];
  const people = new Set(rows.map((row) => row.person));
  const [person = null] = people.size === 1 ? people : [];
  const address = person === null ? undefined : notes.addresses.get(person);
  const problems = base.problems.filter(({ code }) => !NOT_EMPTY.has(code));
  if (rows.some((row) => row.organisation === null) && !problems.some(({ code }) => code === 'form-no-organisation'))
    problems.push({ code: 'form-no-organisation', severity: 'warning' });
  return {
    ...base,
    ...draft,
    organisation: base.organisation ?? (isForm ? null : only),
    person: base.person ?? person,
    email: base.email ?? address ?? null,
    date: base.date ?? (isForm ? null : lastDay(rows)),
    noComment: false,
    rows: [...base.rows, ...rows],
    problems: [...problems, ...notes.problems],
  };
}

/** Problems of a file without comments. */
const NOT_EMPTY: ReadonlySet<string> = new Set(['form-no-table', 'form-empty']);

/** Some members sign with the name of their organisation. */
function rowOf(row: FormRow, form: FormContent): FormRow {
  const signed = row.person !== null && looksLikeOrganisation(row.person);
  const split = row.change ? null : splitComments(row.comment);
  return {
    ...row,
    organisation: signed ? row.person : form.organisation,
    person: signed ? null : (row.person ?? form.person),
    ...(split ? { split } : {}),
  };
}

function lastDay(rows: readonly FormRow[]): string | null {
  return (
    rows
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1) ?? null
  );
}
