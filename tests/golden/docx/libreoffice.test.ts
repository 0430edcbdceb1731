import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { readFilledDocx } from '#host/importers/forms/index.ts';
import { formTemplate, papersOf, profileOf } from '#shared/profiles/index.ts';
import { buildStandard, fillTemplate, type PaperTemplate } from '#shared/publishing/index.ts';
import type { NumberingList, PubRun } from '#shared/publishing/publication.ts';
import { visitParagraphs } from '#shared/typesetting/index.ts';
import { fillDocxForm } from '#tests/builders/fill-docx-form.ts';
import { LONG_COVER } from '#tests/builders/long-standard.ts';
import { label, para } from '#tests/builders/publication-blocks.ts';
import { PRINTED_REFERENCES, REFERENCES_STANDARD } from '#tests/builders/references-standard.ts';
import {
  bodyPublication,
  samplePageLabels,
  samplePublication,
  sampleReadBlob,
} from '#tests/builders/sample-publication.ts';
import { typingMacro } from '#tests/builders/type-in-libreoffice.ts';

const has = (program: string, option: string): boolean => spawnSync(program, [option]).error === undefined;
const missing = [
  has('soffice', '--version') ? '' : 'LibreOffice (soffice)',
  has('pdftotext', '-v') ? '' : 'poppler-utils (pdftotext)',
].filter((name) => name !== '');

/** LibreOffice leaves out the blank pages before odd ones unless told otherwise. */
const WITH_BLANK_PAGES = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}';

/** Lists of two instances that interleave, begin late and leave numbers out. */
const LABELS: readonly (readonly [NumberingList, string, number, string])[] = [
  ['notes', '注2：', 1, 'x'],
  ['notes', '注1：', 1, 'y'],
  ['alpha', 'a)', 0, 'x'],
  ['alpha', '1)', 1, 'x1'],
  ['alpha', '2)', 1, 'x1'],
  ['alpha', 'b)', 0, 'x'],
  ['alpha', 'a)', 0, 'y'],
  ['alpha', 'c)', 0, 'x'],
  ['bibliography', '[4]', 0, 'b'],
  ['bibliography', '[1]', 0, 'c'],
  ['bibliography', '[5]', 0, 'b'],
  ['clauses', '5.3', 1, 'c'],
  ['clauses', '5.4', 1, 'c'],
  ['clauses', '7', 0, 'c'],
  ['clauses', '7.1', 1, 'c'],
  ['annexes', 'B.2', 1, 'a'],
  ['annexes', 'B.3.1', 2, 'a'],
];
const lists = bodyPublication(
  LABELS.map(([list, mark, level, instance]) =>
    para('paragraph', '项', { label: label(mark, list, level, instance, 'ideographic-space') }),
  ),
);

const FORM = { form: 'comment-form', subject: 'round-1', addressee: '许昌市农科院' };
const ANSWERS = {
  organisation: '许昌市农科院',
  date: '2026-04-02',
  noComment: false,
  'patent.no': true,
  'rows.1.clause': '5.2',
  'rows.1.proposal': '改为：\n“应平整 <1>；\n无破损”。',
  'rows.12.reason': '见𠮷字',
};
/** Typed in LibreOffice, by the bookmarks of the fields. */
const TYPED = {
  zf_person: { text: '王芳', over: '联系人' },
  zf_rows_3_clause: { text: '附录A', over: '章条编号' },
};
const commentForm = () =>
  fillTemplate(formTemplate('comment-form') as PaperTemplate, { texts: {}, rows: {} }, papersOf('zh-CN'), {
    date: '',
    author: '',
    form: FORM,
  });

const squashed = (text: string): string => text.replace(/[\s\u3000]+/g, '');
const runText = (run: PubRun): string => (run.kind === 'text' || run.kind === 'ref' ? run.text : '\u0000');

