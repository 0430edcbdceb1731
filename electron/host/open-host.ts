import { randomBytes } from 'node:crypto';
import { type OpenedArchive, openArchiveFile } from '#host/archive/index.ts';
import { createCheckpointCopies } from '#host/checkpoint-copies.ts';
import { createCommandQueue } from '#host/command-queue.ts';
import { createDraftPresence } from '#host/drafts/draft-presence.ts';
import { createDraftSessions } from '#host/drafts/draft-sessions.ts';
import { watchHealth } from '#host/health.ts';
import type { HostContext } from '#host/host-context.ts';
import { createImportReviews } from '#host/import-reviews.ts';
import type { Workers } from '#host/jobs/workers.ts';
import { packageKeys, unsignedRefusal } from '#host/package-trust.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { type HostRegistry, registry } from '#host/registry.ts';
import { openRuleBook } from '#host/rule-book.ts';
import { createScratch } from '#host/scratch.ts';
import { createWorkspaceSearch } from '#host/search/index.ts';
import { loadSigner } from '#host/signing-key.ts';
import {
  type FileOps,
  nodeFileOps,
  nodeProcessProbe,
  openWorkspace,
  type Sealer,
  type WorkspaceStore,
} from '#host/storage/index.ts';
import {
  type AppLog,
  type BuildInfo,
  type EffectivePolicy,
  mayStandAt,
  NO_POLICY,
  SILENT_LOG,
  SOURCE_TREE,
} from '#machine/index.ts';
import { ok, plainDate, type Result } from '#shared/base/index.ts';
import { describingChange } from '#shared/domain/history/index.ts';
import type { CallContext } from './router.ts';
import { backupPlan } from './usecases/backups/index.ts';
import { createFileDesk } from './usecases/file.ts';
import { readAhead } from './usecases/rounds/index.ts';

export type HostOptions = {
  /** Folder of the workspace, or an archive package (归档包), which is unpacked aside and opens read-only. */
  readonly workspace: string;
  readonly actor: string;
  readonly version: string;
  /** Which build it is; without one, a source tree. */
  readonly build?: BuildInfo;
  readonly workers: Workers;
  readonly readOnly?: boolean;
  /** Folder of this person's settings, for the key that signs checkpoints; without one they are not signed. */
  readonly settings?: string;
  /** What the administrator of this machine prescribes. */
  readonly policy?: EffectivePolicy;
  /** Log of the program, for diagnosis. */
  readonly log?: AppLog;
  /** Reads comments of open rounds and the words of everything while nobody asks for them yet: for a host that stays, behind an interface. */
  readonly readAhead?: boolean;
  /** Read-only, with the rules of the profiles alone and without reading ahead or searching (安全模式): for a workspace that brings the program down. */
  readonly safeMode?: boolean;
  /** Which door is opened, as diagnosis names it. */
  readonly door?: 'desktop' | 'browser' | 'cli';
  /** The disk; tests hand over one that fails. */
  readonly fileOps?: FileOps;
  /** Opens an archive package in a host of its own and answers its address, where the door can do that. */
  openBeside?(path: string): Promise<string>;
  /** Wall clock in milliseconds; tests and the sample generator hand over their own. */
  now?(): number;
  newId?(): string;
};

/** How the workspace is to be opened this time. */
export type Opening = {
  /** A person agreed to take it over from a holder that no longer answers. */
  readonly takeOver?: boolean;
  /** Refuse when somebody else has it, instead of opening read-only. */
  readonly refuseLocked?: boolean;
  readonly reopen: HostContext['reopen'];
  /** Opens what is sealed; null = nothing is. */
  readonly sealer: Sealer | null;
};

/** A workspace that is open, with all that works on it. */
export type OpenHost = {
  readonly context: Pick<CallContext, 'host' | 'files'>;
  /** Ends everything but the workers, which serve the next one too, and gives the lock back. */
  close(): Promise<void>;
};

/** The first pages come first; whoever searches earlier has the words read at once. */
const SEARCH_AFTER_MS = 3_000;
/** Days are those of Beijing: the committees' clock, wherever the laptop is. */
const ZONE = 'Asia/Shanghai';
/** Made once: a new one costs as much as a page. */
const DAYS = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });

