import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { DraftSessions } from '#host/drafts/draft-sessions.ts';
import type { Workers } from '#host/jobs/workers.ts';
import type { HostRegistry } from '#host/registry.ts';
import { commentSetSummarySchema } from '#host/registry.ts';
import type { CommitReceipt, WorkspaceStore } from '#host/storage/index.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import { FileTexts } from './file-texts.ts';
import type { ObjectToRead } from './read-records.ts';
import type { SearchRecord } from './search-record.ts';
import type { Kind, SearchSource, SourceReader } from './search-source.ts';
import { searchSources } from './sources/index.ts';
import { createTextCache } from './text-cache.ts';
import { type Found, type IndexQuery, TextIndex } from './text-index.ts';
import { type Visit, WorkQueue } from './work-queue.ts';

/** How much is known: records of all, files whose words are still to be read, long texts that were left out. */
export type SearchState = {
  readonly done: number;
  readonly all: number;
  readonly files: number;
  readonly left: number;
};

export type WorkspaceSearch = {
  /** Begins to read the workspace, unless it was begun. */
  begin(): void;
  /**
   * Waits until everything that was committed so far can be found and, at most `patience` ms, for what is read for the first time; with
   * `whole` until all is read, words of files too.
   */
  ready(options: { readonly patience: number; readonly whole?: boolean }): Promise<void>;
  search(query: IndexQuery): Found;
  /** The record shown beside others: `project:ID`. */
  named(name: string): Pick<SearchRecord, 'title' | 'within'> | undefined;
  state(): SearchState;
  /** Takes texts out of the words of files, so that they are not found any more. */
  forget(texts: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** Work goes on so long before others have a turn, and rests so long then. */
const SLICE_MS = 8;
const BREATH_MS = 3;
/** Records of one object after which others have a turn before they are taken in. */
const MANY = 100;
/** Characters of long texts (drafts, files) that are kept: twice as many bytes, and half as many again for their pairs. */
const ROOM = 80_000_000;
/** A text is long from here on; shorter ones always find room. */
const LONG = 4_000;

/** The full text of a workspace: read once behind the work, then after every change what has changed. Nothing of it is lost with it. */
export function createWorkspaceSearch(
  store: WorkspaceStore<HostRegistry>,
  sessions: DraftSessions,
  workers: Workers,
): WorkspaceSearch {
  const index = new TextIndex();
  const queue = new WorkQueue();
  const left = new Set<string>();
  const files = new FileTexts(createTextCache(store), store, workers);
  const stopped = new AbortController();
  let begun = false;
  let working: Promise<void> | null = null;
  let reading: Promise<void> | null = null;
  let done = 0;
  let hurry = 0;

  const reader: SourceReader = {
    async get(kind, id) {
      const found = await store.peek(kind, id);
      return found.ok ? found.value.data : null;
    },
    changedAt: (kind, id) => store.head(kind, id)?.updatedAt ?? '',
    draftText: (id) => textOfDraft(store, sessions, id),
  };

  /** Reads what is to be found of an object; null when that is not to be had. */
  async function read({ source, id }: Visit): Promise<readonly SearchRecord[] | null> {
    const from = searchSources[source] as SearchSource;
    try {
      return (await readElsewhere(from, id)) ?? (await from.read(id, reader));
    } catch {
      // Closed meanwhile, or a fault in one source: everything else must still be found.
      return null;
    }
  }

  async function takeIn(asked: Visit, found: readonly SearchRecord[]): Promise<void> {
    const records: SearchRecord[] = [];
    for (const record of found) records.push(await withFile(record, asked));
    if (records.length > MANY) await turn();
    index.put(`${searchSources[asked.source]?.of}:${asked.id}`, records.map(withinRoom));
    while (index.tidy()) await turn();
  }

  /** The records of an object with a big part, read in a worker; null when that is in memory already, or cannot be read. */
  async function readElsewhere(source: SearchSource, id: string): Promise<readonly SearchRecord[] | null> {
    const { of, big, changedBy = {} } = source;
    if (!big || (big === 'draftText' && (await stepsOf(store, id)) !== 0)) return null;
    const bytes = await store.unread(big, id);
    if (!bytes) return null;
    const others: ObjectToRead['others'][number][] = [];
    for (const kind of new Set([of, ...(Object.keys(changedBy) as Kind[])])) {
      const read = kind === big ? null : await store.peek(kind, id);
      if (read?.ok) others.push({ kind, updatedAt: read.value.updatedAt, data: read.value.data });
    }
    return workers.run('read-records', { of, id, big: { kind: big, bytes }, others }).catch(() => null);
  }

  async function withFile(record: SearchRecord, asked: Visit): Promise<SearchRecord> {
    const text = record.file ? await files.textOf(record.file, () => queue.add(asked, false)) : null;
    return text ? { ...record, parts: [...record.parts, { field: 'file', text }] } : record;
  }

  /** Leaves out the text of a long record when there is no room for it; title and numbers stay. */
  function withinRoom(record: SearchRecord): SearchRecord {
    const chars = record.parts.reduce((sum, { text }) => sum + text.length, 0);
    const name = `${record.kind}:${record.id}`;
    const held = index.named(name) !== undefined && !left.has(name);
    if (chars < LONG || held || index.size.chars + chars < ROOM) {
      left.delete(name);
      return record;
    }
    left.add(name);
    return { ...record, parts: record.parts.filter(({ text }) => text.length < LONG).slice(0, 8) };
  }

  /** While one object is taken in, the next is read. One after the other they are taken in, so that nothing old replaces the new. */
  async function work(): Promise<void> {
    let began = performance.now();
    let next = queue.take();
    let ahead = next && read(next);
    while (next && !stopped.signal.aborted) {
      const current = next;
      const found = await ahead;
      next = queue.take();
      ahead = next && read(next);
      const weight = weightOf(current);
      if (found) await takeIn(current, found);
      queue.finish(current);
      done += weight;
      if (performance.now() - began < SLICE_MS) continue;
      await (hurry > 0 ? turn() : pause(BREATH_MS, undefined, { ref: false }));
      began = performance.now();
    }
    await ahead;
  }

  function go(): void {
    if (stopped.signal.aborted) return;
    working ??= work().finally(() => {
      working = null;
      if (queue.hasNext) go();
      else readFiles();
    });
  }

  /** Words of files come last, one file at a time; each has what it belongs to read again. */
  function readFiles(): void {
    const read = async () => {
      while (!stopped.signal.aborted && (await files.readNext())) go();
    };
    reading ??= read().finally(() => {
      reading = null;
    });
  }

  function weightOf({ source, id }: Visit): number {
    const { of } = searchSources[source] as (typeof searchSources)[number];
    if (of !== 'commentSet') return 1;
    const set = commentSetSummarySchema.safeParse(store.head(of, id)?.summary);
    return set.success ? set.data.comments : 1;
  }

  function addAll(): void {
    for (const [source, { of }] of searchSources.entries()) {
      const newestFirst = [...store.heads(of)].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
      for (const { id } of newestFirst) queue.add({ source, id }, false);
    }
  }

  function onCommit({ targets }: CommitReceipt): void {
    if (!begun) return;
    for (const target of targets)
      for (const [source, { of, changedBy }] of searchSources.entries()) {
        const how = of === target.kind ? 'same' : changedBy?.[target.kind as Kind];
        if (how === 'same') queue.add({ source, id: target.id }, true);
        else if (how === 'all') for (const { id } of store.heads(of)) queue.add({ source, id }, true);
      }
    if (queue.hasNext) go();
  }
  const unsubscribe = store.subscribe(onCommit);

  return {
    begin() {
      if (begun) return;
      begun = true;
      addAll();
      go();
    },
    async ready({ patience, whole = false }) {
      this.begin();
      hurry++;
      try {
        const until = performance.now() + patience;
        const patient = () => !queue.isEmpty && performance.now() < until;
        while ((working || reading) && (whole || queue.isUrgent || patient())) await pause(2);
      } finally {
        hurry--;
      }
    },
    search: (query) => index.search(query),
    named: (name) => index.named(name),
    state() {
      let waiting = 0;
      for (const each of queue) waiting += weightOf(each);
      return { done, all: done + waiting, files: files.waiting, left: left.size };
    },
    async forget(texts) {
      if (!(await files.remove(texts)) || !begun) return;
      addAll();
      go();
    },
    async close() {
      stopped.abort();
      unsubscribe();
      await Promise.all([working, reading]);
    },
  };
}

/** The text of a draft with the steps that its snapshot does not hold yet; null when it cannot be read. */
async function textOfDraft(
  store: WorkspaceStore<HostRegistry>,
  sessions: DraftSessions,
  id: string,
): Promise<DocJson | null> {
  const steps = await stepsOf(store, id);
  if (steps === null) return null;
  if (steps === 0) {
    const text = await store.peek('draftText', id);
    return text.ok ? text.value.data.doc : null;
  }
  try {
    return (await sessions.open(id)).doc.toJSON() as DocJson;
  } catch {
    // A log that cannot be read is told by whoever opens the draft.
    return null;
  }
}

/** Steps that the snapshot of a draft does not hold yet; null when they cannot be read. */
async function stepsOf(store: WorkspaceStore<HostRegistry>, id: string): Promise<number | null> {
  const log = await store.readLog('draftText', id);
  return log.ok ? log.value.count : null;
}
