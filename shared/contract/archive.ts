import { z } from 'zod';
import { idSchema, problemSchema, query } from './base.ts';

/** What a package says of itself, and whether it is as it was packed. */
export const archiveReportSchema = z.object({
  ok: z.boolean(),
  /** `good`: with a key that was given or is this person's own; `own`: with the key in the package, which says nothing of who signed. */
  signature: z.enum(['good', 'own', 'bad', 'none']),
  keyId: z.string(),
  problems: z.array(problemSchema),
  about: z.object({
    workspace: z.string(),
    committee: z.string(),
    title: z.string(),
    number: z.string(),
    /** Last entry of the record about the project (ISO 8601, UTC). */
    at: z.string(),
    records: z.number(),
    checkpoint: z.string(),
    files: z.number(),
    size: z.number(),
    /** Files that contact data were taken out of. */
    redacted: z.number(),
  }),
});
export type ArchiveDescription = z.infer<typeof archiveReportSchema>;

export const archiveContract = {
  /** A project as one file (归档包); the same project gives the same bytes. Refused: `archive-empty`. */
  pack: query
    .input(idSchema)
    .output(z.object({ blob: z.string(), name: z.string(), mime: z.string(), files: z.number(), signed: z.boolean() })),
  /** Looks at a package that was uploaded. Refused: what the gate refuses, and `archive-not-one`. */
  inspect: query
    .input(z.object({ blob: z.string(), publicKeys: z.array(z.string()).default([]) }))
    .output(archiveReportSchema),
  /**
   * Opens an uploaded package beside this workspace, read-only, in a folder that goes when it is closed; the answer is its address for a browser,
   * empty where the door cannot do it. Refused also: `archive-unsound`.
   */
  open: query.input(z.object({ blob: z.string() })).output(z.object({ url: z.string() })),
};
