import type { ConnectionState } from './platform.ts';

/** How a connection is doing, who wants to know, and who waits until it is open again. */
export type LinkState = {
  now(): ConnectionState;
  set(next: ConnectionState): void;
  subscribe(listener: () => void): () => void;
  /** Resolves when it is open, or when trying on is of no use. */
  settled(): Promise<void>;
};

export function createLinkState(begin: ConnectionState = 'connecting'): LinkState {
  let state = begin;
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();
  const isSettled = () => state === 'open' || state === 'denied';
  return {
    now: () => state,
    set(next) {
      if (state === next) return;
      state = next;
      for (const listener of listeners) listener();
      if (!isSettled()) return;
      for (const wake of waiting) wake();
      waiting.clear();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => (isSettled() ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve))),
  };
}
