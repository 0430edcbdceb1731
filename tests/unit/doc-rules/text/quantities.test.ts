import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '#shared/doc-rules/model/index.ts';
import { foreignUnitsIn, legibleText, quantitiesIn } from '#shared/doc-rules/text/index.ts';

const UNITS = ['mm', 'kg', 'MPa', '℃', 'm/s²', 'kW·h', 'W/(m·K)', 'µL', 'dB(A)', 'r/min', 'lx', 'kV', 'mol/L', 'hm²'];

function read(text: string) {
  const legible = legibleText(plainText(text));
  return quantitiesIn(legible, 'zh').map(({ kind, parts, bracketed }) => ({
    kind,
    bracketed,
    parts: parts.map(({ from, to, unit }) => [legible.slice(from, to), unit?.symbol ?? '', unit?.gap ?? 0]),
  }));
}

describe('quantities in running text', () => {
  it('are found with any number and unit, with and without a blank, in Chinese text', () => {
    const number = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.option(fc.integer({ min: 1, max: 99 })));
    fc.assert(
      fc.property(number, fc.constantFrom(...UNITS), fc.boolean(), ([whole, rest], unit, gap) => {
        const value = rest === null ? String(whole) : `${whole}.${rest}`;
        const found = read(`长度应为${value}${gap ? ' ' : ''}${unit}，允许再调整。`);
        expect(found).toEqual([{ kind: 'single', bracketed: false, parts: [[value, unit, gap ? 1 : 0]] }]);
      }),
    );
  });

  it('are ranges, tolerances and products, with powers of ten as one number', () => {
    expect(read('10～12 kPa')).toMatchObject([
      {
        kind: 'range',
        parts: [
          ['10', '', 0],
          ['12', 'kPa', 1],
        ],
      },
    ]);
    expect(read('（65±2）%')).toMatchObject([{ kind: 'tolerance', bracketed: true }]);
    expect(read('80 mm×25 mm×50 mm')).toMatchObject([{ kind: 'product', parts: [{}, {}, ['50', 'mm', 1]] }]);
    const raised = { plain: '1.5×103 kg', spans: [{ kind: 'superscript' as const, from: 6, to: 7 }] };
    expect(quantitiesIn(legibleText(raised), 'zh')).toMatchObject([{ kind: 'single', parts: [{ from: 0, to: 7 }] }]);
  });

  it('take wide figures and blanks as what they mean, and keep offsets behind characters beyond the basic plane', () => {
    const text = '𠮷５０ｍｍ';
    expect(legibleText(plainText(text))).toHaveLength(text.length);
    expect(quantitiesIn(legibleText(plainText(text)), 'zh')).toMatchObject([{ from: 2, to: 6 }]);
    expect(read('50\u00a0kg')).toMatchObject([{ parts: [['50', 'kg', 1]] }]);
  });

  it.each([
    '图2a和表3 m',
    'GB/T 1094.1—2013 m',
    '5A级景区',
    '3C认证',
    '304L不锈钢',
    '铅笔硬度2H',
    '《额定电压1kV电缆》',
    'M8螺栓',
    'https://example.cn/50g',
    '60公斤级',
    '24小时热线',
    '3升级',
    '2米线',
  ])('are not seen in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('units that are not legal', () => {
  const words = (text: string) => foreignUnitsIn(text).map(({ from, to }) => text.slice(from, to));

  it('are found beside figures and by themselves', () => {
    expect(words('每亩施100斤，转速3 000 rpm，含量 ppm，5 KV，0.1M盐酸')).toEqual([
      '亩',
      '斤',
      'rpm',
      'ppm',
      'KV',
      'M',
    ]);
  });

  it.each(['千斤顶', '5公斤', '0.6 MPa', 'M8', '667 m²（1 亩）', '血压120 mmHg', '亩心村', '100 M带宽'])(
    'are not seen in %s',
    (text) => expect(words(text)).toEqual([]),
  );
});
