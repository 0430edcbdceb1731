import type { Workers } from '#host/jobs/workers.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { WorkspaceStore } from '#host/storage/index.ts';
import type { TextCache } from './text-cache.ts';

type File = { readonly blob: string; readonly name: string };
type Waiting = { readonly file: File; readonly tell: (() => void)[] };

/** Bytes of a file whose words are read. */
const LARGEST = 50 * 1024 * 1024;

/** The words of files that the workspace keeps: read in a worker, one file at a time, once. */
export class FileTexts {
  readonly #cache: TextCache;
  readonly #store: WorkspaceStore<HostRegistry>;
  readonly #workers: Workers;
  readonly #queue = new Map<string, Waiting>();

  constructor(cache: TextCache, store: WorkspaceStore<HostRegistry>, workers: Workers) {
    this.#cache = cache;
    this.#store = store;
    this.#workers = workers;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** The words of a file; null when they are not known yet: then `tell` is called once they are. */
  async textOf(file: File, tell: () => void): Promise<string | null> {
    if (file.blob === '') return null;
    const text = await this.#cache.read(file.blob);
    if (text !== null) return text;
    const waiting = this.#queue.get(file.blob) ?? { file, tell: [] };
    waiting.tell.push(tell);
    this.#queue.set(file.blob, waiting);
    return null;
  }

  /** Takes texts out of the words of all files; answers whether they stood in any. */
  async remove(texts: readonly string[]): Promise<boolean> {
    return (await this.#cache.remove(texts)) > 0;
  }

  /** Reads the next file; false when none waits. */
  async readNext(): Promise<boolean> {
    for (const [blob, { file, tell }] of this.#queue) {
      await this.#cache.write(blob, await this.#read(file));
      this.#queue.delete(blob);
      for (const each of tell) each();
      return true;
    }
    return false;
  }

  /** Empty for what cannot be read. */
  async #read({ blob, name }: File): Promise<string> {
    const bytes = await this.#store.readBlob(blob);
    if (!bytes.ok || bytes.value.length > LARGEST) return '';
    try {
      const [read] = await this.#workers.run('read-text', { files: [{ name, bytes: bytes.value }] });
      return read?.text ?? '';
    } catch {
      return '';
    }
  }
}
