import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Code of their own that the bundlers put into what they make: `\0rolldown/runtime.js`, `\0vite/preload-helper.js`. */
const HELPER = /^\0(vite|rolldown)\//;
const PACKAGE = /\/((?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+)/;

/** Key of package-lock.json (`node_modules/zod`) of the package that a module is from, or null. */
function packageOf(id) {
  const helper = HELPER.exec(id);
  if (helper) return `node_modules/${helper[1]}`;
  return PACKAGE.exec(id.replaceAll('\\', '/'))?.[1]?.slice(0, -1) ?? null;
}

/**
 * Notes which packages are in each file of a bundle, in `packages/<record>.json` of the folder that `folderOf` finds (`dist`); read by
 * the bill of materials (物料清单). One plugin may serve several bundles one after the other: it notes them all.
 */
export function recordPackages(record, folderOf) {
  const found = {};
  // Vite makes a bundle of each worker and writes it with that of the page.
  let made = {};
  return {
    name: 'record-packages',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const packages = chunk.moduleIds.map(packageOf).filter((key) => key !== null);
        made[chunk.fileName] = [...new Set(packages)].sort();
      }
    },
    writeBundle(options) {
      const folder = folderOf(options);
      for (const [name, packages] of Object.entries(made))
        found[relative(folder, options.file ?? join(options.dir, name)).replaceAll('\\', '/')] = packages;
      made = {};
      const file = join(folder, 'packages', `${record}.json`);
      mkdirSync(dirname(file), { recursive: true });
      const sorted = Object.keys(found).sort();
      const entries = sorted.map((path) => [path, found[path]]);
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
    },
  };
}
