import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import type { AggregateKind } from './aggregate-kind.ts';
import { hashing } from './digest.ts';
import { type Staged, stage } from './durable-write.ts';
import { decodingEnvelope, type Envelope, encodingEnvelope } from './envelope.ts';
import { errorCode, type FileOps } from './file-ops.ts';
import { inTurns } from './slices.ts';
import { StorageError } from './storage-error.ts';
import { relativePath } from './workspace-paths.ts';

/** What is known of the bytes of a file. */
type FileFacts = { readonly sha256: string; readonly size: number };
export type StagedFile = Staged & FileFacts;

/**
 * lowdb adapter of one aggregate. `read` is parse → migrate → validate → freeze. `write` does not touch the file: it puts the new
 * content safely beside it and leaves it in `staged`, for the commit to publish once the audit record stands.
 */
class StagingAdapter implements Adapter<Envelope | null> {
  readonly #ops: FileOps;
  readonly #kind: AggregateKind<unknown>;
  readonly #id: string;
  readonly #path: string;
  readonly #file: string;
  /** The file as it was found when the workspace was opened, until it is wanted. */
  found: Uint8Array | null;
  facts: FileFacts | null = null;
  staged: StagedFile | null = null;

  constructor(ops: FileOps, dir: string, kind: AggregateKind<unknown>, id: string, found: Uint8Array | null) {
    this.found = found;
    this.#ops = ops;
    this.#kind = kind;
    this.#id = id;
    this.#file = relativePath(kind, id);
    this.#path = join(dir, this.#file);
  }

  async read(): Promise<Envelope | null> {
    const bytes = this.found ?? (await this.#readFile());
    this.found = null;
    const envelope = await this.#decode(bytes);
    const facts = { sha256: await inTurns(hashing(bytes)), size: bytes.length };
    this.facts = facts;
    return envelope;
  }

  /** Reads and remembers nothing of it. */
  async peek(): Promise<Envelope> {
    return this.#decode(await this.bytes());
  }

  #decode(bytes: Uint8Array): Promise<Envelope> {
    return inTurns(decodingEnvelope(bytes, this.#kind, this.#id, this.#file));
  }

  async bytes(): Promise<Uint8Array> {
    return this.found ?? (await this.#readFile());
  }

  async #readFile(): Promise<Uint8Array> {
    try {
      return await this.#ops.readFile(this.#path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') throw new StorageError('storage-not-found', { file: this.#file });
      throw error;
    }
  }

  async write(envelope: Envelope | null): Promise<void> {
    if (!envelope) throw new Error(`nothing to write for ${this.#file}`);
    const plain = await inTurns(encodingEnvelope(envelope, this.#kind.mostBytes));
    const bytes = this.#kind.sealer?.seal(plain) ?? plain;
    // The disk writes while the digest is made.
    const [staged, digest] = await Promise.all([stage(this.#ops, this.#path, bytes), inTurns(hashing(bytes))]);
    this.staged = { ...staged, sha256: digest, size: bytes.length };
  }
}

/** One aggregate: lowdb's `Low` as its shell in memory. */
export class AggregateFile {
  readonly #low: Low<Envelope | null>;
  readonly #adapter: StagingAdapter;
  #loading: Promise<void> | null = null;
  #accepted: Envelope | null = null;

  /** `found`: the bytes of the whole file, when they were read already. */
  constructor(ops: FileOps, dir: string, kind: AggregateKind<unknown>, id: string, found: Uint8Array | null = null) {
    this.#adapter = new StagingAdapter(ops, dir, kind, id, found);
    this.#low = new Low<Envelope | null>(this.#adapter, null);
  }

  /** Digest and size of the file as last read or written; null when neither happened. */
  get facts(): FileFacts | null {
    return this.#adapter.facts;
  }

  /** The aggregate, read once. */
  async load(): Promise<Envelope> {
    if (!this.#low.data) {
      this.#loading ??= this.#read().finally(() => {
        this.#loading = null;
      });
      await this.#loading;
    }
    return this.#low.data as Envelope;
  }

  async #read(): Promise<void> {
    const before = this.#accepted;
    await this.#low.read();
    if (this.#accepted && this.#accepted !== before) this.#low.data = this.#accepted; // a commit was faster than the disk
  }

  /** The bytes of the file when its content is not in memory; else null. */
  async unread(): Promise<Uint8Array | null> {
    return this.#low.data || this.#loading ? null : this.#adapter.bytes();
  }

  /** The aggregate without keeping it in memory, if it is not there already. */
  async peek(): Promise<Envelope> {
    if (this.#low.data || this.#loading) return this.load();
    return this.#adapter.peek();
  }

  /** Forgets what was read, so that the next `load` reads anew. */
  forget(): void {
    this.#low.data = null;
  }

  /** Puts new content safely on disk beside the file. What `load` gives does not change before `accept`. */
  async stage(next: Envelope): Promise<StagedFile> {
    const before = this.#low.data;
    this.#low.data = next;
    const writing = this.#low.write(); // has taken the content when it returns
    this.#low.data = before;
    await writing;
    return this.#adapter.staged as StagedFile;
  }

  /** The staged content is now the truth. */
  accept(next: Envelope, facts: FileFacts): void {
    this.#accepted = next;
    this.#low.data = next;
    this.#adapter.found = null;
    this.#adapter.facts = { sha256: facts.sha256, size: facts.size };
    this.#adapter.staged = null;
  }
}
