import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoverData, EMPTY_COVER, STANDARD_KINDS } from '#shared/domain/cover-data.ts';
import { gbProfile, profileOf } from '#shared/profiles/index.ts';
import { buildStandard, coverSection, type FixedItem, type StandardProfile } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { fixedTextOf } from '#tests/builders/publication-text.ts';

const cover: CoverData = {
  ...EMPTY_COVER,
  number: 'GB/T 12345.1—2026',
  titleMain: '农产品冷链储运',
  titleSupplement: '第1部分：技术要求',
  publishDate: '2026-03-01',
};

type Box = Extract<FixedItem, { kind: 'box' }>;
const boxes = (data: CoverData, profile = profileOf(data.kind)) =>
  (coverSection(data, profile).fixed ?? []).filter((item): item is Box => item.kind === 'box');
const boxOf = (data: CoverData, style: string) =>
  boxes(data).find(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.style === style));
const texts = (data: CoverData) => fixedTextOf(coverSection(data, profileOf(data.kind)));
const linesOf = (data: CoverData, style: string) =>
  (boxOf(data, style)?.paragraphs ?? [])
    .filter((paragraph) => paragraph.style === style)
    .map(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : '')).join(''));

describe('title on the cover', () => {
  it('divides an element that is too long into even lines between words', () => {
    const lines = linesOf(
      { ...cover, titleMain: '城乡居民基本养老保险和医疗保险经办机构窗口服务与信息系统', titleSupplement: '' },
      'cover-title',
    );
    expect(lines).toEqual(['城乡居民基本养老保险和医疗保险', '经办机构窗口服务与信息系统']);
  });

  it('loses no character, whatever the elements are, and no line is wider than the block', () => {
    const han = fc.constantFrom(...'农产品冷链储运技术要求𠮷第1部分：（A）');
    const element = fc.string({ unit: han, maxLength: 70 });
    fc.assert(
      fc.property(element, element, element, (titleLead, titleMain, titleSupplement) => {
        const lines = linesOf({ ...cover, titleLead, titleMain, titleSupplement }, 'cover-title');
        const bare = (text: string) => text.replaceAll('\u3000', '');
        expect(bare(lines.join(''))).toBe(bare(titleLead + titleMain + titleSupplement));
        // 170 mm hold 18 characters of 26 pt; one stop may hang.
        const width = (line: string) => [...line].reduce((sum, char) => sum + (char < '\u2e80' ? 0.55 : 1), 0);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(19);
      }),
    );
  });

  it('begins higher when there is too much of it, and never over the rule', () => {
    const long = '社会管理和公共服务综合标准化试点评估';
    const data = { ...cover, titleLead: long, titleMain: long, titleSupplement: long, titleEn: 'Word '.repeat(220) };
    expect(boxOf(cover, 'cover-title')?.y).toBe(113);
    const y = boxOf(data, 'cover-title')?.y ?? 0;
    expect(y).toBeLessThan(113);
    expect(y).toBeGreaterThan(75);
  });
});

it('prints replaced numbers on one line, with 等 when some find no room', () => {
  const replaces = Array.from({ length: 8 }, (_, n) => `GB/T 1234${n}.12—2016`);
  expect(linesOf({ ...cover, replaces: replaces.slice(0, 1) }, 'cover-replaces')).toEqual(['代替 GB/T 12340.12—2016']);
  const [line = ''] = linesOf({ ...cover, replaces }, 'cover-replaces');
  expect(line).toMatch(/^代替 GB\/T 12340\.12—2016，.*等$/);
  expect(line.length).toBeLessThan(80);
});

it('narrows the letters of a level line that would need two lines', () => {
  const percent = (kind: CoverData['kind'], levelLine = '') => {
    const [run] = boxOf({ ...cover, kind, levelLine }, 'cover-level')?.paragraphs[0]?.runs ?? [];
    return run?.kind === 'text' ? (run.widthPercent ?? 100) : 0;
  };
  expect(percent('gb')).toBe(148);
  expect(percent('gb-z')).toBeLessThan(100);
  expect(percent('gb', '标'.repeat(60))).toBeLessThan(40);
});

it('keeps every box on the sheet with very long and with missing data', () => {
  const long = '很长的名称'.repeat(12);
  const full: CoverData = {
    ...cover,
    replaces: Array.from({ length: 40 }, () => 'GB/T 1—2000'),
    ics: Array.from({ length: 9 }, () => '03.080.01'),
    ccs: ['A 00'],
    titleLead: long,
    titleMain: long,
    titleSupplement: long,
    titleEn: 'Long '.repeat(80),
    issuers: [long, long, long],
    levelLine: long,
    draftMark: '送审稿',
    patentAppeal: true,
  };
  for (const kind of STANDARD_KINDS) {
    for (const data of [
      { ...full, kind },
      { ...EMPTY_COVER, kind },
    ]) {
      for (const box of boxes(data)) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(210);
        expect(box.y).toBeGreaterThan(0);
      }
    }
  }
});

describe('a document in English', () => {
  const english: CoverData = {
    ...EMPTY_COVER,
    kind: 'iso',
    number: 'ISO 12345-1:2026',
    titleLead: 'Rice',
    titleMain: 'Storage',
    publishDate: '2026-03-01',
    issuers: ['Rice Committee'],
  };
  const built = (data: CoverData) => buildStandard(d.documentOf(), data, profileOf('iso'));

  it('shows the number without its year, the reference number, and each element of the title on its line', () => {
    expect(texts(english)).toEqual(
      expect.arrayContaining(['ISO 12345-1', 'ISO 12345-1:2026(E)', 'First edition', 'Rice —', 'Storage']),
    );
  });

  it('counts its pages from the cover, names whose it is, and has no end line', () => {
    const { sections } = built(english);
    expect(sections.map(({ id, pageNumbers }) => `${id} ${pageNumbers.format} ${pageNumbers.restart}`)).toEqual([
      'cover lower-roman true',
      'rights lower-roman false',
      'contents lower-roman false',
      'foreword lower-roman false',
      'body decimal true',
    ]);
    expect(sections.at(-1)?.footerNote).toBe('© Rice Committee 2026 – All rights reserved');
    expect(sections.flatMap(({ blocks }) => blocks).some(({ kind }) => kind === 'rule')).toBe(false);
  });

  it('says nothing of rights when nobody issues it, and prints no header without a number', () => {
    const { sections } = built({ ...EMPTY_COVER, kind: 'iso' });
    expect(sections.map(({ id }) => id)).not.toContain('rights');
    expect(sections.every(({ header, footerNote }) => header === '' && footerNote === undefined)).toBe(true);
  });
});

it('follows any profile: what a family does otherwise is data', () => {
  const other: StandardProfile = {
    ...gbProfile,
    wording: { ...gbProfile.wording, reference: 'No. {n}', rights: '{holder}, {year}' },
    layout: {
      ...gbProfile.layout,
      endLine: null,
      headingGap: 'none',
      cover: { ...gbProfile.layout.cover, boxes: gbProfile.layout.cover.boxes.slice(0, 1), rules: [] },
    },
  };
  const { sections } = buildStandard(d.documentOf(), { ...cover, issuers: ['甲'], ics: ['03.080'] }, other);
  expect(sections[0]?.fixed).toHaveLength(1);
  expect(sections.at(1)?.header).toBe('No. GB/T 12345.1—2026');
  expect(sections.at(1)?.footerNote).toBe('甲, 2026');
});
