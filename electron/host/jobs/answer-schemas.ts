import { z } from 'zod';
import { documentFromJson } from '#host/drafts/document.ts';
import {
  archiveReportSchema,
  importCountSchema,
  importDifferenceSchema,
  problemSchema,
  refusalSchema,
  reviewRowSchema,
} from '#shared/contract/index.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import { POSITIONS } from '#shared/domain/ballot.ts';
import { ROLES, SIDES } from '#shared/domain/committee.ts';
import { coverDataSchema } from '#shared/domain/cover-data.ts';
import { packetAnswerSchema } from '#shared/domain/packet-answer.ts';
import { sheetPreviewSchema } from '#shared/domain/table-layout.ts';
import type { TaskName } from './tasks.ts';

const text = z.string().max(2_000_000);
const name = z.string().max(20_000);
const orNull = text.nullable();
const problems = z.array(problemSchema.strict()).max(100_000);
const digest = z.string().regex(/^(?:[0-9a-f]{64})?$/);
const bytes = z.instanceof(Uint8Array);
const resultOf = <T extends z.ZodType>(value: T) =>
  z.union([
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: refusalSchema.strict() }),
  ]);

const mailFacts = z.strictObject({ person: name, email: name, date: name.nullable(), subject: name });
const reply = z.strictObject({ person: orNull, date: orNull, text, state: name.optional() });
const row = z.strictObject({
  no: orNull,
  organisation: orNull,
  person: orNull,
  clauseRaw: orNull,
  clause: orNull,
  target: orNull,
  type: orNull,
  original: orNull,
  comment: orNull,
  proposal: orNull,
  reason: orNull,
  date: orNull,
  line: orNull,
  source: z.strictObject({
    place: text,
    table: z.number().nullable(),
    sheet: orNull,
    row: z.number(),
    parts: z.array(text),
  }),
  split: z.array(text).optional(),
  observations: orNull,
  remark: orNull,
  blockId: name.optional(),
  range: z.strictObject({ from: z.number(), to: z.number() }).optional(),
  page: name.optional(),
  change: z.enum(['insert', 'delete', 'replace']).optional(),
  replies: z.array(reply).optional(),
  resolved: z.boolean().optional(),
});
const form = z.strictObject({
  file: name,
  kind: z.enum(['answer', 'docx', 'xlsx', 'csv', 'pdf', 'unknown']),
  contentHash: digest,
  standardTitle: orNull,
  organisation: orNull,
  person: orNull,
  phone: orNull,
  email: orNull,
  date: orNull,
  noComment: z.boolean(),
  patentStatement: orNull,
  rows: z.array(row),
  problems,
  answer: packetAnswerSchema.optional(),
  draft: z.strictObject({ id: name, version: z.number(), name }).optional(),
  sheets: z.array(sheetPreviewSchema.extend({ headings: text }).strict()).optional(),
  byHand: z.literal(true).optional(),
});
const vote = z.strictObject({
  file: name,
  contentHash: digest,
  source: z.enum(['form', 'packet']),
  ballot: text,
  voter: text,
  person: text,
  organisation: text,
  ticks: z.array(z.enum(POSITIONS)),
  comment: text,
  expert: text,
  date: text,
  problems,
});
const member = z.strictObject({
  key: name,
  sheet: name,
  row: z.number(),
  name: text,
  organisation: text,
  role: z.enum(['', ...ROLES]),
  side: z.enum(['', ...SIDES]),
  title: text,
  position: text,
  phone: text,
  email: text,
  from: text,
  to: text,
  problems,
});
const planLine = z.strictObject({
  key: name,
  row: z.number(),
  title: text,
  titleEn: text,
  planNumber: text,
  work: z.enum(['', 'new', 'revision']),
  replaces: z.array(text),
  adopted: text,
  organisations: z.array(text),
  committee: text,
  proposer: text,
  due: text,
  months: z.number(),
  problems,
});
const draft = z.strictObject({
  doc: z.custom<DocJson>(isDocument),
  cover: coverDataSchema.partial().strict(),
  blobs: z.array(z.strictObject({ sha256: digest, mime: z.string().regex(/^image\/[a-z+-]{1,20}$/), bytes })),
  problems,
  problemRows: z.array(z.number()),
  elements: z.array(name),
  headings: z.array(z.strictObject({ number: text, title: text, level: z.number() })),
  counts: z.record(
    z.enum(['tables', 'figures', 'formulas', 'terms', 'notes', 'examples', 'footnotes', 'references', 'annexes']),
    z.number(),
  ),
  rows: z.array(reviewRowSchema.strict()),
  differences: z.array(importDifferenceSchema.strict()),
  compared: z.array(importCountSchema.strict()),
});

/**
 * What readers of files from outside may answer: strict, so that nothing of a file comes into the host but the fields that its reader is
 * there to give (reliability 3.1, 7). Tasks that read nothing from outside are not in the list.
 */
export const ANSWER_SCHEMAS: Readonly<Partial<Record<TaskName, z.ZodType>>> = {
  'import-draft': resultOf(draft),
  'inspect-archive': resultOf(archiveReportSchema.strict()),
  'open-files': z.array(
    z.strictObject({
      files: z.array(z.strictObject({ name, bytes, from: mailFacts.optional(), covering: z.literal(true).optional() })),
      problems,
    }),
  ),
  'read-forms': z.array(form),
  'read-votes': z.array(z.array(vote)),
  'read-members': z.array(z.strictObject({ lines: z.array(member), problems })),
  'read-plans': z.array(z.strictObject({ lines: z.array(planLine), problems })),
  'read-sign-in': z.array(resultOf(z.strictObject({ rows: z.array(z.array(text)), problems }))),
  'read-text': z.array(z.strictObject({ text })),
  'count-pages': z.number().int().min(0).max(1_000_000),
};

/** Every node and attribute is one of the standard's schema. */
function isDocument(json: unknown): boolean {
  try {
    documentFromJson(json as DocJson);
    return true;
  } catch {
    return false;
  }
}
