import { join } from 'node:path';
import type { AggregateKind } from './aggregate-kind.ts';
import { appendDurably, cutBack, type Fence } from './append-durably.ts';
import { errorCode, type FileOps } from './file-ops.ts';
import { decodeLog, emptyLog, type LogState, requireWholeLog } from './line-log.ts';
import { StorageError } from './storage-error.ts';
import { relativeLogPath } from './workspace-paths.ts';

/** Logs of an open workspace, read once each. */
export class LogShelf {
  readonly #ops: FileOps;
  readonly #dir: string;
  readonly #lastSeq: () => number;
  readonly #fence: Fence | null;
  readonly #states = new Map<string, LogState>();
  /** Logs that must be there and are not, by path: they are not begun anew. */
  readonly missing = new Set<string>();

  constructor(ops: FileOps, dir: string, lastSeq: () => number, fence: Fence | null) {
    this.#fence = fence;
    this.#ops = ops;
    this.#dir = dir;
    this.#lastSeq = lastSeq;
  }

  /** State of a log; an absent one is empty. Throws `storage-log-broken`. */
  async load(kind: AggregateKind<unknown>, id: string): Promise<LogState> {
    const file = relativeLogPath(kind, id);
    const known = this.#states.get(file);
    if (known) return known;
    if (this.missing.has(file)) throw new StorageError('storage-file-missing', { file });
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
    if (state) {
      this.#states.set(file, state);
      this.missing.delete(file);
    } else this.#states.delete(file);
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

  /** Appends bytes to a log and flushes it (`appendDurably`). */
  append(kind: AggregateKind<unknown>, id: string, before: LogState, bytes: Uint8Array): Promise<void> {
    return appendDurably(this.#ops, this.#target(kind, id, before.size), bytes);
  }

  /** Cuts a log back to a size. */
  cut(kind: AggregateKind<unknown>, id: string, size: number, cause: unknown): Promise<void> {
    return cutBack(this.#ops, this.#target(kind, id, size), cause);
  }

  #target(kind: AggregateKind<unknown>, id: string, size: number): Parameters<typeof appendDurably>[1] {
    const file = relativeLogPath(kind, id);
    return { path: join(this.#dir, file), file, size, fence: this.#fence };
  }
}
