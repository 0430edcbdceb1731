import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../base/index.ts';

/** What a document is (domain/iso.md 2.6): 文稿, 意见, 表决, 函件, 议程, 纪要, 决议, 报告, 项目建议, 联络文件, 其他. */
export const DOCUMENT_KINDS = [
  'draft',
  'comments',
  'ballot',
  'letter',
  'agenda',
  'minutes',
  'resolutions',
  'report',
  'proposal',
  'liaison',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What the reader is asked to do (需采取的行动): 无, 知悉, 讨论, 提意见, 表决. */
export const DOCUMENT_ACTIONS = ['none', 'information', 'discussion', 'comments', 'voting'] as const;
export type DocumentAction = (typeof DOCUMENT_ACTIONS)[number];

export const documentFileSchema = z.object({
  /** SHA-256 of the file in the workspace. */
  blob: z.string(),
  name: z.string(),
  mime: z.string(),
  /** Bytes. */
  size: z.number().int().min(0),
});

/**
 * A numbered document of a committee (编号文件, `SAC/TC 15 N 23`). A number is given once and never used again: a document is withdrawn,
 * not deleted, and another text gets a number of its own that names what it supersedes.
 */
export const numberedDocumentSchema = z.object({
  committeeId: z.string().min(1),
  number: z.number().int().min(1),
  title: z.string().min(1),
  kind: z.enum(DOCUMENT_KINDS),
  /** `YYYY-MM-DD` on the document. */
  date: z.string(),
  /** Who wrote it, and how it is called elsewhere (CD 1234, 计划号). */
  source: z.string(),
  reference: z.string(),
  action: z.enum(DOCUMENT_ACTIONS),
  /** Last day for the action; empty = none. */
  due: z.string(),
  /** Project and meeting that it belongs to; empty = none. */
  projectId: z.string(),
  meetingId: z.string(),
  /** Documents that it takes the place of. */
  supersedes: z.array(z.string()),
  /** Null: the number is reserved. */
  file: documentFileSchema.nullable(),
  note: z.string(),
  /** Why it was taken back; null = it holds. */
  withdrawn: z.object({ reason: z.string(), on: z.string(), by: z.string() }).nullable(),
  /** Days on which members were told of it. */
  notifiedOn: z.array(z.string()),
  addedAt: z.string(),
  addedBy: z.string(),
});
export type NumberedDocument = z.infer<typeof numberedDocumentSchema>;

/** `reserved`: a number without a file. */
export const DOCUMENT_STATES = ['reserved', 'registered', 'superseded', 'withdrawn'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export function stateOfDocument(
  document: Pick<NumberedDocument, 'file' | 'withdrawn'>,
  superseded: boolean,
): DocumentState {
  if (document.withdrawn) return 'withdrawn';
  if (superseded) return 'superseded';
  return document.file ? 'registered' : 'reserved';
}

/** `SAC/TC 15 N 23`; a committee without a code prints `N 23`. */
export const documentLabel = (code: string, number: number): string => `${code} N ${number}`.trim();

/** The number after all that were ever given, in the order they were given. */
export function nextDocumentNumber(given: readonly Pick<NumberedDocument, 'number'>[]): number {
  return given.reduce((most, { number }) => Math.max(most, number), 0) + 1;
}

/** Puts a file to a reserved number. Refused where there is one already (`document-has-file`) or none is wanted any more (`document-withdrawn`). */
export function fillDocument(
  document: NumberedDocument,
  file: NonNullable<NumberedDocument['file']>,
): Result<NumberedDocument, Refusal> {
  if (document.withdrawn) return refuse('document-withdrawn', { number: document.number });
  if (document.file) return refuse('document-has-file', { number: document.number });
  return ok({ ...document, file });
}

/** Takes a document back. Refused: `document-withdrawn`, `withdrawal-needs-reason`. */
export function withdrawDocument(
  document: NumberedDocument,
  withdrawal: NonNullable<NumberedDocument['withdrawn']>,
): Result<NumberedDocument, Refusal> {
  if (document.withdrawn) return refuse('document-withdrawn', { number: document.number });
  if (withdrawal.reason.trim() === '') return refuse('withdrawal-needs-reason');
  return ok({ ...document, withdrawn: { ...withdrawal, reason: withdrawal.reason.trim() } });
}

/** Documents that took the place of others, by the id of the one that was replaced; a withdrawn one replaces nothing. */
export function successors(
  documents: readonly { readonly id: string; readonly data: Pick<NumberedDocument, 'supersedes' | 'withdrawn'> }[],
): ReadonlyMap<string, string> {
  const after = new Map<string, string>();
  for (const { id, data } of documents) if (!data.withdrawn) for (const older of data.supersedes) after.set(older, id);
  return after;
}
