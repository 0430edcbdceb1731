import { dirname, join } from 'node:path';
import type { AggregateKind } from './aggregate-kind.ts';
import { flushFolder } from './durable-write.ts';
import { errorCode, type FileOps } from './file-ops.ts';
import { decodeLog, emptyLog, type LogState, requireWholeLog } from './line-log.ts';
import { StorageError } from './storage-error.ts';
import { relativeLogPath } from './workspace-paths.ts';

/** Logs of an open workspace, read once each. */
export class LogShelf {
  readonly #ops: FileOps;
  readonly #dir: string;
  readonly #lastSeq: () => number;
  readonly #states = new Map<string, LogState>();

  constructor(ops: FileOps, dir: string, lastSeq: () => number) {
    this.#ops = ops;
    this.#dir = dir;
    this.#lastSeq = lastSeq;
  }

  /** State of a log; an absent one is empty. Throws `storage-log-broken`. */
  async load(kind: AggregateKind<unknown>, id: string): Promise<LogState> {
    const file = relativeLogPath(kind, id);
    const known = this.#states.get(file);
    if (known) return known;
    const state = requireWholeLog(await this.read(kind, id), file);
    this.#states.set(file, state);
    return state;
  }

  /** Reads a log from the disk, damaged or not. */
  async read(kind: AggregateKind<unknown>, id: string): Promise<LogState> {
    try {
      const bytes = await this.#ops.readFile(join(this.#dir, relativeLogPath(kind, id)));
      return decodeLog(bytes, id, this.#lastSeq());
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return emptyLog(id);
      throw error;
    }
  }

  set(kind: AggregateKind<unknown>, id: string, state: LogState | null): void {
    const file = relativeLogPath(kind, id);
    if (state) this.#states.set(file, state);
    else this.#states.delete(file);
  }

  forget(): void {
    this.#states.clear();
  }

  /** Lines and last hash of the logs that were used, for the checkpoint. */
  heads(): Readonly<Record<string, { count: number; hash: string }>> {
    const heads: Record<string, { count: number; hash: string }> = {};
    for (const [file, state] of this.#states) heads[file] = { count: state.lines.length, hash: state.hash };
    return heads;
  }

  /**
   * Appends bytes to a log and flushes it. On an error the file is cut back; when that fails, `storage-needs-reopen` is thrown.
   */
  async append(kind: AggregateKind<unknown>, id: string, before: LogState, bytes: Uint8Array): Promise<void> {
    const file = relativeLogPath(kind, id);
    const path = join(this.#dir, file);
    const handle = await this.#ops.open(path, 'a');
    let touched = false;
    try {
      try {
        if ((await handle.size()) !== before.size) throw new StorageError('storage-lock-lost', { file });
        touched = true;
        await handle.writeFile(bytes);
        await handle.sync();
        if ((await handle.size()) !== before.size + bytes.length)
          throw new StorageError('storage-write-failed', { file, reason: 'size' });
      } catch (error) {
        await handle.close().catch(() => undefined);
        throw error;
      }
      await handle.close();
      if (before.size === 0) await flushFolder(this.#ops, dirname(path));
    } catch (error) {
      if (touched) await this.cut(kind, id, before.size, error);
      throw error;
    }
  }

  /** Cuts a log back to a size. */
  async cut(kind: AggregateKind<unknown>, id: string, size: number, cause: unknown): Promise<void> {
    const file = relativeLogPath(kind, id);
    try {
      const handle = await this.#ops.open(join(this.#dir, file), 'r+');
      try {
        await handle.truncate(size);
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch {
      throw new StorageError('storage-needs-reopen', { file }, cause);
    }
  }
}
