import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, normaliseWithPlaces } from '#host/search/normalise.ts';

describe('normalise', () => {
  it.each([
    ['GB/T 1.1—2020', 'gbt1.1-2020'],
    ['ＧＢ／Ｔ　１．１－２０２０', 'gbt1.1-2020'],
    ['GBT1.1-2020', 'gbt1.1-2020'],
    ['《标准化法》 第 4 条', '标准化法第4条'],
    ['Test  Method', 'test method'],
    ['2026/03/05', '2026-03-05'],
    ['25 ℃±2 ㎡', '25°c±2m2'],
    ['臺灣標準', '臺灣標準'],
    ['第一句。第二句', '第一句\n第二句'],
    ['—— ，。', ''],
  ])('%s → %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('keeps every piece of a text findable in it', () => {
    fc.assert(
      fc.property(mixedText, fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const piece = normalise(text.slice(from, to));
        expect(normalise(text)).toContain(piece);
      }),
      { numRuns: 500 },
    );
  });

  it('knows where each character comes from', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const { text: normalised, places } = normaliseWithPlaces(text);
        expect(normalised).toBe(normalise(text));
        expect([...places]).toEqual([...places].sort((a, b) => a - b));
        expect(places.every((place) => place < text.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const mixedText = fc
  .array(fc.constantFrom(...'标准化法aBtGＴ09１. .-—/，。；\n℃㎡《》 \u3000é𠮷', 'GB/T 1.1', '2026年3月'), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));
