import { oc } from '@orpc/contract';
import { z } from 'zod';

/**
 * A query reads; a command writes one audited change; a job is long work with progress and cancel. `whileLocked`: answered before the passphrase
 * of the workspace is given.
 */
export type ProcedureMeta = { readonly kind: 'query' | 'command' | 'job'; readonly whileLocked?: true };

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** An expected refusal: `code` names the message `problem.<code>`. */
export const refusalSchema = z.object({ code: z.string(), params: paramsSchema.optional() });

export const problemSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  params: paramsSchema.optional(),
  where: z.string().optional(),
  blockId: z.string().optional(),
});

const base = oc.$meta<ProcedureMeta>({ kind: 'query' }).errors({ REFUSED: { status: 422, data: refusalSchema } });

export const query = base.meta({ kind: 'query' });
export const command = base.meta({ kind: 'command' });
export const job = base.meta({ kind: 'job' });

export const idSchema = z.object({ id: z.string().min(1) });
/** Answer of every command: the id it was about and the commit that can be undone (empty = not undoable). */
export const receiptSchema = z.object({ id: z.string(), commitId: z.string() });
export type Receipt = z.infer<typeof receiptSchema>;
export { localisedTextSchema as localisedSchema } from '../domain/localised-text.ts';
export const dueStateSchema = z.enum(['none', 'later', 'soon', 'overdue']);
