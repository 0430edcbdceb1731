import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { CHANNELS } from '#shell/channels.ts';
import type { ElectronRecord } from '#tests/fakes/electron.ts';
import type { Control } from './control.ts';

const TO_PAGE: readonly string[] = [CHANNELS.port, CHANNELS.hostGone, CHANNELS.action];

function call(record: ElectronRecord, channel: string, input?: unknown, event?: unknown): Promise<unknown> {
  const sender = record.windows[0]?.contents;
  const handler = record.handlers.get(channel);
  assert(sender && handler, `nobody answers ${channel}`);
  return handler(event ?? { sender, senderFrame: sender.mainFrame }, input);
}

const refused = async (done: Promise<unknown>, what: string) =>
  assert.equal(
    await done.then(
      () => 'answered',
      (error: Error) => error.message,
    ),
    'refused',
    what,
  );

type Exposed = { readonly keys: readonly string[]; readonly api: Record<string, (...args: unknown[]) => unknown> };

/** Runs the preload as the page's world would get it. */
function exposed(source: string): Exposed & { readonly listened: Map<string, (...args: unknown[]) => void> } {
  const listened = new Map<string, (...args: unknown[]) => void>();
  let api: Exposed['api'] = {};
  const code = stripTypeScriptTypes(source).replace(/^import .*$/gm, '');
  runInNewContext(code, {
    CHANNELS,
    contextBridge: { exposeInMainWorld: (_name: string, value: Exposed['api']) => (api = value) },
    ipcRenderer: {
      on: (name: string, listener: (...args: unknown[]) => void) => listened.set(name, listener),
      off: (name: string) => listened.delete(name),
      invoke: () => Promise.resolve(null),
    },
    window: { postMessage: () => undefined },
    location: { origin: 'app://bundle' },
  });
  return { keys: Object.keys(api), api, listened };
}

