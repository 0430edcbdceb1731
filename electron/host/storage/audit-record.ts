import type { JsonValue } from './aggregate-kind.ts';
import type { CommitTarget, UndoPolicy } from './change-set.ts';

/**
 * One line of a segment of the record (`audit/YYYY-MM.ndjson`, `audit/YYYY-MM_002.ndjson` …). The line is the canonical JSON of the record;
 * `hash` is over the record without `hash`.
 */
export type AuditRecord = {
  readonly v: 1;
  /** 1, 2, 3 … over all segments. */
  readonly seq: number;
  readonly commitId: string;
  /** ISO time, UTC. Order is by `seq`: clocks may be wrong. */
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  /** SHA-256 of the canonical JSON of the command's parameters. */
  readonly params: string;
  readonly undo: UndoPolicy;
  readonly undoOf?: string;
  readonly reason?: string;
  readonly note?: Readonly<Record<string, string | number>>;
  /** What the commit changed, as the opener of the workspace describes it (`describe`); absent = nothing to tell. */
  readonly changes?: readonly JsonValue[];
  readonly targets: readonly CommitTarget[];
  readonly blobs: readonly string[];
  readonly prevHash: string;
  readonly hash: string;
};
