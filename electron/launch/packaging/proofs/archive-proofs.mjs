import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectNode } from '../../install.mjs';
import { readArchive } from '../asar-listing.mjs';
import { ensure, LEAN, resourcesOf, run } from './lab.mjs';

const MANIFEST = join(import.meta.dirname, '..', 'asar-manifest.json');
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));

const archiveOf = (tree) => join(resourcesOf(tree), 'app.asar');

/** The resource that Electron compares its archive with, from a Windows program. */
export function integrityResource(file) {
  const { NtExecutable, NtExecutableResource } = builder('resedit');
  const program = NtExecutable.from(readFileSync(file), { ignoreCert: true });
  const { entries } = NtExecutableResource.from(program);
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  return entry ? JSON.parse(Buffer.from(entry.bin).toString('utf8')) : [];
}

/** What the scripts of an archive open by the name of a package while they run: fonts, and modules of MathJax. */
function openedByName(archive) {
  const { extractFile } = builder('@electron/asar');
  const scripts = readArchive(archive).names.filter((name) => /^dist\/(?:host|workers|shell)\/.*\.c?js$/.test(name));
  const texts = scripts.map((name) => extractFile(archive, name).toString('utf8'));
  const names = texts.flatMap((text) => [
    ...text.matchAll(/["'](@(?:expo-google-fonts|mathjax)\/[^"'\s]+\.(?:js|ttf))["']/g),
  ]);
  return [...new Set(names.map(([, name]) => name))].sort();
}

/** Run in the folder beside the archive, as the program looks from there: modules are loaded, fonts have to be there. */
const OPENS = `
import { createRequire } from 'node:module';
const { resolve } = createRequire(process.cwd() + '/app.asar/x.js');
for (const name of process.argv.slice(1)) await (name.endsWith('.ttf') ? resolve(name) : import(name));
`;

export const archiveProofs = [
  {
    name: 'the archive holds what asar-manifest.json names, and no package',
    async prove(lab) {
      const found = [];
      for (const tree of await lab.trees()) {
        const { names, outside } = readArchive(archiveOf(tree));
        ensure(outside.length === 0, `not inside: ${outside.join(', ')}`);
        ensure(!names.some((name) => name.includes('node_modules')), 'node_modules in the archive');
        found.push(names);
      }
      ensure(new Set(found.map((names) => names.join('\n'))).size === 1, 'the archives of the three systems differ');
      const [names] = found;
      if (lab.accept) writeFileSync(MANIFEST, `${JSON.stringify(names, null, 2)}\n`);
      const wanted = JSON.parse(readFileSync(MANIFEST, 'utf8'));
      const missing = wanted.filter((name) => !names.includes(name));
      const added = names.filter((name) => !wanted.includes(name));
      ensure(
        names.join('\n') === wanted.join('\n'),
        `missing: ${missing.join(', ') || '–'}; new: ${added.join(', ') || '–'} (--accept takes it over)`,
      );
      return `${names.length} files`;
    },
  },
  {
    name: 'fonts and modules that the program opens by name lie beside the archive, and load',
    async prove(lab) {
      let opened = [];
      for (const tree of await lab.trees()) {
        opened = openedByName(archiveOf(tree));
        ensure(opened.length > 20 && opened.some((name) => name.endsWith('.ttf')), `only ${opened.join(', ')}`);
        run(projectNode(), ['--input-type=module', '-e', OPENS, ...opened], { cwd: resourcesOf(tree) });
      }
      return `${opened.length} names`;
    },
  },
  {
    name: 'integrity of the archive is written into the Windows and the macOS program',
    async prove(lab) {
      const [windows, mac] = [await lab.tree('win32'), await lab.tree('darwin')];
      const [entry, ...others] = integrityResource(join(windows.tree, 'Zhunsheng.exe'));
      ensure(entry && others.length === 0, 'ELECTRONASAR is not there, or names more than one archive');
      const { headHash } = readArchive(archiveOf(windows));
      ensure(
        entry.file === 'resources\\app.asar' && entry.value === headHash,
        `ELECTRONASAR: ${JSON.stringify(entry)}`,
      );
      const info = readFileSync(join(mac.tree, 'Zhunsheng.app', 'Contents', 'Info.plist'), 'utf8');
      const found = /<key>ElectronAsarIntegrity<\/key>[\s\S]*?<key>hash<\/key>\s*<string>(\w+)</.exec(info)?.[1];
      ensure(found === readArchive(archiveOf(mac)).headHash, `Info.plist: ${found}`);
      return `SHA-256 ${headHash.slice(0, 12)}…`;
    },
  },
  {
    name: 'built a second time, packed in another folder with other times: the same archive',
    async prove(lab) {
      const first = readArchive(archiveOf(await lab.tree('linux')));
      const again = await lab.build({ project: lab.secondProject(), platform: 'linux', name: 'again', config: LEAN });
      ensure(again.ok, again.said.slice(-300));
      const second = readArchive(join(again.tree, 'resources', 'app.asar'));
      const names = Object.keys({ ...first.hashes, ...second.hashes });
      const differ = names.filter((name) => first.hashes[name] !== second.hashes[name]);
      ensure(first.hash === second.hash, `these differ: ${differ.join(', ') || 'only the head'}`);
      return `SHA-256 ${first.hash.slice(0, 12)}…`;
    },
  },
];
