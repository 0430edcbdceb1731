import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Publication } from '#shared/publishing/publication.ts';
import { toMarkdown, toTypst } from './rival-text.ts';

const require = createRequire(import.meta.url);
const FONTS = ['noto-serif-sc', 'noto-sans-sc', 'noto-serif'].map((name) =>
  require.resolve(`@expo-google-fonts/${name}/package.json`),
);

export type Rival = { readonly ms: number } | { readonly missing: string };

/**
 * Typst's compiler on the same text with the same faces: markup to tagged PDF in this process, fonts found before the clock starts, one
 * run that does not count. Its math and tables are its own; it knows nothing of the rules of a standard.
 */
export async function typst(publication: Publication, folder: string): Promise<Rival> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  await mkdir(folder, { recursive: true });
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [
      {
        fontPaths: FONTS.flatMap((file) => ['400Regular', '700Bold'].map((face) => join(dirname(file), face))),
      },
    ],
  });
  compiler.pdf({ mainFileContent: '#set text(font: ("Noto Serif", "Noto Serif SC"))\n规 a $x$' });
  const main = toTypst(publication);
  const start = performance.now();
  compiler.pdf({ mainFileContent: main });
  return { ms: performance.now() - start };
}

/** pandoc, Markdown of the same text to DOCX, as a whole process. */
export async function pandoc(publication: Publication, folder: string): Promise<Rival> {
  if (spawnSync('pandoc', ['--version']).status !== 0) return { missing: 'pandoc' };
  const from = join(folder, 'long.md');
  const to = join(folder, 'pandoc.docx');
  await writeFile(from, toMarkdown(publication));
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    const done = spawnSync('pandoc', [from, '-o', to]);
    if (done.status !== 0) throw new Error(`pandoc: ${done.stderr.toString()}`);
    return performance.now() - start;
  });
  return { ms: times.toSorted((a, b) => a - b)[1] as number };
}
