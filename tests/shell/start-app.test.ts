import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnPage, mayOpenOutside } from '#shell/app-protocol.ts';
import { CHANNELS } from '#shell/channels.ts';
import { menuTemplate } from '#shell/menu.ts';
import { recentWorkspaces, workspaceFrom } from '#shell/workspace-choice.ts';
import type { ElectronRecord } from '#tests/fakes/electron.ts';
import { subject } from './controls/index.ts';

const shell = subject();
const names = (record: ElectronRecord) => record.calls.map((call) => call.name);
const settle = async () => {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setImmediate(resolve));
};
const invoke = (record: ElectronRecord, channel: string, input?: unknown) => {
  const page = record.windows.at(-1)!.contents;
  return record.handlers.get(channel)!({ sender: page, senderFrame: page.mainFrame }, input);
};

async function workspace(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'zs-desk-'));
  writeFileSync(join(dir, 'workspace.json'), '{}');
  return dir;
}

describe('start', () => {
  it('opens the window on the application and the host on the workspace, and joins them by a message port', async () => {
    const { record } = await shell.start();
    expect(record.hosts[0]?.forked.slice(0, 2)).toEqual(['/p/host.js', ['--workspace=/home/li/工作区']]);
    await invoke(record, CHANNELS.connect);
    expect(record.hosts[0]?.posted).toEqual([{ message: { type: 'connect' }, ports: [{ end: 1 }] }]);
    expect(record.windows[0]!.contents.sent).toEqual([{ name: CHANNELS.port, args: [null, [{ end: 2 }]] }]);
  });

  it('offers sample, new and existing workspace on the first start, and leaves when the person cancels', async () => {
    const cancelled = await shell.start({
      argv: ['app'],
      prepare: (record) => (record.dialogs.message = { response: 3 }),
    });
    expect(cancelled.record.windows).toHaveLength(0);
    expect(names(cancelled.record)).toContain('app.quit');

    const sample = await shell.start({
      argv: ['app'],
      prepare: (record) => (record.dialogs.message = { response: 0 }),
    });
    const folder = join(sample.settings, 'sample-workspace');
    expect(sample.record.hosts[0]?.forked.slice(0, 2)).toEqual([
      '/p/maker.js',
      [`--dir=${folder}`, '--locale=zh-CN', '--sample'],
    ]);
    sample.record.hosts[0]?.emit('exit', 0);
    await settle();
    expect(sample.record.hosts[1]?.forked[1]).toEqual([`--workspace=${folder}`]);
    expect(sample.record.windows).toHaveLength(1);
  });

  it('says why a workspace could not be made, and why one cannot be opened', async () => {
    const { record } = await shell.start({
      argv: ['app'],
      prepare: (it) => (it.dialogs.message = { response: 0 }),
    });
    record.hosts[0]?.emit('message', { type: 'refused', text: '磁盘已满。' });
    record.hosts[0]?.emit('exit', 1);
    await settle();
    expect(record.calls.find(({ name }) => name === 'dialog.error')?.args).toEqual(['无法建立工作区', '磁盘已满。']);

    const other = await shell.start();
    const problem = { code: 'storage-not-a-workspace', params: { dir: '/home/li/x' } };
    other.record.hosts[0]?.emit('message', { type: 'refused', problem });
    other.record.hosts[0]?.emit('exit', 1);
    await settle();
    expect(other.record.hosts).toHaveLength(1);
    expect(names(other.record)).toEqual(expect.arrayContaining(['dialog.error', 'dialog.open', 'app.quit']));
    expect(other.record.calls.find(({ name }) => name === 'dialog.error')?.args[1]).toMatch(
      /^“\/home\/li\/x”不是工作区/,
    );
  });
});

