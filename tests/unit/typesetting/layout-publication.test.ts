import { describe, expect, it } from 'vitest';
import type { PubBlock, PubCell, Publication } from '#shared/publishing/publication.ts';
import { type LaidItem, type LaidPublication, layoutPublication, pageLabelOf } from '#shared/typesetting/index.ts';
import { roundMetrics } from '#tests/builders/print-metrics.ts';
import { heading, LONG_TEXT, paragraph, publicationOf, section, tableOf } from '#tests/builders/rich-publication.ts';

function lay(publication: Publication): LaidPublication {
  return layoutPublication(
    publication,
    roundMetrics,
    () => ({ widthPx: 300, heightPx: 200 }),
    () => ({ widthEm: 5, heightEm: 1.2, depthEm: 0.8 }),
  );
}

function layBlocks(blocks: readonly PubBlock[]): LaidPublication {
  return lay(publicationOf([section('body', blocks)]));
}

function textOf(item: LaidItem): string {
  if (item.kind !== 'text') return '';
  return String.fromCodePoint(...item.items.codePoint.subarray(item.line.start, item.line.end));
}

/** Lines of each page, without running headers and page numbers. */
function pageTexts(laid: LaidPublication): string[][] {
  return laid.pages.map((page) =>
    page.items.filter((item) => item.kind === 'text' && item.y > 90 && item.y < 775).map(textOf),
  );
}

const filler = (count: number) => Array.from({ length: count }, (_, i) => paragraph('text', `第${i}段。`));

describe('page breaks', () => {
  it('keep a heading with two lines of the text after it', () => {
    for (let before = 36; before < 44; before++) {
      const laid = layBlocks([
        ...filler(before),
        heading('subclause', 'h', '1.1', '标题', 2),
        paragraph('text', LONG_TEXT),
      ]);
      for (const lines of pageTexts(laid)) {
        const at = lines.findIndex((line) => line.includes('标题'));
        if (at >= 0) expect(lines.length).toBeGreaterThanOrEqual(at + 3);
      }
    }
  });

  it('leave no single line of a paragraph at the foot or at the top of a page', () => {
    for (let before = 36; before < 46; before++) {
      const laid = layBlocks([...filler(before), paragraph('text', LONG_TEXT.repeat(2))]);
      const counts = pageTexts(laid).map((lines) => lines.filter((line) => !line.startsWith('第')).length);
      expect(counts).not.toContain(1);
    }
  });

  it('never leave the end line alone on a page', () => {
    for (let before = 38; before < 46; before++) {
      const laid = layBlocks([
        ...filler(before),
        { kind: 'rule', widthMm: 41, thicknessPt: 1.5, beforePt: 20, keepWithPrevious: true },
      ]);
      const last = laid.pages.at(-1);
      expect(last?.items.some((item) => item.kind === 'rule' && item.thickness === 1.5)).toBe(true);
      expect(pageTexts(laid).at(-1)?.length).toBeGreaterThan(0);
    }
  });

  it('lose no line', () => {
    const blocks = Array.from({ length: 120 }, (_, i) => paragraph('text', `${i}号${LONG_TEXT}`));
    const texts = pageTexts(layBlocks(blocks)).flat().join('');
    expect(texts.replaceAll(' ', '')).toBe(
      blocks
        .map((b) => (b.runs[0] as { text: string }).text)
        .join('')
        .replaceAll(' ', ''),
    );
  });
});

