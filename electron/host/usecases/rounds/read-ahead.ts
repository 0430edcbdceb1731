import { setTimeout as pause } from 'node:timers/promises';
import { commentSetSummarySchema, type HostRegistry, roundSummarySchema } from '#host/registry.ts';
import type { WorkspaceStore } from '#host/storage/index.ts';

/** The first page is drawn before anything is read ahead; between two sets everybody else has a turn. */
const START_MS = 1500;
const BREATH_MS = 15;
const MOST_COMMENTS = 150_000;
/** What pages ask of all records at once; the home page has its own read by then. */
const LISTS = ['committee', 'project', 'draft', 'meeting', 'organisation', 'person', 'ballot'] as const;

type Store = Pick<WorkspaceStore<HostRegistry>, 'heads' | 'get' | 'list'>;

/**
 * Reads what lists show, then the comments of open rounds, set by set, the latest round first: a register of a hundred thousand then opens
 * at once and not after two seconds of reading. Answers how to stop it.
 */
export function readAhead(store: Store): () => void {
  const stop = new AbortController();
  void read(store, stop.signal).catch(() => {
    // Stopped. What cannot be read says so when somebody asks for it.
  });
  return () => stop.abort();
}

async function read(store: Store, signal: AbortSignal): Promise<void> {
  await pause(START_MS, undefined, { signal, ref: false });
  for (const kind of LISTS) {
    await store.list(kind);
    await pause(BREATH_MS, undefined, { signal, ref: false });
  }
  const open = new Map(
    store
      .heads('round')
      .filter(({ summary }) => roundSummarySchema.parse(summary).status === 'open')
      .map(({ id, updatedAt }) => [id, updatedAt]),
  );
  const sets = store
    .heads('commentSet')
    .map(({ id, summary }) => ({ id, ...commentSetSummarySchema.parse(summary) }))
    .filter(({ roundId }) => open.has(roundId))
    .sort((a, b) => (open.get(b.roundId) ?? '').localeCompare(open.get(a.roundId) ?? '') || a.first - b.first);
  let comments = 0;
  for (const set of sets) {
    comments += set.comments;
    if (comments > MOST_COMMENTS) return;
    await store.get('commentSet', set.id);
    await pause(BREATH_MS, undefined, { signal, ref: false });
  }
}
