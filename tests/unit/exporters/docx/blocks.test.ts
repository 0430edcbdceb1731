import { describe, expect, it } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import type { PubBlock, PubTable } from '#shared/publishing/publication.ts';
import { cell, para } from '#tests/builders/publication-blocks.ts';
import { bodyPublication, samplePage, samplePublication, sampleReadBlob } from '#tests/builders/sample-publication.ts';
import { all, attributeOf, first, type XmlElement } from '#tests/builders/xml-tree.ts';
import { openDocx, shownText, writeAndOpen } from './open-docx.ts';

const spansOf = (row: XmlElement): string[] =>
  all(row, 'w:tc').map((each) => {
    const merge = first(each, 'w:vMerge');
    return `${attributeOf(each, 'w:gridSpan') ?? 1}${merge ? (merge.attributes['w:val'] === 'restart' ? '↓' : '·') : ''}`;
  });

describe('tables', () => {
  it('merges cells over rows and columns so that every row covers the grid', async () => {
    const docx = await writeAndOpen(samplePublication());
    const table = all(docx.body, 'w:tbl').find((each) => shownText(each).startsWith('项目'));
    expect(all(table!, 'w:tr').map(spansOf)).toEqual([
      ['1↓', '2', '1↓'],
      ['1·', '1', '1', '1·'],
      ['1', '1', '1', '1↓'],
      ['1', '1', '1', '1·'],
      ['1', '1', '1', '1'],
      ['4'],
    ]);
    expect(all(table!, 'w:gridCol').reduce((sum, each) => sum + Number(each.attributes['w:w']), 0)).toBe(9354);
  });

  it('draws the outer frame and the rule under the head thick, the others thin, and repeats the head', async () => {
    const docx = await writeAndOpen(samplePublication());
    const table = all(docx.body, 'w:tbl').find((each) => shownText(each).startsWith('项目'));
    const borders = first(table, 'w:tblBorders');
    expect(
      ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'].map(
        (side) => first(borders, side)?.attributes['w:sz'],
      ),
    ).toEqual(['12', '12', '12', '12', '4', '4']);
    const rows = all(table!, 'w:tr');
    expect(rows.map((row) => first(row, 'w:tblHeader') !== undefined)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    const underHead = all(rows[1]!, 'w:tcBorders').map((each) => first(each, 'w:bottom')?.attributes['w:sz']);
    expect(underHead).toEqual(['12', '12', '12', '12']);
    expect(first(rows[5], 'w:tcBorders')).toBeDefined();
  });

  it('keeps the caption above with the table', async () => {
    const docx = await writeAndOpen(samplePublication());
    const index = docx.paragraphs.findIndex((paragraph) => paragraph.text === '表1　土壤条件');
    const style = docx.paragraphs[index]?.style;
    expect(style).toBe('标准文件_正文表标题');
    expect(docx.paragraphs[index + 1]?.text).toBe('单位为毫克每千克');
    expect(first(docx.paragraphs[index + 1]?.element, 'w:keepNext')).toBeDefined();
  });

  it('puts decimal points of a column in one line', async () => {
    const docx = await writeAndOpen(samplePublication());
    const right = (text: string): number =>
      Number(
        first(docx.paragraphs.find((paragraph) => paragraph.text === text)?.element, 'w:ind')?.attributes['w:right'],
      );
    // 120.5 has one decimal, 8.25 two: the first stands one digit (half of 9 pt) further from the right.
    expect(right('120.5') - right('8.25')).toBe(90);
    expect(attributeOf(docx.paragraphs.find((paragraph) => paragraph.text === '—')?.element, 'w:jc')).toBeUndefined();
  });

  it('survives spans beyond the table, short rows and empty cells', async () => {
    const table: PubTable = {
      kind: 'table',
      columns: [1, 1, 1],
      headRows: 0,
      frame: 'grid',
      foot: [],
      rows: [
        { cells: [cell('甲', { colspan: 9, rowspan: 9 })] },
        { cells: [] },
        { cells: [{ colspan: 1, rowspan: 1, paragraphs: [] }] },
      ],
    };
    const docx = await writeAndOpen(bodyPublication([table, table]));
    const tables = all(docx.body, 'w:tbl');
    expect(tables).toHaveLength(2);
    expect(all(tables[0]!, 'w:tr').map(spansOf)).toEqual([['3↓'], ['3·'], ['3·']]);
    for (const each of all(docx.body, 'w:tc')) expect(all(each, 'w:p').length).toBeGreaterThan(0);
  });
});

