import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const runs = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).error === undefined;

/** Which of the programs that open our papers are here; tests that need a missing one are skipped and say so. */
export const tools = {
  poppler: runs('pdftotext', ['-v']),
  qpdf: runs('qpdf', ['--version']),
  libreOffice: runs('soffice', ['--version']),
  pandoc: runs('pandoc', ['--version']),
  ghostscript: runs('gs', ['--version']),
};

export type PdfFacts = {
  readonly pages: number;
  readonly title: string;
  readonly tagged: boolean;
  readonly language: string;
};

export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

export function pdfFacts(file: string): PdfFacts {
  const text = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  return {
    pages: Number(field('Pages')),
    title: field('Title'),
    tagged: field('Tagged') === 'yes',
    language: field('Language'),
  };
}

/** Names of the fonts of a PDF that are not embedded; empty when all are. */
export function fontsNotEmbedded(file: string): readonly string[] {
  const rows = execFileSync('pdffonts', [file], { encoding: 'utf8' })
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '');
  return rows.filter(
    (row) =>
      !/\s(?:yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.test(row) ||
      !/\syes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.test(row),
  );
}

/** What qpdf finds wrong; empty when nothing. */
export function pdfFaults(file: string): string {
  const done = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  return done.status === 0 ? '' : done.stdout + done.stderr;
}

/** Titles of the bookmarks, with two blanks for each level below the first. */
export function pdfBookmarks(file: string): readonly string[] {
  const json = JSON.parse(
    execFileSync('qpdf', ['--json', '--json-key=outlines', file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  );
  type Outline = { title: string; kids: Outline[] };
  const walk = (outlines: readonly Outline[], depth: number): string[] =>
    outlines.flatMap((outline) => ['  '.repeat(depth) + outline.title, ...walk(outline.kids, depth + 1)]);
  return walk(json.outlines, 0);
}

/** A Word file as LibreOffice prints it; answers the path of the PDF. */
export function wordToPdf(file: string): string {
  const out = mkdtempSync(join(tmpdir(), 'zs-lo-'));
  const profile = `-env:UserInstallation=file://${join(out, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, file], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  return join(out, basename(file).replace(/\.docx$/, '.pdf'));
}

/** Text without blanks, so that two layouts of the same words are equal. */
export function words(text: string): string {
  return text.replace(/[\s\u00a0\u2002-\u200b\u3000]+/g, '');
}
