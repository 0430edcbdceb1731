import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { exampleData, formTemplate, papersOf } from '#shared/profiles/index.ts';
import { fillTemplate, type PaperTemplate, type Publication } from '#shared/publishing/index.ts';
import { textOfRuns } from '#tests/builders/publication-text.ts';

const missing = [
  ['soffice', '--version', 'LibreOffice (soffice)'],
  ['pdftotext', '-v', 'poppler-utils (pdftotext)'],
].flatMap(([program = '', option = '', name = '']) => (spawnSync(program, [option]).error ? [name] : []));

/** Papers of a round as another program shows them: every cell of their tables, in its place, and every bar. */
const FORMS = ['reply-letter', 'comment-statistics', 'collation-table-group', 'iso-comments-resolved'] as const;

const squeezed = (text: string): string => text.replace(/[\s\u3000]+/g, '');

function printed(form: string): Publication {
  const template = formTemplate(form) as PaperTemplate;
  const options = { date: '2026-03-01T00:00:00Z', author: '' };
  return fillTemplate(template, exampleData(template), papersOf(template.language), options);
}

function cellsOf({ sections }: Publication) {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : []));
}

describe.skipIf(missing.length > 0)(
  `papers of a round in LibreOffice${missing.length > 0 ? ` (skipped: ${missing.join(', ')} not installed)` : ''}`,
  () => {
    let folder = '';
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'zs-round-'));
      const files: string[] = [];
      for (const form of FORMS) {
        const file = join(folder, `${form}.docx`);
        writeFileSync(file, (await publicationToDocx(printed(form), { readBlob: async () => null })).bytes);
        files.push(file);
      }
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
        stdio: 'pipe',
      });
    }, 90_000);
    afterAll(() => {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    });

    it.each(FORMS)('%s shows every cell in its order', (form) => {
      const shown = squeezed(
        execFileSync('pdftotext', ['-raw', join(folder, `${form}.pdf`), '-'], { encoding: 'utf8' }),
      );
      const texts = cellsOf(printed(form)).map(({ paragraphs }) =>
        squeezed(paragraphs.map(({ runs }) => textOfRuns(runs)).join('')),
      );
      let at = 0;
      for (const text of texts) {
        const found = shown.indexOf(text, at);
        expect(found, text).toBeGreaterThanOrEqual(at);
        at = found + text.length;
      }
    });

    it('statistics show a picture for every bar and every key, none of them empty', () => {
      const bars = cellsOf(printed('comment-statistics')).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'bar')),
      );
      const images = execFileSync('pdfimages', ['-list', join(folder, 'comment-statistics.pdf')], { encoding: 'utf8' });
      expect(bars.length).toBeGreaterThan(20);
      // Heads stand again on new pages.
      expect(images.trim().split('\n').length - 2).toBeGreaterThanOrEqual(bars.length);
    });
  },
);
