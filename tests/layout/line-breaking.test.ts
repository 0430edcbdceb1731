import { beforeAll, describe, expect, it } from 'vitest';
import { printMetrics } from '#host/exporters/fonts/index.ts';
import type { ParagraphStyle } from '#shared/publishing/publication.ts';
import { advanceOf, breakLines, itemsOf, type SetLine, type TextItems } from '#shared/typesetting/index.ts';
import { ownParagraphs, sampleParagraphs } from '#tests/builders/chinese-prose.ts';

const PT_PER_MM = 72 / 25.4;
/** Width of the text of a page; below, cells of tables. */
const PAGE_MM = 165;
const MEASURES = [PAGE_MM, 120, 80, 40, 30, 20];

const NO_START = /^[、。，；：？！）》」』】”’%]/u;
/** 破折号 and 省略号 are two characters of one mark. */
const HALF_MARK = /(?:^|[^—])—\n—|(?:^|[^…])…\n…/u;
const NO_END = /[（《「『【“‘]$/u;
/** What must stay on one line, said anew here and not taken from the code. */
const WHOLE: Readonly<Record<string, RegExp>> = {
  'standard number':
    /(?:GB(?:\/[TZ])?|DB\d{2,4}(?:\/T)?|ISO(?:\/(?:IEC|TS|TR))?|IEC|T\/[A-Z]{2,}|[A-Z]{2,3}\/T)[ \u00a0]\d+(?:[.-]\d+)*(?:[—:]\d{4})?/gu,
  'number and unit':
    /\d[ \u00a0]?(?:(?:[mckμ]?m[²³23]?|k?g|mg|t|m?L|min|[sh]|[kM]?Pa|[kM]?Hz|[km]?V|m?A|k?W|dB|lx)(?:\/[a-zA-Z]{1,3})?(?![A-Za-z])|℃|°C|%|‰)/gu,
  range: /\d[\d.]*[ \u00a0]?(?:[%℃]|[a-zA-Z]{1,3})?[～~–][\d.]+/gu,
};

type Figures = {
  paragraphs: number;
  lines: number;
  ragged: number;
  squeezed: number;
  hanging: number;
  stretches: number[];
  worst: string;
  faults: string[];
};

type SetText = { readonly items: TextItems; readonly text: string };

const style = (sizePt: number): ParagraphStyle => ({
  name: 'text',
  face: 'song',
  sizePt,
  linePt: 15.6,
  align: 'justify',
});
const context = { metrics: printMetrics, mathSize: () => null, pageLabel: () => '' };

function setTexts(texts: readonly string[], sizePt: number): SetText[] {
  return texts.map((text) => {
    const { items } = itemsOf([{ kind: 'text', text }], style(sizePt), context);
    return { items, text: String.fromCodePoint(...items.codePoint) };
  });
}

/** Lines in a measure; the first is indented by two characters on a page. */
function linesIn({ items }: SetText, mm: number, sizePt: number): SetLine[] {
  const width = mm * PT_PER_MM;
  const indent = mm === PAGE_MM ? 2 * sizePt : 0;
  return breakLines(items, {
    firstX: indent,
    firstWidth: width - indent,
    restX: 0,
    restWidth: width,
    align: 'justify',
  });
}

/** Right edge of what is printed, less what of the last stop may stand outside. */
function rightEdge(items: TextItems, line: SetLine): number {
  let x = line.x;
  const end = line.hang ? line.end - 1 : line.end;
  for (let i = line.start; i < end; i++) x += advanceOf(items, line, i);
  const last = end - 1;
  const mark = /[、。，；：？！）》」』】”’〉〕]/u.test(String.fromCodePoint(items.codePoint[last] as number));
  const blank = mark && items.wide[last] === 1 ? (items.width[last] as number) / 2 : 0;
  return line.hang ? x - line.stretch : x - blank;
}

function examine(set: readonly SetText[], mm: number, sizePt: number): Figures {
  const width = mm * PT_PER_MM;
  const figures: Figures = {
    paragraphs: set.length,
    lines: 0,
    ragged: 0,
    squeezed: 0,
    hanging: 0,
    stretches: [],
    worst: '',
    faults: [],
  };
  let worst = 0;
  for (const paragraph of set) {
    const { items, text } = paragraph;
    const lines = linesIn(paragraph, mm, sizePt);
    figures.lines += lines.length;
    lines.forEach((line, n) => {
      const printed = String.fromCodePoint(...items.codePoint.subarray(line.start, line.end));
      const isLast = n === lines.length - 1;
      if (n > 0 && NO_START.test(printed)) figures.faults.push(`begins ${printed}`);
      if (!isLast && NO_END.test(printed)) figures.faults.push(`ends ${printed}`);
      const edge = rightEdge(items, line);
      if (edge > width + 0.05) figures.faults.push(`wider than its measure: ${printed}`);
      if (line.squeeze > 0) figures.squeezed++;
      if (line.hang) figures.hanging++;
      if (isLast) return;
      const full = line.x + line.width;
      if (Math.abs(full - width) > 0.05) figures.ragged++;
      figures.stretches.push(line.stretch / sizePt);
      if (line.stretch / sizePt > worst) {
        worst = line.stretch / sizePt;
        figures.worst = printed;
      }
    });
    const printed = lines.map((line) => String.fromCodePoint(...items.codePoint.subarray(line.start, line.end)));
    if (HALF_MARK.test(printed.join('\n'))) figures.faults.push(`divides a mark: ${text}`);
    if (items.missing.length > 0) figures.faults.push(`no glyph: ${text}`);
    const kept = printed.join('');
    if (kept.replaceAll(/ /g, '') !== text.replaceAll(/ /g, '')) figures.faults.push(`lost: ${text}`);
    const cuts = new Set(lines.slice(1).map((line) => line.start));
    const units =
      [...text].length === text.length ? text : [...text].map((c) => (c.length > 1 ? '\ufffd' : c)).join('');
    for (const [name, pattern] of Object.entries(WHOLE)) {
      for (const match of units.matchAll(pattern)) {
        const from = match.index;
        const to = from + match[0].length;
        // A stretch longer than a line must go somewhere.
        if (widthOf(items, from, to) > width - 3 * sizePt) continue;
        for (let cut = from + 1; cut < to; cut++) {
          if (cuts.has(cut) && !withinLong(items, units, cut, width))
            figures.faults.push(`${name} cut: ${units.slice(Math.max(cut - 12, 0), cut)}|${units.slice(cut, cut + 6)}`);
        }
      }
    }
  }
  return figures;
}

