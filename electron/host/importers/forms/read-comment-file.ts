import { createHash } from 'node:crypto';
import { foreignFile, leftOutOf, openZip, sniffFile, type ZipArchive } from '#host/importers/package/index.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { ok, type Problem, type Result, refuse } from '#shared/base/index.ts';
import { commentsFromFields, hasCommentFields } from './comments-from-fields.ts';
import { docxSource } from './docx-source.ts';
import type { FilledForm } from './filled-form.ts';
import type { FormFile } from './form-file.ts';
import type { FormSource } from './form-source.ts';
import { namesOpinion, opinionsIn } from './letter-opinion.ts';
import { letterRows } from './letter-rows.ts';
import { isForHand, NOTHING_READ } from './nothing-read.ts';
import { formOfAnswer, isPacketAnswer, readPacketAnswer } from './packet-answer.ts';
import { readFilledDocx } from './read-filled-docx.ts';
import { type FormContent, readForm } from './read-form.ts';
import { withWordComments } from './read-word-comments.ts';
import { csvSource, xlsxSource } from './sheet-source.ts';
import { NO_LAYOUTS, type TableLayouts } from './table-layouts.ts';

/**
 * Reads a filled-in comment form (征求意见反馈表, domain F3; ISO/IEC comment table) from Word, Excel or CSV, or our own
 * from PDF, and the notes (批注) in any PDF. Never rejects: a file that cannot be read comes back without rows and with a problem of severity `error` that says what it is.
 * `layouts`: how people said that tables of spreadsheets are to be read.
 */
export async function readCommentFile(
  bytes: Uint8Array,
  fileName: string,
  layouts: TableLayouts = NO_LAYOUTS,
): Promise<FormFile> {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const problems: Problem[] = [];
  if (sniffFile(fileName, bytes).kind === 'pdf') {
    const { readPdfComments } = await import('./read-pdf-comments.ts');
    return { file: fileName, contentHash, ...(await readPdfComments(bytes, fileName)) };
  }
  if (isPacketAnswer(bytes, fileName)) {
    const answer = readPacketAnswer(bytes);
    if (answer.ok) return { file: fileName, contentHash, ...formOfAnswer(answer.value) };
    const { code, params } = answer.error;
    return {
      ...NOTHING_READ,
      file: fileName,
      contentHash,
      problems: [{ code, severity: 'error', params, where: fileName }],
    };
  }
  const asTable = layouts.given[''] !== undefined;
  const source = await readSource(bytes, fileName, problems, asTable);
  if (!source.ok) {
    const { code, params } = source.error;
    problems.push({ code, severity: 'error', params, where: fileName });
    return { ...NOTHING_READ, file: fileName, contentHash, ...(isForHand(code) ? { byHand: true } : {}), problems };
  }
  const { form, zip } = source.value;
  try {
    const filled = await ownFields(form, bytes);
    const plain = readForm(form, layouts);
    const read = asTable ? plain : withLetter(plain, form, bytes, fileName);
    const content = filled ? commentsFromFields(filled, read) : read;
    const noted = content.kind === 'docx' && zip ? await withWordComments(content, zip, filled !== null) : content;
    return { file: fileName, contentHash, ...noted, problems: [...problems, ...noted.problems] };
  } finally {
    zip?.close();
  }
}

