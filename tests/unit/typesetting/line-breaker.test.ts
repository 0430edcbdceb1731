import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParagraphStyle } from '#shared/publishing/publication.ts';
import { advanceOf, breakLines, itemsOf, type SetLine, type TextItems } from '#shared/typesetting/index.ts';
import { roundMetrics } from '#tests/builders/print-metrics.ts';

const context = { metrics: roundMetrics, mathSize: () => null, pageLabel: () => '' };
const style: ParagraphStyle = { name: 'text', face: 'song', sizePt: 10, linePt: 15, align: 'justify' };

function itemsOfText(text: string): TextItems {
  return itemsOf([{ kind: 'text', text }], style, context).items;
}

/** Lines of a text set in a measure of `chars` Chinese characters. */
function linesOf(text: string, chars: number, align: ParagraphStyle['align'] = 'justify'): string[] {
  const items = itemsOfText(text);
  return set(items, chars * 10, align).map((line) => textOf(items, line));
}

function set(items: TextItems, width: number, align: ParagraphStyle['align'] = 'justify'): SetLine[] {
  return breakLines(items, { firstX: 0, firstWidth: width, restX: 0, restWidth: width, align });
}

function textOf(items: TextItems, line: SetLine): string {
  return String.fromCodePoint(...items.codePoint.subarray(line.start, line.end));
}

/** Distance from the left edge to the right edge of the ink of the last character. */
function printedWidth(items: TextItems, line: SetLine): number {
  let width = 0;
  for (let i = line.start; i < line.end; i++) width += advanceOf(items, line, i);
  return width;
}

describe('line starts and ends (GB/T 15834—2011, 5.1)', () => {
  it('lets the stop after a full line give up its blank half or takes a character down with it', () => {
    for (const line of linesOf('一二三四五六七八九十。甲乙丙丁', 10)) expect(line).not.toMatch(/^。/);
  });

  it('keeps an opening bracket with what it opens', () => {
    expect(linesOf('一二三四五六七八九（十）', 10)[0]).toBe('一二三四五六七八九');
  });

  it('begins no line with the hyphen of a chemical name and ends one with it, but leaves a minus with its number', () => {
    const names = '二苯并-对-二噁英二氧代-1,4,4a,5,5a,6,11,12a-八氢并四苯-2-甲酰胺维生素-E和α-淀粉酶';
    let ended = 0;
    for (let chars = 5; chars < 30; chars++) {
      const lines = linesOf(names, chars);
      expect(lines.join('')).toBe(names);
      for (const line of lines) expect(line).not.toMatch(/^-/);
      ended += lines.filter((line) => line.endsWith('-')).length;
    }
    expect(ended).toBeGreaterThan(20);
    for (let chars = 5; chars < 20; chars++) {
      for (const line of linesOf('在样品的温度降到-20 ℃时应停止试验并记录时间', chars)) expect(line).not.toMatch(/-$/);
    }
  });

  it('lets a stop stand outside the measure when nothing else spares a loose line (悬挂)', () => {
    const text = `${'一'.repeat(21)}GB/T 12345—2026，${'二'.repeat(40)}`;
    const items = itemsOfText(text);
    const [first] = set(items, 293);
    expect(textOf(items, first as SetLine)).toMatch(/2026，$/);
    expect(first?.hang).toBe(10);
    // Without the stop the line is as wide as the measure.
    expect(printedWidth(items, first as SetLine) - 10).toBeCloseTo(293, 0);
    // In a narrow measure, beside the rule of a table, nothing hangs.
    for (const line of set(itemsOfText('一二三四五六七AB12，甲乙丙丁戊己庚辛壬癸'), 95))
      expect(line.hang).toBeUndefined();
  });

  it('takes the blank half of an opening bracket away at the start of a line', () => {
    const items = itemsOfText('一二三四五六七八九十（甲乙丙丁戊己庚辛壬）子丑寅卯');
    const [, second] = set(items, 100);
    expect(textOf(items, second as SetLine)).toMatch(/^（/);
    expect(second?.x).toBe(-5);
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeCloseTo(100, 6);
    expect(set(itemsOfText('（甲乙丙丁）'), 100)[0]?.x).toBe(0);
  });

  it('never divides 破折号 and 省略号', () => {
    expect(linesOf('一二三四五六七八九——十', 10)[0]).toBe('一二三四五六七八九');
    expect(linesOf('一二三四五六七八九……十', 10)[0]).toBe('一二三四五六七八九');
  });
});

describe('what stays together', () => {
  const kept: readonly (readonly [string, string])[] = [
    ['standard number', 'GB/T 1.1—2020'],
    ['standard number of a body with two parts', 'ISO/IEC 17025:2017'],
    ['number and unit', '1 500 r/min'],
    ['number and unit with a no-break space', '250\u00a0mm'],
    ['range', '10 ℃～30 ℃'],
    ['tolerance', '380 V±5%'],
    ['bracketed tolerance', '(65±2)%'],
    ['sign and number', '± 0.5 mm'],
    ['product', '80 mm×25 mm'],
    ['relation', 'k＝2'],
    ['reference to a table', '表 12'],
    ['annex', '附录 C'],
    ['number and measure word', '2026年'],
    ['number of a chapter', '第 3 章'],
    ['word', 'PROFINET'],
  ];
  it.each(kept)('%s', (_name, piece) => {
    for (let before = 1; before < 14; before++) {
      const lines = linesOf(`${'一'.repeat(before)}${piece}${'二'.repeat(6)}`, 14);
      expect(lines.some((line) => line.includes(piece))).toBe(true);
    }
  });

  it('divides a word longer than the line, never inside a surrogate pair', () => {
    const lines = linesOf(`${'a'.repeat(33)}\u{20000}\u{20001}`, 5);
    expect(lines.join('')).toBe(`${'a'.repeat(33)}\u{20000}\u{20001}`);
    for (const line of lines) expect(line.isWellFormed()).toBe(true);
  });

  it('divides a web address after a slash', () => {
    const lines = linesOf('见https://example.org/aaaaaaaa/bbbbbbbb/cccccccc的说明', 16);
    expect(lines[0]).toMatch(/\/$/);
  });
});