describe('workspaces', () => {
  it('the last ones are remembered, newest first, and opened again; what is gone is not offered', async () => {
    const [first, second] = [await workspace(), await workspace()];
    const settings = await mkdtemp(join(tmpdir(), 'zs-settings-'));
    const recent = recentWorkspaces(settings);
    for (const folder of [first, second, '/nowhere', first]) recent.remember(folder);
    expect(recent.list()).toEqual([first, second]);
    expect(readFileSync(join(settings, 'last-workspace'), 'utf8')).toBe(`${first}\n`);
  });

  it('one that is double-clicked while the application starts opens instead of the last one', async () => {
    const opens = (event: 'open-file' | 'second-instance', ...args: unknown[]) =>
      shell.start({
        argv: ['app'],
        prepare: (record) => {
          const session = record.electron.session.fromPartition('persist:desk');
          session.clearStorageData = async () => {
            record.app.emit(event, ...args);
          };
        },
      });
    for (const { record } of [
      await opens('open-file', { preventDefault: () => undefined }, '/b/w.zsws'),
      await opens('second-instance', {}, ['/b/w.zsws']),
    ]) {
      expect(record.hosts.map(({ forked }) => forked[1])).toEqual([['--workspace=/b']]);
      expect(names(record)).not.toContain('dialog.message');
    }
  });

  it('opens also where the profile of the browser cannot be cleared', async () => {
    const { record } = await shell.start({
      prepare: (it) => {
        const session = it.electron.session.fromPartition('persist:desk');
        session.clearStorageData = () => Promise.reject(new Error('the profile cannot be written'));
      },
    });
    expect(record.hosts).toHaveLength(1);
  });

  it('one that cannot be opened gives way to the one that was open before', async () => {
    const { record } = await shell.start();
    record.app.emit('second-instance', {}, ['/desktop/copy.zsws']);
    await settle();
    record.hosts[1]?.emit('message', { type: 'refused', problem: { code: 'storage-not-a-workspace', params: {} } });
    record.hosts[1]?.emit('exit', 1);
    await settle();
    expect(record.hosts.map(({ forked }) => forked[1])).toEqual([
      ['--workspace=/home/li/工作区'],
      ['--workspace=/desktop'],
      ['--workspace=/home/li/工作区'],
    ]);
    expect(names(record)).toContain('dialog.error');
    expect(names(record)).not.toContain('dialog.open');
    expect(names(record)).not.toContain('app.quit');
    // When that one is gone too, the person chooses.
    record.hosts[2]?.emit('message', { type: 'refused', problem: { code: 'storage-not-a-workspace', params: {} } });
    await settle();
    expect(names(record)).toContain('dialog.open');
  });

  it('another one opens after the page has gone and the host has written; a page that stays keeps it', async () => {
    const { record } = await shell.start();
    record.app.emit('second-instance', {}, ['/b/w.zsws']);
    await settle();
    expect(record.hosts[0]?.posted.at(-1)?.message).toEqual({ type: 'close' });
    expect(record.hosts.map(({ forked }) => forked[1])).toEqual([['--workspace=/home/li/工作区'], ['--workspace=/b']]);
    expect(names(record)).not.toContain('app.quit');

    const { window, contents } = record.windows[1]!;
    window.close = () =>
      void contents.emit('will-prevent-unload', {
        defaultPrevented: false,
        preventDefault: () => expect.unreachable('the person stays'),
      });
    record.dialogs.message = { response: 0 };
    record.app.emit('second-instance', {}, ['/c/w.zsws']);
    await settle();
    expect(record.hosts).toHaveLength(2);
  });

  it.each([[['--workspace=relative']], [['--inspect', '--load-extension=/x']], [['--workspace=/a\0b']], [['C:\\x']]])(
    '%j names no workspace',
    (argv) => expect(workspaceFrom(argv)).toBeNull(),
  );
});

