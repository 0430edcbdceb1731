import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { HostedBuild } from './hosted-build.ts';

export type Digest = { readonly name: string; readonly sha256: string };

type Resource = { readonly name?: string; readonly uri?: string; readonly digest: Readonly<Record<string, string>> };

/** Where a build came from (来源声明): an in-toto statement with the predicate of SLSA 1.2. */
export type Provenance = {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly Resource[];
  readonly predicateType: 'https://slsa.dev/provenance/v1';
  readonly predicate: {
    readonly buildDefinition: {
      readonly buildType: string;
      readonly externalParameters: Readonly<Record<string, unknown>>;
      readonly internalParameters: Readonly<Record<string, unknown>>;
      readonly resolvedDependencies: readonly Resource[];
    };
    readonly runDetails: {
      readonly builder: { readonly id: string };
      readonly metadata?: { readonly invocationId: string };
    };
  };
};

/** Facts about the tree that is built: commit, hash of its tree, and whether files differ from it. */
export type SourceState = { readonly commit: string; readonly tree: string; readonly dirty: boolean };

/** `unknown` where there is no repository (an unpacked source archive). */
export function sourceState(root: string): SourceState {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const commit = git('rev-parse', 'HEAD');
    return { commit, tree: git('rev-parse', 'HEAD^{tree}'), dirty: git('status', '--porcelain') !== '' };
  } catch {
    return { commit: 'unknown', tree: 'unknown', dirty: true };
  }
}

export const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** `toolsets: { nsis: "1.2.1", … }` of electron-builder.yml. */
function toolsetsOf(builderConfig: string): Readonly<Record<string, string>> {
  const given = /^toolsets: \{(.*)\}$/m.exec(builderConfig)?.[1] ?? '';
  return Object.fromEntries([...given.matchAll(/(\w+): "([\d.]+)"/g)].map(([, name, version]) => [name, version]));
}

type Sums = Readonly<Record<string, string>>;

/**
 * Sums of the tools that electron-builder fetches, which it compares them with: NSIS, signing, AppImage. Those of the others (fpm, WiX,
 * Wine) stand in its own code, whose sum is that of `app-builder-lib`.
 */
function toolsetSums(versions: Readonly<Record<string, string>>): readonly Resource[] {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  const { appimageChecksums } = builder('app-builder-lib/out/toolsets/linux.js');
  const { nsisChecksums, wincodesignChecksums } = builder('app-builder-lib/out/toolsets/windows.js');
  const known: Readonly<Record<string, Readonly<Record<string, Sums>>>> = {
    appimage: appimageChecksums,
    nsis: nsisChecksums,
    winCodeSign: wincodesignChecksums,
  };
  return Object.entries(known).flatMap(([tool, all]) => {
    const version = versions[tool] ?? '';
    const sums = Object.entries(all[version] ?? {});
    if (sums.length === 0) throw new Error(`electron-builder knows no sums of ${tool} ${version}`);
    return sums.map(([name, sha256]) => ({ name: `${tool}@${version}/${name}`, digest: { sha256 } }));
  });
}

/** Electron's own archives for three systems and two processors, by the sums of its npm package. */
function electronSums(root: string, version: string): readonly Resource[] {
  const sums: Sums = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'checksums.json'), 'utf8'));
  const archive = new RegExp(`^electron-v${version.replaceAll('.', '\\.')}-(linux|win32|darwin)-(x64|arm64)\\.zip$`);
  const names = Object.keys(sums).filter((name) => archive.test(name));
  return names.sort().map((name) => ({ name, digest: { sha256: sums[name] ?? '' } }));
}

/** The packager itself, by the sum in package-lock.json. */
function packagerSums(lock: string): readonly Resource[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { version: string; integrity: string }> };
  return ['electron-builder', 'app-builder-lib'].map((name) => {
    const { version = '', integrity = '' } = packages[`node_modules/${name}`] ?? {};
    const sha512 = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
    return { name: `pkg:npm/${name}@${version}`, digest: { sha512 } };
  });
}

/**
 * `subject`: what was built, at least one file. `npm`: its version, or empty. `hosted`: the run of a workflow, null on a machine of ours.
 * Nothing in it depends on the time of the build. Throws when the sources are not those of the run.
 */
export function makeProvenance(
  root: string,
  version: string,
  subject: readonly Digest[],
  npm: string,
  { hosted, source = sourceState(root) }: { readonly hosted: HostedBuild | null; readonly source?: SourceState },
): Provenance {
  if (subject.length === 0) throw new Error('provenance of nothing');
  if (hosted !== null && hosted.commit !== source.commit)
    throw new Error(`the run is about commit ${hosted.commit}, the sources are ${source.commit}`);
  const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const electron = /^electronVersion: (\S+)$/m.exec(config)?.[1] ?? '';
  const toolsets = toolsetsOf(config);
  const digest = { gitCommit: source.commit, gitTree: source.tree };
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subject.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://zhunsheng.example/build/v1',
        externalParameters: { version, dirty: source.dirty, ...(hosted && { workflow: hosted.workflow }) },
        internalParameters: {
          node: process.versions.node,
          npm,
          electron,
          toolsets,
          platform: `${process.platform}-${process.arch}`,
          ...(hosted && { runner: hosted.runner }),
        },
        resolvedDependencies: [
          // An unpacked archive of the sources has no commit to name.
          ...(source.commit === 'unknown' ? [] : [{ name: 'source', ...(hosted && { uri: hosted.source }), digest }]),
          { name: 'package-lock.json', digest: { sha256: sha256Of(join(root, 'package-lock.json')) } },
          ...electronSums(root, electron),
          ...packagerSums(lock),
          ...toolsetSums(toolsets),
        ],
      },
      runDetails: {
        builder: { id: hosted?.builder ?? 'https://zhunsheng.example/builder/local' },
        ...(hosted && { metadata: { invocationId: hosted.invocation } }),
      },
    },
  };
}
