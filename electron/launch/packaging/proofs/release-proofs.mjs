import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive, withoutHash } from '../asar-listing.mjs';
import { ensure, resourcesOf } from './lab.mjs';

const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const properties = (component, wanted) =>
  component.properties.filter(({ name }) => name === wanted).map(({ value }) => value);

/** Packages that lie in a folder node_modules, as keys of package-lock.json. */
function packagesIn(resources) {
  const folder = join(resources, 'node_modules');
  const scopes = existsSync(folder) ? readdirSync(folder) : [];
  return scopes.flatMap((scope) => readdirSync(join(folder, scope)).map((name) => `node_modules/${scope}/${name}`));
}

const same = (one, other) => one.join('\n') === other.join('\n');

export const releaseProofs = [
  {
    name: 'the bill of materials is that of what is packed: every script of the archive, every package beside it',
    async prove(lab) {
      const dist = join(lab.project, 'dist');
      const { components } = read(dist, 'release-files', 'sbom.cdx.json');
      const noted = { ...read(dist, 'packages', 'program.json'), ...read(dist, 'packages', 'renderer.json') };
      const wanted = Object.keys(noted).map((path) => withoutHash(`dist/${path}`));
      const inFiles = (path) => components.filter((component) => properties(component, 'zhunsheng:in').includes(path));
      for (const [path, packages] of Object.entries(noted))
        ensure(inFiles(path).length === packages.length, `${path}: ${packages.length} packages, listed otherwise`);
      const listed = inFiles('resources').flatMap((component) => properties(component, 'zhunsheng:key'));
      for (const tree of await lab.trees()) {
        const resources = resourcesOf(tree);
        const { names } = readArchive(join(resources, 'app.asar'));
        const scripts = names.filter((name) => /^dist\/.*\.[cm]?js$/.test(name));
        ensure(same(scripts, wanted.sort()), `${tree.platform}: other scripts than those whose packages are listed`);
        const beside = packagesIn(resources).sort();
        ensure(same(beside, listed.sort()), `${tree.platform}: beside the archive ${beside.join(', ')}`);
      }
      return `${components.length} components, ${wanted.length} scripts, ${listed.length} packages beside the archive`;
    },
  },
];
