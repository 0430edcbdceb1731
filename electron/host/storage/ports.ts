/** What storage needs from the outside besides files, so that tests own time, names and processes. */

/** Wall clock: milliseconds since 1970-01-01 UTC. */
export type Clock = { now(): number };

/** Source of fresh ids (UUID v7 in production): lower-case letters, digits and hyphens. */
export type Ids = { next(): string };

export type Timers = {
  /** Resolves after `ms` by a monotonic clock. */
  wait(ms: number): Promise<void>;
  /** Calls `run` every `ms` until the returned function is called; must not keep the process alive. */
  every(ms: number, run: () => void): () => void;
};

/** Who this process is, and what can be said about another one on the same machine. */
export type ProcessProbe = {
  readonly host: string;
  readonly user: string;
  readonly pid: number;
  /** A value that differs when a pid is used again; empty where the system does not tell. */
  readonly processStart: string;
  /** False only when the process of that pid (and start) is certainly gone. */
  isAlive(pid: number, processStart: string): Promise<boolean>;
};
