import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Control } from './control.ts';

const off = z.literal(false);
const on = z.literal(true);

/** Options of every window; a name that is not here is an error, such as `enableBlinkFeatures` or `additionalArguments`. */
const windowOptions = z.strictObject({
  width: z.number(),
  height: z.number(),
  minWidth: z.number(),
  minHeight: z.number(),
  show: z.boolean(),
  title: z.string(),
  webPreferences: z.strictObject({
    partition: z.literal('persist:desk'),
    preload: z.string().min(1),
    sandbox: on,
    contextIsolation: on,
    nodeIntegration: off,
    nodeIntegrationInWorker: off,
    nodeIntegrationInSubFrames: off,
    webviewTag: off,
    webSecurity: on,
    allowRunningInsecureContent: off,
    experimentalFeatures: off,
    navigateOnDragDrop: off,
    safeDialogs: on,
    spellcheck: off,
    devTools: z.boolean(),
  }),
});

export const windowControls: readonly Control[] = [
  {
    number: '1',
    items: [4],
    name: 'the sandbox is on before the application is ready, and in every window',
    async probe(subject) {
      const { record } = await subject.start();
      const names = record.calls.map(({ name }) => name);
      assert(names.includes('app.enableSandbox'), 'the sandbox is not turned on');
      assert(names.indexOf('app.enableSandbox') < names.indexOf('app.whenReady'), 'the sandbox is on too late');
      for (const { options } of record.windows) windowOptions.parse(options);
    },
  },
  {
    number: '2',
    items: [2, 3, 6, 8, 9, 10, 11, 12],
    name: 'every window has exactly the hardened preferences',
    async probe(subject) {
      const { record } = await subject.start();
      assert.equal(record.windows.length, 1);
      for (const { contents, options } of record.windows) {
        windowOptions.parse(options);
        let prevented = 0;
        contents.emit('will-attach-webview', { preventDefault: () => prevented++ }, {}, {});
        assert.equal(prevented, 1, 'a webview may be attached');
      }
    },
  },
  {
    number: '3',
    items: [18],
    name: 'app:// is registered once, before the application is ready, with no more rights than it needs',
    async probe(subject) {
      const { record } = await subject.start();
      const names = record.calls.map(({ name }) => name);
      assert.equal(names.filter((name) => name === 'protocol.privileged').length, 1);
      assert(names.indexOf('protocol.privileged') < names.indexOf('app.whenReady'));
      assert.deepEqual(record.calls.find(({ name }) => name === 'protocol.privileged')?.args, [
        [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }],
      ]);
      assert.deepEqual(record.windows[0]?.contents.loaded, ['app://bundle/']);
    },
  },
  {
    number: '19',
    items: [],
    name: 'no developer’s tools when packaged unless the policy says so; a menu of our own that reads nothing anew',
    async probe(subject) {
      const tools = async (packaged: boolean, policy: { DevTools?: boolean }) => {
        const { record } = await subject.start({ packaged, policy });
        const menu = JSON.stringify(record.calls.filter(({ name }) => name === 'menu.set').at(-1)?.args);
        assert(!/"role":"(?:reload|forceReload|zoom|resetZoom)/.test(menu), 'the menu reads the page anew');
        const { devTools } = windowOptions.parse(record.windows[0]?.options).webPreferences;
        assert.equal(menu.includes('toggleDevTools'), devTools);
        return devTools;
      };
      assert.equal(await tools(true, {}), false);
      assert.equal(await tools(true, { DevTools: true }), true);
      assert.equal(await tools(false, {}), true);
    },
  },
  {
    number: '20',
    items: [],
    name: 'one session of its own without cookies, in a folder that is named here',
    async probe(subject) {
      const { record, settings } = await subject.start();
      const paths = record.calls.filter(({ name }) => name === 'app.setPath').map(({ args }) => args);
      assert(paths.some(([name, path]) => name === 'userData' && String(path).startsWith(settings)));
      const session = record.sessions.get('persist:desk');
      assert(session, 'no session of its own');
      const cleared = session.set.find(({ name }) => name === 'clearStorageData')?.args[0] as { storages: string[] };
      for (const kind of ['cookies', 'serviceworkers', 'cachestorage']) assert(cleared?.storages.includes(kind), kind);
    },
  },
];
