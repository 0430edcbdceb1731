import { z } from 'zod';

/** 立项批次: projects approved by one document. Projects name it by `batchId`. */
export const planBatchSchema = z.object({
  /** `2026年第一批` */
  name: z.string().min(1),
  year: z.number().int(),
  /** Number and day of the document that approved it (下达文号), and who issued it. */
  document: z.string(),
  issuedOn: z.string(),
  issuer: z.string(),
  /** Committee it was issued to; empty = several. */
  committeeId: z.string(),
  note: z.string(),
});
export type PlanBatch = z.infer<typeof planBatchSchema>;
