import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { problemSchema } from './base.ts';

/** What making letters answers: before each whose it is, in the end their file (one `.eml`, or a zip of several) and what is doubtful. */
export const letterDrafts = eventIterator(
  z.object({ done: z.number(), total: z.number(), name: z.string() }),
  z.object({
    blob: z.string(),
    name: z.string(),
    mime: z.string(),
    size: z.number(),
    letters: z.number(),
    problems: z.array(problemSchema),
  }),
);
