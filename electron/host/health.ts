import { type HostRegistry, registry } from '#host/registry.ts';
import { type AggregateKind, aggregatePath, type FileOps, type WorkspaceStore } from '#host/storage/index.ts';
import type { AppLog } from '#machine/index.ts';
import type { Health, Trouble } from '#shared/contract/index.ts';

/** What stands in the way of saving, or soon may, as the pages show it (保存状态). */
export type HealthWatch = {
  current(): Health;
  /** Looks at once whether saving works and how much room there is. */
  recheck(): Promise<Health>;
  /** Called when what `current` answers has changed. */
  onChange(listener: () => void): () => void;
  close(): void;
};

export type HealthOptions = {
  readonly store: WorkspaceStore<HostRegistry>;
  readonly ops: FileOps;
  readonly log: AppLog;
  /** Who has the workspace, where it is open read-only for that reason. */
  readonly heldBy: { readonly user: string; readonly host: string } | null;
  /** An archive package, or asked for as such: that it is read-only is no trouble. */
  readonly meantReadOnly: boolean;
  readonly safeMode: boolean;
  readonly now: () => number;
  /** For a host behind an interface: the room on the disk and the clock are looked at by itself. */
  readonly stays: boolean;
  /** Opens the workspace anew, for what only that can end. */
  readonly reopen: () => Promise<unknown>;
};

const KIND_NAMES = Object.keys(registry) as (keyof HostRegistry)[];
const MB = 1024 * 1024;
/** Below this, or three times the workspace, the disk counts as nearly full (reliability 2.6). */
const LEAST_FREE = 64 * MB;
/** A record of this size is saved, and said to be large (reliability 2.9). */
const LARGE = 20 * MB;
const LOOK_AFTER_MS = 2_000;
const ROOM_EVERY_MS = 4 * 60_000;
const REOPEN_EVERY_MS = 5_000;

const KINDS: Readonly<Record<string, Trouble['kind']>> = {
  'storage-disk-full': 'disk-full',
  'storage-file-locked': 'file-locked',
  'storage-file-pending': 'file-pending',
  'storage-folder-gone': 'folder-gone',
  'storage-lock-lost': 'lock-lost',
  'storage-needs-reopen': 'needs-reopen',
  'storage-not-writable': 'not-writable',
  'storage-write-failed': 'write-failed',
};

/** Findings about the clock (`storage/clock-watch.ts`). */
const CLOCKS: Readonly<Record<string, Trouble['kind']>> = {
  'storage-clock-behind': 'clock-back',
  'storage-clock-jumped': 'clock-ahead',
};