describe('figures', () => {
  it('embeds pictures with their description, size and caption, and links nothing outside the file', async () => {
    const docx = await writeAndOpen(samplePublication());
    const drawings = all(docx.body, 'wp:inline');
    expect(drawings.map((each) => first(each, 'wp:docPr')?.attributes['descr'])).toEqual(['整地剖面图', '整地平面图']);
    expect(drawings.map((each) => first(each, 'wp:extent')?.attributes['cx'])).toEqual([
      String(80 * 36000),
      String(50 * 36000),
    ]);
    expect(docx.paths.filter((path) => path.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
      'word/media/image2.png',
    ]);
    for (const path of docx.paths.filter((each) => each.endsWith('.rels')))
      expect(docx.raw(path)).not.toContain('TargetMode');
  });

  it('says which figure has no picture or one that cannot be read, and sets its description', async () => {
    const figure = (id: string, blob: string): PubBlock => ({
      kind: 'figure',
      id,
      images: [{ blob, mime: 'image/png', widthMm: 0, heightMm: 0, alt: `说明${id}` }],
      notes: [],
      caption: para('figure-caption', '　流程图', { label: { text: id, gap: 'none' } }),
    });
    const { bytes, problems } = await publicationToDocx(
      bodyPublication([figure('图1', 'none'), figure('图2', 'text')]),
      {
        readBlob: async (sha) => (sha === 'text' ? new TextEncoder().encode('<svg onload="x"/>') : null),
      },
    );
    expect(problems).toEqual([
      { code: 'picture-missing', severity: 'error', params: { figure: '图1 　流程图' }, blockId: '图1' },
      { code: 'picture-unreadable', severity: 'error', params: { figure: '图2 　流程图' }, blockId: '图2' },
    ]);
    const docx = openDocx(bytes);
    expect(docx.paragraphs.map((paragraph) => paragraph.text)).toContain('[说明图1]');
    expect(docx.paths.some((path) => path.includes('media'))).toBe(false);
  });
});

describe('formulas', () => {
  it('writes LaTeX as Word mathematics, centred, the number at the right behind leader dots', async () => {
    const docx = await writeAndOpen(samplePublication());
    const paragraph = docx.paragraphs.find((each) => each.text.endsWith('（1）') && first(each.element, 'm:oMath'));
    const tabs = all(paragraph!.element, 'w:tab').filter((tab) => tab.attributes['w:pos']);
    expect(tabs.map((tab) => [tab.attributes['w:val'], tab.attributes['w:pos']])).toEqual([
      ['center', '4677'],
      ['right', '9354'],
    ]);
    expect(tabs[1]?.attributes['w:leader']).toBe('middleDot');
    expect(first(paragraph?.element, 'm:nary')).toBeDefined();
    expect(first(paragraph?.element, 'm:f')).toBeDefined();
  });

  it('reports LaTeX that cannot be read, with its block, and keeps it as text', async () => {
    const formula: PubBlock = { kind: 'formula', id: 'f1', latex: '\\frac{a}{', number: '（3）', alt: '' };
    const { bytes, problems } = await publicationToDocx(bodyPublication([formula]), { readBlob: sampleReadBlob });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'formula-unreadable',
      severity: 'warning',
      blockId: 'f1',
      where: '（3）',
    });
    expect(openDocx(bytes).paragraphs[0]?.text).toContain('\\frac{a}{');
  });
});

describe('covers and frames', () => {
  it('puts the boxes of the cover at their place on the page, as paragraphs of their own styles', async () => {
    const docx = await writeAndOpen(samplePublication());
    const title = docx.paragraphs.find((paragraph) => paragraph.style === '标准文件_文件名称');
    expect(first(title?.element, 'w:framePr')?.attributes).toMatchObject({
      'w:hAnchor': 'page',
      'w:vAnchor': 'page',
      'w:x': '1417',
      'w:y': '6406',
      'w:w': '9638',
    });
    const rules = all(docx.body, 'wp:anchor');
    expect(
      rules.map((rule) => shownText(first(rule, 'wp:positionV')!) || first(rule, 'wp:posOffset') !== undefined),
    ).toEqual([true, true]);
    expect(rules.map((rule) => first(rule, 'wp:extent')?.attributes['cx'])).toEqual([
      String(170 * 36000),
      String(170 * 36000),
    ]);
  });

  it('centres text in a box by its height', async () => {
    const fixed = [
      {
        kind: 'box',
        x: 20,
        y: 100,
        width: 170,
        height: 60,
        verticalAlign: 'middle',
        paragraphs: [para('cover-title', '标题')],
      },
    ] as const;
    const docx = await writeAndOpen(bodyPublication([], { fixed, page: samplePage }));
    const top = Number(first(docx.body, 'w:framePr')?.attributes['w:y']);
    // One line of 35 pt (12.35 mm) in 60 mm: its top is 23.8 mm below the box.
    expect((top * 25.4) / 1440).toBeCloseTo(123.8, 1);
  });

  it('frames an example with all its blocks', async () => {
    const docx = await writeAndOpen(samplePublication());
    const frame = all(docx.body, 'w:tbl').find((table) => shownText(table).includes('株行距'));
    expect(shownText(frame!)).toContain('山地取上限');
    expect(all(frame!, 'w:tr')).toHaveLength(1);
  });

  it('keeps the end line with the last paragraph', async () => {
    const docx = await writeAndOpen(samplePublication());
    const last = docx.paragraphs.findIndex((paragraph) => paragraph.text.startsWith('NY/T 393'));
    expect(first(docx.paragraphs[last]?.element, 'w:keepNext')).toBeDefined();
    const rule = docx.paragraphs[last + 1]?.element;
    expect(first(rule, 'w:pBdr')).toBeDefined();
    expect(first(rule, 'w:ind')?.attributes).toMatchObject({ 'w:left': '3515', 'w:right': '3515' });
  });
});
