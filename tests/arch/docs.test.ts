import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verbs } from '#cli/verbs/index.ts';
import { contract } from '#shared/contract/index.ts';
import { checksPage } from '../../electron/launch/reference/checks-page.ts';
import { rpcPage } from '../../electron/launch/reference/rpc-page.ts';
import { storagePage } from '../../electron/launch/reference/storage-page.ts';
import { SCENES } from '../pictures/scenes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

describe('generated pages (run `npm run docs` when one is stale)', () => {
  it('rpc.md is what the contract says', () => {
    expect(page('docs', 'rpc.md') === rpcPage(root), 'docs/rpc.md is stale: npm run docs').toBe(true);
  });

  it('storage.md is what the registry says', () => {
    expect(page('docs', 'storage.md') === storagePage(), 'docs/storage.md is stale: npm run docs').toBe(true);
  });

  it('checks.md is what the catalogue of checks says', () => {
    expect(page('docs', 'checks.md') === checksPage(), 'docs/checks.md is stale: npm run docs').toBe(true);
  });

  it('rpc.md names every procedure, each with its types', () => {
    const text = page('docs', 'rpc.md');
    const names = Object.entries(contract).flatMap(([noun, procedures]) =>
      Object.keys(procedures).map((name) => `### ${noun}.${name}\n`),
    );
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/^(input|output): unknown$/m);
  });
});

describe('the README', () => {
  it('shows every verb of the command line as `--help` does', () => {
    const missing = ['README.md', 'README.en.md'].flatMap((file) => {
      const text = page(file);
      return verbs.map(({ name, usage }) => `${name} ${usage}`).filter((line) => !text.includes(line));
    });
    expect(missing).toEqual([]);
  });

  it('and `--help` say every option of a verb', () => {
    const everywhere = ['json', 'locale', 'help', 'passphrase-file'];
    const untold = verbs.flatMap(({ name, usage, options }) =>
      Object.keys(options)
        .filter((option) => !everywhere.includes(option) && !usage.includes(`--${option}`))
        .map((option) => `${name} --${option}`),
    );
    expect(untold).toEqual([]);
  });

  it('shows the pictures that `npm run pictures` takes, and no others are kept', () => {
    const shown = (file: string) =>
      [...page(file).matchAll(/docs\/pictures\/([\w.-]+)/g)].map((match) => match[1] ?? '');
    const names = Object.keys(SCENES);
    expect(shown('README.md').sort()).toEqual([...names.map((name) => `${name}.png`), 'page.png'].sort());
    expect(shown('README.en.md').sort()).toEqual([...names.map((name) => `${name}.en.png`), 'page.png'].sort());
    const kept = [...new Set([...shown('README.md'), ...shown('README.en.md')])];
    expect(readdirSync(join(root, 'docs', 'pictures')).sort()).toEqual(kept.sort());
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(page('package.json')) as { scripts: Record<string, string> };
    const files = ['README.md', 'README.en.md', 'CONTRIBUTING.md', 'docs/admin.md', 'docs/ARCHITECTURE.md'];
    const named = files.flatMap((file) => [...page(file).matchAll(/npm run (?:-s )?([\w:]+)/g)].map((m) => m[1] ?? ''));
    expect(named.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((name) => !scripts[name])).toEqual([]);
  });
});
