// Stands in for fpm in rehearsals (there is none in Debian): takes the switches that electron-builder gives it and lets
// dpkg-deb or rpmbuild make the package. A release is made by fpm itself.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const work = mkdtempSync(join(tmpdir(), 'zs-fpm-'));
const tree = join(work, 'tree');
const places = contents.map((entry) => {
  const split = entry.indexOf('=');
  return { from: entry.slice(0, split), to: entry.slice(split + 1) };
});
for (const { from, to } of places) {
  mkdirSync(dirname(join(tree, to)), { recursive: true });
  cpSync(from, join(tree, to), { recursive: true });
}

const run = (tool, words) => spawnSync(tool, words, { stdio: 'inherit' }).status ?? 1;

function makeDeb() {
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
  return run('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', tree, one('--package')]);
}

/** As fpm does: nothing is stripped, searched for dependencies or left to macros of the distribution. */
function makeRpm() {
  const arch = one('--architecture') === 'amd64' ? 'x86_64' : one('--architecture');
  const script = (name) => readFileSync(one(name), 'utf8').replaceAll('%', '%%');
  const spec = [
    '%define __spec_install_post %{nil}',
    '%define debug_package %{nil}',
    '%define _build_id_links none',
    `Name: ${one('--name')}`,
    `Version: ${one('--version').replaceAll('-', '_')}`,
    'Release: 1',
    `Summary: ${one('--rpm-summary') || one('--description').split('\n')[0]}`,
    `License: ${one('--license')}`,
    `Vendor: ${one('--vendor')}`,
    `URL: ${one('--url')}`,
    `Packager: ${one('--maintainer')}`,
    'AutoReqProv: no',
    ...(given['-d'] ?? []).map((name) => `Requires: ${name}`),
    `%description\n${one('--description')}`,
    `%post\n${script('--after-install')}`,
    `%postun\n${script('--after-remove')}`,
    '%files',
    '%defattr(-,root,root,-)',
    ...places.map(({ to }) => `"${to}"`),
  ];
  writeFileSync(join(work, 'package.spec'), `${spec.join('\n')}\n`);
  const defines = { _topdir: join(work, 'rpm'), _rpmdir: join(work, 'made'), _binary_payload: 'w0.gzdio' };
  const words = Object.entries(defines).flatMap(([name, value]) => ['--define', `${name} ${value}`]);
  const target = `${arch}-${one('--rpm-os')}`;
  const code = run('rpmbuild', [
    '-bb',
    '--quiet',
    '--target',
    target,
    '--buildroot',
    tree,
    ...words,
    join(work, 'package.spec'),
  ]);
  if (code !== 0) return code;
  const [made] = readdirSync(join(work, 'made', arch));
  cpSync(join(work, 'made', arch, made), one('--package'));
  return 0;
}

const MAKE = { deb: makeDeb, rpm: makeRpm };
const make = MAKE[one('-t')];
if (!make) console.error(`${one('-t')}: only deb and rpm are rehearsed`);
const code = make?.() ?? 1;
rmSync(work, { recursive: true, force: true });
process.exit(code);
