import { basename } from 'node:path';
import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import {
  type Confidential,
  changeSecret,
  type FileOps,
  newKey,
  nodeTimers,
  openKey,
  readConfidential,
  type Sealer,
  StorageError,
  writeConfidential,
} from '#host/storage/index.ts';
import type { LockState } from '#shared/contract/index.ts';

export type Progress = (done: number, total: number) => void;

/** The door of a workspace: behind a passphrase (口令) nothing of it is open until it is given. */
export type Latch = {
  state(): LockState;
  /** Somebody is there. */
  touch(): void;
  unlock(secret: string): Promise<void>;
  lock(): Promise<void>;
  protect(passphrase: string, idleMinutes: number, onKey: (recoveryKey: string) => void, tell: Progress): Promise<void>;
  unprotect(secret: string, tell: Progress): Promise<void>;
  changePassphrase(secret: string, next: string): Promise<void>;
  setIdleMinutes(minutes: number): Promise<void>;
  /** Wipes the key; the workspace is closed by whoever opened it. */
  close(): Promise<void>;
};

export type LatchOptions = {
  readonly folder: string;
  readonly ops: FileOps;
  /** The workspace, when it is open. */
  host(): HostContext | null;
  /** Opens it; null = nothing is sealed. Refusals are thrown. */
  open(sealer: Sealer | null): Promise<void>;
  /** Waits for the command under way, then gives it back. */
  shut(): Promise<void>;
  /** Finishes sealing or opening all files; nobody has the workspace meanwhile. */
  convert(confidential: Confidential, sealer: Sealer, tell: Progress): Promise<void>;
  /** Milliseconds of a clock that only goes forward. */
  monotonic?(): number;
};

/** Wrong passphrases that cost nothing but their second of reckoning; each further one doubles the wait. */
const FREE_TRIES = 3;
const LONGEST_WAIT_S = 300;
const LOOK_MS = 10_000;
/** Refusals of finishing what was interrupted that do not keep the workspace from being opened. */
const PATIENT = new Set(['storage-locked', 'storage-not-writable', 'storage-read-only']);
const nothing: Progress = () => undefined;

/** Opens the workspace, unless it has a passphrase. Refusals of opening are thrown. */
export async function createLatch(options: LatchOptions): Promise<Latch> {
  const { ops, folder } = options;
  const monotonic = options.monotonic ?? (() => performance.now());
  let confidential = await readConfidential(ops, folder);
  let sealer: Sealer | null = null;
  let failures = 0;
  let notBefore = 0;
  let touched = monotonic();
  let closed = false;
  let working = false;
  let turn: Promise<unknown> = Promise.resolve();
  if (!confidential) await options.open(null);

  /** One after the other: nobody unlocks what is just being sealed. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work).catch((error: unknown) => {
      throw error instanceof StorageError ? new RefusalError(error.code, error.params) : error;
    });
    turn = next.catch(() => undefined);
    return next;
  }

  function openHost(): HostContext {
    const host = options.host();
    if (!host) throw new RefusalError('workspace-locked');
    return host;
  }

  function writable(): HostContext {
    const host = openHost();
    if (host.store.readOnly) throw new RefusalError('storage-read-only');
    return host;
  }

  function set(): Confidential {
    if (!confidential) throw new RefusalError('protection-none');
    return confidential;
  }

  /** The key behind a secret; wrong ones make the next ones wait. */
  async function keyFor(secret: string): Promise<Sealer> {
    return counted(() => openKey(set(), secret));
  }

  async function counted<T>(trial: () => Promise<T>): Promise<T> {
    const wait = Math.ceil((notBefore - monotonic()) / 1000);
    if (wait > 0) throw new RefusalError('unlock-wait', { seconds: wait });
    try {
      const found = await trial();
      failures = 0;
      return found;
    } catch (error) {
      if (error instanceof StorageError && error.code === 'passphrase-wrong') {
        failures++;
        const seconds = failures < FREE_TRIES ? 0 : Math.min(2 ** (failures - FREE_TRIES + 1), LONGEST_WAIT_S);
        notBefore = monotonic() + seconds * 1000;
      }
      throw error;
    }
  }

  /** Opens with the key, after finishing what was interrupted. */
  async function openWith(key: Sealer, tell: Progress = nothing): Promise<void> {
    working = set().state !== 'sealed';
    try {
      if (working) {
        const failed = await options.convert(set(), key, tell).then(
          () => null,
          (error: unknown) => error,
        );
        confidential = await readConfidential(ops, folder);
        // Half done can be read as well as whole. Somebody else has it, or it cannot be written: then it goes on another time.
        await reopen(confidential ? key : null);
        if (failed && !PATIENT.has(codeOf(failed))) throw failed;
      } else await reopen(key);
      if (!confidential) key.forget();
    } finally {
      working = false;
    }
  }

  async function reopen(key: Sealer | null): Promise<void> {
    await options.open(key);
    sealer = key;
    touched = monotonic();
  }

  async function lock(): Promise<void> {
    if (!confidential || !options.host()) return;
    await options.shut();
    sealer?.forget();
    sealer = null;
  }

  const look = setInterval(() => {
    const idle = (confidential?.idleMinutes ?? 0) * 60_000;
    if (idle > 0 && options.host() && monotonic() - touched > idle) void inTurn(lock).catch(() => undefined);
  }, LOOK_MS);
  look.unref();

  return {
    state: () => ({
      protected: confidential !== null,
      locked: confidential !== null && options.host() === null && !working,
      working,
      folder: basename(folder),
      idleMinutes: confidential?.idleMinutes ?? 0,
      waitSeconds: Math.max(0, Math.ceil((notBefore - monotonic()) / 1000)),
    }),
    touch() {
      touched = monotonic();
    },
    unlock: (secret) =>
      inTurn(async () => {
        if (options.host() || closed) return;
        await openWith(await keyFor(secret));
      }),
    lock: () => inTurn(lock),
    protect: (passphrase, idleMinutes, onKey, tell) =>
      inTurn(async () => {
        const { store } = writable();
        if (confidential) throw new RefusalError('protection-set');
        const made = await newKey(store.workspaceId, passphrase, idleMinutes);
        working = true;
        await options.shut();
        try {
          await writeConfidential(ops, nodeTimers, folder, made.confidential);
        } catch (error) {
          await reopen(null).finally(() => {
            working = false;
          });
          throw error;
        }
        confidential = made.confidential;
        onKey(made.recoveryKey);
        await openWith(made.sealer, tell);
      }),
    unprotect: (secret, tell) =>
      inTurn(async () => {
        writable();
        const key = await keyFor(secret);
        const next: Confidential = { ...set(), state: 'opening' };
        await writeConfidential(ops, nodeTimers, folder, next);
        confidential = next;
        working = true;
        await options.shut();
        sealer?.forget();
        await openWith(key, tell);
      }),
    changePassphrase: (secret, next) =>
      inTurn(async () => {
        writable();
        const changed = await counted(() => changeSecret(set(), secret, next));
        await writeConfidential(ops, nodeTimers, folder, changed);
        confidential = changed;
      }),
    setIdleMinutes: (idleMinutes) =>
      inTurn(async () => {
        writable();
        const changed = { ...set(), idleMinutes };
        await writeConfidential(ops, nodeTimers, folder, changed);
        confidential = changed;
      }),
    close: () =>
      inTurn(async () => {
        closed = true;
        clearInterval(look);
        sealer?.forget();
      }),
  };
}

function codeOf(error: unknown): string {
  if (error instanceof StorageError) return error.code;
  return error instanceof RefusalError ? error.refusal.code : '';
}
