import { describe, expect, it } from 'vitest';
import type { PubBlock, PubFigure } from '#shared/publishing/publication.ts';
import { type LaidItem, type LaidPublication, layoutPublication } from '#shared/typesetting/index.ts';
import { roundMetrics } from '#tests/builders/print-metrics.ts';
import { LONG_TEXT, paragraph, publicationOf, section } from '#tests/builders/rich-publication.ts';

function lay(blocks: readonly PubBlock[]): LaidPublication {
  return layoutPublication(
    publicationOf([section('body', blocks)]),
    roundMetrics,
    () => ({ widthPx: 300, heightPx: 200 }),
    () => null,
  );
}

function textOf(item: LaidItem): string {
  if (item.kind !== 'text') return '';
  return String.fromCodePoint(...item.items.codePoint.subarray(item.line.start, item.line.end));
}

const filler = (count: number) => Array.from({ length: count }, (_, i) => paragraph('text', `第${i}段。`));

describe('a figure', () => {
  const figure = (images: number): PubFigure => ({
    kind: 'figure',
    id: 'fig',
    unit: paragraph('unit', '单位为毫米'),
    images: Array.from({ length: images }, (_, n) => ({
      blob: `p${n}`,
      mime: 'image/png',
      widthMm: 150,
      heightMm: 60,
      alt: '',
    })),
    notes: [],
    caption: paragraph('figure-caption', '外形', { label: { text: '图1', gap: 'ideographic-space' } }),
    continuedCaption: paragraph('figure-caption', '外形（续）', { label: { text: '图1', gap: 'ideographic-space' } }),
  });

  it('that is taller than a page is divided, with the caption under the first part, （续） under the others, and the unit above', () => {
    const laid = lay([...filler(5), figure(9)]);
    const pages = laid.pages.map((page) => ({
      images: page.items.filter((item) => item.kind === 'image').length,
      captions: page.items.map(textOf).filter((text) => text.startsWith('图1')),
      units: page.items.map(textOf).filter((text) => text === '单位为毫米').length,
    }));
    expect(pages.reduce((sum, page) => sum + page.images, 0)).toBe(9);
    expect(pages.map((page) => page.captions)).toEqual([['图1外形'], ...pages.slice(1).map(() => ['图1外形（续）'])]);
    // The tag tree has the caption once, whatever is printed again.
    const tagged = laid.pages.flatMap((page) => page.items).filter((item) => textOf(item).startsWith('图1'));
    expect(tagged.map((item) => (item.kind === 'text' ? item.node >= 0 : false)).filter(Boolean)).toHaveLength(1);
    expect(pages.every((page) => page.units === 1 && page.images > 0)).toBe(true);
    for (const page of laid.pages) {
      const lowest = Math.max(...page.items.map((item) => (item.kind === 'image' ? item.y + item.height : 0)));
      const caption = page.items.find((item) => textOf(item).startsWith('图1'));
      expect(caption?.kind === 'text' && caption.y > lowest && caption.y < page.heightPt - 56).toBe(true);
    }
  });

  it('that fits on a page stays whole', () => {
    const laid = lay([...filler(30), figure(3)]);
    expect(laid.pages.map((page) => page.items.filter((item) => item.kind === 'image').length)).toEqual([0, 3]);
  });
});

describe('a footnote', () => {
  const withNote = (words: string) =>
    paragraph('text', [
      { kind: 'text', text: '正文' },
      { kind: 'footnote', id: 'f1', mark: '1）', runs: [{ kind: 'text', text: words }] },
      { kind: 'text', text: '。' },
    ]);
  const squash = (text: string) => text.replaceAll(/[ \u3000]/g, '');
  const footOf = (laid: LaidPublication, page: number) => {
    const rule = laid.pages[page]?.items.find((item) => item.kind === 'rule');
    const from = rule?.kind === 'rule' ? rule.y1 : Number.POSITIVE_INFINITY;
    return (laid.pages[page]?.items ?? []).filter((item) => item.kind === 'text' && item.y > from && item.node >= 0);
  };

  it('that does not fit goes on at the foot of the next page, whole and in order, with two lines at least on each', () => {
    const words = LONG_TEXT.repeat(4);
    for (let before = 30; before < 44; before++) {
      const laid = lay([...filler(before), withNote(words), ...filler(30)]);
      const feet = laid.pages.map((_, page) => footOf(laid, page));
      const printed = feet.flat().map(textOf).join('');
      expect(squash(printed)).toBe(squash(`1）${words}`));
      for (const foot of feet) expect(foot.length).not.toBe(1);
      const mark = laid.pages.findIndex((page) => page.items.some((item) => textOf(item).startsWith('正文')));
      expect(feet[mark]?.length).toBeGreaterThan(0);
      expect(laid.findings).toEqual([]);
      for (const foot of feet) {
        for (const item of foot) if (item.kind === 'text') expect(item.y).toBeLessThan((297 - 20) * (72 / 25.4));
      }
    }
  });

  it('longer than a page fills the feet of several and loses nothing', () => {
    const words = LONG_TEXT.repeat(40);
    const laid = lay([...filler(3), withNote(words), ...filler(3)]);
    const printed = laid.pages.flatMap((_, page) => footOf(laid, page).map(textOf)).join('');
    expect(squash(printed)).toBe(squash(`1）${words}`));
    const text = laid.pages.flatMap((page) => page.items.map(textOf)).filter((line) => /^第\d段/.test(line));
    expect(text).toHaveLength(6);
  });
});

describe('leader dots', () => {
  it('reach from the entry to its number at the right edge, under one another', () => {
    const entry = (name: string, number: string) =>
      paragraph('note', [{ kind: 'text', text: name }, { kind: 'leader' }, { kind: 'ref', text: number, target: 'x' }]);
    const laid = lay([entry('含水率', '3.1'), entry('杂质总量', '3.12'), entry('词'.repeat(51), '3.2')]);
    const right = (25 + 165) * (72 / 25.4);
    const items = laid.pages[0]?.items ?? [];
    const numbers = items.filter((item) => /^3\.\d+$/.test(textOf(item)));
    expect(numbers).toHaveLength(3);
    for (const item of numbers) {
      if (item.kind === 'text') expect(item.x + item.line.x + item.line.width).toBeCloseTo(right, 1);
    }
    const dots = items.flatMap((item) => (item.kind === 'rule' && item.dots ? [item] : []));
    expect(dots).toHaveLength(3);
    expect(new Set(dots.map((rule) => (rule.x1 % 3).toFixed(3)))).toEqual(new Set(['0.000']));
    for (const rule of dots) expect(rule.x2).toBeLessThan(right);
  });
});
