import { describe, expect, it } from 'vitest';
import type { FormField, Publication, PubRun } from '#shared/publishing/publication.ts';
import {
  type LaidCheckbox,
  type LaidField,
  type LaidPublication,
  layoutPublication,
} from '#shared/typesetting/index.ts';
import { roundMetrics } from '#tests/builders/print-metrics.ts';
import { paragraph, publicationOf, section, tableOf } from '#tests/builders/rich-publication.ts';

const FORM = { form: 'F4', subject: 'r1', addressee: '' };
const MM = 72 / 25.4;

function field(extra: Partial<FormField> = {}): PubRun {
  return { kind: 'field', name: 'organisation', label: '单位', input: 'line', value: '', widthMm: 0, ...extra };
}

function lay(runs: readonly PubRun[], extra: Partial<Publication> = { form: FORM }): LaidPublication {
  return layoutBlocks([paragraph('clause', runs)], extra);
}

function layoutBlocks(blocks: Parameters<typeof section>[1], extra: Partial<Publication> = { form: FORM }) {
  return layoutPublication(
    publicationOf([section('body', blocks)], extra),
    roundMetrics,
    () => null,
    () => null,
  );
}

const fieldsOf = (laid: LaidPublication) =>
  laid.pages.flatMap((page) => page.items.filter((item): item is LaidField => item.kind === 'field'));
const boxesOf = (laid: LaidPublication) =>
  laid.pages.flatMap((page) => page.items.filter((item): item is LaidCheckbox => item.kind === 'checkbox'));
const textsOf = (laid: LaidPublication) =>
  laid.pages.flatMap((page) =>
    page.items.flatMap((item) =>
      item.kind === 'text' && item.node >= 0
        ? [String.fromCodePoint(...item.items.codePoint.subarray(item.line.start, item.line.end))]
        : [],
    ),
  );

describe('a place to fill in', () => {
  it('is as wide as asked, stands at its place in the line, and keeps the order of reading', () => {
    const laid = lay([{ kind: 'text', text: '单位：' }, field({ widthMm: 40 }), { kind: 'text', text: '（盖章）' }]);
    const kinds = laid.pages[0]?.items.filter((item) => 'node' in item && item.node >= 0).map((item) => item.kind);
    expect(kinds).toEqual(['text', 'field', 'text']);
    const [place] = fieldsOf(laid);
    const texts = laid.pages[0]?.items.filter((item) => item.kind === 'text') ?? [];
    expect(place?.width).toBeCloseTo(40 * MM, 3);
    const [before, after] = texts;
    if (before?.kind !== 'text' || after?.kind !== 'text' || !place) throw new Error('text');
    expect(before.x + before.line.x + before.line.width).toBeLessThanOrEqual(place.x + 0.01);
    expect(after.x + after.line.x).toBeGreaterThanOrEqual(place.x + place.width - 0.01);
    expect(place.y).toBeLessThan(before.y);
    expect(place.y + place.height).toBeGreaterThan(before.y);
  });

  it('takes what is left of its line, shared with another one', () => {
    const [only] = fieldsOf(lay([{ kind: 'text', text: '单位：' }, field()]));
    expect((only?.x ?? 0) + (only?.width ?? 0)).toBeCloseTo((25 + 165) * MM, 2);
    const two = fieldsOf(lay([field({ name: 'a' }), { kind: 'text', text: '电话：' }, field({ name: 'b' })]));
    expect(two[0]?.width).toBeCloseTo(two[1]?.width ?? 0, 3);
    expect((two[1]?.x ?? 0) + (two[1]?.width ?? 0)).toBeCloseTo((25 + 165) * MM, 2);
  });

  it('never reaches over the edge, however wide it is asked to be', () => {
    for (const place of fieldsOf(lay([{ kind: 'text', text: '字'.repeat(60) }, field({ widthMm: 400 })]))) {
      expect(place.x + place.width).toBeLessThanOrEqual((25 + 165) * MM + 0.01);
    }
  });

  it('fills its cell when the cell holds nothing else', () => {
    const cell = (runs: readonly PubRun[]) => ({ colspan: 1, rowspan: 1, paragraphs: [paragraph('cell', runs)] });
    const laid = layoutBlocks([
      tableOf(0, {
        columns: [1, 3],
        headRows: 0,
        foot: [],
        rows: [{ cells: [cell([{ kind: 'text', text: '意见' }]), cell([field({ input: 'text' })])], minHeightMm: 30 }],
      }),
    ]);
    const [place] = fieldsOf(laid);
    expect(place?.height).toBeGreaterThan(29 * MM);
    expect(place?.width).toBeGreaterThan((165 * 0.75 - 2) * MM);
    expect(place?.multiline).toBe(true);
  });

  it('for several lines grows with its value and loses nothing of it', () => {
    const value = '意见和理由。'.repeat(60);
    const [place] = fieldsOf(lay([field({ input: 'text', value })]));
    const printed = place?.value.map(({ items, line }) =>
      String.fromCodePoint(...items.codePoint.subarray(line.start, line.end)),
    );
    expect(printed?.join('')).toBe(value);
    expect(place?.value.at(-1)?.y).toBeLessThan((place?.y ?? 0) + (place?.height ?? 0));
  });

  it('is a line to write on where the paper is no form, and text when it has a value', () => {
    const laid = lay([{ kind: 'text', text: '签字：' }, field({ widthMm: 30 })], {});
    expect(fieldsOf(laid)).toEqual([]);
    expect(laid.pages[0]?.items.some((item) => item.kind === 'rule')).toBe(true);
    expect(textsOf(lay([{ kind: 'text', text: '签字：' }, field({ value: '张三' })], {}))).toEqual(['签字：张三']);
  });
});

describe('a box to tick', () => {
  const box = { kind: 'checkbox', checked: true, name: 'vote.yes', label: '赞成' } as const;

  it('has a place of its own when it has a name and the paper is a form', () => {
    const laid = lay([box, { kind: 'text', text: '赞成' }]);
    expect(boxesOf(laid)).toMatchObject([{ name: 'vote.yes', label: '赞成', checked: true }]);
    expect(boxesOf(lay([box], {}))).toEqual([]);
    expect(boxesOf(lay([{ kind: 'checkbox', checked: false }]))).toEqual([]);
  });
});
