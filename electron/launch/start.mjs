// `npm start`: installs what is missing, builds, opens the application. Plain Node ≥ 20.19, so that it runs on a fresh clone.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildRenderer, buildShell } from './build.mjs';
import { ensureInstalled, projectNode, root } from './install.mjs';

const usage =
  'npm start -- [--workspace DIR|FILE.zsarchive] [--door browser|electron] [--no-open] [--port N] [--safe-mode]';

function options() {
  try {
    const { values } = parseArgs({
      options: {
        workspace: { type: 'string' },
        door: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        'safe-mode': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
      },
    });
    const port = Number(values.port);
    if (values.door !== undefined && values.door !== 'browser' && values.door !== 'electron') throw new Error('--door');
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port');
    return { ...values, port };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

/** Folder of settings that are not part of any workspace. */
function settingsFolder() {
  if (process.env.ZHUNSHENG_HOME) return process.env.ZHUNSHENG_HOME;
  if (process.platform === 'win32') return join(process.env.APPDATA ?? homedir(), 'Zhunsheng');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Zhunsheng');
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'zhunsheng');
}

/** The workspace asked for, the last one, or a new sample workspace on the first start. */
function workspaceFolder(asked) {
  // An archive package is looked at; the next start opens the workspace as before.
  if (asked?.endsWith('.zsarchive')) return resolve(asked);
  const settings = settingsFolder();
  const last = join(settings, 'last-workspace');
  let folder = asked ? resolve(asked) : existsSync(last) ? readFileSync(last, 'utf8').trim() : '';
  if (folder === '' || (!asked && !existsSync(join(folder, 'workspace.json'))))
    folder = join(settings, 'sample-workspace');
  if (!existsSync(join(folder, 'workspace.json'))) {
    const sample = !asked;
    console.log(
      sample
        ? '首次启动，正在建立示例工作区… / First start: making the sample workspace…'
        : '正在建立新工作区… / Making a new workspace…',
    );
    const args = [join(root, 'electron', 'cli', 'main.ts'), 'init', folder];
    if (sample) args.push('--sample');
    const made = spawnSync(projectNode(), args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (made.status !== 0) process.exit(1);
  }
  mkdirSync(settings, { recursive: true, mode: 0o700 });
  writeFileSync(last, `${folder}\n`);
  return folder;
}

function electronBinary() {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** Electron's program: the one here, or fetched now (its own installer shows the progress). Null when it cannot be had. */
function fetchElectron() {
  const here = electronBinary();
  if (here) return here;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null;
  console.log('正在获取 Electron… / Fetching Electron…');
  const { ELECTRON_SKIP_BINARY_DOWNLOAD: _skip, ...env } = process.env;
  const script = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [script], { stdio: ['ignore', 'inherit', 'ignore'], timeout: 600_000, env });
  return electronBinary();
}

/**
 * A page, readable by this person only, that leads to the address: a program's arguments can be seen by every user of the machine, and the
 * address carries the token. It stands in the project's folder, since some browsers may not read hidden ones.
 */
function pageLeadingTo(url) {
  const file = join(root, 'dist', `open-${process.pid}.html`);
  try {
    rmSync(file, { force: true });
    writeFileSync(
      file,
      `<!doctype html><meta charset="utf-8"><script>location.replace(${JSON.stringify(url)})</script>\n`,
      {
        mode: 0o600,
        flag: 'wx',
      },
    );
    process.on('exit', () => rmSync(file, { force: true }));
    return pathToFileURL(file).href;
  } catch {
    return null;
  }
}

function openInBrowser(address) {
  const url = pageLeadingTo(address);
  if (url === null) return console.log('请在浏览器中打开上面的地址。/ Please open the address above in a browser.');
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : process.platform === 'darwin'
        ? ['open', url]
        : ['xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('请在浏览器中打开上面的地址。/ Please open the address above in a browser.'));
  child.unref();
}

function runElectron(binary, workspace, flags) {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  return spawn(binary, [root, `--workspace=${workspace}`, ...flags], { stdio: 'inherit', env });
}

function runBrowserDoor(workspace, port, noOpen, flags) {
  const args = [
    join(root, 'electron', 'server', 'main.ts'),
    '--workspace',
    workspace,
    '--port',
    String(port),
    '--stay',
    ...flags,
  ];
  const child = spawn(projectNode(), args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let seen = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text) => {
    seen += text;
    for (;;) {
      const end = seen.indexOf('\n');
      if (end < 0) break;
      const line = seen.slice(0, end);
      seen = seen.slice(end + 1);
      const ready = /^READY (\S+)$/.exec(line);
      console.log(ready ? `准绳已启动，地址 / Zhunsheng is at: ${ready[1]}\n按 Ctrl-C 结束。/ Ctrl-C ends it.` : line);
      if (ready && !noOpen) openInBrowser(ready[1]);
    }
  });
  return child;
}

const asked = options();
if (!ensureInstalled()) process.exit(1);
const workspace = workspaceFolder(asked.workspace);
const electron = asked.door === 'browser' ? null : fetchElectron();
if (asked.door === 'electron' && !electron) {
  console.error(
    '这台机器上没有 Electron，也无法获取。可改用 --door browser。/ Electron is not here and cannot be fetched; use --door browser.',
  );
  process.exit(1);
}
if (!buildRenderer() || (electron && !buildShell())) process.exit(1);
if (!electron && asked.door !== 'browser')
  console.log('这台机器上没有 Electron，改在浏览器中打开。/ No Electron here: opening in the browser instead.');

const flags = asked['safe-mode'] ? ['--safe-mode'] : [];
const child = electron
  ? runElectron(electron, workspace, flags)
  : runBrowserDoor(workspace, asked.port, asked['no-open'], flags);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 0));
