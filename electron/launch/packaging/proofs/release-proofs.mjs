import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive, withoutHash } from '../asar-listing.mjs';
import { missingNotices } from '../notices.ts';
import { ensure, resourcesOf } from './lab.mjs';

const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const properties = (component, wanted) =>
  component.properties.filter(({ name }) => name === wanted).map(({ value }) => value);

/** Of package.json, and in nothing that is packed: the browser door, which runs from the sources. */
const NOT_PACKED = ['ws'];
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

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
      // Who notes what is bundled could overlook something: each package that the sources ask for is in it.
      const keys = new Set(components.flatMap((component) => properties(component, 'zhunsheng:key')));
      const asked = Object.keys(read(lab.project, 'package.json').dependencies);
      const absent = asked.filter((name) => !keys.has(`node_modules/${name}`));
      ensure(same(absent, NOT_PACKED), `not listed: ${absent.join(', ')}`);
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
  {
    name: 'the notices beside each program are those of its bill of materials, each component with a text',
    async prove(lab) {
      const dist = join(lab.project, 'dist', 'release-files');
      const text = readFileSync(join(dist, NOTICES), 'utf8');
      const sbom = read(dist, 'sbom.cdx.json');
      const missing = missingNotices(text, sbom);
      ensure(missing.length === 0, missing.join(', '));
      for (const tree of await lab.trees()) {
        const beside = readFileSync(join(resourcesOf(tree), NOTICES), 'utf8');
        ensure(beside === text, `${tree.platform}: other notices beside the program`);
      }
      return `${sbom.components.length} texts, ${text.length} characters`;
    },
  },
];
