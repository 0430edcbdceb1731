import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicationToPdf } from '#host/exporters/pdf/index.ts';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { readFilledPdf } from '#host/importers/pdf/index.ts';
import { translate } from '#shared/i18n/index.ts';
import type { FormField, PubRun } from '#shared/publishing/publication.ts';
import { fillPdf } from '#tests/builders/fill-pdf.ts';
import { nameOf, type PdfDict, type PdfFile, readPdfFile } from '#tests/builders/pdf-file.ts';
import { elementsOf, readTagTree } from '#tests/builders/pdf-tag-tree.ts';
import { paragraph, publicationOf, section } from '#tests/builders/rich-publication.ts';

const field = (name: string, label: string, input: FormField['input'], more: Partial<FormField> = {}): PubRun => ({
  kind: 'field',
  name,
  label,
  input,
  value: '',
  widthMm: 0,
  ...more,
});
const text = (value: string): PubRun => ({ kind: 'text', text: value });
const box = (name: string, checked: boolean): PubRun => ({ kind: 'checkbox', name, label: name, checked });
const cell = (runs: string | readonly PubRun[]) => ({ colspan: 1, rowspan: 1, paragraphs: [paragraph('cell', runs)] });

const FORM = { form: 'comment-form', subject: '01a2', addressee: '东屏大学' };
const blocks = [
  paragraph('title', '征求意见反馈表'),
  paragraph('text', [text('单位：'), field('organisation', '单位', 'line', { value: '东屏大学', widthMm: 80 })]),
  paragraph('text', [text('联系人：'), field('person', '联系人', 'line', { widthMm: 30 })]),
  paragraph('text', [text('日期：'), field('date', '日期', 'date', { widthMm: 30 })]),
  paragraph('text', [text('性质：'), field('kind', '性质', 'choice', { options: ['技术', '编辑'], widthMm: 30 })]),
  paragraph('text', [box('noComment', false), text('无意见　'), box('patent.no', true), text('不涉及专利')]),
  {
    kind: 'table' as const,
    columns: [1, 2, 4, 4, 4],
    headRows: 1,
    frame: 'grid' as const,
    foot: [],
    rows: [
      { cells: ['序号', '章条编号', '原文', '修改意见', '理由'].map(cell) },
      ...[1, 2, 3].map((n) => ({
        minHeightMm: 12,
        cells: [
          cell(String(n)),
          cell([field(`rows.${n}.clause`, '章条编号', 'line')]),
          ...['original', 'proposal', 'reason'].map((key) => cell([field(`rows.${n}.${key}`, key, 'text')])),
        ],
      })),
    ],
  },
];

let empty: Uint8Array;
let filled: Uint8Array;
const answers = {
  person: '沈知秋',
  date: '2026-11-22',
  kind: '编辑',
  noComment: false,
  'rows.1.clause': '5.2',
  'rows.1.original': '应“按表1”执行（≥90%）。',
  'rows.1.proposal': '改为：\n“宜按表1执行”；\n另补充𠮷、䶮二字。',
  'rows.1.reason': '见 GB/T 1.1—2020, 7.5 (b\\c)',
  'rows.3.clause': '附录A',
  'rows.3.proposal': '删除',
};
const write = (form: typeof FORM | undefined, of = blocks) =>
  publicationToPdf(publicationOf([section('paper', of)], form ? { form } : {}), { readBlob: async () => null });

beforeAll(async () => {
  empty = (await write(FORM)).bytes;
  filled = await fillPdf(empty, answers);
});

