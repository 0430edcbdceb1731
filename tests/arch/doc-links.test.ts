import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SKIPPED = new Set(['node_modules', 'dist', 'release', 'coverage', 'test-results', '.git']);

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const pages = markdownFiles(root).map((path) => ({
  path,
  name: relative(root, path).split(sep).join('/'),
  text: readFileSync(path, 'utf8'),
}));

/** Text without code blocks, in which brackets are no links. */
const prose = (text: string) => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

/** Anchors of the headings, made as the usual renderers make them. */
function anchors(text: string): ReadonlySet<string> {
  const headings = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1] ?? '');
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

describe('documents', () => {
  it('are read', () => {
    expect(pages.map(({ name }) => name)).toContain('README.md');
    expect(pages.length).toBeGreaterThan(8);
  });

  it('link only to files and headings that exist', () => {
    const broken = pages.flatMap(({ path, name, text }) =>
      [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)]
        .map((match) => match[1] as string)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => {
          const [file = '', anchor] = target.split('#');
          const wanted = file === '' ? path : join(dirname(path), decodeURIComponent(file));
          if (!existsSync(wanted)) return true;
          if (!anchor || !wanted.endsWith('.md')) return false;
          return !anchors(readFileSync(wanted, 'utf8')).has(decodeURIComponent(anchor));
        })
        .map((target) => `${name}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('have bold words whose end renderers see: a point inside it is not followed by a letter', () => {
    const unseen = pages.flatMap(({ name, text }) =>
      [...prose(text).matchAll(/\*\*([^*\n]+)\*\*(.?)/gu)]
        .filter(([, bold = '', next = '']) => /[\p{P}\p{S}]$/u.test(bold) && /[\p{L}\p{N}]/u.test(next))
        .map(([bold]) => `${name}: ${bold}`),
    );
    expect(unseen).toEqual([]);
  });

  it('name only folders and files of the repository that exist', () => {
    const place = /`((?:shared|electron|renderer|resources|tests|docs)\/[\w./-]*\w\/?)`/g;
    const broken = pages.flatMap(({ name, text }) =>
      [...text.matchAll(place)]
        .map((match) => match[1] as string)
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${name}: ${path}`),
    );
    expect(broken).toEqual([]);
  });
});
