import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { type EffectivePolicy, SILENT_LOG } from '#machine/index.ts';
import type { UpdatesOptions } from '#machine/updates/index.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { Release } from '#shared/domain/release.ts';

/** A key that signs releases, and its public half as it is pinned. */
export type ReleaseKey = { readonly private: KeyObject; readonly pinned: string };

export function releaseKey(): ReleaseKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return { private: privateKey, pinned: raw.toString('base64') };
}

/** Files of a feed, by their path below its address. */
export type Feed = Map<string, Uint8Array>;

export const INSTALLER_NAME = 'Zhunsheng-0.2.0-linux-x64.AppImage';
export const NOW = Date.UTC(2026, 10, 22);

export const sha512 = (bytes: Uint8Array) => createHash('sha512').update(bytes).digest('hex');

/** The list of a release with one installer for this machine. */
export function releaseOf(installer: Uint8Array, changes: Partial<Release> = {}): Release {
  return {
    format: 'zhunsheng-release',
    serial: 7,
    version: '0.2.0',
    channel: 'latest',
    expires: '2027-01-31T00:00:00Z',
    notes: { 'zh-CN': '修正若干问题。', en: 'Mends some faults.' },
    files: [
      { name: INSTALLER_NAME, platform: 'linux', arch: 'x64', size: installer.length, sha512: sha512(installer) },
    ],
    ...changes,
  };
}

export type SignedList = { readonly list: Uint8Array; readonly signature: Uint8Array };

export function signed(release: unknown, key: ReleaseKey): SignedList {
  const list = Buffer.from(JSON.stringify(release));
  return { list, signature: sign(null, list, key.private) };
}

export function feedOf({ list, signature }: SignedList, files: Readonly<Record<string, Uint8Array>>): Feed {
  return new Map<string, Uint8Array>([
    ['latest/release.json', list],
    ['latest/release.json.sig', signature],
    ...Object.entries(files).map(([name, bytes]) => [`latest/${name}`, bytes] as const),
  ]);
}

export function packageOf({ list, signature }: SignedList, files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ 'release.json': list, 'release.json.sig': signature, ...files }, { level: 0 });
}

export const policyOf = (values: Policy): EffectivePolicy => ({
  values,
  from: Object.fromEntries(Object.keys(values).map((key) => [key, '/etc/zhunsheng/policy.json'])),
  problems: [],
});

/** An installation of version 0.1.0 on Linux, x64; it fetches nothing unless told how. */
export async function installation(changes: Partial<UpdatesOptions>): Promise<UpdatesOptions> {
  return {
    settings: await mkdtemp(join(tmpdir(), 'zs-updates-')),
    policy: policyOf({}),
    log: SILENT_LOG,
    version: '0.1.0',
    platform: 'linux',
    arch: 'x64',
    keys: [],
    fetch: () => Promise.reject(new Error('no network')),
    now: () => NOW,
    later: () => () => {},
    ...changes,
  };
}

/** Time that goes on by the hour, and what was put off until then. */
export function simulatedHours() {
  let now = NOW;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    later(ms: number, run: () => void) {
      const entry = { at: now + ms, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    hour() {
      now += 3_600_000;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}
