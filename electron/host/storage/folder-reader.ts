import { ok, type Result } from '#shared/base/result.ts';
import type { Sealer } from './at-rest/index.ts';
import type { AuditLog } from './audit-log.ts';
import type { AuditRecord } from './audit-record.ts';
import { readBlob } from './blob-store.ts';
import type { Catalogue } from './catalogue.ts';
import type { CommitTarget } from './change-set.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { StrayFile } from './conflict-copies.ts';
import { type Contents, contentsOf } from './contents-of.ts';
import { type Extract, type ExtractOrder, extract } from './extract.ts';
import type { FileOps } from './file-ops.ts';
import { inParallel } from './in-parallel.ts';
import { asStorageError } from './io-error.ts';
import type { LogShelf } from './log-shelf.ts';
import type { Manifest } from './manifest.ts';
import { readAggregate } from './read-aggregate.ts';
import { compareStray, straysOf } from './stray-changes.ts';
import type { WorkspaceLock } from './workspace-lock.ts';
import type { Aggregate, AggregateHead, HistoryFilter, LogContent, StrayComparison } from './workspace-store.ts';

type ReaderParts = {
  readonly dir: string;
  readonly ops: FileOps;
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
  readonly audit: AuditLog;
  readonly logs: LogShelf;
  /** Null = read-only. */
  readonly lock: WorkspaceLock | null;
  /** Null = nothing is sealed. */
  readonly sealer: Sealer | null;
};

/** What an open workspace answers without writing: see `WorkspaceStore`. */
export class FolderReader<P extends ReaderParts> {
  readonly dir: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly createdAt: string;
  protected readonly parts: P;
  /** Lists that were read, each as long as its heads are the same. */
  readonly #lists = new Map<string, ReadList>();

  constructor(parts: P) {
    this.parts = parts;
    this.dir = parts.dir;
    this.workspaceId = parts.manifest.id;
    this.name = parts.manifest.data.name;
    this.createdAt = parts.manifest.data.createdAt;
  }

  get(kindName: string, id: string): Promise<Result<Aggregate<never>>> {
    return readAggregate(this.parts, kindName, id, (file) => file.load());
  }

  peek(kindName: string, id: string): Promise<Result<Aggregate<never>>> {
    return readAggregate(this.parts, kindName, id, (file) => file.peek());
  }

  async unread(kindName: string, id: string): Promise<Uint8Array | null> {
    return (
      (await this.parts.catalogue
        .get(kindName, id)
        ?.file.unread()
        .catch(() => null)) ?? null
    );
  }

  list(kind: string): Promise<readonly Aggregate<never>[]> {
    const heads = this.heads(kind);
    const known = this.#lists.get(kind);
    if (known?.heads === heads) return known.all;
    const all = this.#readList(kind, heads);
    // Another program may be writing the workspace that we only read, and a file that cannot be read is tried again.
    if (this.parts.lock) this.#lists.set(kind, { heads, all });
    void all.then(
      ({ length }) => length < heads.length && this.#lists.delete(kind),
      () => this.#lists.delete(kind),
    );
    return all;
  }

  async #readList(kind: string, heads: readonly AggregateHead[]): Promise<readonly Aggregate<never>[]> {
    const results = await inParallel(heads, ({ id }) => this.get(kind, id));
    return results.flatMap((result) => (result.ok ? [result.value] : []));
  }

  heads(kind: string): readonly AggregateHead[] {
    return this.parts.catalogue.heads(kind);
  }

  head(kind: string, id: string): AggregateHead | undefined {
    return this.parts.catalogue.get(kind, id)?.head;
  }

  strays(): Promise<readonly StrayFile[]> {
    return straysOf(this.parts);
  }

  async compareStray(file: string): Promise<Result<StrayComparison>> {
    const present = async (kind: string, id: string) => {
      const found = await this.get(kind, id);
      return found.ok ? found.value : null;
    };
    try {
      return ok(await compareStray(this.parts, file, present));
    } catch (error) {
      return { ok: false, error: asStorageError(error).refusal };
    }
  }

  async readLog(kindName: string, id: string): Promise<Result<LogContent>> {
    try {
      const kind = this.parts.catalogue.kind(kindName);
      if (!this.parts.lock) this.parts.logs.set(kind, id, null);
      const state = await this.parts.logs.load(kind, id);
      return ok({ lines: state.lines, count: state.lines.length });
    } catch (error) {
      return { ok: false, error: asStorageError(error).refusal };
    }
  }

  async readBlob(name: string): Promise<Result<Uint8Array>> {
    try {
      return ok(await readBlob(this.parts.ops, this.dir, name, this.parts.sealer));
    } catch (error) {
      return { ok: false, error: asStorageError(error).refusal };
    }
  }

  extract(order: ExtractOrder): Promise<Extract> {
    const { ops, dir, catalogue } = this.parts;
    const own = { id: this.workspaceId, name: this.name };
    return extract(ops, dir, own, (name) => catalogue.kind(name), order);
  }

  checkpoint(): Checkpoint {
    const { seq, hash } = this.parts.audit.position;
    return { workspaceId: this.workspaceId, seq, hash };
  }

  async history(filter: HistoryFilter = {}): Promise<readonly AuditRecord[]> {
    const { limit = 200, kind, id, before, where } = filter;
    const found: AuditRecord[] = [];
    await this.parts.audit.walkBack((record) => {
      if (before !== undefined && record.seq >= before) return false;
      const fits = record.targets.some((t) => (!kind || t.kind === kind) && (!id || t.id === id));
      if ((fits || (!kind && !id)) && (where?.(record) ?? true)) found.push(record);
      return found.length >= limit;
    });
    return found;
  }

  contents(target: CommitTarget): Promise<Contents> {
    const { ops, dir, catalogue } = this.parts;
    return contentsOf(ops, dir, catalogue.kind(target.kind), target);
  }
}

type ReadList = { readonly heads: readonly AggregateHead[]; readonly all: Promise<readonly Aggregate<never>[]> };
