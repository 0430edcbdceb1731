import { createWorkspace, type FileOps, openWorkspace, repairWorkspace } from '#host/storage/index.ts';
import type { Result } from '#shared/base/result.ts';
import { countingIds, fakeProbe, fakeTime, registry, type Store } from '#tests/unit/storage/support.ts';

const DIR = '/w';
let opened = 0;

/** Somebody at work on the one workspace of a disk, in a process that `fakeProbe` can call dead. */
export class Desk {
  readonly ops: FileOps;
  readonly #time = fakeTime();
  #store: Store | null = null;
  /** Id of the commit that was made last. */
  last = '';

  constructor(ops: FileOps) {
    this.ops = ops;
  }

  get store(): Store {
    if (!this.#store) throw new Error('nothing is open');
    return this.#store;
  }

  get isOpen(): boolean {
    return this.#store !== null;
  }

  create(): Promise<Result<unknown>> {
    const { clock, timers } = this.#time;
    return createWorkspace(DIR, { name: '测试', fileOps: this.ops, clock, timers, ids: countingIds('ws') });
  }

  /** Opens anew, for writing; what is read-only for a reason in the folder counts as refused with that reason. */
  async open(takeOver = false): Promise<Result<unknown>> {
    const { clock, timers } = this.#time;
    const result = await openWorkspace(DIR, {
      registry,
      fileOps: this.ops,
      clock,
      timers,
      ids: countingIds(`c${opened++}-`),
      probe: fakeProbe(takeOver ? { host: 'laptop' } : {}),
      takeOver,
      backups: 'off',
      whenLocked: 'refuse',
    });
    if (!result.ok) return result;
    const { store } = result.value;
    await store.settled();
    if (store.readOnly) {
      const [reason] = store.problems;
      await store.close();
      return {
        ok: false,
        error: { code: reason?.code ?? 'storage-read-only', ...(reason?.params && { params: reason.params }) },
      };
    }
    this.#store = store;
    return result;
  }

  /** The process ends without a word: nothing is closed, the lock stays. */
  abandon(): void {
    this.#store = null;
  }

  async close(): Promise<void> {
    await this.#store?.close();
    this.#store = null;
  }

  /** Five seconds pass. */
  async beat(): Promise<Result<unknown>> {
    this.#time.beat();
    await this.store.settled();
    return { ok: true, value: null };
  }

  repair(): Promise<Result<unknown>> {
    const { clock, timers } = this.#time;
    return repairWorkspace(DIR, { registry, actor: 'li', fileOps: this.ops, clock, timers, probe: fakeProbe() });
  }

  async backUp(): Promise<Result<unknown>> {
    const [inside] = await this.store.backups.backUp('regular');
    const problem = inside?.problem;
    if (!problem) return { ok: true, value: null };
    return { ok: false, error: { code: problem.code, ...(problem.params && { params: problem.params }) } };
  }

  /** Path of a file of the workspace on the disk. */
  path(file: string): string {
    return `${DIR}/${file}`;
  }
}
