import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from './asar-listing.mjs';
import { fuseFile } from './fuse-file.mjs';
import { fuseConfig, wrongFuses } from './fuses.mjs';
import { readInfos, unwantedKeys } from './mac-info.mjs';
import { machineOf } from './machine.mjs';
import { NAMES } from './packed-trees.mjs';

const manifest = () => JSON.parse(readFileSync(join(import.meta.dirname, 'asar-manifest.json'), 'utf8'));

/** Platform of an unpacked tree, by the name electron-builder gives its folder; null: no tree. */
function platformOf(name) {
  if (/^linux.*-unpacked$/.test(name)) return 'linux';
  if (/^win.*-unpacked$/.test(name)) return 'win32';
  return /^mac(-arm64|-universal)?$/.test(name) ? 'darwin' : null;
}

/** Processor of an unpacked tree, by the same name. */
const archOf = (name) => (/(?:^|-)arm64(?:-|$)/.test(name) ? 'arm64' : 'x64');

/** What is wrong with one tree, in words. */
function wrongIn(folder, name, forTests) {
  const tree = join(folder, name);
  const platform = platformOf(name);
  const program = fuseFile(tree, platform, NAMES);
  const wrong = wrongFuses(program, fuseConfig(forTests)).map((fuse) => `fuse ${fuse}`);
  // An archive of Electron that was handed over by hand may be that of the other processor.
  if (!name.endsWith('-universal') && machineOf(program) !== archOf(name))
    wrong.push(`the program is not one for ${archOf(name)}`);
  if (platform === 'darwin')
    for (const { info } of readInfos(join(tree, `${NAMES.productName}.app`)))
      wrong.push(...unwantedKeys(info).map((key) => `${key} in Info.plist`));
  const inner = join(`${NAMES.productName}.app`, 'Contents', 'Resources');
  const { names, outside } = readArchive(join(tree, platform === 'darwin' ? inner : 'resources', 'app.asar'));
  const listed = outside.length === 0 && names.join('\n') === manifest().join('\n');
  const other = 'app.asar does not hold what asar-manifest.json names (npm run package:rehearse says what)';
  return listed ? wrong : [...wrong, other];
}

/**
 * Looks at the trees in the folder of packages: fuses, processor, what macOS is asked for, and what the archive holds. Answers what is wrong, in words; a tree that was
 * left half made is wrong. `forTests`: with the one fuse on that Playwright needs.
 */
export function checkPackages(folder, forTests) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => platformOf(name) !== null) : [];
  return names.flatMap((name) => {
    try {
      return wrongIn(folder, name, forTests).map((text) => `${name}: ${text}`);
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : error}`];
    }
  });
}
