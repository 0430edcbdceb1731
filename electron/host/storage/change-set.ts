import type { Problem } from '#shared/base/problem.ts';
import type { DataOf, JsonValue, KindName, Registry } from './aggregate-kind.ts';

/** Writes one aggregate. `expectedRev` is the rev that the decision was made on; 0 = must not exist yet. */
export type Put<R extends Registry = Registry> = {
  [K in KindName<R>]: {
    readonly kind: K;
    readonly id: string;
    readonly data: DataOf<R[K]>;
    readonly expectedRev: number;
  };
}[KindName<R>];

/** Moves one aggregate to `trash/`, where it stays for 30 days. */
export type Delete<R extends Registry = Registry> = {
  readonly kind: KindName<R>;
  readonly id: string;
  readonly expectedRev: number;
};

/**
 * Adds lines to the log of an aggregate. `expectedCount` (lines so far) refuses a stale writer. `reset` starts the log anew with
 * these lines, for a snapshot that has swallowed the earlier ones.
 */
export type Append<R extends Registry = Registry> = {
  readonly kind: KindName<R>;
  readonly id: string;
  readonly lines: readonly JsonValue[];
  readonly expectedCount?: number;
  readonly reset?: boolean;
};

/** What one command changes: all of it or nothing. A change set of appends alone is not audited (the log is chained by itself). */
export type ChangeSet<R extends Registry = Registry> = {
  readonly puts?: readonly Put<R>[];
  readonly deletes?: readonly Delete<R>[];
  readonly appends?: readonly Append<R>[];
  /** Bytes to keep in `blobs/`; their names are in the receipt, and `blobName` gives them beforehand. */
  readonly blobs?: readonly Uint8Array[];
};

export type UndoPolicy = 'undoable' | 'compensable' | 'none';

/** Who did what and why; goes into the audit record. */
export type CommitMeta = {
  readonly actor: string;
  /** Name of the command, for example `comment.decide`. */
  readonly command: string;
  /** Parameters of the command: only their digest is kept. */
  readonly params?: JsonValue;
  readonly undo?: UndoPolicy;
  /** Small values without personal data that the history page fills its line with. */
  readonly note?: Readonly<Record<string, string | number>>;
  readonly reason?: string;
};

/** State of one file after a commit: `rev` of an aggregate or number of lines of a log; `sha256` null = deleted. */
export type CommitTarget = {
  readonly kind: string;
  readonly id: string;
  /** True when the target is the log of the aggregate, not the aggregate. */
  readonly log?: true;
  readonly rev: number;
  /** Of the bytes of the file; for a log the hash of its last line. */
  readonly sha256: string | null;
  /** `sha256` before this commit; null = did not exist. */
  readonly before: string | null;
};

export type CommitReceipt = {
  readonly commitId: string;
  /** Sequence number of the audit record; 0 for a change set of appends alone. */
  readonly seq: number;
  /** ISO time, UTC. */
  readonly at: string;
  readonly command: string;
  readonly targets: readonly CommitTarget[];
  readonly blobs: readonly string[];
  readonly undoable: boolean;
  /** Warnings: the change is safe, yet something should be known (for example a file that another program holds open). */
  readonly problems: readonly Problem[];
};
