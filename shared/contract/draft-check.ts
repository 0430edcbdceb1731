import { z } from 'zod';
import { idSchema, query } from './base.ts';

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

/** Everything the drafting checks (起草规则检查) find in a draft, in its order, and what was left as it is with its reason. */
export const checkDraftProcedure = query.input(idSchema).output(
  z.object({
    findings: z.array(findingSchema),
    waived: z.array(z.object({ finding: findingSchema, reason: z.string(), by: z.string(), at: z.string() })),
  }),
);
