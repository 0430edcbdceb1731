// `npm run package -- [--win|--mac|--linux …]`: builds everything and makes the installers with electron-builder.
// `--release` adds electron-builder.release.yml: without a certificate nothing is made.
// `npm run package -- --check` only compares electron-builder.yml with electron-builder's own schema (no network, no Electron).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { buildRenderer, buildShell, writeReleaseFiles } from './build.mjs';
import { ensureInstalled, projectNode, root } from './install.mjs';

const given = process.argv.slice(2);
const args = given.filter((arg) => arg !== '--release');
const release = args.length < given.length;
const config = join(root, release ? 'electron-builder.release.yml' : 'electron-builder.yml');

/** Throws with a sentence about the wrong option when the configuration does not fit the schema. */
async function checkConfig() {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config.js');
  await validateConfiguration(await getConfig(root, config, null), { isEnabled: false });
}

if (args.includes('--check')) {
  await checkConfig();
  console.log(`${basename(config)}: ok`);
  process.exit(0);
}
if (!ensureInstalled()) process.exit(1);
if (!buildRenderer() || !buildShell()) process.exit(1);
// First for the notices that lie beside the program, then for the sums of what was packed.
if (!writeReleaseFiles(join(root, 'dist', 'release-files'))) process.exit(1);
const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
const done = spawnSync(projectNode(), [cli, '--config', config, '--publish', 'never', ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(done.status === 0 ? (writeReleaseFiles(join(root, 'release')) ? 0 : 1) : (done.status ?? 1));
