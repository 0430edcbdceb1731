import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Import = { readonly file: string; readonly target: string };

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const ALIASES: readonly (readonly [string, string])[] = [
  ['#shared/', 'shared/'],
  ['#host/', 'electron/host/'],
  ['#machine/', 'electron/machine/'],
  ['#server/', 'electron/server/'],
  ['#cli/', 'electron/cli/'],
  ['#shell/', 'electron/shell/'],
  ['#workers/', 'electron/workers/'],
  ['#ui/', 'renderer/src/'],
  ['#tests/', 'tests/'],
];

/** Every import of a file, resolved to a path of the repository (`shared/…`) or left as the name of a package. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = [...text.matchAll(/(?:^|[;\s])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g)];
  const dynamic = [...text.matchAll(/(?:^|[^\w.])import\(\s*['"]([^'"]+)['"]\s*\)/g)];
  const bare = [...text.matchAll(/^import\s+['"]([^'"]+)['"]/gm)];
  return [...found, ...dynamic, ...bare].map((match) => ({ file, target: resolveTarget(file, match[1] as string) }));
}

function resolveTarget(file: string, name: string): string {
  if (name.startsWith('.')) return posix.normalize(posix.join(dirname(file), name));
  for (const [alias, folder] of ALIASES) if (name.startsWith(alias)) return folder + name.slice(alias.length);
  return name;
}

/** The room a file belongs to; the composition roots at electron/ belong to the shell. */
function roomOf(path: string): string {
  if (path.startsWith('electron/')) {
    const room = path.split('/')[1] as string;
    return room.includes('.') ? 'shell' : room;
  }
  return path.startsWith('renderer/') ? 'renderer' : (path.split('/')[0] as string);
}

/** design.md, section 2: who may import whom. Shell and doors see of the host its public index only. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  machine: ['shared', 'machine'],
  host: ['shared', 'machine', 'host'],
  workers: ['shared', 'host', 'workers'],
  server: ['shared', 'machine', 'host', 'server'],
  cli: ['shared', 'machine', 'host', 'cli'],
  shell: ['shared', 'machine', 'shell'],
  renderer: ['shared', 'renderer'],
  /** Scripts that write the reference pages from the contract and the registry. */
  launch: ['shared', 'host', 'launch'],
};

const files = ['shared', 'electron', 'renderer/src'].flatMap(sources);
const imports = files.flatMap(importsOf);
const inRepository = (target: string) => /^(shared|electron|renderer|tests)\/|^package\.json$/.test(target);

describe('rooms', () => {
  it('reads real files', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('import only what the table allows', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!inRepository(target) || target === 'package.json') return false;
      return !MAY[roomOf(file)]?.includes(roomOf(target));
    });
    expect(wrong).toEqual([]);
  });

  it('see of the host only its public index', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        (roomOf(file) === 'server' || roomOf(file) === 'cli') &&
        roomOf(target) === 'host' &&
        !/^electron\/host\/(index|importers\/[a-z]+\/index|exporters\/[a-z]+\/index)\.ts$/.test(target),
    );
    expect(wrong).toEqual([]);
  });

  it('keep Electron in the shell, Node out of shared and renderer', () => {
    const wrong = imports.filter(({ file, target }) => {
      const room = roomOf(file);
      if (target === 'electron') return room !== 'shell';
      if (target.startsWith('node:')) return room === 'shared' || room === 'renderer';
      return false;
    });
    expect(wrong).toEqual([]);
  });

  it('lets shell see only base, contract and i18n of shared', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        roomOf(file) === 'shell' && target.startsWith('shared/') && !/^shared\/(base|contract|i18n)\//.test(target),
    );
    expect(wrong).toEqual([]);
  });
});

/** Inside shared: who may import whom. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  domain: ['base'],
  'doc-model': ['base', 'domain'],
  typesetting: ['base', 'publishing'],
  'doc-rules': ['base', 'domain', 'doc-model', 'publishing', 'profiles'],
  publishing: ['base', 'domain', 'doc-model', 'typesetting'],
  profiles: ['base', 'domain', 'doc-model', 'publishing'],
  contract: ['base', 'domain', 'doc-model', 'doc-rules', 'publishing'],
  i18n: ['base', 'domain'],
};

/** The publication tree is what the typesetter sets; of publishing it may see that type and nothing else. */
const EXCEPTION = { from: 'typesetting', to: 'shared/publishing/publication.ts' };

describe('shared', () => {
  it('keeps its layers', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!file.startsWith('shared/') || !target.startsWith('shared/')) return false;
      const from = file.split('/')[1] as string;
      const to = target.split('/')[1] as string;
      if (from === to) return false;
      if (from === EXCEPTION.from && to === 'publishing') return target !== EXCEPTION.to;
      return !LAYERS[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });
});

describe('modules', () => {
  it('have no circles', () => {
    const edges = new Map<string, string[]>();
    for (const { file, target } of imports)
      if (inRepository(target)) edges.set(file, [...(edges.get(file) ?? []), target]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file);
      if (at >= 0) {
        circles.push([...path.slice(at), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of edges.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('are all reached by an import that exists', () => {
    const known = new Set([...files, 'package.json']);
    const missing = imports.filter(
      ({ target }) => inRepository(target) && !known.has(target) && !/\.(css|json|svg)$/.test(target),
    );
    expect(missing).toEqual([]);
  });

  it('say what their folder is for', () => {
    const silent = files
      .filter((file) => file.endsWith('/index.ts') && !file.startsWith('electron/cli/verbs'))
      .filter((file) => {
        const lines = readFileSync(join(root, file), 'utf8').split('\n').slice(0, 3);
        return !(
          lines[0]?.startsWith('// ') &&
          lines[1]?.startsWith('// May use:') &&
          lines[2]?.startsWith('// Must not:')
        );
      });
    expect(silent).toEqual([]);
  });
});