describe.skipIf(missing.length > 0)(
  `DOCX in LibreOffice${missing.length > 0 ? ` (skipped: ${missing.join(', ')} not installed)` : ''}`,
  () => {
    let folder = '';
    let text = '';
    let pages: string[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'zs-docx-'));
      const { bytes } = await publicationToDocx(samplePublication(), {
        readBlob: sampleReadBlob,
        pageLabelOf: (id) => samplePageLabels[id],
      });
      writeFileSync(join(folder, 'standard.docx'), bytes);
      writeFileSync(join(folder, 'lists.docx'), (await publicationToDocx(lists, { readBlob: sampleReadBlob })).bytes);
      const references = buildStandard(REFERENCES_STANDARD, LONG_COVER, profileOf('gb-t'));
      const printed = await publicationToDocx(references, { readBlob: sampleReadBlob });
      writeFileSync(join(folder, 'references.docx'), printed.bytes);
      const blank = await publicationToDocx(commentForm(), { readBlob: sampleReadBlob });
      writeFileSync(join(folder, 'form.docx'), fillDocxForm(blank.bytes, ANSWERS));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync(
        'soffice',
        [
          profile,
          '--headless',
          '--convert-to',
          WITH_BLANK_PAGES,
          '--outdir',
          folder,
          join(folder, 'standard.docx'),
          join(folder, 'lists.docx'),
          join(folder, 'references.docx'),
        ],
        { stdio: 'pipe' },
      );
      const saved = join(folder, 'saved.docx');
      const macro = typingMacro(join(folder, 'profile'), join(folder, 'form.docx'), saved, TYPED);
      execFileSync('soffice', [profile, '--headless', macro], { stdio: 'pipe' });
      text = execFileSync('pdftotext', ['-layout', join(folder, 'standard.pdf'), '-'], { encoding: 'utf8' });
      pages = text.split('\f').slice(0, -1);
    }, 110_000);

    afterAll(() => {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    });

    it('shows the text of every paragraph with its number', () => {
      const shown = squashed(text);
      visitParagraphs(samplePublication().sections, ({ label, runs }) => {
        for (const piece of squashed((label?.text ?? '') + runs.map(runText).join('')).split('\u0000')) {
          // Long texts may be cut by a page or a footnote: the beginning tells whether the paragraph is there.
          expect(shown).toContain(piece.slice(0, 24));
        }
      });
    });

    it('counts the clauses as the publication does', () => {
      const lines = text.split('\n').map((line) => squashed(line));
      for (const heading of [
        '1范围',
        '2规范性引用文件',
        '3术语和定义',
        '3.1',
        '3.2',
        '4园地选择与栽植',
        '4.1园地选择',
        '4.2栽植',
        'A.1采样',
        'A.2测定',
      ]) {
        expect(lines).toContain(heading);
      }
      expect(lines.some((line) => line.startsWith('4.1.2检验应按附录A'))).toBe(true);
      const items = lines.filter((line) => /^([a-c]|[12])\)/.test(line)).map((line) => line.slice(0, 2));
      expect(items.slice(0, 8)).toEqual(['1)', 'a)', '1)', '2)', 'b)', 'c)', 'a)', 'b)']);
    });

    it('counts lists that begin late, break off and go on as the publication does', () => {
      const shown = execFileSync('pdftotext', ['-layout', join(folder, 'lists.pdf'), '-'], { encoding: 'utf8' })
        .split('\n')
        .map(squashed);
      expect(shown.filter((line) => line.endsWith('项'))).toEqual(LABELS.map(([, mark]) => `${mark}项`));
    });

    it('shows the references as the publication prints them, after it has updated their fields', () => {
      const shown = execFileSync('pdftotext', ['-layout', join(folder, 'references.pdf'), '-'], { encoding: 'utf8' });
      expect(squashed(shown)).toContain(squashed(PRINTED_REFERENCES));
      expect(shown).not.toMatch(/第2\s章|（3\.1\s）/);
    });

    it('fills in a form, in which something stood already, so that everything comes back', async () => {
      const read = await readFilledDocx(new Uint8Array(readFileSync(join(folder, 'saved.docx'))));
      expect(read.ok && read.value.form).toEqual(FORM);
      if (!read.ok) return;
      for (const [name, value] of Object.entries({ ...ANSWERS, 'rows.3.clause': '附录A', person: '王芳' })) {
        expect(typeof value === 'boolean' ? read.value.boxes.get(name) : read.value.fields.get(name), name).toBe(value);
      }
      expect([...read.value.fields].filter(([name, value]) => value !== '' && !(name in ANSWERS))).toEqual([
        ['person', '王芳'],
        ['rows.3.clause', '附录A'],
      ]);
    });

    it('begins the text on an odd sheet with page 1, behind Roman pages', () => {
      const body = pages.findIndex((page) => squashed(page).includes('1范围本文件规定了'));
      expect(body % 2).toBe(0);
      const footer = (page: string | undefined): string | undefined => page?.trimEnd().split('\n').at(-1)?.trim();
      expect(footer(pages[body])).toBe('1');
      expect(footer(pages[body + 1])).toBe('2');
      const contents = pages.findIndex((page) => squashed(page).includes('目次'));
      expect(footer(pages[contents])).toBe('I');
      expect(footer(pages[contents + 1])).toBe('II');
    });

    it('mirrors the header: file number at the right on odd pages, at the left on even ones', () => {
      const body = pages.findIndex((page) => squashed(page).includes('1范围本文件规定了'));
      const header = (page: string | undefined): string => page?.split('\n').find((line) => line.trim() !== '') ?? '';
      expect(header(pages[body])).toMatch(/^\s{20,}DB4110\/T 12—2026$/);
      expect(header(pages[body + 1])).toMatch(/^DB4110\/T 12—2026$/);
      expect(header(pages[0])).toMatch(/^ICS 65\.020\.40/);
    });
  },
);
