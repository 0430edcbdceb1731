import { join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import { AggregateFile } from './aggregate-file.ts';
import type { AggregateKind, Registry } from './aggregate-kind.ts';
import { isSealed } from './at-rest/index.ts';
import { isCopyName } from './conflict-copies.ts';
import { isTempName } from './durable-write.ts';
import { decodeHead, decodingEnvelope, HEAD_BYTES, requireReadableSize, saysEnough } from './envelope.ts';
import { exists, type FileOps, type FolderEntry, listFolder, listingOnce } from './file-ops.ts';
import { inParallel } from './in-parallel.ts';
import { inTurns } from './slices.ts';
import { StorageError } from './storage-error.ts';
import { isStorageId, relativePath } from './workspace-paths.ts';
import type { AggregateHead } from './workspace-store.ts';

type ReadHead = { readonly head: AggregateHead; readonly whole: Uint8Array | null };
export type Entry = { readonly head: AggregateHead; readonly file: AggregateFile };

const PASSING: ReadonlySet<string> = new Set(['storage-read-failed', 'storage-file-missing', 'storage-placeholder']);

/** All aggregates of an open workspace by kind and id; only heads are read when it is built. */
export class Catalogue {
  readonly #ops: FileOps;
  readonly #dir: string;
  readonly #registry: Registry;
  /** By kind, then by id in lower case: two ids that differ in case alone would be one file on Windows. */
  readonly #entries = new Map<string, Map<string, Entry>>();
  /** Heads of a kind in their order, until one changes. */
  readonly #heads = new Map<string, readonly AggregateHead[]>();
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

  /** Whether a file was written by a version whose data this one turns into others. */
  hasOlder(): boolean {
    return this.kinds.some(({ kind, schemaVersion }) => this.heads(kind).some((h) => h.schemaVersion < schemaVersion));
  }

  /** Whether a name of the record is a kind of this version. */
  knows(name: string): boolean {
    return this.#registry[name] !== undefined;
  }

  get kinds(): readonly AggregateKind<unknown>[] {
    return Object.values(this.#registry);
  }

  /**
   * Reads the heads of all files. Unreadable ones land in `damaged`, and stay as they are. `keep`: small files, which are read as a whole for
   * that, are not read a second time; only right for somebody who has the lock.
   */
  async scan(keep: boolean): Promise<void> {
    const foreign: Problem[] = [];
    const ops = listingOnce(this.#ops);
    for (const kind of this.kinds) {
      if (!kind.file) foreign.push(...(await foreignFiles(ops, this.#dir, kind)));
      const entries = new Map<string, Entry>();
      this.#entries.set(kind.kind, entries);
      await inParallel(await aggregateIds(ops, this.#dir, kind), async (id) => {
        try {
          const { head, whole } = await this.#readHead(kind, id);
          entries.set(id.toLowerCase(), { head, file: this.#file(kind, id, keep ? whole : null) });
        } catch (error) {
          this.noteDamage(kind, id, error);
        }
      });
    }
    this.foreign = foreign;
  }

  /** Remembers why a file cannot be read. */
  noteDamage(kind: AggregateKind<unknown>, id: string, error: unknown): void {
    const file = relativePath(kind, id);
    this.damaged.set(file, problemOf(error, file));
  }

  /** Reads a file again that could not be read for a reason that passes: a disk, a share, a sync service. */
  async lookAgain(kind: AggregateKind<unknown>, id: string): Promise<void> {
    if (PASSING.has(this.damaged.get(relativePath(kind, id))?.code ?? '')) await this.#look(kind, id);
  }

  /** The same before a new aggregate is written: a file that was not seen when the workspace was opened must not be overwritten. */
  async lookBeforeNew(kind: AggregateKind<unknown>, id: string): Promise<void> {
    const file = relativePath(kind, id);
    const known = this.get(kind.kind, id) !== undefined || this.damaged.has(file);
    if (!known && (await exists(this.#ops, join(this.#dir, file)))) await this.#look(kind, id);
    else await this.lookAgain(kind, id);
  }

  async #look(kind: AggregateKind<unknown>, id: string): Promise<void> {
    try {
      const { head } = await this.#readHead(kind, id);
      this.set({ head, file: this.#file(kind, id) });
    } catch (error) {
      this.noteDamage(kind, id, error);
    }
  }

  async #readHead(kind: AggregateKind<unknown>, id: string): Promise<ReadHead> {
    const file = relativePath(kind, id);
    const path = join(this.#dir, file);
    const { bytes: begun, size } = await this.#ops.readStart(path, HEAD_BYTES);
    requireReadableSize(size, kind, file);
    const start = begun.length < size && isSealed(begun) ? await this.#ops.readFile(path) : begun;
    try {
      const head = decodeHead(start, kind, id, file);
      if (saysEnough(head, kind)) return { head: { ...head, size }, whole: start.length === size ? start : null };
    } catch (error) {
      const reordered = error instanceof StorageError && error.params['reason'] === 'head';
      if (!reordered) throw error;
    }
    const bytes = await this.#ops.readFile(path);
    const { data, ...head } = await inTurns(decodingEnvelope(bytes, kind, id, file));
    const summary = kind.summary?.(data);
    return { head: { ...head, ...(summary === undefined ? {} : { summary }), size: bytes.length }, whole: null };
  }

  /** A file that is no record was taken away. */
  forget(file: string): void {
    this.damaged.delete(file);
    this.foreign = this.foreign.filter(({ where }) => where !== file);
  }

  #file(kind: AggregateKind<unknown>, id: string, found: Uint8Array | null = null): AggregateFile {
    return new AggregateFile(this.#ops, this.#dir, kind, id, found);
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
    this.#heads.delete(kind);
    this.damaged.delete(relativePath(this.kind(kind), id));
  }

  remove(kind: string, id: string): void {
    this.#entries.get(kind)?.delete(id.toLowerCase());
    this.#heads.delete(kind);
  }

  /** By id; the same array as long as nothing of the kind changes. */
  heads(kind: string): readonly AggregateHead[] {
    const known = this.#heads.get(kind);
    if (known) return known;
    const heads = [...(this.#entries.get(kind)?.values() ?? [])].map((entry) => entry.head);
    heads.sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#heads.set(kind, heads);
    return heads;
  }
}

/** Ids for which a kind has a file; of a kind with folders only those that hold the file `also` too. */
export async function aggregateIds(
  ops: FileOps,
  dir: string,
  kind: AggregateKind<unknown>,
  also: string | undefined = kind.file,
): Promise<readonly string[]> {
  const entries = (await listFolder(ops, join(dir, kind.folder))).filter(({ name }) => !isTempName(name));
  if (!kind.file) return idsOfFiles(entries);
  const ids = entries.filter(({ name, isFolder }) => isFolder && isStorageId(name)).map(({ name }) => name);
  const there = await inParallel(ids, async (id) => {
    const names = new Set((await listFolder(ops, join(dir, kind.folder, id))).map(({ name }) => name));
    return names.has(kind.file ?? '') && names.has(also ?? '');
  });
  return ids.filter((_, index) => there[index]);
}

/** Ids that files are named by; `x-PC7.json` beside `x.json` is the second copy of a sync service, no record of its own. */
function idsOfFiles(entries: readonly FolderEntry[]): readonly string[] {
  const ids = entries.flatMap(({ name, isFolder }) => {
    const id = name.slice(0, -'.json'.length);
    return !isFolder && name.endsWith('.json') && isStorageId(id) ? [id] : [];
  });
  const all = new Set(ids);
  const isBeside = (id: string): boolean =>
    [...id.matchAll(/[-_]/g)].some(({ index }) => all.has(id.slice(0, index))) && isCopyName(`${id}.json`);
  return ids.filter((id) => !isBeside(id));
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
  const entries = await listFolder(ops, join(dir, kind.folder));
  const own = new Set(idsOfFiles(entries));
  for (const { name, isFolder } of entries) {
    const expected = isFolder
      ? kind.file !== undefined && isStorageId(name)
      : name.endsWith('.json') && own.has(name.slice(0, -'.json'.length));
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
  // What is listed or recorded and cannot be found is missing, never empty.
  const code = reason === 'ENOENT' ? 'storage-file-missing' : 'storage-read-failed';
  return { code, severity: 'error', params: { file, reason }, where: file };
}
