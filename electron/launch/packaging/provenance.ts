import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Digest = { readonly name: string; readonly sha256: string };

type Resource = { readonly name?: string; readonly uri?: string; readonly digest: Readonly<Record<string, string>> };

/** Where a build came from (来源声明): an in-toto statement with a SLSA v1 predicate. */
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
    readonly runDetails: { readonly builder: { readonly id: string } };
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

/** `subject`: what was built, at least one file. `npm`: its version, or empty. Nothing in it depends on the time of the build. */
export function makeProvenance(
  root: string,
  version: string,
  subject: readonly Digest[],
  npm: string,
  source: SourceState = sourceState(root),
): Provenance {
  if (subject.length === 0) throw new Error('provenance of nothing');
  const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const electron = /^electronVersion: (\S+)$/m.exec(config)?.[1] ?? '';
  const sums: Record<string, string> = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'checksums.json'), 'utf8'),
  );
  const zips = Object.keys(sums).filter((name) =>
    new RegExp(`^electron-v${electron.replaceAll('.', '\\.')}-(linux|win32|darwin)-(x64|arm64)\\.zip$`).test(name),
  );
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subject.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://zhunsheng.example/build/v1',
        externalParameters: { version, dirty: source.dirty },
        internalParameters: {
          node: process.versions.node,
          npm,
          electron,
          toolsets: toolsetsOf(config),
          platform: `${process.platform}-${process.arch}`,
        },
        resolvedDependencies: [
          { name: 'source', digest: { gitCommit: source.commit, gitTree: source.tree } },
          { name: 'package-lock.json', digest: { sha256: sha256Of(join(root, 'package-lock.json')) } },
          ...zips.sort().map((name) => ({ name, digest: { sha256: sums[name] ?? '' } })),
        ],
      },
      runDetails: { builder: { id: 'https://zhunsheng.example/builder/local' } },
    },
  };
}
