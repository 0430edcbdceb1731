import type { OpenedArchive } from '#host/archive/index.ts';
import type { CheckpointCopies } from '#host/checkpoint-copies.ts';
import type { CommandQueue } from '#host/command-queue.ts';
import type { DraftPresence } from '#host/drafts/draft-presence.ts';
import type { DraftSessions } from '#host/drafts/draft-sessions.ts';
import type { HealthWatch } from '#host/health.ts';
import type { ImportReviews } from '#host/import-reviews.ts';
import type { Workers } from '#host/jobs/workers.ts';
import { need } from '#host/refusal-error.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { RuleBook } from '#host/rule-book.ts';
import type { Scratch } from '#host/scratch.ts';
import type { WorkspaceSearch } from '#host/search/index.ts';
import type {
  Aggregate,
  ChangeSet,
  CheckpointSigner,
  DataOf,
  FileOps,
  JsonValue,
  KindName,
  UndoPolicy,
  WorkspaceStore,
} from '#host/storage/index.ts';
import type { AppLog, BuildInfo, EffectivePolicy } from '#machine/index.ts';
import type { PlainDate, Result } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';

/** `takeOver`: from a holder that no longer answers; `safeMode`: read-only, with nothing but the records. */
export type Reopening = { readonly takeOver: boolean; readonly safeMode: boolean };

/** What every use case works with; made once by `startHost`. */
export type HostContext = {
  readonly store: WorkspaceStore<HostRegistry>;
  /** Voting rules and life cycles: of the profiles, and of committees. */
  readonly rules: RuleBook;
  readonly sessions: DraftSessions;
  readonly presence: DraftPresence;
  readonly search: WorkspaceSearch;
  readonly workers: Workers;
  /** One command at a time; the router puts every command of the contract into it. */
  readonly alone: CommandQueue;
  /** Papers made to be fetched, not kept. */
  readonly scratch: Scratch;
  readonly reviews: ImportReviews;
  /** Name printed as author of decisions and audit records. */
  readonly actor: string;
  readonly version: string;
  readonly build: BuildInfo;
  /** Signs checkpoints; null where no key can be kept. Asked for only when a checkpoint is made. */
  readonly signer: (() => Promise<CheckpointSigner>) | null;
  readonly checkpointCopies: CheckpointCopies;
  /** Folder of this person's settings, outside of every workspace; null where nothing may be kept. */
  readonly settings: string | null;
  readonly policy: EffectivePolicy;
  readonly log: AppLog;
  /** The disk that the workspace stands on. */
  readonly fileOps: FileOps;
  readonly door: 'desktop' | 'browser' | 'cli';
  /** Nothing of the workspace but its records is used, and nothing written (安全模式). */
  readonly safeMode: boolean;
  /** Whether saving works. */
  readonly health: HealthWatch;
  /** Opens the workspace anew; this context is over then. Refused: what opening refuses, `storage-locked-alive`. */
  readonly reopen: (order: Reopening) => Promise<Result<HostContext>>;
  /** Aborted when this context is over: streams end, and whoever listens asks again. */
  readonly ended: AbortSignal;
  /** Holder of the workspace when it is open read-only for that reason. */
  readonly heldBy: { readonly user: string; readonly host: string; readonly pid: number } | null;
  /** The package that the workspace was unpacked from; null = it is one of its own. */
  readonly archive: OpenedArchive | null;
  /** Opens a package beside this workspace and answers its address; null where the door cannot. */
  readonly openBeside: ((path: string) => Promise<string>) | null;
  now(): string;
  today(): PlainDate;
  newId(): string;
};

/** Loads an aggregate or refuses with the storage code (`storage-not-found` …). */
export async function load<K extends KindName<HostRegistry>>(
  ctx: HostContext,
  kind: K,
  id: string,
): Promise<Aggregate<DataOf<HostRegistry[K]>>> {
  return need(await ctx.store.get(kind, id));
}

/** Commits a change set as the named command and answers with the receipt of the contract. */
export async function commit(
  ctx: HostContext,
  command: string,
  id: string,
  changes: ChangeSet<HostRegistry>,
  options: { readonly params?: JsonValue; readonly undo?: UndoPolicy; readonly reason?: string } = {},
): Promise<Receipt> {
  const receipt = need(
    await ctx.store.commit(changes, {
      actor: ctx.actor,
      command,
      undo: options.undo ?? 'undoable',
      ...(options.params === undefined ? {} : { params: options.params }),
      ...(options.reason === undefined ? {} : { reason: options.reason }),
    }),
  );
  return { id, commitId: receipt.undoable ? receipt.commitId : '' };
}
