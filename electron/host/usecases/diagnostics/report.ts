import { readFile } from 'node:fs/promises';
import { freemem, hostname, totalmem } from 'node:os';
import { extname } from 'node:path';
import type { HostContext } from '#host/host-context.ts';
import { type HostRegistry, registry } from '#host/registry.ts';
import { lacksFolderFlush, probeVolume, workspacePlace } from '#host/storage/index.ts';
import { archiveSum } from '#machine/index.ts';
import type { DiagnosticReport } from '#shared/contract/index.ts';
import { isOpenToAll } from './open-to-all.ts';

const MB = 1024 * 1024;
const LOG_LINES = 60;
const LOG_BYTES = 2 * MB;
/** Values that name a folder, a server or people are not part of a report. */
const PLAIN_POLICY = new Set(['boolean', 'number']);
const KIND_NAMES = Object.keys(registry) as (keyof HostRegistry)[];

/** What is known of the desk, without anything that people wrote, names, or paths. */
export async function makeReport(ctx: HostContext): Promise<DiagnosticReport> {
  const { store, fileOps } = ctx;
  const [space, strays, logText, logSize] = await Promise.all([
    fileOps.space(store.dir).catch(() => null),
    store.strays().catch(() => []),
    ctx.log.read(LOG_BYTES),
    ctx.log.size(),
  ]);
  const surroundings = { platform: process.platform, env: process.env, fileSystem: space?.type ?? 0 };
  const place = workspacePlace(store.dir, surroundings);
  const lines = logText.split('\n').filter((line) => line !== '');
  const { rss, heapUsed } = process.memoryUsage();
  const probe = store.readOnly ? null : await probeVolume(fileOps, store.dir);
  return {
    made: ctx.now(),
    program: {
      version: ctx.version,
      commit: ctx.build.commit,
      asar: await archiveSum(ctx.build),
      door: ctx.door,
      node: process.versions.node,
      electron: process.versions['electron'] ?? '',
      chromium: process.versions['chrome'] ?? '',
      platform: process.platform,
      arch: process.arch,
      uptime: Math.round(process.uptime()),
      safeMode: ctx.safeMode,
      memory: {
        rss: Math.round(rss / MB),
        heap: Math.round(heapUsed / MB),
        machine: Math.round(totalmem() / MB),
        machineFree: Math.round(freemem() / MB),
      },
    },
    workspace: {
      kind: ctx.archive ? 'archive' : 'folder',
      readOnly: store.readOnly,
      records: KIND_NAMES.map((kind) => {
        const sizes = store.heads(kind).map(({ size }) => size);
        const bytes = sizes.reduce((sum, size) => sum + size, 0);
        return { kind, count: sizes.length, bytes, largest: Math.max(0, ...sizes) };
      }).filter(({ count }) => count > 0),
      schema: Object.fromEntries(KIND_NAMES.map((kind) => [kind, registry[kind].schemaVersion])),
      auditRecords: store.checkpoint().seq,
      problems: countBy([...store.problems, ...ctx.policy.problems], ({ code }) => code),
      troubles: ctx.health.current().troubles.map(({ kind }) => kind),
      strays: countBy(strays, ({ what }) => what),
      longestPath: store.dir.length + LONGEST_INSIDE,
    },
    lock: {
      state: ctx.heldBy ? 'others' : store.readOnly ? 'none' : 'ours',
      onThisMachine: ctx.heldBy === null || ctx.heldBy.host === hostname(),
    },
    volume: {
      place: place.kind,
      service: place.service,
      freeMB: Math.floor((space?.free ?? 0) / MB),
      totalMB: Math.floor((space?.total ?? 0) / MB),
      fileSystem: (space?.type ?? 0).toString(16),
      noFolderFlush: lacksFolderFlush(store.dir) || (probe?.saves === true && !probe.folderFlush),
      openToAll: await isOpenToAll(store.dir),
      probe,
    },
    policy: policyOf(ctx),
    log: {
      ...logSize,
      errors: lines.filter((line) => line.includes('"error"')).length,
      last: lines.slice(-LOG_LINES),
    },
  };
}

/** `drafts/<80>/steps.ndjson` and the temporary name beside it. */
const LONGEST_INSIDE = '/drafts/'.length + 80 + '/.steps.ndjson.1234567.12345678.tmp'.length;

function countBy<T>(items: readonly T[], codeOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[codeOf(item)] = (counts[codeOf(item)] ?? 0) + 1;
  return counts;
}

/** Keys in force; of their source only the kind (`registry`, `plist`, `json`). */
function policyOf({ policy }: HostContext): DiagnosticReport['policy'] {
  return Object.entries(policy.values).map(([key, value]) => {
    const choice = ['UpdateMode', 'UpdateChannel', 'Locale'].includes(key);
    const plain = PLAIN_POLICY.has(typeof value) || choice;
    const from = policy.from[key as keyof typeof policy.from] ?? '';
    const source = /^HK|registry/i.test(from) ? 'registry' : extname(from).slice(1) || 'file';
    return { key, value: plain ? String(value) : '…', source: /^[a-z]+$/i.test(source) ? source : 'file' };
  });
}

/** Licence texts that lie beside the installed program. */
export async function readNotices({ build }: HostContext) {
  return { text: build.notices === null ? '' : await readFile(build.notices, 'utf8') };
}

/** The log of the program as text, for whoever helps. */
export async function readLog(ctx: HostContext) {
  return { folder: ctx.log.folder, text: await ctx.log.read(LOG_BYTES) };
}
