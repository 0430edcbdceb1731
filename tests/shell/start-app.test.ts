import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerAppRequest, isOwnPage, mayOpenOutside } from '#shell/app-protocol.ts';
import { CHANNELS } from '#shell/channels.ts';
import { menuTemplate } from '#shell/menu.ts';
import { startApp, workspaceFrom } from '#shell/start-app.ts';
import { type ElectronRecord, fakeElectron } from '#tests/fakes/electron.ts';

let record: ElectronRecord;
let assets: string;

const names = () => record.calls.map((call) => call.name);
const page = () => record.windows[0]!.contents;
const own = () => ({ sender: page(), senderFrame: page().mainFrame });
const invoke = (channel: string, event: unknown, input?: unknown) => record.handlers.get(channel)!(event, input);

async function start(argv: readonly string[] = ['app', '--workspace=/home/li/工作区']): Promise<void> {
  startApp({
    electron: record.electron,
    paths: { assets, preload: '/p/preload.cjs', host: '/p/host.js' },
    argv,
    platform: 'win32',
  });
  await record.ready();
}

beforeEach(async () => {
  record = fakeElectron();
  assets = await mkdtemp(join(tmpdir(), 'zs-assets-'));
  await writeFile(join(assets, 'index.html'), '<!doctype html><title>准绳</title>');
  await writeFile(join(assets, 'app.js'), 'export {};');
});

describe('start', () => {
  it('turns the sandbox on and registers app:// before it is ready', async () => {
    await start();
    expect(names().indexOf('app.enableSandbox')).toBeLessThan(names().indexOf('app.whenReady'));
    expect(names().indexOf('protocol.privileged')).toBeLessThan(names().indexOf('app.whenReady'));
    const scheme = record.calls.find((call) => call.name === 'protocol.privileged')!.args[0];
    expect(scheme).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('opens one hardened window on the application and the host on the workspace', async () => {
    await start();
    expect(record.windows).toHaveLength(1);
    expect(record.windows[0]!.loaded).toEqual(['app://bundle/']);
    expect(record.windows[0]!.options['webPreferences']).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      preload: '/p/preload.cjs',
    });
    expect(record.host.forked[0]?.slice(0, 2)).toEqual(['/p/host.js', ['--workspace=/home/li/工作区']]);
  });

  it('asks for a folder when none is given, and leaves when the person cancels', async () => {
    await start(['app']);
    expect(record.windows).toHaveLength(0);
    expect(names()).toContain('app.quit');
  });

  it('does not start unsandboxed when packaged', () => {
    record.app.isPackaged = true;
    record.app.switches.add('no-sandbox');
    startApp({ electron: record.electron, paths: { assets, preload: '', host: '' }, argv: [], platform: 'linux' });
    expect(names()).toEqual(['app.exit']);
  });

  it('lets the host flush before it quits, once', async () => {
    await start();
    let prevented = 0;
    const quit = () => record.app.emit('before-quit', { preventDefault: () => prevented++ });
    quit();
    expect(record.host.posted).toEqual([{ message: { type: 'close' }, ports: [] }]);
    record.host.emit('exit', 0);
    quit();
    expect(prevented).toBe(1);
    expect(names()).not.toContain('dialog.error');
  });

  it('tells the person when the host dies', async () => {
    await start();
    record.host.emit('exit', 1);
    expect(names()).toContain('dialog.error');
  });
});

describe('arguments', () => {
  it.each([[['--workspace=relative']], [['--inspect', '--load-extension=/x']], [['--workspace=/a\0b']], [['C:\\x']]])(
    '%j names no workspace',
    (argv) => expect(workspaceFrom(argv)).toBeNull(),
  );
});

