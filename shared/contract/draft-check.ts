import { z } from 'zod';
import type { RuleMeta } from '../doc-rules/model/index.ts';
import { command, idSchema, query, receiptSchema } from './base.ts';

/** A finding of the drafting checks with its place in words; `message` is a key `check.<message>` of the catalogues. */
export const findingSchema = z.object({
  check: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Block at fault; empty = the document as a whole. */
  block: z.string(),
  field: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  /** Words concerned. */
  quote: z.string(),
  /** Number (empty for elements) and title of the clause, term or annex that it stands in. */
  number: z.string(),
  title: z.string(),
  fixable: z.boolean(),
});

export const checkDraftProcedure = query.input(idSchema).output(
  z.object({
    findings: z.array(findingSchema),
    waived: z.array(z.object({ finding: findingSchema, reason: z.string(), by: z.string(), at: z.string() })),
  }),
);

const ruleMetaSchema = z.custom<RuleMeta>((value) => typeof value === 'object' && value !== null);

/** What the checks may know beside the text: cover, project, terms of other standards. */
export const checkFactsProcedure = query.input(idSchema).output(ruleMetaSchema);

const waivedSchema = z.object({ id: z.string(), check: z.string(), block: z.string(), quote: z.string() });

/** Leaves a finding as it is, with a reason that is kept; back when its words change, or with `unwaive`. */
export const waiveProcedure = command.input(waivedSchema.extend({ reason: z.string() })).output(receiptSchema);
export const unwaiveProcedure = command.input(waivedSchema).output(receiptSchema);
