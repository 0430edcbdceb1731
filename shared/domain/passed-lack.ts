import { z } from 'zod';

/** What a gate can lack (放行条件). */
export const GATE_LACKS = [
  'paper-missing',
  'paper-outdated',
  'too-early',
  'round-open',
  'comments-undecided',
  'ballot-open',
  'ballot-failed',
  'ballot-no-quorum',
  'ballot-earlier',
  'minutes-not-approved',
] as const;

/** What a gate lacked when it was passed all the same; `params` fill its sentence. */
export const passedLackSchema = z.object({
  code: z.enum(GATE_LACKS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PassedLack = z.infer<typeof passedLackSchema>;
