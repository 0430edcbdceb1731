import { mkdir, open, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { SILENT_LOG } from '#machine/index.ts';
import { readMemory, rememberingIn } from '#machine/updates/update-memory.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { CHANNELS } from '#shell/channels.ts';
import { createRegistrar } from '#shell/registrar.ts';
import type { ShellContext } from '#shell/shell-context.ts';
import { startApp } from '#shell/start-app.ts';
import { startUpdates } from '#shell/updates/index.ts';
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
import { fakeElectron } from '#tests/fakes/electron.ts';

const URL = 'https://updates.example.org/zhunsheng';
const key = releaseKey();
const installer = Buffer.alloc(20_000, 9);
const list = signed(releaseOf(installer), key);
const feed = feedOf(list, { [INSTALLER_NAME]: installer });

/** The shell's part with a page that presses buttons; `asked` are the addresses that were requested. */
async function desk(policy: Policy) {
  const { settings } = await installation({});
  const asked: string[] = [];
  const shown: string[] = [];
  let chosen = '';
  let held = Promise.resolve();
  const { hour, later, now } = simulatedHours();
  const handlers = new Map<string, (event: unknown, input: unknown) => Promise<unknown>>();
  const mainFrame = { url: 'app://bundle/' };
  const electron = {
    ipcMain: { handle: (channel: string, run: never) => handlers.set(channel, run) },
    dialog: {
      showOpenDialog: () => Promise.resolve({ canceled: chosen === '', filePaths: chosen === '' ? [] : [chosen] }),
    },
    shell: { showItemInFolder: (path: string) => shown.push(path) },
  };
  const context = {
    electron,
    settings,
    policy: policyOf(policy),
    platform: 'linux',
    version: '0.1.0',
    log: SILENT_LOG,
    text: (name: string) => name,
    now,
  } as unknown as ShellContext;
  const updates = startUpdates(
    context,
    createRegistrar(electron.ipcMain as never, () => undefined),
    {
      arch: 'x64',
      keys: [key.pinned],
      fetch: async (url) => {
        asked.push(url);
        await held;
        const found = feed.get(url.slice(`${URL}/`.length));
        return found ? new Response(new Uint8Array(found)) : new Response(null, { status: 404 });
      },
      later,
    },
  );
  return {
    asked,
    shown,
    settings,
    updates,
    choose: (path: string) => {
      chosen = path;
    },
    /** The feed says nothing until what is answered is called. */
    hold() {
      let go = () => {};
      held = new Promise((done) => {
        go = done;
      });
      return () => go();
    },
    press: (wish: object) => handlers.get('desk:updates')!({ sender: { mainFrame }, senderFrame: mainFrame }, wish),
    hour,
  };
}

it.each<[string, Policy]>([
  ['off by policy', { UpdateMode: 'off', UpdateUrl: URL }],
  ['without an address', {}],
  ['without an address, although wanted', { UpdateMode: 'notify' }],
])('asks nobody in 24 hours %s, whatever is pressed', async (_, policy) => {
  const { asked, hour, press, updates } = await desk(policy);
  await updates.start();
  for (let at = 0; at < 24; at++) {
    hour();
    for (const ask of ['state', 'check', 'cancel', 'show']) await press({ ask });
    await press({ ask: 'download', name: INSTALLER_NAME });
    await press({ ask: 'choose', mode: 'notify' });
  }
  expect(asked).toEqual([]);
});

it('says that there is a newer version, fetches nothing unasked, keeps it when asked, and shows its folder', async () => {
  const { asked, hour, press, settings, shown, updates } = await desk({ UpdateUrl: URL });
  await updates.start();
  hour();
  await updates.check(false);
  expect(await press({ ask: 'check' })).toMatchObject({
    mode: 'notify',
    offer: { version: '0.2.0', notes: { en: 'Mends some faults.' }, files: [{ name: INSTALLER_NAME }] },
    ready: null,
    problem: null,
  });
  expect(asked.some((url) => url.endsWith(INSTALLER_NAME))).toBe(false);
  await updates.download(INSTALLER_NAME);
  expect(await press({ ask: 'show' })).toMatchObject({ ready: { version: '0.2.0', name: INSTALLER_NAME } });
  expect(shown).toEqual([join(settings, 'updates', 'ready', INSTALLER_NAME)]);
});

it('takes a file without any network, and shows nothing that was exchanged since', async () => {
  const { asked, choose, press, settings, shown } = await desk({ UpdateMode: 'off' });
  const path = join(settings, 'given.zsupdate');
  await writeFile(path, packageOf(list, { [INSTALLER_NAME]: installer }));
  choose(path);
  expect(await press({ ask: 'take-file' })).toMatchObject({ ready: { version: '0.2.0' }, problem: null });
  await writeFile(join(settings, 'updates', 'ready', INSTALLER_NAME), Buffer.alloc(20_000, 1));
  expect(await press({ ask: 'show' })).toMatchObject({ ready: null, problem: { code: 'update-file-wrong' } });
  expect({ asked, shown }).toEqual({ asked: [], shown: [] });
});

it('throws away at the next start what somebody exchanged, and says so', async () => {
  const { choose, press, settings, updates } = await desk({ UpdateMode: 'off' });
  const path = join(settings, 'given.zsupdate');
  await writeFile(path, packageOf(list, { [INSTALLER_NAME]: installer }));
  choose(path);
  await press({ ask: 'take-file' });
  await writeFile(join(settings, 'updates', 'ready', INSTALLER_NAME), Buffer.alloc(20_000, 1));
  // And what a program that was killed while it fetched has left.
  await mkdir(join(settings, 'updates', 'taking'));
  await updates.start();
  expect(await press({ ask: 'state' })).toMatchObject({ ready: null, problem: { code: 'update-file-wrong' } });
  expect(await readdir(join(settings, 'updates'))).toEqual(['known.json']);
});

it('shows no link in the place of the installer: what it points to may change', async () => {
  const { choose, press, settings, shown } = await desk({ UpdateMode: 'off' });
  const path = join(settings, 'given.zsupdate');
  await writeFile(path, packageOf(list, { [INSTALLER_NAME]: installer }));
  choose(path);
  await press({ ask: 'take-file' });
  const kept = join(settings, 'updates', 'ready', INSTALLER_NAME);
  await rename(kept, join(settings, 'elsewhere'));
  await symlink(join(settings, 'elsewhere'), kept);
  expect(await press({ ask: 'show' })).toMatchObject({ ready: null, problem: { code: 'update-file-wrong' } });
  expect(shown).toEqual([]);
});

it('says that the disk is full, and not that the server or the file is to blame', async () => {
  const { choose, press, settings, updates } = await desk({ UpdateUrl: URL });
  const path = join(settings, 'given.zsupdate');
  await writeFile(path, packageOf(list, { [INSTALLER_NAME]: installer }));
  await updates.check(true);
  const handle = await open(path);
  const prototype = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  const real = prototype.writeFile;
  const full = vi.spyOn(prototype, 'writeFile').mockImplementation(function (this: typeof handle, data, options) {
    if (typeof data === 'string') return real.call(this, data, options);
    return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  });
  try {
    const said = { ready: null, problem: { code: 'update-cannot-keep', params: { reason: 'ENOSPC' } } };
    await updates.download(INSTALLER_NAME);
    expect(await press({ ask: 'state' })).toMatchObject(said);
    choose(path);
    expect(await press({ ask: 'take-file' })).toMatchObject(said);
  } finally {
    full.mockRestore();
  }
  expect(await press({ ask: 'take-file' })).toMatchObject({ ready: { version: '0.2.0' }, problem: null });
});

it('takes the file that was chosen while the daily question was on its way', async () => {
  const { choose, hold, press, settings, updates } = await desk({ UpdateUrl: URL });
  const path = join(settings, 'given.zsupdate');
  await writeFile(path, packageOf(list, { [INSTALLER_NAME]: installer }));
  choose(path);
  const go = hold();
  const asking = updates.check(false);
  const taking = press({ ask: 'take-file' });
  go();
  await asking;
  expect(await taking).toMatchObject({ ready: { version: '0.2.0' }, problem: null });
});

it('asks nothing more from the moment it is turned off, and forgets neither that nor the list that it saw', async () => {
  const { asked, hold, press, settings, updates } = await desk({ UpdateUrl: URL });
  const go = hold();
  const asking = updates.check(true);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  const chosen = press({ ask: 'choose', mode: 'off' });
  go();
  await Promise.all([asking, chosen]);
  expect(asked).toHaveLength(1);
  expect(await press({ ask: 'state' })).toMatchObject({ mode: 'off', offer: null, problem: null });

  await press({ ask: 'choose', mode: 'manual' });
  await Promise.all([updates.check(true), press({ ask: 'choose', mode: 'manual' })]);
  const known = JSON.parse(await readFile(join(settings, 'updates', 'known.json'), 'utf8')) as object;
  expect(known).toMatchObject({ mode: 'manual', seen: { serial: 7 } });
});

it('remembers all that comes at the same moment', async () => {
  const { settings } = await installation({});
  const remember = rememberingIn(settings);
  const seen = { serial: 7, sha512: '' };
  await Promise.all([remember({ mode: 'off' }), remember({ seen }), remember({ checkedAt: 5 })]);
  expect(await readMemory(settings)).toEqual({ ok: true, value: { mode: 'off', seen, checkedAt: 5 } });
});

it('remembers the newest list across starts, and believes nothing when what it remembers was spoilt', async () => {
  const { press, settings, updates } = await desk({ UpdateUrl: URL });
  await updates.check(true);
  expect(await readdir(join(settings, 'updates'))).toEqual(['known.json']);
  await mkdir(join(settings, 'updates'), { recursive: true });
  await writeFile(join(settings, 'updates', 'known.json'), '{"seen":');
  expect(await press({ ask: 'check' })).toMatchObject({ mode: 'off', problem: { code: 'update-memory-broken' } });
});

it('refuses what is no wish', async () => {
  const { press } = await desk({});
  for (const wish of [{}, { ask: 'install' }, { ask: 'download' }, { ask: 'state', more: 1 }])
    await expect(press(wish)).rejects.toThrow('refused');
});

it.each(['off', 'notify'] as const)('24 hours of the whole desktop application, updates %s', async (mode) => {
  const { settings } = await installation({});
  const connections = vi.spyOn(Socket.prototype, 'connect');
  const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
  const record = fakeElectron();
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  try {
    startApp({
      electron: record.electron,
      paths: { assets: settings, preload: '/p/preload.cjs', host: '/p/host.js', maker: '/p/maker.js' },
      argv: ['app', `--workspace=${settings}`],
      platform: 'linux',
      settings,
      policy: policyOf({ UpdateMode: mode, UpdateUrl: URL }),
      log: SILENT_LOG,
      version: '0.1.0',
      onFatal: () => {},
      updates: {
        arch: 'x64',
        keys: [key.pinned],
        fetch: (url, init) => fetch(url, init),
        later(ms, run) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
    });
    await record.ready();
    const mainFrame = { url: 'app://bundle/' };
    for (let hour = 0; hour < 24; hour++) {
      await vi.advanceTimersByTimeAsync(3_600_000);
      for (const ask of ['check', 'state'])
        await record.handlers.get(CHANNELS.updates)!({ sender: { mainFrame }, senderFrame: mainFrame }, { ask });
    }
    expect(connections).not.toHaveBeenCalled();
    expect(asked.mock.calls.length > 0).toBe(mode === 'notify');
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
});
