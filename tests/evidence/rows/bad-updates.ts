import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createUpdates, type UpdatesOptions } from '#machine/updates/index.ts';
import type { Policy } from '#shared/domain/policy.ts';
import {
  feedOf,
  INSTALLER_NAME,
  installation,
  packageOf,
  policyOf,
  releaseKey,
  releaseOf,
  signed,
  simulatedHours,
} from '#tests/builders/release-feed.ts';
import type { EvidenceRow } from '../evidence-row.ts';
import { type BadUpdate, badUpdates, type Kind, serveFeed } from './bad-feeds.ts';

type Build = (
  options: UpdatesOptions,
) => Pick<
  ReturnType<typeof createUpdates>,
  'check' | 'download' | 'takeFile' | 'installer' | 'start' | 'state' | 'stop' | 'choose'
>;

/** Meets one bad update as a person would who presses everything; true = there is an installer to be run. */
async function falls(build: Build, bad: BadUpdate): Promise<boolean> {
  const served = await serveFeed(bad);
  const options = await installation({
    policy: policyOf({ UpdateUrl: served.url }),
    keys: [bad.key.pinned],
    fetch: (url, init) => fetch(url, init),
  });
  try {
    const updates = build(options);
    if (bad.package) {
      const path = join(options.settings, 'given.zsupdate');
      await writeFile(path, bad.package);
      await updates.takeFile(path);
    } else {
      await updates.check(true);
      await updates.download(INSTALLER_NAME);
    }
    const folder = join(options.settings, 'updates', 'ready');
    if (existsSync(folder)) await bad.exchange?.(folder);
    return (await updates.installer()).ok || (!bad.exchange && (await holdsInstaller(options.settings)));
  } finally {
    served.close();
    await rm(options.settings, { recursive: true, force: true });
  }
}

/** Anything on disk that looks as if it could be run. */
async function holdsInstaller(settings: string): Promise<boolean> {
  const names = await readdir(settings, { recursive: true });
  return names.some((name) => /\.(?:exe|msi|dmg|zip|AppImage|deb|rpm)$/.test(name));
}

/** How often bad updates got through, of how many, and whether a good one does. */
export async function tryBadUpdates(build: Build, only?: Kind) {
  const all = badUpdates().filter(({ kind }) => !only || kind === only);
  const fallen: BadUpdate[] = [];
  for (const bad of all) if (await falls(build, bad)) fallen.push(bad);
  return {
    tried: all.length,
    kinds: new Set(all.map(({ kind }) => kind)).size,
    fallen: fallen.map(({ kind, name }) => `${kind}: ${name}`),
    fallenKinds: new Set(fallen.map(({ kind }) => kind)),
  };
}

/** A sound release by feed and by file: without it, refusing everything would look like safety. */
async function goodOnes(build: Build): Promise<number> {
  const key = releaseKey();
  const installer = Buffer.alloc(50_000, 7);
  const list = signed(releaseOf(installer), key);
  let taken = 0;
  for (const byFile of [false, true]) {
    const feed = { key, feed: feedOf(list, { [INSTALLER_NAME]: installer }) };
    const bad = { ...feed, kind: 'expired' as const, name: '' };
    if (await falls(build, byFile ? { ...bad, package: packageOf(list, { [INSTALLER_NAME]: installer }) } : bad))
      taken++;
  }
  return taken;
}

/** Requests of a desk that stays open for 24 simulated hours, by policy and by what the person chose. */
export async function requestsIn24Hours(build: Build, policy: Policy, chosen: 'off' | null = null): Promise<number> {
  let requests = 0;
  const { hour, later, now } = simulatedHours();
  const options = await installation({
    policy: policyOf(policy),
    keys: [releaseKey().pinned],
    now,
    later,
    fetch: () => {
      requests++;
      return Promise.reject(new Error('no network'));
    },
  });
  const updates = build(options);
  if (chosen) await updates.choose(chosen);
  await updates.start();
  for (let at = 0; at < 24; at++) {
    hour();
    // What a person presses, and what a page asks for while it is open.
    await updates.check(false);
    await updates.state();
    if (at % 6 === 0) await updates.check(true);
    await updates.download(INSTALLER_NAME);
  }
  updates.stop();
  await rm(options.settings, { recursive: true, force: true });
  return requests;
}

const URL = 'https://updates.example.org/zhunsheng';

export const badUpdateFeeds: EvidenceRow = {
  id: 'bad-updates',
  promise: 'No bad update is ever taken, and a desk whose updates are off asks nobody',
  async measure() {
    const { tried, kinds, fallen } = await tryBadUpdates(createUpdates);
    const off =
      (await requestsIn24Hours(createUpdates, { UpdateMode: 'off', UpdateUrl: URL })) +
      (await requestsIn24Hours(createUpdates, { UpdateUrl: URL }, 'off')) +
      (await requestsIn24Hours(createUpdates, {})) +
      (await requestsIn24Hours(createUpdates, { UpdateMode: 'notify', UpdateUrl: 'http://updates.example.org/' }));
    return {
      figures: [
        { name: 'kinds of bad updates', value: kinds, wanted: { atLeast: 8 } },
        { name: 'bad updates tried', value: tried, wanted: { atLeast: 60 } },
        { name: 'installs', value: fallen.length, wanted: { exactly: 0 } },
        { name: 'sound updates taken', value: await goodOnes(createUpdates), wanted: { exactly: 2 } },
        { name: 'requests in 24 h when off', value: off, wanted: { exactly: 0 } },
        {
          name: 'requests in 24 h when wanted',
          value: await requestsIn24Hours(createUpdates, { UpdateMode: 'notify', UpdateUrl: URL }),
          wanted: { atLeast: 2 },
        },
      ],
      findings: fallen,
    };
  },
};

/** An updater as they are often written: reads the list, fetches the file, follows where it is sent, and believes it. */
export const gullible: Build = (options) => {
  let kept: { readonly path: string } | null = null;
  const base = `${options.policy.values.UpdateUrl}latest/`;
  const keep = async (bytes: Uint8Array) => {
    const path = join(options.settings, 'installer.AppImage');
    await writeFile(path, bytes);
    kept = { path };
  };
  return {
    check: async () => void (await options.fetch(`${base}release.json`, {}).catch(() => null)),
    async download(name) {
      const response = await options.fetch(`${base}${name}`, {}).catch(() => null);
      const reader = response?.ok ? response.body?.getReader() : undefined;
      const first = await reader?.read();
      await reader?.cancel();
      if (first?.value) await keep(first.value);
    },
    takeFile: async (path) => keep(await readFile(path)),
    installer: async () =>
      kept ? { ok: true, value: kept.path } : { ok: false, error: { code: 'update-nothing-offered' } },
    start: async () => undefined,
    choose: async () => undefined,
    stop: () => undefined,
    state: (() => Promise.resolve({})) as never,
  };
};
