// Stands in for fpm in rehearsals (there is none in Debian): takes the switches that electron-builder gives it and lets
// dpkg-deb make the package. A release is made by fpm itself.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Switches without a value. */
const BARE = new Set(['--force', '--debug']);
const args = process.argv.slice(2);
const given = {};
const contents = [];
for (let at = 0; at < args.length; at++) {
  const word = args[at];
  if (!word.startsWith('-')) contents.push(word);
  else if (!BARE.has(word)) {
    given[word] ??= [];
    given[word].push(args[++at]);
  }
}
const one = (name) => given[name]?.[0] ?? '';
if (one('-t') !== 'deb') {
  console.error(`${one('-t')}: only deb is rehearsed`);
  process.exit(1);
}

const tree = mkdtempSync(join(tmpdir(), 'zs-deb-'));
for (const entry of contents) {
  const split = entry.indexOf('=');
  const to = join(tree, entry.slice(split + 1));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(entry.slice(0, split), to, { recursive: true });
}
const control = [
  `Package: ${one('--name')}`,
  `Version: ${one('--version')}`,
  `Architecture: ${one('--architecture')}`,
  `Maintainer: ${one('--maintainer')}`,
  `Homepage: ${one('--url')}`,
  `Priority: ${one('--deb-priority')}`,
  `Depends: ${(given['-d'] ?? []).join(', ')}`,
  `Recommends: ${(given['--deb-recommends'] ?? []).join(', ')}`,
  `Description: ${one('--description')}`,
].filter((line) => !line.endsWith(': '));
mkdirSync(join(tree, 'DEBIAN'));
writeFileSync(join(tree, 'DEBIAN', 'control'), `${control.join('\n')}\n`);
for (const [name, script] of [
  ['postinst', one('--after-install')],
  ['postrm', one('--after-remove')],
]) {
  cpSync(script, join(tree, 'DEBIAN', name));
  chmodSync(join(tree, 'DEBIAN', name), 0o755);
}
const done = spawnSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', tree, one('--package')], {
  stdio: 'inherit',
});
rmSync(tree, { recursive: true, force: true });
process.exit(done.status ?? 1);
