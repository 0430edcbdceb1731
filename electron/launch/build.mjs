// Builds the interface (and, for Electron, the bundles of shell, host and workers) when a source is newer than the last build.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root } from './install.mjs';

const bin = (name, file) => join(root, 'node_modules', ...name.split('/'), ...file.split('/'));

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

function upToDate(target, sources) {
  const stamp = join(root, 'dist', `.${target}`);
  if (!existsSync(stamp)) return null;
  const built = statSync(stamp).mtimeMs;
  return sources.every(
    (source) => newest(join(root, source)) <= built && statSync(join(root, 'package-lock.json')).mtimeMs <= built,
  );
}

function build(target, sources, args, say, label) {
  if (upToDate(target, sources)) return true;
  say(label);
  // Whoever asks, a test too: never React's build for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const done = spawnSync(projectNode(), args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env });
  if (done.status !== 0) return false;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', `.${target}`), '');
  return true;
}

/** dist/renderer: the interface for both doors. */
export function buildRenderer(say = console.log) {
  return build(
    'renderer',
    ['renderer', 'shared', 'resources/icons'],
    [bin('vite', 'bin/vite.js'), 'build', join(root, 'renderer'), '--logLevel', 'warn'],
    say,
    '正在构建界面… / Building the interface…',
  );
}

/** dist/shell, dist/host: what Electron runs. */
export function buildShell(say = console.log) {
  return build(
    'shell',
    ['electron', 'shared', 'resources'],
    [join(root, 'electron', 'launch', 'bundle.mjs')],
    say,
    '正在构建桌面程序… / Building the desktop program…',
  );
}

/** Bill of materials, licence texts and provenance of what was built, in `folder`; answers whether they could be made. */
export function writeReleaseFiles(folder) {
  const script = join(root, 'electron', 'launch', 'packaging', 'release-files.ts');
  return spawnSync(projectNode(), [script, folder], { stdio: 'inherit' }).status === 0;
}
