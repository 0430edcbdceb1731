import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutForPrint, type PdfResult, publicationToPdf } from '#host/exporters/pdf/index.ts';
import { translate } from '#shared/i18n/index.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import { pageLabelOf } from '#shared/typesetting/index.ts';
import { heading, paragraph, publicationOf, richPublication, section } from '#tests/builders/rich-publication.ts';
import { smallJpeg, smallPng } from '#tests/builders/small-pictures.ts';

const blobs: Record<string, Uint8Array> = { png: smallPng(120, 80, true), jpeg: smallJpeg() };
const readBlob = async (sha: string) => blobs[sha] ?? null;
const write = (publication: Publication) => publicationToPdf(publication, { readBlob });
const hasTools = ['pdftotext', 'pdfinfo', 'pdffonts', 'qpdf'].every((tool) => !spawnSync(tool, ['--version']).error);

let rich: PdfResult;
let folder: string;
let file: string;
beforeAll(async () => {
  rich = await write(richPublication({ png: 'png', jpeg: 'jpeg' }));
  folder = mkdtempSync(join(tmpdir(), 'zhunsheng-pdf-'));
  file = join(folder, 'rich.pdf');
  writeFileSync(file, rich.bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (tool: string, ...args: string[]) => {
  const result = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  return result.stdout + result.stderr;
};

describe('the same publication', () => {
  it('gives the same bytes', async () => {
    const again = await write(richPublication({ png: 'png', jpeg: 'jpeg' }));
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(again.bytes)).toBe(hash(rich.bytes));
  });
});

describe.skipIf(!hasTools)('the file, read by other programs (needs poppler-utils and qpdf)', () => {
  it('has no faults that qpdf finds', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  });

  it('tells its title, is tagged and has the pages that were laid out', () => {
    const info = run('pdfinfo', file);
    expect(info).toContain('油茶籽 规格与检验 <第1部分>');
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(new RegExp(`Pages:\\s+${rich.pages}\\b`));
    expect(info).toMatch(/JavaScript:\s+no/);
  });

  it('embeds every font as a subset with a way back to the text', () => {
    const lines = run('pdffonts', file).trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) expect(line).toMatch(/yes yes yes/);
  });

  it('gives back the text, also of a missing glyph', () => {
    const text = run('pdftotext', file, '-').replace(/\s+/g, '');
    for (const piece of [
      '中华人民共和国国家标准',
      '本文件规定了油茶籽的质量要求，描述了相应的试验方法',
      '按照GB/T5009.3—2016中“第一法直接干燥法”测定水分含量',
      '取算术平均值——否则应重新取样……并记录转速1500r/min',
      '表1油茶籽质量要求（续）',
      '合格籽粒质量',
      '☑合格□不合格',
      '\u{1F600}',
    ]) {
      expect(text).toContain(piece);
    }
  });

  it('has the structure of the document', () => {
    const structure = run('pdfinfo', '-struct', file);
    for (const tag of [
      'Document',
      'Sect "body"',
      'H1',
      'H2',
      'TOCI',
      'Table',
      'TR',
      'TH',
      'LBody',
      'Figure',
      'Formula',
      'Note',
      'Link',
    ]) {
      expect(structure).toContain(tag);
    }
    expect(structure.split('\n').filter((line) => /^\s+TR\b/.test(line)).length).toBe(93);
  });

  it('has a named destination for each block id', () => {
    const destinations = run('pdfinfo', '-dests', file);
    for (const id of ['scope', 'refs', 'table-1', 'formula-1', 'figure-1', 'annex-A', 'li-2'])
      expect(destinations).toContain(`"${id}"`);
  });

  it('has bookmarks in the order and depth of the headings', () => {
    const json = JSON.parse(run('qpdf', '--json', '--json-key=outlines', file)) as {
      outlines: { title: string; kids: { title: string }[] }[];
    };
    const titles = json.outlines.map((entry) => entry.title);
    expect(titles).toEqual([
      '目次',
      '前言',
      '1　范围',
      '2　规范性引用文件',
      '3　要求',
      '附录A（资料性）　检验记录格式',
      '参考文献',
    ]);
    expect(json.outlines[4]?.kids.map((kid) => kid.title)).toEqual(['3.1　感官要求', '3.2　理化指标']);
  });

  it('labels its pages as printed', () => {
    const json = JSON.parse(run('qpdf', '--json', '--json-key=pagelabels', file)) as {
      pagelabels: { index: number; label: Record<string, unknown> }[];
    };
    expect(json.pagelabels.map((entry) => [entry.index, entry.label['/S']])).toEqual([
      [0, undefined],
      [2, '/R'],
      [4, '/D'],
    ]);
  });
});

