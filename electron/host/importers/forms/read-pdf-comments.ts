import { type PdfNotes, readFilledPdf, readPdfNotes } from '#host/importers/pdf/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { commentsFromFields, hasCommentFields } from './comments-from-fields.ts';
import type { FilledForm } from './filled-form.ts';
import type { FormRow } from './form-file.ts';
import { looksLikeOrganisation } from './form-meta.ts';
import { isForHand, NOTHING_READ } from './nothing-read.ts';
import type { FormContent } from './read-form.ts';

/**
 * What a member wrote into a PDF: the fields of our comment form, and notes (批注) in any PDF. A file with neither has a problem that
 * says what it is: `pdf-no-notes` (a review copy of ours), `hand-scan`, `form-pdf-other`, `form-pdf`, and those of reading a PDF.
 */
export async function readPdfComments(bytes: Uint8Array, fileName: string): Promise<FormContent> {
  const filled = await readFilledPdf(bytes);
  const form = filled.ok && hasCommentFields(filled.value) ? formOf(filled.value) : null;
  if (!filled.ok && filled.error.code !== 'form-pdf') return failed(filled.error.code, filled.error.params, fileName);
  const notes = await readPdfNotes(bytes);
  if (!notes.ok) return form ?? failed(notes.error.code, notes.error.params, fileName);
  if (form) return withNotes(form, notes.value);
  if (notes.value.rows.length > 0) return contentOf(notes.value);
  const { map, scanned, pages, problems } = notes.value;
  if (map) {
    const none: Problem = { code: 'pdf-no-notes', severity: 'warning', params: { name: map.name }, where: fileName };
    return { ...NOTHING_READ, kind: 'pdf', ...draftOf(notes.value), problems: [...problems, none] };
  }
  const code = filled.ok ? 'form-pdf-other' : scanned ? 'hand-scan' : 'form-pdf';
  const content = failed(code, { pages }, fileName);
  return { ...content, problems: [...problems, ...content.problems] };
}

function failed(code: string, params: Problem['params'], where: string): FormContent {
  return {
    ...NOTHING_READ,
    ...(isForHand(code) ? { byHand: true } : {}),
    problems: [{ code, severity: 'error', ...(params ? { params } : {}), where }],
  };
}

function formOf(filled: FilledForm): FormContent {
  return commentsFromFields(filled, { ...NOTHING_READ, kind: 'pdf', patentStatement: patentsOf(filled), problems: [] });
}

function patentsOf({ fields, boxes }: FilledForm): string | null {
  if (boxes.get('patent.yes')) return fields.get('patentText')?.trim() || '涉及专利';
  return boxes.get('patent.no') ? '不涉及专利' : null;
}

/** Notes beside the fields of a form come from whoever filled it in. */
function withNotes(form: FormContent, notes: PdfNotes): FormContent {
  if (notes.rows.length === 0) return { ...form, problems: [...form.problems, ...notes.problems] };
  const rows = notes.rows.map(
    (row): FormRow => ({ ...row, organisation: form.organisation, person: row.person ?? form.person }),
  );
  const problems = form.problems.filter(({ code }) => code !== 'form-empty');
  return { ...form, rows: [...form.rows, ...rows], noComment: false, problems: [...problems, ...notes.problems] };
}

function contentOf(notes: PdfNotes): FormContent {
  const rows = notes.rows.map(signed);
  const people = new Set(rows.map((row) => row.person));
  const organisations = new Set(rows.map((row) => row.organisation));
  const dates = rows.map((row) => row.date).filter((date) => date !== null);
  const problems = [...notes.problems];
  if (organisations.has(null)) problems.push({ code: 'form-no-organisation', severity: 'warning' });
  return {
    ...NOTHING_READ,
    kind: 'pdf',
    ...draftOf(notes),
    organisation: organisations.size === 1 ? ([...organisations][0] ?? null) : null,
    person: people.size === 1 ? ([...people][0] ?? null) : null,
    date: dates.sort().at(-1) ?? null,
    rows,
    problems,
  };
}

/** Some members sign with the name of their organisation. */
function signed(row: FormRow): FormRow {
  return row.person !== null && looksLikeOrganisation(row.person)
    ? { ...row, organisation: row.person, person: null }
    : row;
}

function draftOf({ map }: PdfNotes): Pick<FormContent, 'draft'> {
  return map ? { draft: { id: map.draft, version: map.draftVersion, name: map.name } } : {};
}
