// `npm run package:rehearse [-- --only WORD --accept --complete]`: what of a package can be proved without Electron, on Linux.
// Stand-ins take Electron's place, the work is done in a folder outside the tree; one line a proof, exit 1 when one fails.
// --accept: what the archive holds today becomes asar-manifest.json. --complete: a proof that was skipped is a failure.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, projectNode, root } from '../install.mjs';
import { archiveProofs } from './proofs/archive-proofs.mjs';
import { createLab, findTool, run } from './proofs/lab.mjs';
import { linuxProofs } from './proofs/linux-proofs.mjs';
import { macProofs } from './proofs/mac-proofs.mjs';
import { releaseProofs } from './proofs/release-proofs.mjs';
import { treeProofs } from './proofs/tree-proofs.mjs';
import { windowsProofs } from './proofs/windows-proofs.mjs';
import { stageProject } from './staged-project.mjs';

/** Debian packages of the tools that the proofs ask for. */
const DEBIAN = {
  osslsigncode: 'osslsigncode',
  openssl: 'openssl',
  '7za': 'p7zip-full',
  mksquashfs: 'squashfs-tools',
  unsquashfs: 'squashfs-tools',
  'desktop-file-validate': 'desktop-file-utils',
  'update-mime-database': 'shared-mime-info',
  'dpkg-deb': 'dpkg',
  rpm: 'rpm',
  rpmbuild: 'rpm',
  rpm2cpio: 'rpm2cpio',
  cpio: 'cpio',
};

/** Tools that are not there; as root on Debian they are installed first. */
function missingTools(proofs) {
  const missing = () => [...new Set(proofs.flatMap(({ needs = [] }) => needs))].filter((tool) => !findTool(tool));
  const packages = missing().map((tool) => DEBIAN[tool]);
  if (packages.length > 0 && process.getuid?.() === 0 && findTool('apt-get')) {
    console.log(`apt-get install ${packages.join(' ')}`);
    const args = ['install', '-y', '--no-install-recommends', '-qq', ...new Set(packages)];
    spawnSync('apt-get', args, { stdio: 'ignore', timeout: 300_000 });
  }
  return missing();
}

/** Builds everything from the sources into a folder of its own, with what says what is in it, and answers the folder. */
function buildInto(folder) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const renderer = [vite, 'build', join(root, 'renderer'), '--outDir', join(folder, 'renderer'), '--logLevel', 'warn'];
  const releaseFiles = join(import.meta.dirname, 'release-files.ts');
  run(projectNode(), renderer, { cwd: root });
  run(projectNode(), [join(root, 'electron', 'launch', 'bundle.mjs'), folder], { cwd: root });
  run(projectNode(), [releaseFiles, join(folder, 'release-files'), folder], { cwd: root });
  return folder;
}

async function tryProof({ name, needs = [], prove }, lab, missing) {
  const lacking = needs.filter((tool) => missing.includes(tool));
  if (lacking.length > 0) return { name, state: 'skipped', said: `not installed: ${lacking.join(', ')}`, seconds: 0 };
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 100) / 10;
  try {
    return { name, state: 'ok', said: await prove(lab), seconds: seconds() };
  } catch (error) {
    return { name, state: 'FAILED', said: error instanceof Error ? error.message : `${error}`, seconds: seconds() };
  }
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, accept: { type: 'boolean' }, complete: { type: 'boolean' } },
});
if (!ensureInstalled()) process.exit(1);

const all = [...treeProofs, ...archiveProofs, ...releaseProofs, ...windowsProofs, ...macProofs, ...linuxProofs];
const proofs = all.filter(({ name }) => name.toLowerCase().includes((values.only ?? '').toLowerCase()));
const missing = missingTools(proofs);
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-rehearsal-'));
const results = [];
try {
  console.log('正在构建… / Building…');
  const lab = createLab({
    folder,
    project: stageProject(join(folder, 'project'), { built: buildInto(join(folder, 'built')) }),
    secondProject: () => {
      const built = buildInto(join(folder, 'built-again'));
      return stageProject(join(folder, 'elsewhere', '另一个 folder'), { built, time: 1_000_000_000 });
    },
    accept: values.accept === true,
  });
  for (const proof of proofs) {
    const result = await tryProof(proof, lab, missing);
    results.push(result);
    console.log(`${result.state.padEnd(8)} ${result.name}\n         ${result.said} (${result.seconds} s)`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const count = (state) => results.filter((result) => result.state === state).length;
console.log(`\n${count('ok')} of ${results.length} proofs; ${count('skipped')} skipped`);
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(join(root, 'test-results', 'rehearsal.json'), `${JSON.stringify(results, null, 2)}\n`);
const short = count('FAILED') + (values.complete ? count('skipped') : 0);
process.exit(short > 0 || proofs.length === 0 ? 1 : 0);