/** Watches an open workspace: every failed save at once, the room on its disk and the clock every few minutes. */
export function watchHealth(options: HealthOptions): HealthWatch {
  const { store, ops, log, now } = options;
  const listeners = new Set<() => void>();
  const since = new Map<string, string>();
  let room: Trouble['params'] | null = null;
  let large: Trouble['params'] | null = null;
  /** When the newest record was written, as the holder's own clock said. */
  const lastChange = minuteOf(lastOf(store));
  let told = '';
  let closed = false;

  const found = (): { kind: Trouble['kind']; params: Trouble['params'] }[] => {
    const all: { kind: Trouble['kind']; params: Trouble['params'] }[] = [];
    const refusal = store.trouble;
    const kind = refusal && KINDS[refusal.code];
    if (refusal && kind) all.push({ kind, params: { ...refusal.params } });
    else if (options.heldBy) all.push({ kind: 'held', params: { ...options.heldBy, at: lastChange } });
    else if (store.readOnly && !options.meantReadOnly) all.push({ kind: 'read-only', params: {} });
    if (room && kind !== 'disk-full') all.push({ kind: 'nearly-full', params: room });
    if (large) all.push({ kind: 'large-files', params: large });
    for (const { code, params = {} } of store.problems) {
      const clock = CLOCKS[code];
      if (clock) all.push({ kind: clock, params });
    }
    return all;
  };

  const current = (): Health => {
    const troubles = found().map(({ kind, params }) => {
      if (!since.has(kind)) since.set(kind, new Date(now()).toISOString());
      return { kind, params, since: since.get(kind) ?? '' };
    });
    for (const kind of since.keys()) if (!troubles.some((trouble) => trouble.kind === kind)) since.delete(kind);
    return { troubles, safeMode: options.safeMode };
  };

  const tell = () => {
    const health = current();
    const text = JSON.stringify(health);
    if (text === told || closed) return;
    told = text;
    for (const { kind } of health.troubles) log.note('trouble', { kind });
    for (const listener of listeners) listener();
  };

  const lookAtRoom = async () => {
    if (store.readOnly) return;
    const space = await ops.space(store.dir).catch(() => null);
    if (!space) return;
    const records = recordsOf(store);
    large = await describeLarge(store, records.filter(isLarge));
    const own = records.reduce((sum, { size }) => sum + size, 0);
    room = space.free < Math.max(LEAST_FREE, 3 * own) ? { free: Math.floor(space.free / MB) } : null;
  };

  const look = async () => {
    await lookAtRoom();
    tell();
  };

  const reopenIfNeeded = async () => {
    if (store.trouble?.code === 'storage-needs-reopen') await options.reopen();
  };

  const stopTrouble = store.onTrouble(() => {
    tell();
    void reopenIfNeeded();
  });
  const stopCommits = store.subscribe(({ targets }) => {
    const grown = targets.some(({ kind, id }) => isLarge(store.head(kind as KindName, id) ?? { size: 0 }));
    if (grown || large) void look();
    else tell();
  });
  const rooms = setInterval(() => void look(), ROOM_EVERY_MS).unref();
  const reopening = setInterval(() => void reopenIfNeeded(), REOPEN_EVERY_MS).unref();
  // Not while the first page is being read, and not for a command that is over at once.
  const first = options.stays ? setTimeout(() => void look(), LOOK_AFTER_MS).unref() : undefined;

  return {
    current,
    async recheck() {
      await store.recheck();
      await look();
      return current();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      clearTimeout(first);
      stopTrouble();
      stopCommits();
      clearInterval(rooms);
      clearInterval(reopening);
    },
  };
}

/** ISO time of the newest record; empty for an empty workspace. */
function lastOf(store: WorkspaceStore<HostRegistry>): string {
  const times = KIND_NAMES.flatMap((kind) => store.heads(kind).map(({ updatedAt }) => updatedAt));
  return times.sort().at(-1) ?? '';
}

/** `2026-11-22 20:14 UTC`. */
const minuteOf = (iso: string) => (iso === '' ? '–' : `${iso.slice(0, 16).replace('T', ' ')} UTC`);

type KindName = keyof HostRegistry;
type SizedRecord = { readonly kind: KindName; readonly id: string; readonly size: number };

function recordsOf(store: WorkspaceStore<HostRegistry>): readonly SizedRecord[] {
  return KIND_NAMES.flatMap((kind) => store.heads(kind).map(({ id, size }) => ({ kind, id, size })));
}

function isLarge({ size }: { readonly size: number }): boolean {
  return size > LARGE;
}

/** How many there are, and of the largest what it is called, where it stands and its MB; null = none. */
async function describeLarge(
  store: WorkspaceStore<HostRegistry>,
  records: readonly SizedRecord[],
): Promise<Trouble['params'] | null> {
  const [most] = [...records].sort((a, b) => b.size - a.size);
  if (!most) return null;
  const file = aggregatePath(registry[most.kind] as AggregateKind<unknown>, most.id);
  const name = await nameOf(store, most);
  return { count: records.length, most: Math.round(most.size / MB), record: name === '' ? file : `${name} · ${file}` };
}

/** From heads and small records alone: the large one is not read for its name. */
async function nameOf(store: WorkspaceStore<HostRegistry>, { kind, id }: SizedRecord): Promise<string> {
  const said = (store.head(kind, id)?.summary ?? {}) as Readonly<Record<string, unknown>>;
  const own = said['name'] ?? said['title'];
  if (typeof own === 'string') return own;
  if (kind === 'commentSet') {
    const round = store.head('round', String(said['roundId']))?.summary as { readonly name?: string } | undefined;
    return round?.name ?? '';
  }
  if (kind !== 'draftText') return '';
  const draft = await store.get('draft', id);
  return draft.ok ? draft.value.data.name : '';
}
