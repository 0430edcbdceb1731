// `npm run package -- [--release] [--electron-dist ZIP] [--win|--mac|--linux …]`: builds everything and makes the installers with
// electron-builder.
//   --release          nothing is made without a certificate (packaging/electron-builder.release.yml)
//   --electron-dist    Electron's own archive, carried in by hand: it is compared with the sums of the npm package first
// `npm run package -- --check` only compares the configurations with electron-builder's own schema (no network, no Electron).
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { buildRenderer, buildShell, writeReleaseFiles } from './build.mjs';
import { ensureInstalled, projectNode, root } from './install.mjs';
import { checkPackages } from './packaging/checked-packages.mjs';
import { checkElectronZip } from './packaging/electron-zip.mjs';

const CONFIGS = {
  daily: join(root, 'electron-builder.yml'),
  release: join(import.meta.dirname, 'packaging', 'electron-builder.release.yml'),
};
const NOT_FETCHED =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|fetch failed|socket hang up|self[- ]signed|unable to get|status ?code|HTTPError|Response code/i;

function fail(text) {
  console.error(text);
  process.exit(1);
}

/** Throws with a sentence about the wrong option when the configuration does not fit the schema. */
async function checkConfig(config) {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config.js');
  await validateConfiguration(await getConfig(root, config, null), { isEnabled: false });
}

/** Takes `name`, and its value where there is one, out of the arguments. */
function take(args, name, valued = false) {
  const at = args.indexOf(name);
  if (at === -1) return undefined;
  const [, value] = args.splice(at, valued ? 2 : 1);
  return valued ? (value ?? '') : true;
}

/** Runs electron-builder; answers `{ code, said }` after everything was shown. */
function make(args) {
  return new Promise((done) => {
    const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
    const child = spawn(projectNode(), [cli, ...args], { cwd: root, stdio: ['inherit', 'pipe', 'pipe'] });
    let said = '';
    for (const name of ['stdout', 'stderr'])
      child[name].on('data', (piece) => {
        said += piece;
        process[name].write(piece);
      });
    child.on('close', (code) => done({ code, said }));
  });
}

const args = process.argv.slice(2);
if (take(args, '--check')) {
  for (const config of Object.values(CONFIGS)) await checkConfig(config);
  console.log('electron-builder.yml, electron-builder.release.yml: ok');
  process.exit(0);
}
const release = take(args, '--release') === true;
const forTests = process.env.ZHUNSHENG_FUSES === 'test';
if (release && forTests)
  fail('ZHUNSHENG_FUSES=test 的程序不能发布。/ A program with ZHUNSHENG_FUSES=test is never released.');
const carried = take(args, '--electron-dist', true);
if (!ensureInstalled()) process.exit(1);
if (carried !== undefined) {
  const sums = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'checksums.json'), 'utf8'));
  await checkElectronZip(resolve(carried), sums).catch((error) => fail(error.message));
  args.push(`-c.electronDist=${resolve(carried)}`);
}
// A package is never made of an older build: the commit is written into it.
for (const stamp of ['.renderer', '.shell']) rmSync(join(root, 'dist', stamp), { force: true });
if (!buildRenderer() || !buildShell()) process.exit(1);
// First for the notices that lie beside the program, then for the sums of what was packed.
if (!writeReleaseFiles(join(root, 'dist', 'release-files'))) process.exit(1);
const { code, said } = await make([
  '--config',
  release ? CONFIGS.release : CONFIGS.daily,
  '--publish',
  'never',
  ...args,
]);
if (code !== 0) {
  if (NOT_FETCHED.test(said))
    fail(`
没有得到 Electron 或打包工具：本机连不到它们的下载地址。请换有网络的机器，或用 --electron-dist 给出手工带来的 Electron 压缩包（docs/admin.md）。
Electron, or a tool of the packager, could not be fetched: this machine does not reach where they are. Use a machine with a network,
or hand over Electron’s archive with --electron-dist (docs/admin.md). npm run package:rehearse needs neither.`);
  process.exit(code ?? 1);
}
const wrong = checkPackages(join(root, 'release'), forTests);
if (wrong.length > 0) fail(wrong.join('\n'));
process.exit(writeReleaseFiles(join(root, 'release')) ? 0 : 1);