const read = async (bytes: Uint8Array) => {
  const result = await readFilledPdf(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('a form of ours, filled in with a viewer', () => {
  it('gives exactly what was filled in, what stood in it already, and which form it is', async () => {
    const { form, fields, boxes } = await read(filled);
    expect(form).toEqual(FORM);
    const texts = Object.fromEntries(Object.entries(answers).filter(([, value]) => typeof value === 'string'));
    for (const [name, value] of Object.entries(texts)) expect(fields.get(name), name).toBe(value);
    expect(fields.get('organisation')).toBe('东屏大学');
    expect(fields.get('rows.2.proposal')).toBe('');
    expect(Object.fromEntries(boxes)).toEqual({ noComment: false, 'patent.no': true });
    expect((await read(await fillPdf(filled, { noComment: true, 'patent.no': false }))).boxes).toEqual(
      new Map([
        ['noComment', true],
        ['patent.no', false],
      ]),
    );
  });

  it('gives back whatever is typed', async () => {
    const typed = fc.string({ unit: fc.constantFrom(...'应宜“”（）\\()\n\r😀𠮷é 5.2%<>/'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(typed, typed, async (proposal, reason) => {
        const { fields } = await read(await fillPdf(empty, { 'rows.2.proposal': proposal, 'rows.2.reason': reason }));
        const lines = (value: string) => value.replace(/\r\n?/g, '\n');
        expect([fields.get('rows.2.proposal'), fields.get('rows.2.reason')]).toEqual([lines(proposal), lines(reason)]);
      }),
      { numRuns: 6 },
    );
  });

  it('becomes rows of comments', async () => {
    const file = await readCommentFile(Buffer.from(filled), '东屏大学.pdf');
    expect(file).toMatchObject({
      kind: 'pdf',
      organisation: '东屏大学',
      person: '沈知秋',
      date: '2026-11-22',
      noComment: false,
      problems: [],
    });
    expect(file.rows.map((row) => [row.no, row.clause, row.original, row.proposal, row.reason])).toEqual([
      ['1', '5.2', answers['rows.1.original'], answers['rows.1.proposal'], answers['rows.1.reason']],
      ['3', '附录A', null, '删除', null],
    ]);
    const none = await readCommentFile(await fillPdf(empty, { noComment: true }), '无.pdf');
    expect([none.noComment, none.rows, none.problems]).toEqual([true, [], []]);
  });
});

describe('the form itself', () => {
  let file: PdfFile;
  let widgets: readonly PdfDict[];
  beforeAll(() => {
    file = readPdfFile(empty);
    widgets = [...file.objects.values()]
      .map((value) => file.dict(value))
      .filter((dict) => nameOf(dict.get('Subtype')) === 'Widget');
  });

  it.skipIf(spawnSync('qpdf', ['--version']).error)('has no faults that qpdf finds (needs qpdf)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-form-'));
    try {
      const path = join(folder, 'form.pdf');
      writeFileSync(path, empty);
      const { stdout } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
      expect(stdout).toContain('No syntax or stream encoding errors');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('has the same bytes whenever it is made', async () => {
    expect(Buffer.compare((await write(FORM)).bytes, empty)).toBe(0);
  });

  it('claims no PDF/A, and shows its values without the help of the viewer', () => {
    const catalog = file.dict(file.trailer.get('Root'));
    expect(file.stream(catalog.get('Metadata')).toString('utf8')).not.toContain('pdfaid');
    const shown = widgets.filter((widget) => (widget.get('F') as number) === 4);
    expect(shown).toHaveLength(4 + 2 + 12);
    for (const widget of shown) expect(file.dict(widget.get('AP')).has('N')).toBe(true);
  });

  it('has a place in the tag tree and words to be read out for every field', () => {
    const { root, lost, unmarked, wrongParents } = readTagTree(file);
    expect([lost, unmarked, wrongParents]).toEqual([[], [], []]);
    const tagged = elementsOf(root, 'Form').flatMap((element) =>
      element.kids.flatMap((kid) => ('object' in kid ? [kid.object] : [])),
    );
    expect(tagged.map((widget) => widget.get('TU')).slice(0, 6)).toEqual([
      '单位',
      '联系人',
      '日期（YYYY-MM-DD）',
      '性质',
      'noComment',
      'patent.no',
    ]);
    expect(tagged).toHaveLength(18);
  });
});

describe('a PDF that cannot be read as a form', () => {
  const problemOf = async (bytes: Uint8Array) => (await readCommentFile(bytes, '意见.pdf')).problems.map((p) => p.code);

  it('is told from one by what it is', async () => {
    const plain = (await write(undefined)).bytes;
    const other = (await write(FORM, blocks.slice(0, 6))).bytes;
    expect(await problemOf(plain)).toEqual(['form-pdf']);
    expect(await problemOf(other)).toEqual(['form-pdf-other']);
    expect(await problemOf(Buffer.from('%PDF-1.7\nnothing'))).toEqual(['pdf-broken']);
    for (const code of ['form-pdf', 'form-pdf-other', 'pdf-broken', 'pdf-locked', 'pdf-too-large'])
      for (const locale of ['zh-CN', 'en'] as const)
        expect(translate(locale, `problem.${code}`, { limit: 5000 })).not.toMatch(/\{\{|^problem\./);
  });

  it('never throws, wherever it is damaged', async () => {
    const damage = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ minLength: 1, maxLength: 64 }));
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async ([share, noise], isCut) => {
        const at = Math.floor(share * (empty.length - 1));
        const bytes = isCut ? empty.slice(0, at) : empty.slice();
        if (!isCut) bytes.set(noise.subarray(0, bytes.length - at), at);
        const result = await readFilledPdf(bytes);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 25 },
    );
  });
});
