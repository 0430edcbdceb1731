// Installs what package-lock.json names, when node_modules is missing or older. Plain Node 20, nothing installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const stamp = join(root, 'node_modules', '.zhunsheng-installed');

/** Path of the Node that the project runs on: the one installed with it, else this one. */
export function projectNode() {
  const installed = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(installed) ? installed : process.execPath;
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Whether the sources can run: npm leaves the project's own Node out where it may run no scripts of packages. */
function readsTypeScript(say) {
  if (projectNode() !== process.execPath || process.features.typescript) return true;
  say(`这里的 Node.js 是 ${process.versions.node}，程序需要 24，而 npm 按设置（ignore-scripts）没有取来。请安装 Node.js 24 后重试。
This is Node.js ${process.versions.node}; the program needs 24, which npm did not bring because scripts are turned off (ignore-scripts).
Install Node.js 24 and try again.`);
  return false;
}

/** Runs `npm ci` when needed; answers whether everything is there. What npm says goes beside the results, not among them. */
export function ensureInstalled(say = console.log) {
  const hash = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return readsTypeScript(say);
  say('正在按 package-lock.json 安装依赖… / Installing the dependencies…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    // Electron's and Playwright's own downloads are made when they are wanted, not now.
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (done.status !== 0) {
    say('安装失败。请检查网络后重试。/ The installation failed. Check the network and try again.');
    return false;
  }
  writeFileSync(stamp, hash);
  return readsTypeScript(say);
}
