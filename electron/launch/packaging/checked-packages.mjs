import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from './asar-listing.mjs';
import { fuseFile } from './fuse-file.mjs';
import { fuseConfig, wrongFuses } from './fuses.mjs';
import { NAMES } from './packed-trees.mjs';

const manifest = () => JSON.parse(readFileSync(join(import.meta.dirname, 'asar-manifest.json'), 'utf8'));

/** Platform of an unpacked tree, by the name electron-builder gives its folder; null: no tree. */
function platformOf(name) {
  if (/^linux.*-unpacked$/.test(name)) return 'linux';
  if (/^win.*-unpacked$/.test(name)) return 'win32';
  return /^mac(-arm64|-universal)?$/.test(name) ? 'darwin' : null;
}

/**
 * Looks at the trees in the folder of packages: fuses, and what the archive holds. Answers what is wrong, in words.
 * `forTests`: with the one fuse on that Playwright needs.
 */
export function checkPackages(folder, forTests) {
  const wrong = [];
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const platform = platformOf(name);
    if (platform === null) continue;
    const tree = join(folder, name);
    for (const fuse of wrongFuses(fuseFile(tree, platform, NAMES), fuseConfig(forTests)))
      wrong.push(`${name}: fuse ${fuse}`);
    const resources =
      platform === 'darwin' ? join(tree, `${NAMES.productName}.app`, 'Contents', 'Resources') : join(tree, 'resources');
    const { names, outside } = readArchive(join(resources, 'app.asar'));
    if (outside.length > 0 || names.join('\n') !== manifest().join('\n'))
      wrong.push(`${name}: app.asar does not hold what asar-manifest.json names (npm run package:rehearse says what)`);
  }
  return wrong;
}
