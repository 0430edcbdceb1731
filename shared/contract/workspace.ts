import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, problemSchema, query, receiptSchema } from './base.ts';
import { historyEntrySchema, recordFilterSchema } from './history.ts';
import { homeContract } from './home.ts';
import { portfolioContract } from './portfolio.ts';
import { protectionProcedures } from './protection.ts';
import { searchAnswerSchema, searchQuerySchema } from './search.ts';

export const changeEventSchema = z.object({
  commitId: z.string(),
  command: z.string(),
  objects: z.array(z.object({ kind: z.string(), id: z.string() })),
});
export type ChangeEvent = z.infer<typeof changeEventSchema>;

export const workspaceContract = {
  info: query.output(
    z.object({
      id: z.string(),
      name: z.string(),
      path: z.string(),
      readOnly: z.boolean(),
      /** Who holds the workspace when it is read-only for that reason. */
      heldBy: z.object({ user: z.string(), host: z.string(), pid: z.number() }).nullable(),
      /** The archive package (归档包) that is looked at, read-only; null = a workspace of its own. */
      archive: z.object({ title: z.string(), at: z.string(), signature: z.enum(['good', 'own', 'none']) }).nullable(),
      user: z.string(),
      /** Present day in Beijing, `YYYY-MM-DD`. */
      today: z.string(),
      version: z.string(),
      problems: z.array(problemSchema),
    }),
  ),
  /** What the administrator of this machine prescribes (管理员策略): names of `Policy`, values as text, where each is written. */
  policy: query.output(z.array(z.object({ key: z.string(), value: z.string(), source: z.string() }))),
  ...homeContract,
  ...portfolioContract,
  ...protectionProcedures,
  /** Full text over everything, numbers and titles first; see `SearchAnswer` for what is known so far. */
  search: query.input(searchQuerySchema).output(searchAnswerSchema),
  /**
   * Checks the files and the record of changes; checkpoints that were kept elsewhere are held against it, their signatures judged by
   * `publicKeys` (PEM) and this person's own key. Refused: `checkpoint-unreadable`.
   */
  verify: query
    .input(
      z
        .object({ checkpoints: z.array(z.string()).default([]), publicKeys: z.array(z.string()).default([]) })
        .default({ checkpoints: [], publicKeys: [] }),
    )
    .output(
      z.object({
        ok: z.boolean(),
        files: z.number(),
        auditRecords: z.number(),
        checkpoints: z.array(
          z.object({
            seq: z.number(),
            /** `absent`: the archive package does not hold that entry. */
            state: z.enum(['kept', 'changed', 'lost', 'foreign', 'absent']),
            signature: z.enum(['good', 'bad', 'unknown', 'none']),
          }),
        ),
        problems: z.array(problemSchema),
      }),
    ),
  /** 存证点: text to be kept by other hands, which later shows that the record up to it was not changed. Empty key = not signed. */
  checkpoint: query.output(z.object({ seq: z.number(), text: z.string(), keyId: z.string(), publicKey: z.string() })),
  history: query
    .input(z.object({ kind: z.string(), id: z.string(), limit: z.number().int().max(500).default(100) }))
    .output(z.array(historyEntrySchema)),
  /** The record of the whole workspace, newest first; `next` is the `before` of what follows, null = no more. */
  record: query
    .input(recordFilterSchema)
    .output(z.object({ entries: z.array(historyEntrySchema), next: z.number().nullable() })),
  /** Restores what the commit changed, as a new audited change; refused when it was changed again since. */
  undo: command.input(z.object({ commitId: z.string() })).output(receiptSchema),
  /** Events of changes from now on; queries are refreshed by them. */
  changes: query.output(eventIterator(changeEventSchema)),
};
