import { createHash } from 'node:crypto';
import { licenceOf, mayShip } from './licences.ts';
import type { Lock, Shipped } from './shipped.ts';

type Licence = { readonly license: { readonly id: string } } | { readonly expression: string };

export type SbomComponent = {
  readonly type: 'application' | 'library' | 'framework';
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly scope?: 'required';
  readonly hashes?: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
  readonly licenses: readonly Licence[];
  readonly purl: string;
  /** `zhunsheng:key` is the key of package-lock.json, `zhunsheng:in` a file of the program that it is part of. */
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
};

/** Bill of materials (物料清单), CycloneDX 1.6. */
export type Sbom = {
  readonly $schema: string;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: {
    readonly lifecycles: readonly { readonly phase: 'build' }[];
    readonly component: SbomComponent;
  };
  readonly components: readonly SbomComponent[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};

const NAME = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)$/;
const nameOf = (key: string): string => NAME.exec(key)?.[1] ?? key;
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function refOf(key: string, lock: Lock): string {
  return purlOf(nameOf(key), lock[key]?.version ?? '');
}

const licencesOf = (licence: string): readonly Licence[] =>
  licence === '' ? [] : [/ (AND|OR) /.test(licence) ? { expression: licence } : { license: { id: licence } }];

function componentOf(key: string, lock: Lock, places: readonly string[]): SbomComponent {
  const locked = lock[key];
  if (!locked?.version) throw new Error(`${key} is shipped and not in package-lock.json`);
  const [name = '', group] = nameOf(key).split('/').reverse();
  const sum = /^sha512-(.+)$/.exec(locked.integrity ?? '')?.[1];
  return {
    type: places.includes('runtime') ? 'framework' : 'library',
    'bom-ref': refOf(key, lock),
    ...(group && { group }),
    name,
    version: locked.version,
    scope: 'required',
    ...(sum && { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] }),
    licenses: licencesOf(licenceOf(key, lock)),
    purl: refOf(key, lock),
    properties: [{ name: 'zhunsheng:key', value: key }, ...places.map((value) => ({ name: 'zhunsheng:in', value }))],
  };
}

/** Where Node finds `name` from the package at `key`. */
function found(name: string, key: string, lock: Lock): string | null {
  for (let at = key; ; ) {
    const candidate = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (lock[candidate]) return candidate;
    if (at === '') return null;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}

/** What the package at `key` needs of what is shipped, looking through packages that are not. */
function needs(key: string, lock: Lock, shipped: Shipped, seen = new Set<string>()): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies } = lock[key] ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.flatMap((name) => {
    const target = found(name, key, lock);
    if (target === null || seen.has(target)) return [];
    seen.add(target);
    return shipped.has(target) ? [target] : needs(target, lock, shipped, seen);
  });
}

/** `program`: name, version and licence of package.json. The same input gives the same bytes. */
export function makeSbom(
  program: { readonly name: string; readonly version: string; readonly license: string },
  lock: Lock,
  shipped: Shipped,
): Sbom {
  const root = purlOf(program.name, program.version);
  const components = [...shipped].map(([key, places]) => componentOf(key, lock, places));
  const refs = (keys: readonly string[]) => [...new Set(keys.map((key) => refOf(key, lock)))].sort();
  const below = [...shipped.keys()].map((key) => ({
    ref: refOf(key, lock),
    dependsOn: refs(needs(key, lock, shipped)),
  }));
  const named = new Set(below.flatMap(({ dependsOn }) => dependsOn));
  // Electron and the helpers of the bundlers are tools to npm, and parts of the program here.
  const direct = [...needs('', lock, shipped), ...[...shipped.keys()].filter((key) => !named.has(refOf(key, lock)))];
  const dependencies = [{ ref: root, dependsOn: refs(direct) }, ...below];
  const sum = createHash('sha256')
    .update(JSON.stringify([root, components, dependencies]))
    .digest('hex');
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${sum.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')}`,
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': root,
        name: program.name,
        version: program.version,
        licenses: licencesOf(program.license),
        purl: root,
      },
    },
    components,
    dependencies,
  };
}

/** What is wrong with a bill of materials, measured against what is shipped: both ways, the fields that CycloneDX wants, the licences. */
export function checkSbom(sbom: Sbom, shipped: Shipped): readonly string[] {
  const keyOf = ({ properties = [] }: SbomComponent) =>
    properties.find(({ name }) => name === 'zhunsheng:key')?.value ?? '';
  const keys = new Set(sbom.components.map(keyOf));
  const refs = [sbom.metadata.component, ...sbom.components].map((component) => component['bom-ref']);
  const graph = new Map(sbom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const reached = new Set<string>();
  const walk = (ref: string): void => {
    if (reached.has(ref)) return;
    reached.add(ref);
    for (const next of graph.get(ref) ?? []) walk(next);
  };
  walk(refs[0] ?? '');
  return [
    ...[...shipped.keys()].filter((key) => !keys.has(key)).map((key) => `${key} is shipped and not listed`),
    ...[...keys].filter((key) => !shipped.has(key)).map((key) => `${key} is listed and not shipped`),
    ...refs.filter((ref, index) => refs.indexOf(ref) !== index).map((ref) => `${ref} is listed twice`),
    ...refs.filter((ref) => !reached.has(ref)).map((ref) => `${ref} is nobody's dependency`),
    ...[...reached].filter((ref) => !refs.includes(ref)).map((ref) => `${ref} is a dependency and not listed`),
    ...(sbom.bomFormat === 'CycloneDX' && sbom.specVersion === '1.6' && SERIAL.test(sbom.serialNumber)
      ? []
      : ['no CycloneDX']),
    ...sbom.components.flatMap(componentFindings),
  ];
}

const SERIAL = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PURL = /^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+[\w.+-]*$/;

function componentFindings(component: SbomComponent): readonly string[] {
  const { name, version, purl, hashes = [], licenses, type } = component;
  const licence = licenses.map((one) => ('expression' in one ? one.expression : one.license.id)).join(' AND ');
  return [
    ...(name === '' || version === '' || !['library', 'framework'].includes(type)
      ? [`${purl}: type, name, version`]
      : []),
    ...(PURL.test(purl) ? [] : [`${purl}: no package URL`]),
    ...(hashes.every(({ content }) => /^[0-9a-f]{128}$/.test(content)) && hashes.length > 0
      ? []
      : [`${purl}: no hash`]),
    ...(licence === '' ? [`${purl}: no licence`] : mayShip(licence) ? [] : [`${purl}: ${licence} may not be shipped`]),
  ];
}