describe('bridge', () => {
  it('joins page and host by a message port', async () => {
    await start();
    await invoke(CHANNELS.connect, own());
    expect(record.host.posted).toEqual([{ message: { type: 'connect' }, ports: [{ end: 1 }] }]);
    expect(page().sent).toEqual([{ name: CHANNELS.port, args: [null, [{ end: 2 }]] }]);
  });

  it('saves where the person says, and nowhere when they cancel', async () => {
    await start();
    const file = { name: '../油茶.pdf', mime: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) };
    expect(await invoke(CHANNELS.saveFile, own(), file)).toBe(false);
    record.dialogs.save = { canceled: false, filePath: join(assets, 'out.pdf') };
    expect(await invoke(CHANNELS.saveFile, own(), file)).toBe(true);
    expect([...(await readFile(join(assets, 'out.pdf')))]).toEqual([1, 2, 3]);
  });

  it('refuses other frames, other origins, no frame and wrong input, on every channel', async () => {
    await start();
    const foreign = [
      { sender: page(), senderFrame: { url: 'app://bundle/' } },
      { sender: page(), senderFrame: null },
      {
        sender: { mainFrame: page().mainFrame },
        senderFrame: Object.assign(page().mainFrame, { url: 'https://example.org/' }),
      },
    ];
    for (const channel of record.handlers.keys()) {
      for (const event of foreign) await expect(invoke(channel, event), channel).rejects.toThrow('refused');
      page().mainFrame.url = 'app://bundle/';
      await expect(invoke(channel, own(), { unexpected: true }), channel).rejects.toThrow('refused');
    }
    expect(record.host.posted).toEqual([]);
  });

  it('has the system show a reminder, which leads to the desk; not when that is off by policy', async () => {
    await start();
    const reminder = { title: '准绳：待办提醒', text: '逾期 2 件' };
    expect(await invoke(CHANNELS.remind, own(), reminder)).toBe(true);
    expect(record.calls.at(-1)).toEqual({
      name: 'notification.show',
      args: [{ title: '准绳：待办提醒', body: '逾期 2 件' }],
    });
    record.notifications[0]!.emit('click');
    expect(names()).toContain('window.focus');
    expect(page().sent.at(-1)).toEqual({ name: CHANNELS.action, args: ['go.home'] });
    record = fakeElectron();
    await start(['app', '--workspace=/home/li/工作区', '--no-reminders']);
    expect(await invoke(CHANNELS.remind, own(), reminder)).toBe(false);
    expect(names()).not.toContain('notification.show');
  });

  it('builds the application menu from the actions of the interface and sends their ids back', async () => {
    const run: string[] = [];
    const menu = [
      { label: '文件', items: [{ id: 'project.new', label: '新建项目', accelerator: 'CmdOrCtrl+N', enabled: true }] },
    ];
    const template = menuTemplate(menu, 'darwin', '编辑', (id) => run.push(id));
    expect(template.map((item) => item.label ?? item.role)).toEqual(['appMenu', '文件', '编辑']);
    const item = (template[1]!.submenu as { click(): void; accelerator: string }[])[0]!;
    item.click();
    expect(run).toEqual(['project.new']);
    await start();
    await invoke(CHANNELS.setMenu, own(), menu);
    expect(names()).toContain('menu.set');
  });
});

describe('guards', () => {
  it('keeps the window on the application', async () => {
    await start();
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      let prevented = false;
      page().emit(name, { url: 'https://example.org/', preventDefault: () => (prevented = true) });
      expect(prevented, name).toBe(true);
    }
    expect(page().openHandler!({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  });

  it('opens the outside only after the person agreed, and only https and mailto', async () => {
    await start();
    page().openHandler!({ url: 'https://example.org/' });
    await Promise.resolve();
    expect(names()).not.toContain('shell.openExternal');
    record.dialogs.message = { response: 0 };
    page().openHandler!({ url: 'https://example.org/' });
    page().openHandler!({ url: 'file:///etc/passwd' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(record.calls.filter((call) => call.name === 'shell.openExternal').map((call) => call.args)).toEqual([
      ['https://example.org/'],
    ]);
  });

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

  it('lets nothing reach the network and grants no permission but the clipboard and the whole screen', async () => {
    await start();
    const cancelled = (url: string) => {
      let cancel: boolean | undefined;
      (record.session['beforeRequest'] as (d: { url: string }, a: (r: { cancel: boolean }) => void) => void)(
        { url },
        (answer) => {
          cancel = answer.cancel;
        },
      );
      return cancel;
    };
    expect(['https://a/', 'http://127.0.0.1/', 'ws://a/', 'file:///x', 'ftp://a'].map(cancelled)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['app://bundle/app.js', 'blob:app://bundle/1', 'data:,x'].map(cancelled)).toEqual([false, false, false]);
    const check = record.session['permissionCheck'] as (contents: null, permission: string) => boolean;
    expect(
      ['media', 'geolocation', 'notifications', 'openExternal', 'usb', 'clipboard-read'].filter((p) => check(null, p)),
    ).toEqual([]);
    const granted = ['clipboard-sanitized-write', 'fullscreen', 'keyboardLock'];
    expect(granted.filter((p) => check(null, p))).toEqual(granted);
  });
});

describe('app://', () => {
  it('serves the interface with its security headers, pages of the application included', async () => {
    for (const path of ['/', '/index.html', '/projects/p1', '/app.js']) {
      const answer = await answerAppRequest(new Request(`app://bundle${path}`), assets);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
  });

  it('never leaves its folder, whatever the address', async () => {
    await writeFile(join(assets, '..', 'secret.json'), '{}');
    const piece = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2E.',
      '..;',
      '%5c..',
      '..%2f',
      '/',
      '%2f',
      '%00',
      'C:',
      'secret.json',
      'app.js',
      '.',
      '%252e%252e',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (parts) => {
        const answer = await answerAppRequest(new Request(`app://bundle/${parts.join('/')}`), assets);
        const text = await answer.text();
        expect(['', '<!doctype html><title>准绳</title>', 'export {};']).toContain(text);
      }),
      { numRuns: 500 },
    );
    expect((await answerAppRequest(new Request('app://other/'), assets)).status).toBe(403);
    expect((await answerAppRequest(new Request('app://bundle/', { method: 'POST' }), assets)).status).toBe(405);
  });
});