/** A text without a table may be a letter that names its clauses, or one whose opinion only a person can place. */
function withLetter(read: FormContent, source: FormSource, bytes: Uint8Array, fileName: string): FormContent {
  if (read.rows.length > 0 || read.noComment) return read;
  if (source.kind === 'docx') {
    const paragraphs = source.blocks.filter((block) => typeof block === 'string');
    const isLetter = read.problems.some(({ code }) => code === 'form-no-table') && paragraphs.length <= LONGEST_LETTER;
    return isLetter && namesOpinion(paragraphs) ? { ...read, byHand: true } : read;
  }
  if (!/\.txt$/i.test(fileName)) return read;
  const { encoding } = sniffFile(fileName, bytes);
  const text = new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  const { rows, rest } = letterRows(text);
  const opinions = opinionsIn(rest);
  if (rows.length === 0 && opinions.length === 0) return read;
  const problems = read.problems.filter(({ code }) => code !== 'form-no-table');
  if (rows.length === 0) {
    const told: Problem = { code: 'hand-letter', severity: 'warning', where: fileName };
    return { ...read, byHand: true, problems: [...problems, told] };
  }
  problems.push({ code: 'letter-rows', severity: 'warning', params: { count: rows.length } });
  for (const line of opinions.slice(0, MOST_OPINIONS))
    problems.push({ code: 'letter-rest', severity: 'warning', params: { text: line.slice(0, 200) } });
  return { ...read, rows, problems };
}

/** More sentences of a letter are not told one by one. */
const MOST_OPINIONS = 20;

/** A Word file with more paragraphs is a standard or a report. */
const LONGEST_LETTER = 150;

/** What stands in the fields of our own comment form; null when it is none. */
async function ownFields(source: FormSource, bytes: Uint8Array): Promise<FilledForm | null> {
  if (!source.hasControls) return null;
  const filled = await readFilledDocx(bytes);
  return filled.ok && hasCommentFields(filled.value) ? filled.value : null;
}

async function readSource(
  bytes: Uint8Array,
  fileName: string,
  problems: Problem[],
  asTable: boolean,
): Promise<Result<OpenSource>> {
  if (bytes.length === 0) return refuse('file-empty');
  const sniffed = sniffFile(fileName, bytes);
  const claimed = /\.([a-z]{3,4})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (sniffed.truncated) return refuse('file-truncated');
  if (sniffed.macros) problems.push({ code: 'form-macros-ignored', severity: 'info' });
  const foreign = foreignFile(bytes, sniffed.names);
  if (foreign !== null) return refuse(foreign, { extension: claimed });
  switch (sniffed.kind) {
    case 'docx':
      return fromZip(bytes, docxSource, problems);
    case 'xlsx':
      return fromZip(bytes, xlsxSource, problems);
    case 'csv':
      return unpacked(csvSource(bytes, asTable));
    case 'text':
    case 'unknown':
      // UTF-16 without a byte order mark looks like binary data; the name says that a table is meant.
      if (/^(?:csv|tsv)$/.test(claimed) || (claimed === 'txt' && sniffed.kind === 'text'))
        return unpacked(csvSource(bytes, asTable));
      return refuse(/^(?:docx?|xlsx?)$/.test(claimed) ? 'form-not-what-it-claims' : 'form-kind-unknown', {
        extension: claimed,
      });
    default:
      return refuse('form-kind-unknown', { extension: claimed });
  }
}

/** A form with the package it stands in, which stays open for what else is in it. */
type OpenSource = { readonly form: FormSource; readonly zip: ZipArchive | null };

function unpacked(source: Result<FormSource>): Result<OpenSource> {
  return source.ok ? ok({ form: source.value, zip: null }) : source;
}

async function fromZip(
  bytes: Uint8Array,
  read: (zip: ZipArchive) => Promise<Result<FormSource>>,
  problems: Problem[],
): Promise<Result<OpenSource>> {
  const opened = await openZip(bytes);
  if (!opened.ok) return opened;
  const zip = unpackingOnce(opened.value);
  try {
    const form = await read(zip);
    if (form.ok) {
      problems.push(...(await leftOutOf(zip)));
      return ok({ form: form.value, zip });
    }
    zip.close();
    return form;
  } catch (error) {
    zip.close();
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    throw error;
  }
}

/** The text of a Word file is read twice: as a form, and for the notes in it. */
function unpackingOnce(zip: ZipArchive): ZipArchive {
  const texts = new Map<string, Promise<string | null>>();
  const text = (name: string): Promise<string | null> => {
    const known = texts.get(name) ?? zip.text(name);
    texts.set(name, known);
    return known;
  };
  return { ...zip, text };
}
