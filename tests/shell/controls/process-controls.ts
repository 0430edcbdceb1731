import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHANNELS } from '#shell/channels.ts';
import { DANGEROUS_SWITCHES } from '#shell/dangerous-switches.ts';
import { pointedFolder } from '#shell/workspace-choice.ts';
import type { ElectronRecord } from '#tests/fakes/electron.ts';
import type { Control } from './control.ts';

const names = (record: ElectronRecord) => record.calls.map(({ name }) => name);
const settle = async () => {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
};

export const processControls: readonly Control[] = [
  {
    number: '17',
    items: [],
    name: 'one instance; arguments are data, and only an absolute path of a .zsws file means something',
    async probe(subject) {
      const second = await subject.start({ locked: false });
      assert(names(second.record).includes('app.quit'));
      assert.equal(second.record.windows.length, 0);

      const { record } = await subject.start();
      const switches = ['inspect', 'load-extension', 'remote-debugging-port', 'js-flags', 'workspace', 'no-sandbox'];
      const values = ['', '=1', '=/tmp/x', '=/tmp/x.zsws', ' /tmp/x', '=..', '=%00', '=a b', '=*', '=\\\\evil\\share'];
      const argv = [
        ...switches.flatMap((name) =>
          ['--', '-', '/'].flatMap((dash) => values.map((value) => `${dash}${name}${value}`)),
        ),
        ...['x.zsws', './x.zsws', '../x.zsws', '/tmp/a\0.zsws', '/tmp/x.zsws.exe', '/tmp/x', '.zsws', 'file:///x.zsws'],
        ...[
          '',
          ' ',
          '-',
          '--',
          '/etc/passwd',
          'C:\\x',
          'app://bundle/x.zsws',
          '$(x).zsws',
          `/${'a'.repeat(5000)}.zsws`,
        ],
      ].filter((each) => !/^\/.*\.zsws$/.test(each) || each.length > 4096 || each.includes('\0'));
      assert(argv.length >= 170, String(argv.length));
      for (const given of argv) assert.equal(pointedFolder([given]), null, given);
      record.app.emit('second-instance', {}, argv, '/');
      await settle();
      assert.equal(record.hosts.length, 1, 'an argument did something');
      record.app.emit('second-instance', {}, [...argv, '/home/li/乙/workspace.zsws'], '/');
      await settle();
      assert.deepEqual(record.hosts.at(-1)?.forked[1], ['--workspace=/home/li/乙']);
    },
  },
  {
    number: '17',
    items: [],
    name: 'a file that macOS hands over before the application is ready is opened',
    async probe(subject) {
      const { record } = await subject.start({
        argv: ['app'],
        prepare: ({ app }) => {
          const wait = app.once.bind(app);
          app.on('newListener', (name) => {
            if (name === 'open-file')
              queueMicrotask(() => app.emit('open-file', { preventDefault: () => undefined }, '/Users/li/丙/w.zsws'));
          });
          wait('never', () => undefined);
        },
      });
      assert.deepEqual(record.hosts[0]?.forked[1], ['--workspace=/Users/li/丙']);
    },
  },
  {
    number: '18',
    items: [],
    name: 'a host that ends is started again three times in five minutes, then the person is asked',
    async probe(subject) {
      let now = 0;
      const { record } = await subject.start({ now: () => now });
      for (let end = 1; end <= 3; end++) {
        record.hosts.at(-1)?.emit('exit', 1);
        assert.equal(record.hosts.length, end + 1, 'not started again');
        assert.deepEqual(record.windows[0]?.contents.sent.at(-1), { name: CHANNELS.hostGone, args: [true] });
      }
      assert(!names(record).includes('dialog.message'));
      now += 5 * 60_000;
      record.hosts.at(-1)?.emit('exit', 1);
      assert.equal(record.hosts.length, 5, 'five minutes later it counts from the start');
      record.dialogs.message = { response: 2 };
      for (let end = 0; end < 3; end++) record.hosts.at(-1)?.emit('exit', 1);
      await settle();
      assert.equal(record.hosts.length, 7);
      assert.deepEqual(record.windows[0]?.contents.sent.at(-1), { name: CHANNELS.hostGone, args: [false] });
      assert(names(record).includes('dialog.message') && names(record).includes('app.quit'));
    },
  },
  {
    number: '18',
    items: [],
    name: 'a page that ends is read again three times in five minutes, then the person is asked; one that hangs as well',
    async probe(subject) {
      const { record } = await subject.start();
      const page = record.windows[0]?.contents;
      record.dialogs.message = { response: 2 };
      const reloads = () => page?.sent.filter(({ name }) => name === 'reload').length;
      page?.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
      assert.equal(reloads(), 0);
      for (let end = 1; end <= 4; end++) {
        page?.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
        assert.equal(reloads(), Math.min(end, 3));
      }
      await settle();
      assert(names(record).includes('app.quit'), 'the person was not asked');

      const hanging = await subject.start();
      hanging.record.dialogs.message = { response: 1 };
      hanging.record.windows[0]?.window.emit('unresponsive');
      await settle();
      assert(hanging.record.windows[0]?.contents.sent.some(({ name }) => name === 'reload'));
    },
  },
  {
    number: '18',
    items: [],
    name: 'dumps of crashes stay on this machine for 14 days; an exception that nobody caught ends in order',
    async probe(subject) {
      const { fatal, record } = await subject.start();
      assert.deepEqual(record.calls.find(({ name }) => name === 'crashReporter.start')?.args, [
        { uploadToServer: false },
      ]);
      fatal(new TypeError('x'));
      await settle();
      assert.deepEqual(record.hosts[0]?.posted.at(-1)?.message, { type: 'close' });
      await settle();
      assert.deepEqual(record.calls.find(({ name }) => name === 'app.exit')?.args, [1]);

      const { removeOldDumps } = await import('#shell/crash-record.ts');
      const folder = mkdtempSync(join(tmpdir(), 'zs-dumps-'));
      mkdirSync(join(folder, 'completed'));
      const now = Date.now();
      for (const [name, days] of [
        ['old.dmp', 15],
        ['new.dmp', 13],
        ['settings.dat', 99],
      ] as const) {
        const path = join(folder, 'completed', name);
        writeFileSync(path, '');
        utimesSync(path, new Date(now - days * 86_400_000), new Date(now - days * 86_400_000));
      }
      await removeOldDumps(folder, now);
      const left = ['old.dmp', 'new.dmp', 'settings.dat'].filter((name) => existsSync(join(folder, 'completed', name)));
      assert.deepEqual(left, ['new.dmp', 'settings.dat']);
    },
  },
  {
    number: '23',
    items: [],
    name: 'a packaged application does not start with a switch that takes protection away',
    async probe(subject) {
      for (const name of ['no-sandbox', 'disable-web-security', 'remote-debugging-port', 'load-extension', 'js-flags'])
        assert((DANGEROUS_SWITCHES as readonly string[]).includes(name), name);
      for (const name of DANGEROUS_SWITCHES) {
        const { record } = await subject.start({ packaged: true, switches: [name] });
        assert(names(record).includes('app.exit') && record.windows.length === 0, name);
      }
      const { record } = await subject.start({ packaged: true });
      assert.equal(record.windows.length, 1);
    },
  },
];