describe('tables', () => {
  it('repeat caption with （续）, unit and head on every further page', () => {
    const pages = pageTexts(layBlocks([tableOf(90)]));
    expect(pages.length).toBe(3);
    expect(pages[0]?.slice(0, 2)).toEqual(['表1油茶籽质量要求', '单位为毫克每千克']);
    for (const lines of pages.slice(1)) {
      expect(lines.slice(0, 2)).toEqual(['表1油茶籽质量要求（续）', '单位为毫克每千克']);
      expect(lines).toContain('组别');
      expect(lines).toContain('二级');
    }
    expect(pages.flat().filter((line) => line.startsWith('检验项目')).length).toBe(90);
  });

  it('print the notes once, at the end, inside the frame', () => {
    const laid = layBlocks([tableOf(90)]);
    const notes = laid.pages.map((page) => page.items.filter((item) => textOf(item).startsWith('注：')).length);
    expect(notes).toEqual([0, 0, 1]);
    const page = laid.pages[2];
    const note = page?.items.find((item) => textOf(item).startsWith('注：'));
    const bottom = Math.max(...(page?.items ?? []).map((item) => (item.kind === 'rule' ? item.y2 : 0)));
    expect(note?.kind === 'text' && note.y < bottom).toBe(true);
  });

  it('put decimal points under one another', () => {
    const laid = layBlocks([tableOf(20)]);
    const places = new Set<string>();
    for (const item of laid.pages[0]?.items ?? []) {
      if (item.kind !== 'text' || !/^\d+\.\d+$/.test(textOf(item))) continue;
      const digits = textOf(item).indexOf('.');
      places.add((item.x + item.line.x + digits * 4.5).toFixed(1));
    }
    expect(places.size).toBe(1);
  });

  it('divide a row that is taller than a page and lose nothing of it', () => {
    const long = LONG_TEXT.repeat(25);
    const cell = (text: string) => ({ colspan: 1, rowspan: 1, paragraphs: [paragraph('cell', text)] });
    const table = tableOf(0, {
      columns: [1, 1],
      headRows: 1,
      foot: [],
      rows: [{ cells: [cell('甲'), cell('乙')] }, { cells: [cell(long), cell('短')] }],
    });
    const laid = layBlocks([paragraph('text', '前文。'), table]);
    expect(laid.pages.length).toBeGreaterThan(1);
    expect(laid.findings).toEqual([]);
    const printed = pageTexts(laid)
      .flat()
      .filter((line) => !/^(甲|乙|短|前文|表1|单位)/.test(line))
      .join('');
    expect(printed.replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
    for (const page of laid.pages) {
      for (const item of page.items) if (item.kind === 'text') expect(item.y).toBeLessThan(page.heightPt - 50);
    }
  });
});

describe('page numbers', () => {
  const front = { format: 'upper-roman', restart: true } as const;
  const publication = publicationOf([
    section('cover', [], { pageNumbers: { format: 'none', restart: true }, header: '', footer: '' }),
    section('contents', [paragraph('front-title', '目次'), { kind: 'contents', maxLevel: 2 }], {
      start: 'odd-page',
      pageNumbers: front,
    }),
    section('foreword', [heading('front-title', 'foreword', '', '前言', 1)], {
      pageNumbers: { format: 'upper-roman', restart: false },
    }),
    section(
      'body',
      [
        heading('clause', 'c1', '1', '范围', 1),
        ...filler(60),
        heading('clause', 'c2', '2', '要求', 1),
        paragraph('text', [
          { kind: 'text', text: '见第' },
          { kind: 'page-ref', target: 'foreword' },
          { kind: 'text', text: '页' },
        ]),
      ],
      { start: 'odd-page', pageNumbers: { format: 'decimal', restart: true } },
    ),
  ]);

  it('are Roman before the text and Arabic in it, which starts on an odd sheet', () => {
    const laid = lay(publication);
    expect(laid.pages.map((page) => page.label)).toEqual(['', '', 'I', 'II', '1', '2']);
    expect(laid.pages[1]?.items).toEqual([]);
    expect(pageLabelOf(laid, 'foreword')).toBe('II');
    expect(pageLabelOf(laid, 'c2')).toBe('2');
    expect(pageLabelOf(laid, 'unknown')).toBe('');
  });

  it('stand right in the contents and in references to pages', () => {
    const pages = pageTexts(lay(publication));
    expect(pages[2]).toEqual(['目次', '前言', 'II', '1　范围', '1', '2　要求', '2']);
    expect(pages[5]).toContain('见第II页');
  });

  it('stand with the running header on the right of odd and on the left of even pages', () => {
    const laid = lay(publication);
    const header = (page: number) => laid.pages[page]?.items.find((item) => textOf(item) === 'GB/T 12345—2026');
    const odd = header(4);
    const even = header(5);
    expect(even?.kind === 'text' && even.line.x).toBe(0);
    expect(odd?.kind === 'text' && odd.line.x + odd.line.width).toBeCloseTo((165 * 72) / 25.4, 3);
  });
});

describe('notes, formulas, figures', () => {
  it('sets a footnote at the foot of the page of its mark, under a rule a quarter of the text wide', () => {
    const note = { kind: 'footnote', id: 'f1', mark: '1）', runs: [{ kind: 'text', text: '脚注内容。' }] } as const;
    const laid = layBlocks([...filler(45), paragraph('text', [{ kind: 'text', text: '正文' }, note])]);
    const page = laid.pages.findIndex((p) => p.items.some((item) => textOf(item).startsWith('正文')));
    const foot = laid.pages[page]?.items.find((item) => textOf(item).includes('脚注内容'));
    const rule = laid.pages[page]?.items.find((item) => item.kind === 'rule');
    expect(foot?.kind === 'text' && foot.y > 750).toBe(true);
    expect(rule?.kind === 'rule' && rule.x2 - rule.x1).toBeCloseTo((165 * 72) / 25.4 / 4, 3);
  });

  it('joins a formula and its number by leader dots', () => {
    const laid = layBlocks([{ kind: 'formula', id: 'e1', latex: 'a=b', number: '（1）', alt: 'a 等于 b' }]);
    const items = laid.pages[0]?.items ?? [];
    const math = items.find((item) => item.kind === 'math');
    const dots = items.find((item) => item.kind === 'rule' && item.dots);
    expect(items.some((item) => textOf(item) === '（1）')).toBe(true);
    expect(math && dots && dots.kind === 'rule' && math.kind === 'math' && dots.x1 > math.x).toBe(true);
    expect(laid.anchors.has('e1')).toBe(true);
  });

  it('keeps a figure on one page with its title', () => {
    for (let before = 30; before < 44; before++) {
      const laid = layBlocks([
        ...filler(before),
        {
          kind: 'figure',
          images: [{ blob: 'x', mime: 'image/png', widthMm: 60, heightMm: 40, alt: '图' }],
          notes: [],
          caption: paragraph('figure-caption', '外形'),
        },
      ]);
      const page = laid.pages.find((p) => p.items.some((item) => item.kind === 'image'));
      expect(page?.items.some((item) => textOf(item) === '外形')).toBe(true);
    }
  });

  it('tells of characters that no font has', () => {
    const laid = layBlocks([paragraph('text', '表情\u{1F600}', { id: 'b1' })]);
    expect(laid.findings).toEqual([{ kind: 'glyph-missing', codePoint: 0x1f600, blockId: 'b1', page: 0 }]);
  });
});

describe('formulas wider than their place', () => {
  it('are made smaller and told of, displayed or inline', () => {
    const wide = () => ({ widthEm: 100, heightEm: 1, depthEm: 0.5 });
    const laid = layoutPublication(
      publicationOf([
        section('body', [
          { kind: 'formula', id: 'e1', latex: 'x', number: '（1）', alt: '' },
          paragraph('text', [{ kind: 'math', latex: 'x' }], { id: 'p1' }),
        ]),
      ]),
      roundMetrics,
      () => null,
      wide,
    );
    expect(laid.findings.map((finding) => [finding.kind, finding.blockId])).toEqual([
      ['formula-scaled', 'e1'],
      ['formula-scaled', 'p1'],
    ]);
    for (const item of laid.pages[0]?.items ?? []) {
      if (item.kind === 'text' && item.items.objects.size > 0)
        expect(item.line.width).toBeLessThanOrEqual((165 * 72) / 25.4);
    }
  });
});

describe('a table with columns too narrow for what stands in them', () => {
  const cell = (words: string): PubCell => ({
    colspan: 1,
    rowspan: 1,
    align: 'center',
    verticalAlign: 'middle',
    paragraphs: [paragraph('cell', words)],
  });
  const told = (columns: number, words: string) =>
    layBlocks([
      {
        kind: 'table',
        id: 't1',
        columns: Array.from({ length: columns }, () => 1),
        headRows: 0,
        rows: [{ cells: Array.from({ length: columns }, () => cell(words)) }],
        frame: 'grid',
        foot: [],
      },
    ]).findings;

  it('is told of once: a number was cut, or not one character fits', () => {
    const finding = { kind: 'table-narrow', blockId: 't1', page: 0 };
    expect(told(20, '12345.67')).toEqual([finding]);
    expect(told(60, '高')).toEqual([finding]);
  });

  it('is not, where words go on on the next line', () => {
    expect(told(20, '有害物质限量')).toEqual([]);
    expect(told(6, '12345.67')).toEqual([]);
    expect(told(60, '')).toEqual([]);
  });
});
