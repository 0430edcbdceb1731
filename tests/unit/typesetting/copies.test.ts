import { describe, expect, it } from 'vitest';
import type { Change, PubBlock, Publication, PubRun } from '#shared/publishing/publication.ts';
import { type LaidItem, type LaidPage, type LaidPublication, layoutPublication } from '#shared/typesetting/index.ts';
import { roundMetrics } from '#tests/builders/print-metrics.ts';
import { LONG_TEXT, paragraph, publicationOf, section, tableOf } from '#tests/builders/rich-publication.ts';

const MM = 72 / 25.4;
const COPY = { lineNumbers: true, watermark: '征求意见稿', note: '审阅本 2026-11-22' };

function lay(blocks: readonly PubBlock[], extra: Partial<Publication> = {}): LaidPublication {
  return layoutPublication(
    publicationOf([section('body', blocks)], extra),
    roundMetrics,
    () => ({ widthPx: 300, heightPx: 200 }),
    () => ({ widthEm: 5, heightEm: 1.2, depthEm: 0.8 }),
  );
}

function textOf(item: LaidItem): string {
  if (item.kind !== 'text' && item.kind !== 'watermark') return '';
  return String.fromCodePoint(...item.items.codePoint.subarray(item.line.start, item.line.end));
}

const pageOf = (laid: LaidPublication, page = 0): LaidPage => laid.pages[page] as LaidPage;

/** Texts of a page that stand left of the text area. */
function numbersOn(page: LaidPage): { text: string; y: number }[] {
  return page.items.flatMap((item) =>
    item.kind === 'text' && item.node < 0 && item.x + item.line.x + item.line.width < 24 * MM
      ? [{ text: textOf(item), y: item.y }]
      : [],
  );
}

describe('line numbers of a copy', () => {
  const laid = lay(
    [
      ...Array.from({ length: 8 }, (_, n) => paragraph('text', LONG_TEXT, { id: `p${n}` })),
      tableOf(50),
      paragraph('text', LONG_TEXT, { id: 'last' }),
    ],
    { copy: COPY },
  );

  it('stand in the left margin at each line of text and tables, from 1 on each page', () => {
    expect(laid.pages.length).toBeGreaterThan(1);
    for (const page of laid.pages) {
      const numbers = numbersOn(page);
      expect(numbers.map(({ text }) => text)).toEqual(page.lines.map((_, n) => String(n + 1)));
      expect(numbers.map(({ y }) => y)).toEqual(page.lines.map(({ y }) => y));
    }
  });

  it('are told with the block of each line', () => {
    const lines = laid.pages.flatMap((page) => page.lines);
    const first = pageOf(laid).lines.filter((line) => line.block === 'p0');
    expect(first.length).toBeGreaterThan(2);
    expect(lines.filter((line) => line.block === 'table-1').length).toBeGreaterThan(49);
    expect(lines.at(-1)?.block).toBe('last');
  });

  it('are missing where nobody asked for them', () => {
    const plain = lay([paragraph('text', LONG_TEXT)]);
    expect(numbersOn(pageOf(plain))).toEqual([]);
    expect(pageOf(plain).lines.length).toBeGreaterThan(2);
  });
});

describe('watermark and note of a copy', () => {
  const laid = lay([paragraph('text', LONG_TEXT.repeat(30))], { copy: COPY });

  it('lie under the text of each page, on the page as a whole', () => {
    for (const page of laid.pages) {
      const [mark] = page.items;
      expect(mark?.kind).toBe('watermark');
      expect(textOf(mark as LaidItem)).toBe('征求意见稿');
      if (mark?.kind !== 'watermark') continue;
      const half = mark.line.width / 2;
      expect(mark.x - half * Math.cos(mark.angle)).toBeGreaterThan(0);
      expect(mark.y - half * Math.sin(mark.angle)).toBeGreaterThan(0);
    }
  });

  it('stand at the foot, away from the page number, and yield to the note of a section', () => {
    for (const [index, page] of laid.pages.entries()) {
      const note = page.items.find((item) => textOf(item) === COPY.note);
      const number = page.items.findLast((item) => textOf(item) === String(index + 1));
      if (note?.kind !== 'text' || number?.kind !== 'text') throw new Error('no note');
      expect(note.y).toBeCloseTo(number.y, 3);
      const isLeft = note.x + note.line.x < 26 * MM;
      expect(isLeft).toBe(index % 2 === 0);
    }
    const own = layoutPublication(
      publicationOf([section('body', [], { footerNote: '© ISO 2026' })], { copy: COPY }),
      roundMetrics,
      () => null,
      () => null,
    );
    const texts = own.pages.flatMap((page) => page.items.map(textOf));
    expect(texts).toContain('© ISO 2026');
    expect(texts).not.toContain(COPY.note);
  });
});

