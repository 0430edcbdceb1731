import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode } from '../install.mjs';
import { STUBS, zipped } from './stubs.mjs';

const script = join(import.meta.dirname, 'build-once.mjs');

/** Names of the unpacked trees below `directories.output`. */
const TREES = {
  x64: { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac' },
  arm64: { linux: 'linux-arm64-unpacked', win32: 'win-arm64-unpacked', darwin: 'mac-arm64' },
};

/** Makes the stand-in of a platform once, in `folder`, and answers where it is: an archive, as Electron's own are. */
function stubOf(folder, platform, arch) {
  const made = join(folder, `stub-${platform}-${arch}`);
  const archive = `${made}.zip`;
  if (!existsSync(archive)) {
    STUBS[platform](made, arch);
    writeFileSync(archive, zipped(made));
  }
  return archive;
}

/**
 * Runs electron-builder in a process of its own, with the stand-in of the platform for Electron.
 * @returns {Promise<{ ok: boolean, said: string, tree: string, out: string, captured: readonly object[] }>}
 *   `said`: all that it printed; `tree`: the unpacked program; `captured`: what installers would be made of
 */
export async function rehearsedBuild({
  folder,
  project,
  platform,
  targets = ['dir'],
  arch = 'x64',
  name,
  config = {},
  env = {},
  ...rest
}) {
  const out = join(folder, `out-${name ?? platform}`);
  const capture = rest.capture ? join(folder, `captured-${name}.jsonl`) : undefined;
  if (capture) rmSync(capture, { force: true });
  mkdirSync(out, { recursive: true });
  const options = {
    project,
    platform,
    targets,
    arch,
    capture,
    config: { electronDist: stubOf(folder, platform, arch), directories: { output: out }, ...config },
  };
  const { code, said } = await run([script, JSON.stringify(options)], { ...cleanEnvironment(), ...env });
  const captured = capture && existsSync(capture) ? readFileSync(capture, 'utf8').trim().split('\n') : [];
  return {
    ok: code === 0,
    said,
    out,
    tree: join(out, TREES[arch][platform]),
    captured: captured.map((line) => JSON.parse(line)),
  };
}

function run(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(projectNode(), args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** Certificates, keys and switches of whoever rehearses have no say in it. */
function cleanEnvironment() {
  const own =
    /^(WIN_)?CSC_|^APPLE_|^AZURE_|^ELECTRON_|^USE_SYSTEM_|^CUSTOM_FPM|^APPIMAGE_TOOLS|^SIGNTOOL|^ZHUNSHENG_|^DEBUG$/;
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !own.test(key)));
}
