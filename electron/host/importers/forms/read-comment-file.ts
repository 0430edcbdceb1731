import { createHash } from 'node:crypto';
import { openZip, sniffFile, type ZipArchive } from '#host/importers/package/index.ts';
import { readFilledPdf } from '#host/importers/pdf/index.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { type Problem, type Result, refuse } from '#shared/base/index.ts';
import { commentsFromFields, hasCommentFields } from './comments-from-fields.ts';
import { docxSource } from './docx-source.ts';
import type { FilledForm } from './filled-form.ts';
import type { FormFile } from './form-file.ts';
import type { FormSource } from './form-source.ts';
import { formOfAnswer, isPacketAnswer, readPacketAnswer } from './packet-answer.ts';
import { readFilledDocx } from './read-filled-docx.ts';
import { type FormContent, readForm } from './read-form.ts';
import { csvSource, xlsxSource } from './sheet-source.ts';

/**
 * Reads a filled-in comment form (征求意见反馈表, domain F3; ISO/IEC comment table) from Word, Excel or CSV, or our own from PDF. Never rejects: a file that
 * cannot be read comes back without rows and with a problem of severity `error` that says what it is.
 */
export async function readCommentFile(bytes: Uint8Array, fileName: string): Promise<FormFile> {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const problems: Problem[] = [];
  if (sniffFile(fileName, bytes).kind === 'pdf')
    return { file: fileName, contentHash, ...(await readPdf(bytes, fileName)) };
  if (isPacketAnswer(bytes, fileName)) {
    const answer = readPacketAnswer(bytes);
    if (answer.ok) return { file: fileName, contentHash, ...formOfAnswer(answer.value) };
    const { code, params } = answer.error;
    return {
      ...NOTHING,
      file: fileName,
      contentHash,
      problems: [{ code, severity: 'error', params, where: fileName }],
    };
  }
  const source = await readSource(bytes, fileName, problems);
  if (!source.ok) {
    problems.push({ code: source.error.code, severity: 'error', params: source.error.params, where: fileName });
    return { ...NOTHING, file: fileName, contentHash, problems };
  }
  const filled = await ownFields(source.value, bytes);
  const read = readForm(source.value);
  const content = filled ? commentsFromFields(filled, read) : read;
  return { file: fileName, contentHash, ...content, problems: [...problems, ...content.problems] };
}

/** A PDF can be read where it has the fields of our comment form; of any other only people can make rows. */
async function readPdf(bytes: Uint8Array, fileName: string): Promise<FormContent> {
  const filled = await readFilledPdf(bytes);
  if (filled.ok && hasCommentFields(filled.value)) {
    const patentStatement = patentsOf(filled.value);
    return commentsFromFields(filled.value, { ...NOTHING, kind: 'pdf', patentStatement, problems: [] });
  }
  const { code, params } = filled.ok ? { code: 'form-pdf-other', params: undefined } : filled.error;
  return { ...NOTHING, problems: [{ code, severity: 'error', params, where: fileName }] };
}

function patentsOf({ fields, boxes }: FilledForm): string | null {
  if (boxes.get('patent.yes')) return fields.get('patentText')?.trim() || '涉及专利';
  return boxes.get('patent.no') ? '不涉及专利' : null;
}

/** What stands in the fields of our own comment form; null when it is none. */
async function ownFields(source: FormSource, bytes: Uint8Array): Promise<FilledForm | null> {
  if (!source.hasControls) return null;
  const filled = await readFilledDocx(bytes);
  return filled.ok && hasCommentFields(filled.value) ? filled.value : null;
}

const NOTHING: Omit<FormFile, 'file' | 'contentHash' | 'problems'> = {
  kind: 'unknown',
  standardTitle: null,
  organisation: null,
  person: null,
  phone: null,
  email: null,
  date: null,
  noComment: false,
  patentStatement: null,
  rows: [],
};

async function readSource(bytes: Uint8Array, fileName: string, problems: Problem[]): Promise<Result<FormSource>> {
  if (bytes.length === 0) return refuse('file-empty');
  const sniffed = sniffFile(fileName, bytes);
  const claimed = /\.([a-z]{3,4})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (sniffed.truncated) return refuse('file-truncated');
  if (sniffed.macros) problems.push({ code: 'form-macros-ignored', severity: 'info' });
  switch (sniffed.kind) {
    case 'docx':
      return fromZip(bytes, docxSource);
    case 'xlsx':
      return fromZip(bytes, xlsxSource);
    case 'csv':
      return csvSource(bytes);
    case 'text':
    case 'unknown':
      // UTF-16 without a byte order mark looks like binary data; the name says that a table is meant.
      if (/^(?:csv|tsv)$/.test(claimed) || (claimed === 'txt' && sniffed.kind === 'text')) return csvSource(bytes);
      return refuse(/^(?:docx?|xlsx?)$/.test(claimed) ? 'form-not-what-it-claims' : 'form-kind-unknown', {
        extension: claimed,
      });
    case 'ole2':
      return refuse('form-old-office', { extension: claimed });
    default:
      return refuse('form-kind-unknown', { extension: claimed });
  }
}

async function fromZip(
  bytes: Uint8Array,
  read: (zip: ZipArchive) => Promise<Result<FormSource>>,
): Promise<Result<FormSource>> {
  const zip = await openZip(bytes);
  if (!zip.ok) return zip;
  try {
    return await read(zip.value);
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    throw error;
  } finally {
    zip.value.close();
  }
}
