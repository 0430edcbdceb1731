import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Package of package-lock.json, as far as it matters here. */
export type LockedPackage = {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};
/** By key: `node_modules/zod`; the project itself is `''`. */
export type Lock = Readonly<Record<string, LockedPackage>>;

/** What an installed program consists of (随程序交付的组件): key of package-lock.json → files it is in, or the folder it lies in. */
export type Shipped = ReadonlyMap<string, readonly string[]>;

const ELECTRON = 'node_modules/electron';

/** Packages in each file of the bundles, as `recordPackages` noted them while they were made. */
export type BundledPackages = Readonly<Record<string, readonly string[]>>;

/** Reads `packages/*.json` of a folder of bundles (`dist`). Throws when a build has not been made. */
export function readBundledPackages(dist: string): BundledPackages {
  const read = (name: string): BundledPackages =>
    JSON.parse(readFileSync(join(dist, 'packages', `${name}.json`), 'utf8'));
  return { ...read('program'), ...read('renderer') };
}

/**
 * Packages that electron-builder.yml puts beside the archive: entries of `extraResources` from a folder `node_modules/@scope`, whose
 * filters begin with the names of the packages.
 */
export function besideArchive(builderConfig: string): readonly string[] {
  const entries = builderConfig.split(/^ {2}- /m);
  return entries.flatMap((entry) => {
    const from = /^\{? ?from: (node_modules\/[^\s,}]+)/.exec(entry)?.[1];
    if (!from) return [];
    const named = [...entry.matchAll(/^ +- "(?!!)([^/"]+)\//gm)].map(([, name]) => `${from}/${name}`);
    return named.length > 0 ? named : [from];
  });
}

/** Bundles, what lies beside them, and Electron. */
export function shippedPackages(bundled: BundledPackages, beside: readonly string[]): Shipped {
  const places = new Map<string, string[]>();
  const add = (key: string, place: string): void => {
    places.set(key, [...(places.get(key) ?? []), place]);
  };
  for (const [file, keys] of Object.entries(bundled)) for (const key of keys) add(key, file);
  for (const key of beside) add(key, 'resources');
  add(ELECTRON, 'runtime');
  return new Map([...places].sort(([a], [b]) => (a < b ? -1 : 1)));
}
