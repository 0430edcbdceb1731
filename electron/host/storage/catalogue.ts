import { join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import { AggregateFile } from './aggregate-file.ts';
import type { AggregateKind, Registry } from './aggregate-kind.ts';
import { isTempName } from './durable-write.ts';
import { decodeEnvelope, decodeHead, type EnvelopeHead, HEAD_BYTES } from './envelope.ts';
import { type FileOps, listFolder } from './file-ops.ts';
import { StorageError } from './storage-error.ts';
import { isStorageId, relativePath } from './workspace-paths.ts';
import type { AggregateHead } from './workspace-store.ts';

export type Entry = { readonly head: AggregateHead; readonly file: AggregateFile };

/** All aggregates of an open workspace by kind and id; only heads are read when it is built. */
export class Catalogue {
  readonly #ops: FileOps;
  readonly #dir: string;
  readonly #registry: Registry;
  /** By kind, then by id in lower case: two ids that differ in case alone would be one file on Windows. */
  readonly #entries = new Map<string, Map<string, Entry>>();
  /** Files that could not be read, by path. */
  readonly damaged = new Map<string, Problem>();
  /** Files that are no aggregates. */
  foreign: readonly Problem[] = [];

  constructor(ops: FileOps, dir: string, registry: Registry) {
    this.#ops = ops;
    this.#dir = dir;
    this.#registry = registry;
  }

  kind(name: string): AggregateKind<unknown> {
    const kind = this.#registry[name];
    if (!kind) throw new Error(`unknown kind ${name}`);
    return kind;
  }

  get kinds(): readonly AggregateKind<unknown>[] {
    return Object.values(this.#registry);
  }

  /** Reads the heads of all files. Unreadable ones land in `damaged`, and stay as they are. */
  async scan(): Promise<void> {
    const foreign: Problem[] = [];
    for (const kind of this.kinds) {
      if (!kind.file) foreign.push(...(await foreignFiles(this.#ops, this.#dir, kind)));
      const entries = new Map<string, Entry>();
      this.#entries.set(kind.kind, entries);
      for (const id of await aggregateIds(this.#ops, this.#dir, kind)) {
        try {
          const head = await this.#readHead(kind, id);
          if (head) entries.set(id.toLowerCase(), { head, file: this.#file(kind, id) });
        } catch (error) {
          this.noteDamage(kind, id, error);
        }
      }
    }
    this.foreign = foreign;
  }

  /** Remembers why a file cannot be read. */
  noteDamage(kind: AggregateKind<unknown>, id: string, error: unknown): void {
    const file = relativePath(kind, id);
    this.damaged.set(file, problemOf(error, file));
  }

  async #readHead(kind: AggregateKind<unknown>, id: string): Promise<AggregateHead | null> {
    const file = relativePath(kind, id);
    const path = join(this.#dir, file);
    let start: Uint8Array;
    let size: number;
    const handle = await this.#ops.open(path, 'r');
    try {
      size = await handle.size();
      start = await handle.readAt(HEAD_BYTES, 0);
    } finally {
      await handle.close();
    }
    let head: EnvelopeHead;
    try {
      head = decodeHead(start, kind, id, file);
    } catch (error) {
      const reordered = error instanceof StorageError && error.params['reason'] === 'head';
      if (!reordered) throw error;
      const { data: _data, ...rest } = decodeEnvelope(await this.#ops.readFile(path), kind, id, file);
      head = rest;
    }
    return { ...head, size };
  }

  #file(kind: AggregateKind<unknown>, id: string): AggregateFile {
    return new AggregateFile(this.#ops, this.#dir, kind, id);
  }

  get(kind: string, id: string): Entry | undefined {
    const entry = this.#entries.get(kind)?.get(id.toLowerCase());
    return entry && entry.head.id === id ? entry : undefined;
  }

  /** True when another aggregate has this id in other case. */
  clashes(kind: string, id: string): boolean {
    const entry = this.#entries.get(kind)?.get(id.toLowerCase());
    return entry !== undefined && entry.head.id !== id;
  }

  /** An entry for an aggregate that does not exist yet; not in the catalogue before `set`. */
  fresh(kind: string, id: string): AggregateFile {
    return this.#file(this.kind(kind), id);
  }

  set(entry: Entry): void {
    const { kind, id } = entry.head;
    this.#entries.get(kind)?.set(id.toLowerCase(), entry);
    this.damaged.delete(relativePath(this.kind(kind), id));
  }

  remove(kind: string, id: string): void {
    this.#entries.get(kind)?.delete(id.toLowerCase());
  }

  heads(kind: string): readonly AggregateHead[] {
    const heads = [...(this.#entries.get(kind)?.values() ?? [])].map((entry) => entry.head);
    return heads.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** Ids for which a kind has a file. */
export async function aggregateIds(
  ops: FileOps,
  dir: string,
  kind: AggregateKind<unknown>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { name, isFolder } of await listFolder(ops, join(dir, kind.folder))) {
    if (isTempName(name)) continue;
    if (kind.file) {
      if (!isFolder || !isStorageId(name)) continue;
      const inside = await listFolder(ops, join(dir, kind.folder, name));
      if (inside.some((entry) => entry.name === kind.file)) ids.push(name);
    } else if (!isFolder && name.endsWith('.json') && isStorageId(name.slice(0, -5))) ids.push(name.slice(0, -5));
  }
  return ids;
}

/**
 * Files in the folder of a kind that are none of its aggregates, such as the second copies that sync services make of a file changed
 * on two computers (`x (1).json`, `x-副本.json`, `x 的冲突文件.json`). They are named, never loaded.
 */
export async function foreignFiles(
  ops: FileOps,
  dir: string,
  kind: AggregateKind<unknown>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { name, isFolder } of await listFolder(ops, join(dir, kind.folder))) {
    const expected = isFolder
      ? kind.file !== undefined && isStorageId(name)
      : /^[^.]+\.json$/.test(name) && isStorageId(name.slice(0, -5));
    if (expected || name.startsWith('.')) continue;
    const file = `${kind.folder}/${name}`;
    problems.push({ code: 'storage-foreign-file', severity: 'warning', params: { file }, where: file });
  }
  return problems;
}

/** A finding about a file, from what reading it threw. */
export function problemOf(error: unknown, file: string): Problem {
  if (error instanceof StorageError) {
    return { code: error.code, severity: 'error', params: { file, ...error.params }, where: file };
  }
  const reason = (error as { code?: string }).code ?? String(error);
  return { code: 'storage-read-failed', severity: 'error', params: { file, reason }, where: file };
}