describe('end', () => {
  it('closes the page, then lets the host flush, once', async () => {
    const { record } = await shell.start();
    let prevented = 0;
    const quit = () => record.app.emit('before-quit', { preventDefault: () => prevented++ });
    record.windows[0]!.window.on('closed', () => expect(record.hosts[0]?.posted).toEqual([]));
    quit();
    await settle();
    expect(record.hosts[0]?.posted).toEqual([{ message: { type: 'close' }, ports: [] }]);
    quit();
    expect(prevented).toBe(1);
    expect(names(record)).not.toContain('dialog.error');
  });

  it('a page that hung and answers again is not ended by an answer that comes late', async () => {
    const { record } = await shell.start();
    const { window, contents } = record.windows[0]!;
    let crashed = 0;
    contents.forcefullyCrashRenderer = () => void crashed++;
    let answer: (given: { response: number }) => void = () => undefined;
    let shown: AbortSignal | undefined;
    record.electron.dialog.showMessageBox = ((_owner: unknown, { signal }: { signal: AbortSignal }) => {
      shown = signal;
      return new Promise((resolve) => (answer = resolve));
    }) as never;
    window.emit('unresponsive');
    window.emit('responsive');
    expect(shown?.aborted).toBe(true);
    answer({ response: 1 });
    await settle();
    expect(crashed).toBe(0);
    window.emit('unresponsive');
    answer({ response: 1 });
    await settle();
    expect(crashed).toBe(1);
  });

  it('gives a report of crashes without names and paths when the person wants one', async () => {
    const { record, settings } = await shell.start();
    mkdirSync(settings, { recursive: true });
    const path = join(settings, '报告.txt');
    record.dialogs.save = { canceled: false, filePath: path };
    const asked: string[] = [];
    record.electron.dialog.showMessageBox = ((_owner: unknown, { message }: { message: string }) => {
      asked.push(message);
      return Promise.resolve({ response: asked.length === 1 ? 1 : 0, checkboxChecked: false });
    }) as never;
    for (let end = 0; end < 4; end++) record.hosts.at(-1)?.emit('exit', 134);
    await expect.poll(() => asked.length).toBe(2);
    const report = await readFile(path, 'utf8');
    expect(report).toMatch(/version: 1\.0\.0[\s\S]*host: started-again \(134\)[\s\S]*host: given-up \(134\)/);
    expect(report).not.toMatch(/li|工作区|zs-/);
    await expect.poll(() => record.hosts.length).toBe(5);
  });
});

describe('a folder for what is restored', () => {
  it('is chosen in the dialog of the system; cancelled, the page gets nothing', async () => {
    const { record } = await shell.start();
    expect(await invoke(record, CHANNELS.chooseFolder, undefined)).toBeNull();
    record.dialogs.open = { canceled: false, filePaths: ['/home/li/恢复'] };
    expect(await invoke(record, CHANNELS.chooseFolder, undefined)).toBe('/home/li/恢复');
    const asked = record.calls.findLast(({ name }) => name === 'dialog.open');
    expect(asked?.args[0]).toMatchObject({ properties: ['openDirectory', 'createDirectory', 'promptToCreate'] });
    await expect(invoke(record, CHANNELS.chooseFolder, '/etc')).rejects.toThrow();
  });
});

describe('reminders and menu', () => {
  it('has the system show a reminder, which leads to the desk; not when that is off by policy', async () => {
    const { record } = await shell.start();
    const reminder = { title: '准绳：待办提醒', text: '逾期 2 件' };
    expect(await invoke(record, CHANNELS.remind, reminder)).toBe(true);
    expect(record.calls.at(-1)).toEqual({
      name: 'notification.show',
      args: [{ title: '准绳：待办提醒', body: '逾期 2 件' }],
    });
    record.notifications[0]!.emit('click');
    expect(names(record)).toContain('window.focus');
    expect(record.windows[0]!.contents.sent.at(-1)).toEqual({ name: CHANNELS.action, args: ['go.home'] });
    const off = await shell.start({ policy: { Reminders: false } });
    expect(await invoke(off.record, CHANNELS.remind, reminder)).toBe(false);
    expect(names(off.record)).not.toContain('notification.show');
  });

  it('builds the application menu from the actions of the interface and sends their ids back', async () => {
    const run: string[] = [];
    const menu = [
      { label: '新建', items: [{ id: 'project.new', label: '新建项目', accelerator: 'CmdOrCtrl+N', enabled: true }] },
    ];
    const own = { platform: 'darwin', file: { label: '文件', items: [] }, edit: '编辑', devTools: false } as const;
    const template = menuTemplate(menu, own, (id) => run.push(id));
    expect(template.map((item) => item.label ?? item.role)).toEqual(['appMenu', '文件', '新建', '编辑']);
    (template[2]!.submenu as { click(): void }[])[0]!.click();
    expect(run).toEqual(['project.new']);
    const { record } = await shell.start();
    await invoke(record, CHANNELS.setMenu, menu);
    const shown = record.calls.filter(({ name }) => name === 'menu.set').at(-1)?.args[0] as { label: string }[];
    expect(shown.map(({ label }) => label)).toContain('新建');
  });
});

describe('addresses', () => {
  it.each([
    '\\\\evil\\share',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'http://example.org',
    'https://u:p@example.org',
    '',
  ])('never opens %j', (url) => expect(mayOpenOutside(url)).toBe(false));

  it.each(['app://bundle.evil/', 'https://bundle/', 'app://user@other/', 'APP:bundle'])(
    '%s is no page of ours',
    (url) => expect(isOwnPage(url)).toBe(false),
  );
});