/** Opens a workspace and answers the contract over it. A workspace held by somebody else opens read-only and says by whom. */
export async function openHost(options: HostOptions, opening: Opening): Promise<Result<OpenHost>> {
  const now = options.now ?? Date.now;
  const newId = options.newId ?? freshId;
  const { settings } = options;
  const unpacked = await unpackedFrom(options);
  if (!unpacked.ok) return unpacked;
  const archive = unpacked.value;
  const policy = options.policy ?? NO_POLICY;
  // A package is unpacked aside and only looked at: it may stand anywhere.
  const allowed = archive ? ok(null) : await mayStandAt(options.workspace, policy);
  if (!allowed.ok) return allowed;
  const ops = options.fileOps ?? nodeFileOps();
  const safeMode = options.safeMode ?? false;
  const meantReadOnly = archive !== null || safeMode || (options.readOnly ?? false);
  const opened = await openWorkspace(archive?.folder ?? options.workspace, {
    registry,
    readOnly: meantReadOnly,
    takeOver: opening.takeOver ?? false,
    whenLocked: opening.refuseLocked ? 'refuse' : 'read-only',
    fileOps: ops,
    sealer: opening.sealer,
    backups: backupPlan({ settings, policy, version: options.version, stays: options.readAhead ?? false }),
    clock: { now },
    ids: { next: newId },
    describe: (kind, id, before, after) =>
      describingChange({ kind, id, schema: registry[kind as keyof HostRegistry].schema }, before, after),
    // Whoever finds the workspace held reads the name that also stands in the record of changes.
    probe: { ...(await nodeProcessProbe()), user: options.actor },
  });
  if (!opened.ok) {
    await archive?.close();
    return opened;
  }
  const store: WorkspaceStore<HostRegistry> = opened.value.store;
  const heldBy = opened.value.heldBy;
  const rules = await openRuleBook(store, { profilesOnly: safeMode });
  const sessions = createDraftSessions(store, options.actor);
  const search = createWorkspaceSearch(store, sessions, options.workers);
  const signer = settings === undefined ? null : () => loadSigner(settings);
  const checkpointCopies = createCheckpointCopies({ store, signer, folder: policy.values.CheckpointFolder });
  const log = options.log ?? SILENT_LOG;
  const ended = new AbortController();
  const { reopen } = opening;
  const health = watchHealth({
    store,
    ops,
    log,
    heldBy: heldBy && { user: heldBy.user, host: heldBy.host },
    meantReadOnly,
    safeMode,
    now,
    reopen: () => reopen({ takeOver: false, safeMode }),
    stays: options.readAhead ?? false,
  });
  const host: HostContext = {
    store,
    rules,
    sessions,
    search,
    presence: createDraftPresence(options.actor),
    workers: options.workers,
    scratch: createScratch(),
    reviews: createImportReviews(newId),
    alone: createCommandQueue(),
    actor: options.actor,
    version: options.version,
    build: options.build ?? SOURCE_TREE,
    signer,
    checkpointCopies,
    settings: settings ?? null,
    policy,
    log,
    fileOps: ops,
    door: options.door ?? 'cli',
    safeMode,
    health,
    reopen,
    ended: ended.signal,
    heldBy: heldBy ? { user: heldBy.user, host: heldBy.host, pid: heldBy.pid } : null,
    archive,
    openBeside: options.openBeside ?? null,
    now: () => new Date(now()).toISOString(),
    today: () => plainDate(DAYS.format(now())),
    newId,
  };
  const context = { host, files: createFileDesk(host) };
  const ahead = options.readAhead && !safeMode;
  const stopReading = ahead ? readAhead(store) : () => {};
  if (ahead) setTimeout(search.begin, SEARCH_AFTER_MS).unref();
  return ok({
    context,
    async close() {
      ended.abort();
      stopReading();
      health.close();
      await search.close();
      rules.close();
      await checkpointCopies.close();
      await store.close();
      await archive?.close();
    },
  });
}

/** The archive package that is to be opened, unpacked; null for a folder. */
async function unpackedFrom({
  workspace,
  settings,
  policy = NO_POLICY,
}: HostOptions): Promise<Result<OpenedArchive | null>> {
  try {
    const opened = await openArchiveFile(workspace, await packageKeys(settings));
    const refusal = opened && unsignedRefusal(opened.report, policy, settings);
    if (!refusal) return ok(opened);
    await opened.close();
    return { ok: false, error: refusal };
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    throw error;
  }
}

/** Sortable id: 48 bits of time, 80 bits of chance, as 32 hexadecimal digits. */
function freshId(): string {
  return Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
}
