import { join } from 'node:path';
import type { Refusal } from '#shared/base/result.ts';
import { type CommitContext, finishPending } from './commit.ts';
import { discard, stage } from './durable-write.ts';
import { exists } from './file-ops.ts';
import { asStorageError } from './io-error.ts';
import { MANIFEST } from './manifest.ts';
import { StorageError } from './storage-error.ts';
import type { WorkspaceLock } from './workspace-lock.ts';

/** Refusals of a save that say something about the disk or the lock, and not about the change. */
const TROUBLES: ReadonlySet<string> = new Set([
  'storage-disk-full',
  'storage-file-locked',
  'storage-folder-gone',
  'storage-lock-lost',
  'storage-needs-reopen',
  'storage-not-writable',
  'storage-write-failed',
]);
/** What is written, and thrown away, to see whether saving works again. */
const TRIAL = new Uint8Array(256 * 1024);

/** Why nothing can be saved in an open workspace (保存受阻), from a save that fails until one succeeds. */
export class SavingTrouble {
  readonly #context: CommitContext;
  readonly #lock: WorkspaceLock | null;
  readonly #listeners = new Set<() => void>();
  #refusal: Refusal | null = null;

  constructor(context: CommitContext, lock: WorkspaceLock | null) {
    this.#context = context;
    this.#lock = lock;
  }

  get refusal(): Refusal | null {
    const held = this.#context.pending[0];
    if (this.#refusal || !held) return this.#refusal;
    return { code: 'storage-file-pending', params: { file: held.staged.target.slice(this.#context.dir.length + 1) } };
  }

  on(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes note of what a save met, and names it for what it is when the whole folder is away. */
  async meet(met: StorageError): Promise<StorageError> {
    if (!TROUBLES.has(met.code)) return met;
    const gone = !isForGood(met) && (await this.isGone());
    const error = gone ? new StorageError('storage-folder-gone', {}, met) : met;
    this.#set(error.refusal);
    return error;
  }

  over(): void {
    this.#set(null);
  }

  /** The folder of the workspace is not where it was: a disk pulled out, a share that is not connected. */
  async isGone(): Promise<boolean> {
    try {
      return !(await exists(this.#context.ops, join(this.#context.dir, MANIFEST)));
    } catch (error) {
      return asStorageError(error).code === 'storage-folder-gone';
    }
  }

  /** Looks whether writing works: the lock is ours, nothing is held up, and a small file can be written. Answers what is in the way. */
  async recheck(): Promise<StorageError | null> {
    const { ops, dir } = this.#context;
    try {
      await this.#lock?.check();
      await finishPending(this.#context);
      await discard(ops, (await stage(ops, join(dir, 'journal', 'trial'), TRIAL)).temp);
      await this.#lock?.beat();
      this.over();
      return null;
    } catch (error) {
      return this.meet(asStorageError(error));
    }
  }

  #set(refusal: Refusal | null): void {
    if (JSON.stringify(refusal) === JSON.stringify(this.#refusal)) return;
    this.#refusal = refusal;
    for (const listener of this.#listeners) listener();
  }
}

/** Only opening the workspace anew helps. */
export function isForGood({ code }: StorageError): boolean {
  return code === 'storage-lock-lost' || code === 'storage-needs-reopen';
}