describe('lower-case Roman numbers', () => {
  it('are printed and referred to', () => {
    const laid = layoutPublication(
      publicationOf([
        section('contents', [{ kind: 'contents', maxLevel: 1 }], {
          pageNumbers: { format: 'lower-roman', restart: true },
        }),
        section(
          'foreword',
          [paragraph('front-title', 'Foreword', { outline: { level: 1, text: 'Foreword', inContents: true } })],
          {
            pageNumbers: { format: 'lower-roman', restart: false },
          },
        ),
      ]),
      roundMetrics,
      () => null,
      () => null,
    );
    expect(laid.pages.map((page) => page.label)).toEqual(['i', 'ii']);
    expect(pageOf(laid).items.map(textOf)).toContain('ii');
  });
});

describe('what is changed', () => {
  const text = (words: string, change?: Change): PubRun => ({ kind: 'text', text: words, change });
  const bars = (page: LaidPage) =>
    page.items.flatMap((item) =>
      item.kind === 'rule' && item.x1 === item.x2 && (item.x1 < 25 * MM || item.x1 > 190 * MM) ? [item] : [],
    );

  it('is underlined or struck, in a colour of its own, with a bar in the outer margin beside its lines', () => {
    const laid = lay([
      paragraph('clause', '不变。'),
      paragraph('clause', [text('前文，'), text('新的', 'inserted'), text('旧的', 'deleted'), text('后文。')]),
      paragraph('clause', '不变。'),
    ]);
    const page = pageOf(laid);
    const line = page.items.find((item) => textOf(item).startsWith('前文'));
    if (line?.kind !== 'text') throw new Error('no line');
    const formats = ['新', '旧', '后'].map((char) => {
      const at = [...line.items.codePoint].indexOf(char.codePointAt(0) as number);
      return line.items.formats[line.items.format[at] as number];
    });
    expect(formats[0]).toMatchObject({ underline: true });
    expect(formats[0]?.strike).toBeUndefined();
    expect(formats[1]).toMatchObject({ strike: true });
    expect(formats[1]?.underline).toBeUndefined();
    expect(formats[0]?.color).not.toBe(formats[1]?.color);
    expect(formats[2]?.color).toBeUndefined();
    const [bar, ...others] = bars(page);
    expect(others).toEqual([]);
    expect(bar && bar.x1 > 190 * MM && bar.y1 < line.y && bar.y2 > line.y).toBe(true);
  });

  it('marks paragraphs with their label, rows of tables, figures and formulas as a whole', () => {
    const table = tableOf(4);
    const laid = lay([
      { ...paragraph('list', '新的一项。', { label: { text: 'a）', gap: 'tab' } }), change: 'inserted' },
      { ...table, rows: table.rows.map((row, n) => (n === 3 ? { ...row, change: 'deleted' as const } : row)) },
      { kind: 'formula', latex: 'a', number: '', alt: '', change: 'inserted' },
      {
        kind: 'figure',
        change: 'deleted',
        images: [{ blob: 'x', mime: 'image/png', widthMm: 60, heightMm: 30, alt: '' }],
        notes: [],
        caption: paragraph('figure-caption', '外形'),
      },
    ]);
    const page = pageOf(laid);
    const changed = page.items.flatMap((item) =>
      item.kind === 'text' && item.items.formats.some((format) => format.changed) ? [textOf(item)] : [],
    );
    expect(changed).toContain('a）新的一项。');
    expect(changed).toContain('检验项目2，含水率与杂质');
    expect(changed).not.toContain('检验项目1，含水率与杂质');
    // A merged cell is not gone because one of its rows is.
    expect(changed).not.toContain('第1组');
    expect(changed).toContain('外形');
    const frames = page.items.filter((item) => item.kind === 'rule' && item.color !== undefined);
    expect(frames).toHaveLength(4 + 5);
    expect(bars(page).length).toBeGreaterThanOrEqual(3);
  });

  it('makes no bar where nothing is', () => {
    expect(bars(pageOf(lay([paragraph('clause', LONG_TEXT)])))).toEqual([]);
  });
});