function widthOf(items: TextItems, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += (items.width[i] as number) + (items.gap[i] as number);
  return width;
}

/** True when the cut lies in a word without a permitted break that is longer than the measure. */
function withinLong(items: TextItems, text: string, cut: number, width: number): boolean {
  let from = cut;
  let to = cut;
  while (from > 0 && items.breakAfter[from - 1] === 0) from--;
  while (to < text.length - 1 && items.breakAfter[to] === 0) to++;
  return widthOf(items, from, to + 1) > width - 0.05;
}

function share(values: readonly number[], above: number): string {
  return `${((100 * values.filter((value) => value > above).length) / Math.max(values.length, 1)).toFixed(2)} %`;
}

function report(name: string, mm: number, f: Figures): void {
  const worst = Math.max(...f.stretches, 0);
  process.stdout.write(
    `${name}, ${mm} mm: ${f.paragraphs} paragraphs, ${f.lines} lines, ${f.ragged} ragged, ${f.squeezed} squeezed, ${f.hanging} hanging; ` +
      `worst stretch ${worst.toFixed(3)} em, above 0.1 em ${share(f.stretches, 0.1)}, above 0.2 em ${share(f.stretches, 0.2)}; ` +
      `${f.faults.length} faults\n`,
  );
}

const corpora: readonly (readonly [string, () => readonly string[]])[] = [
  ['our own text', ownParagraphs],
  ['samples of technical prose', sampleParagraphs],
];

describe.each(corpora)('%s', (name, read) => {
  let texts: readonly string[] = [];
  const found = new Map<number, Figures>();

  beforeAll(() => {
    texts = read();
    const bySize = new Map([10.5, 9].map((size) => [size, setTexts(texts, size)]));
    if (texts.length === 0) return;
    for (const mm of MEASURES) {
      const size = mm > 40 ? 10.5 : 9;
      const figures = examine(bySize.get(size) as SetText[], mm, size);
      found.set(mm, figures);
      report(name, mm, figures);
    }
  });

  it('is more than a thousand paragraphs (the samples: where they stand beside the clone)', () => {
    if (name === 'our own text' || texts.length > 0) expect(texts.length).toBeGreaterThan(1000);
  });

  it.each(MEASURES)('keeps line starts and ends, numbers and the measure in %i mm', (mm) => {
    expect(found.get(mm)?.faults ?? []).toEqual([]);
  });

  it('has no ragged line on a page, and hardly a loose one', () => {
    const page = found.get(PAGE_MM);
    if (!page) return;
    expect(page.ragged).toBe(0);
    const loose = page.stretches.filter((stretch) => stretch > 0.25).length;
    expect(loose / page.stretches.length, page.worst).toBeLessThan(0.003);
  });
});

/** What a break must not cut, wherever it falls in the line. */
const AWKWARD = [
  'GB/T 1.1—2020',
  'GB/T XXXXX—XXXX',
  'GB/T ×××××—××××',
  'ISO/IEC 17025:2017',
  'ISO/IEC TR 29110-5-1-2:2011',
  'DB4110/T 12—2026',
  'DB 4117/T 350-2022',
  'T/CAS 123.4—2020',
  'YY/T 0287—2017',
  'IEC 60529:1989',
  '1 500 r/min',
  '3.0 kV·A',
  '250 mg/(kg·d)',
  '1.5×10⁵ Pa',
  '（20±2）℃',
  '10 ℃～30 ℃',
  '−20 ℃～60 ℃',
  '5%～10%',
  '80 mm×25 mm×3 mm',
  '2020—2025年',
  '3 月—5 月',
  'a）～e）',
  'A.1～A.5',
  '第 4 章～第 6 章',
  '15 个工作日',
  '100 毫米',
  '20 平方米',
  '1：100',
  'DN 50',
  '公式（A.1）',
  '≥ 95%',
  '±0.5 mm',
] as const;

describe('awkward text, moved character by character over the end of a line', () => {
  it.each(AWKWARD)('%s', (token) => {
    const texts = Array.from(
      { length: 50 },
      (_, n) => `${'检验样品质量'.repeat(9).slice(0, n)}按${token}的要求进行检验，并按规定记录。`,
    );
    for (const set of setTexts(texts, 10.5)) {
      for (const mm of [PAGE_MM, 120]) {
        const lines = linesIn(set, mm, 10.5).map((line) =>
          String.fromCodePoint(...set.items.codePoint.subarray(line.start, line.end)),
        );
        expect(lines.filter((line) => line.includes(token))).toHaveLength(1);
      }
    }
  });
});