describe('spacing', () => {
  it('puts a quarter em between Chinese characters and Latin letters or digits, not where there is a blank', () => {
    const items = itemsOfText('表1中A 组');
    expect([...items.gap]).toEqual([2.5, 2.5, 2.5, 0, 0, 0]);
  });

  it('sets two stops in a row closer by half an em', () => {
    expect(itemsOfText('（一）。').gap[2]).toBe(-5);
  });

  it('fills a justified line exactly and leaves the last one as it is', () => {
    const items = itemsOfText('一二三四五六七八九（十）一二三四');
    const [first, last] = set(items, 100);
    expect(printedWidth(items, first as SetLine)).toBeCloseTo(100, 6);
    expect((last as SetLine).stretch).toBe(0);
  });

  it('spreads a distributed line from edge to edge', () => {
    const items = itemsOfText('中华人民共和国');
    const [line] = set(items, 200, 'distribute');
    expect(printedWidth(items, line as SetLine)).toBeCloseTo(200, 6);
  });

  it('takes Chinese quotation marks in Chinese text and Latin ones between Latin words', () => {
    expect([...itemsOfText('称“A”。').wide]).toEqual([1, 1, 0, 1, 1]);
    expect([...itemsOfText('it’s').wide]).toEqual([0, 0, 0, 0]);
  });
});

const pieces = fc.constantFrom(
  '标准',
  '的',
  '试验方法',
  '，',
  '。',
  '；',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '——',
  '……',
  '、',
  '：',
  ' ',
  'GB/T 1.1—2020',
  '10 mm',
  '5%',
  '±2',
  'Latin',
  'word',
  '(',
  ')',
  '％',
  '～',
  '𠀀',
  'a',
  '1',
  '/',
  '℃',
  '\u00a0',
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
const widths = fc.integer({ min: 12, max: 45 });

describe('properties', () => {
  it('loses and adds nothing but blanks at line ends', () => {
    fc.assert(
      fc.property(texts, widths, (text, chars) => {
        const squash = (s: string) => s.replaceAll(' ', '');
        expect(squash(linesOf(text, chars).join(''))).toBe(squash(text));
      }),
    );
  });

  it('sets no line wider than the measure', () => {
    fc.assert(
      fc.property(texts, widths, (text, chars) => {
        const items = itemsOfText(text);
        for (const line of set(items, chars * 10)) {
          const last = line.end - 1;
          const closing = items.cls[last] === 3 && items.wide[last] === 1 ? (items.width[last] as number) / 2 : 0;
          expect(printedWidth(items, line) - closing).toBeLessThanOrEqual(chars * 10 + 0.01);
        }
      }),
    );
  });

  it('does not count on squeezing blanks that are not printed', () => {
    const items = itemsOfText('一二三四五。表 A.1  15 个工作日 甲乙丙丁');
    for (let width = 60; width < 130; width += 0.5)
      for (const line of set(items, width).filter(({ squeeze }) => squeeze > 0))
        expect(printedWidth(items, line)).toBeLessThanOrEqual(width + 0.01);
  });

  it('starts no line with a closing mark and ends none with an opening one', () => {
    const calm = fc
      .array(
        fc.tuple(
          fc.constantFrom('标准', '试验方法', '规定', 'Latin', '10 mm', 'GB/T 1.1—2020'),
          fc.constantFrom('', '，', '。', '）。', '”，', '（', '《', '——', '……', '”'),
        ),
        {
          minLength: 1,
          maxLength: 40,
        },
      )
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(calm, widths, (text, chars) => {
        const lines = linesOf(text, chars);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：？！）》”%℃～]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《“±]$/u);
        for (const line of lines) expect(line).not.toMatch(/(^|[^—])—$|(^|[^…])…$/u);
      }),
    );
  });
});

describe('indices and marks', () => {
  it('stand with what they belong to, without a gap', () => {
    const runs = [
      { kind: 'text', text: '一二三四五六七八九十' },
      { kind: 'footnote', id: 'f1', mark: '1）', runs: [] },
      { kind: 'text', text: '后文' },
    ] as const;
    const { items } = itemsOf(runs, style, context);
    expect(items.gap[9]).toBe(0);
    const lines = set(items, 100).map((line) => textOf(items, line));
    expect(lines[0]).toBe('一二三四五六七八九');
    expect(lines[1]?.startsWith('十1）')).toBe(true);
  });
});

describe('an English title', () => {
  it('may be divided after the dash between its parts, a standard number not', () => {
    expect(linesOf('Oil-tea camellia—Specification', 10, 'left')).toEqual(['Oil-tea camellia—', 'Specification']);
  });
});

describe('the last line', () => {
  it('is not a single character with its stop (单字不成行)', () => {
    const text = `${'一二三四五'.repeat(5)}甲。`;
    const lines = linesOf(text, 25);
    expect(lines.join('')).toBe(text);
    expect(lines.at(-1)?.length).toBeGreaterThan(2);
  });
});
