import { describe, expect, test } from 'vitest';
import { codesIn, leadingCode, writtenCode } from '#shared/domain/standard-code.ts';

const one = (text: string) => {
  const codes = codesIn(text);
  expect(codes, text).toHaveLength(1);
  const [code] = codes;
  if (!code) throw new Error('no code');
  return code;
};

describe('codes of documents in running text', () => {
  test.each([
    ['应符合GB/T 1.1—2020的规定。', 'national', 'GB/T 1.1', '2020', '—'],
    ['GB 2894　安全标志', 'national', 'GB 2894', '', ''],
    ['GB/T191—2008', 'national', 'GB/T 191', '2008', '—'],
    ['按GB/T 2828.1:2012抽样', 'national', 'GB/T 2828.1', '2012', ':'],
    ['GB/T 17767.1-2008', 'national', 'GB/T 17767.1', '2008', '-'],
    ['ＧＢ／Ｔ　１９１－２００８', 'national', 'GB/T 191', '2008', '－'],
    ['GBZ/T 300.1', 'national', 'GBZ/T 300.1', '', ''],
    ['GB/T XXXXX—XXXX', 'national', 'GB/T XXXXX', 'XXXX', '—'],
    ['DB36/T 521—2024', 'local', 'DB36/T 521', '2024', '—'],
    ['DB3301/T 0307—2024', 'local', 'DB3301/T 0307', '2024', '—'],
    ['DB/T 10　数字强震动加速度仪', 'sector', 'DB/T 10', '', ''],
    ['NY/T 496', 'sector', 'NY/T 496', '', ''],
    ['NY/T496-2010', 'sector', 'NY/T 496', '2010', '-'],
    ['HJ 828的方法', 'sector', 'HJ 828', '', ''],
    ['JTG B01—2014', 'sector', 'JTG B01', '2014', '—'],
    ['JJF 1001', 'metrology', 'JJF 1001', '', ''],
    ['T/ABC 001—2023', 'group', 'T/ABC 001', '2023', '—'],
    ['Q/ABC 013', 'enterprise', 'Q/ABC 013', '', ''],
    ['ISO 9001:2015', 'iso', 'ISO 9001', '2015', ':'],
    ['ISO 9001-2015', 'iso', 'ISO 9001', '2015', '-'],
    ['ISO/IEC 17025', 'iso', 'ISO/IEC 17025', '', ''],
    ['ISO 8502-3', 'iso', 'ISO 8502-3', '', ''],
    ['IEC 61000-4-2:2008', 'iso', 'IEC 61000-4-2', '2008', ':'],
    ['IEC 60335-1:2020', 'iso', 'IEC 60335-1', '2020', ':'],
    ['ISO/TS 22163:2017', 'iso', 'ISO/TS 22163', '2017', ':'],
    ['RFC 8259', 'foreign', 'RFC 8259', '', ''],
    ['ASTM D638-14', 'foreign', 'ASTM D638-14', '', ''],
  ])('%s', (text, family, key, year, separator) => {
    expect(one(text)).toMatchObject({ family, key, year, separator });
  });

  test('the range covers exactly what was typed', () => {
    const text = '见GB/T 19001—2016/ISO 9001:2015的4.2和GB/T 8321（所有部分）。';
    expect(codesIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'GB/T 19001—2016/ISO 9001:2015',
      'GB/T 8321',
    ]);
    expect(codesIn(text).map(({ allParts }) => allParts)).toEqual([false, true]);
    const amended = '与IEC 60529:1989+AMD1:1999+AMD2:2013的一致性程度';
    expect(codesIn(amended).map(({ from, to }) => amended.slice(from, to))).toEqual([
      'IEC 60529:1989+AMD1:1999+AMD2:2013',
    ]);
  });

  test.each([
    '地形图比例尺为1:2000，测图日期记为2020-03-31。',
    '防护等级为IP54，螺栓为M8，混凝土为C30，型号PROFINET-664/11。',
    '全国电梯标准化技术委员会（SAC/TC 196）',
    '软件为V8.3版，UTF-8编码，DC 9 V～36 V，SHA-256。',
    'ISO是国际标准化组织。',
    '',
  ])('no code: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  test('a clause behind a code does not become its part', () => {
    expect(one('GB/T 7588.1—2020中5.3.9').key).toBe('GB/T 7588.1');
    expect(one('GB/T 26907表1').key).toBe('GB/T 26907');
  });

  test('a list entry begins with its code', () => {
    expect(leadingCode(' GB/T 191　包装')?.key).toBe('GB/T 191');
    expect(leadingCode('包装标志应符合GB/T 191')).toBeNull();
  });

  test('written rightly again', () => {
    expect(writtenCode(one('GB/T191-2008'))).toBe('GB/T 191—2008');
    expect(writtenCode(one('ISO9001—2015'))).toBe('ISO 9001:2015');
  });
});