describe('what cannot be printed', () => {
  it('is a problem for every character without a glyph, with its place', () => {
    const missing = rich.problems.filter((problem) => problem.code === 'glyph-missing');
    expect(missing.map((problem) => problem.params?.['code'])).toContain('U+1F600');
  });

  it('names the clause of the character, also in cells and notes, and prints what a rare face has', async () => {
    const cell = (text: string) => ({ colspan: 1, rowspan: 1, paragraphs: [paragraph('cell', text)] });
    const { problems, laid } = await write(
      publicationOf([
        section('body', [
          heading('clause', 'c1', '1', '范围', 1),
          paragraph('text', '𠝹、⟂、☑ 都有字形。', { id: 'p1' }),
          heading('clause', 'c2', '2', '术语', 1),
          paragraph('text', '𠮷野。', { id: 'p2' }),
          heading('clause', 'c3', '3', '要求', 1),
          {
            kind: 'table',
            id: 't1',
            columns: [1, 1],
            headRows: 0,
            frame: 'grid',
            rows: [{ cells: [cell('𠮷'), cell('好')] }],
            foot: [],
          },
        ]),
      ]),
    );
    expect(laid.findings).toHaveLength(2);
    expect(problems.map(({ code, blockId, params }) => [code, blockId, params?.['place'], params?.['page']])).toEqual([
      ['glyph-missing', 'p2', '2　术语', '1'],
      ['glyph-missing', 'c3', '3　要求', '1'],
    ]);
    expect(translate('zh-CN', 'problem.glyph-missing', problems[0]?.params)).toContain(
      '“2　术语”中（第 1 页）的字符“𠮷”',
    );
  });

  it('is a problem for a picture that is gone, broken or of another format', async () => {
    const figure = (blob: string) => ({
      kind: 'figure' as const,
      id: `figure-${blob}`,
      images: [{ blob, mime: 'image/svg+xml', widthMm: 40, heightMm: 30, alt: '' }],
      notes: [],
      caption: paragraph('figure-caption', '外形', { label: { text: '图1', gap: 'ideographic-space' } }),
    });
    const broken = smallPng().subarray(0, 120);
    const result = await publicationToPdf(
      publicationOf([section('body', [figure('gone'), figure('broken'), figure('svg')])]),
      {
        readBlob: async (sha) => (sha === 'gone' ? null : sha === 'svg' ? Buffer.from('<svg/>') : broken),
      },
    );
    expect(result.problems.map((problem) => [problem.code, problem.blockId])).toEqual([
      ['picture-missing', 'figure-gone'],
      ['picture-unreadable', 'figure-broken'],
      ['picture-unreadable', 'figure-svg'],
    ]);
  });

  it('is a problem for a formula that cannot be read, and its source is printed', async () => {
    const formula = { kind: 'formula', id: 'e1', latex: '\\frac{a}{', number: '（1）', alt: '' } as const;
    const result = await write(publicationOf([section('body', [formula])]));
    expect(result.problems.map((problem) => [problem.code, problem.blockId])).toEqual([['formula-unreadable', 'e1']]);
    const texts = result.laid.pages[0]?.items.map((item) =>
      item.kind === 'text'
        ? String.fromCodePoint(...item.items.codePoint.subarray(item.line.start, item.line.end))
        : '',
    );
    expect(texts).toContain('\\frac{a}{');
  });

  it('has a message in both languages', async () => {
    for (const problem of rich.problems) {
      for (const locale of ['zh-CN', 'en'] as const) {
        const message = translate(locale, `problem.${problem.code}`, problem.params);
        expect(message).not.toMatch(/\{\{|^problem\./);
      }
    }
  });
});

describe('the layout alone', () => {
  it('gives the page numbers that the file has', async () => {
    const { laid, problems } = await layOutForPrint(richPublication({ png: 'png', jpeg: 'jpeg' }), { readBlob });
    for (const id of ['foreword', 'scope', 'table-1', 'annex-A', 'bibliography']) {
      expect(pageLabelOf(laid, id)).toBe(pageLabelOf(rich.laid, id));
    }
    expect(pageLabelOf(laid, 'foreword')).toBe('II');
    expect(problems).toEqual(rich.problems);
  });
});

describe('cancelling', () => {
  it('rejects with the reason of the signal', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stopped'));
    const started = publicationToPdf(richPublication({ png: 'png', jpeg: 'jpeg' }), {
      readBlob,
      signal: controller.signal,
    });
    await expect(started).rejects.toThrow('stopped');
  });
});
