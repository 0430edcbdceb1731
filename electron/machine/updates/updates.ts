import type { AppLog } from '#machine/app-log.ts';
import type { EffectivePolicy } from '#machine/policy/index.ts';
import type { Refusal, Result } from '#shared/base/index.ts';
import type { Release, UpdateMode } from '#shared/domain/release.ts';
import type { Fetch } from './ask-feed.ts';
import type { updateMode } from './feed-address.ts';

export type UpdatesOptions = {
  /** Folder of this person's settings; what is fetched is kept in `updates` there. */
  readonly settings: string;
  readonly policy: EffectivePolicy;
  readonly log: AppLog;
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  /** Public keys that sign releases. */
  readonly keys: readonly string[];
  readonly fetch: Fetch;
  now(): number;
  /** Runs something once, later; the answer takes it back. */
  later(ms: number, run: () => void): () => void;
};

export type UpdatesState = {
  readonly mode: UpdateMode;
  readonly by: ReturnType<typeof updateMode>['by'];
  readonly checkedAt: string | null;
  /** Newer than this version; nothing of it is here yet. */
  readonly offer: {
    readonly version: string;
    readonly notes: Release['notes'];
    readonly files: readonly { readonly name: string; readonly size: number }[];
  } | null;
  /** An installer that was verified and is kept. */
  readonly ready: { readonly version: string; readonly name: string } | null;
  readonly busy: 'asking' | 'fetching' | null;
  /** Of what is being fetched, 0 to 1. */
  readonly progress: number;
  /** Why the last thing that was tried came to nothing. */
  readonly problem: Refusal | null;
};

export type Updates = {
  state(): Promise<UpdatesState>;
  /** Asks the feed, when it may be asked; `asked` = a person wants it now. */
  check(asked: boolean): Promise<void>;
  /** Fetches an installer of the offer, by name. */
  download(name: string): Promise<void>;
  cancel(): void;
  /** Takes the installer out of a `.zsupdate`. */
  takeFile(path: string): Promise<void>;
  /** Path of the installer that is kept, everything verified again. */
  installer(): Promise<Result<string>>;
  /** What the person wants; the policy may decide otherwise. */
  choose(mode: UpdateMode): Promise<void>;
  /** Begins to look now and then, when that is wanted. */
  start(): Promise<void>;
  stop(): void;
};