export const bridgeControls: readonly Control[] = [
  {
    number: '11',
    items: [],
    name: 'downloads are stopped; a page names a token of a dialog and never a path; an older file stays whole until the new one is',
    async probe(subject) {
      const { record } = await subject.start();
      let prevented = 0;
      record.sessions.get('persist:desk')?.emit('will-download', { preventDefault: () => prevented++ });
      assert.equal(prevented, 1);
      assert.equal(await call(record, CHANNELS.chooseSave, '../油茶.pdf'), null, 'a cancelled dialog gave something');
      const folder = mkdtempSync(join(tmpdir(), 'zs-save-'));
      const path = join(folder, '油茶.pdf');
      record.dialogs.save = { canceled: false, filePath: path };
      writeFileSync(`${path}.part`, 'theirs');
      const token = (await call(record, CHANNELS.chooseSave, '油茶.pdf')) as string;
      assert.match(token, /^[0-9a-f-]{36}$/);
      for (const byte of [1, 2]) await call(record, CHANNELS.writePart, { token, bytes: new Uint8Array([byte]) });
      assert.match(readdirSync(folder).join(), /^油茶\.pdf\.[0-9a-f]{8}\.part,油茶\.pdf\.part$/);
      assert.equal(await call(record, CHANNELS.finishSave, token), true);
      assert.deepEqual([...readFileSync(path)], [1, 2]);
      assert.deepEqual(readdirSync(folder), ['油茶.pdf', '油茶.pdf.part']);
      assert.equal(readFileSync(`${path}.part`, 'utf8'), 'theirs');
      await call(record, CHANNELS.showSaved, token);
      await call(record, CHANNELS.showSaved, '00000000-0000-4000-8000-000000000000');
      const shown = record.calls.filter(({ name }) => name === 'shell.showItemInFolder').map(({ args }) => args[0]);
      assert.deepEqual(shown, [path]);
      await refused(call(record, CHANNELS.showSaved, path), 'a path');
      const many: unknown[] = [];
      for (let times = 0; times < 110; times++) many.push(await call(record, CHANNELS.chooseSave, 'x.pdf'));
      assert(readdirSync(folder).length <= 102, 'what was never finished stays behind');
      for (const each of many) await call(record, CHANNELS.finishSave, each);
      assert.deepEqual(readdirSync(folder), ['油茶.pdf', '油茶.pdf.part']);
      record.dialogs.save = { canceled: false, filePath: join(folder, 'no', 'such', 'folder.pdf') };
      const bad = (await call(record, CHANNELS.chooseSave, 'x.pdf')) as string;
      assert.equal(await call(record, CHANNELS.finishSave, bad), false);
      assert(
        record.calls.some(({ name }) => name === 'dialog.error'),
        'the person is not told',
      );
    },
  },
  {
    number: '12',
    items: [17],
    name: 'every call is refused to other frames, other pages, other shapes, and above its size and number',
    async probe(subject) {
      const { record } = await subject.start();
      const page = record.windows[0]?.contents;
      assert(page);
      const wanted = Object.values(CHANNELS).filter((name) => !TO_PAGE.includes(name));
      assert.deepEqual([...record.handlers.keys()].sort(), [...wanted].sort());
      const foreign = [
        { sender: page, senderFrame: { url: 'app://bundle/' } },
        { sender: page, senderFrame: null },
        ...['https://example.org/', 'app://bundle.evil/', 'file:///x'].map((url) => {
          const frame = { url };
          return { sender: { mainFrame: frame }, senderFrame: frame };
        }),
      ];
      for (const channel of wanted) {
        for (const event of foreign) await refused(call(record, channel, undefined, event), channel);
        await refused(call(record, channel, { unexpected: true }), `${channel}: wrong shape`);
        await refused(call(record, channel, { bytes: new Uint8Array(26 * 1024 * 1024) }), `${channel}: too large`);
        await refused(call(record, channel, 'x'.repeat(14 * 1024 * 1024)), `${channel}: too long`);
      }
      assert.equal(record.hosts[0]?.posted.length, 0);
      // A dialog that stays open holds its call; beyond so many the next are refused.
      record.electron.dialog.showSaveDialog = (() => new Promise(() => undefined)) as never;
      for (let open = 0; open < 32; open++) void call(record, CHANNELS.chooseSave, `${open}`);
      await refused(call(record, CHANNELS.chooseSave, 'one more'), 'too many');
    },
  },
  {
    number: '12',
    items: [17],
    name: 'errors that go back to a page say nothing of this machine',
    async probe(subject) {
      const { record } = await subject.start();
      record.electron.dialog.showSaveDialog = (() => Promise.reject(new Error('ENOENT /home/li/秘密'))) as never;
      await assert.rejects(call(record, CHANNELS.chooseSave, 'x'), { message: 'failed' });
    },
  },
  {
    number: '13',
    items: [20],
    name: 'the preload gives a frozen object of calls and nothing of Electron',
    probe(subject) {
      const { api, keys, listened } = exposed(subject.text('electron/preload.ts'));
      assert(Object.isFrozen(api));
      assert.deepEqual([...keys].sort(), [
        'chooseFolder',
        'connectPort',
        'onAction',
        'onHostGone',
        'remind',
        'saveFile',
        'setMenu',
        'showSaved',
        'updates',
      ]);
      for (const name of ['onAction', 'onHostGone']) {
        let heard: unknown[] = [];
        const stop = api[name]?.((...args: unknown[]) => (heard = args)) as () => void;
        const channel = name === 'onAction' ? CHANNELS.action : CHANNELS.hostGone;
        listened.get(channel)?.({ sender: 'an object of Electron' }, 'go.home');
        assert.deepEqual(heard, ['go.home'], `${name} hands out the event`);
        stop();
        assert(!listened.has(channel), `${name} goes on listening`);
      }
      const named = [...subject.text('electron/preload.ts').matchAll(/CHANNELS\.(\w+)/g)].map((match) => match[1]);
      assert.deepEqual([...new Set(named)].sort(), Object.keys(CHANNELS).sort());
    },
  },
];
