import { publish, type Staged } from './durable-write.ts';
import { errorCode, exists, type FileOps } from './file-ops.ts';
import type { Timers } from './ports.ts';
import { StorageError } from './storage-error.ts';

type Context = { readonly ops: FileOps; readonly timers: Timers; readonly dir: string };

/** A rename that is due; `anew` stages the content once more (null for a file that is only moved). */
export type HeldRename = { staged: Staged; readonly anew: (() => Promise<Staged>) | null };

/** Renames; where a scanner or a cleaner has taken the staged file away, its content is staged anew from memory. */
export async function settleRename({ ops, timers, dir }: Context, due: HeldRename): Promise<void> {
  try {
    await publish(ops, due.staged, timers);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || !due.anew || (await exists(ops, due.staged.temp))) throw error;
    try {
      due.staged = await due.anew();
    } catch (cause) {
      throw new StorageError('storage-needs-reopen', { file: due.staged.target.slice(dir.length + 1) }, cause);
    }
    await publish(ops, due.staged, timers);
  }
}
