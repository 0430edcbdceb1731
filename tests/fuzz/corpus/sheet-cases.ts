import { strToU8, unzipSync, zipSync } from 'fflate';
import { formXlsx, type XlsxSheet } from '#tests/builders/form-xlsx.ts';
import { casesOf } from '../hostile-case.ts';
import { HEAD } from './good-form.ts';

const ROW = ['1', '5.1', '原文', '修改意见', '理由'];
const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join('');
const sheet = (more: Partial<XlsxSheet> = {}) => formXlsx([{ name: '反馈表', rows: [HEAD, ROW], ...more }]);
const more = (moreRows: string) => sheet({ moreRows });
const cell = (attrs: string, xml = '') => ({ attrs, xml });
const column = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : column(Math.floor(i / 26) - 1) + column(i % 26);

function withPart(name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(sheet());
  parts[name] = strToU8(change(new TextDecoder().decode(parts[name])));
  return zipSync(parts);
}

const xlsxCases = casesOf('xlsx', {
  'shared string out of range': () =>
    sheet({ rows: [HEAD, ['1', '5.1', '原文', cell('t="s"', '<v>999999999</v>'), '理由']] }),
  'shared string below zero': () => sheet({ rows: [HEAD, ['1', '5.1', '原文', cell('t="s"', '<v>-1</v>'), '理由']] }),
  'shared string named like the prototype': () =>
    sheet({
      rows: [
        HEAD,
        [
          '1',
          '5.1',
          cell('t="s"', '<v>length</v>'),
          cell('t="s"', '<v>__proto__</v>'),
          cell('t="s"', '<v>constructor</v>'),
        ],
      ],
    }),
  'style out of range': () =>
    sheet({
      rows: [
        HEAD,
        [
          '1',
          cell('s="99999"', '<v>5.1</v>'),
          cell('s="-1"', '<v>1e308</v>'),
          cell('s="__proto__"', '<v>NaN</v>'),
          '理由',
        ],
      ],
    }),
  'last cell there is': () => more('<row r="1048576"><c r="XFD1048576" t="str"><v>远</v></c></row>'),
  'cell beyond the last': () => more('<row r="99999999"><c r="ZZZ9999999" t="str"><v>远</v></c></row>'),
  '16,384 columns in 20 rows (large)': () =>
    more(
      times(20, (i) => `<row r="${i + 3}">${times(16_384, (c) => `<c r="${column(c)}${i + 3}"><v>1</v></c>`)}</row>`),
    ),
  '400,000 rows (large)': () => more(times(400_000, (i) => `<row r="${i + 3}"><c r="A${i + 3}"><v>${i}</v></c></row>`)),
  'a million rows far apart (large)': () =>
    more(
      times(
        50_000,
        (i) => `<row r="${i * 20 + 3}"><c r="${column((i * 37) % 16_384)}${i * 20 + 3}"><v>${i}</v></c></row>`,
      ),
    ),
  'one row many times': () => more(times(50_000, () => '<row r="2"><c r="D2" t="str"><v>再</v></c></row>')),
  'rows backwards (large)': () =>
    more(times(5_000, (i) => `<row r="${9_000 - i}"><c r="D${9_000 - i}" t="str"><v>意见</v></c></row>`)),
  'row numbers that are none': () =>
    more(
      ['-1', '0', '1e9', 'NaN', '', '1.5', '0x10', '__proto__']
        .map((r) => `<row r="${r}"><c t="str"><v>x</v></c></row>`)
        .join(''),
    ),
  'cell places that are none': () =>
    more(
      `<row r="3">${['A', '1', 'A-1', 'a3', 'AAAA3', '', '$A$3', '__proto__'].map((r) => `<c r="${r}" t="str"><v>x</v></c>`).join('')}</row>`,
    ),
  'merged over the whole sheet': () => sheet({ merges: ['A1:XFD1048576'] }),
  '50,000 merged ranges, all over each other': () =>
    sheet({ merges: Array.from({ length: 50_000 }, () => 'A1:XFD1048576') }),
  '20,000 rows and 5,000 merged ranges over them (large)': () =>
    sheet({
      moreRows: times(
        19_000,
        (i) => `<row r="${i + 3}"><c r="A${i + 3}"><v>${i}</v></c><c r="H${i + 3}"><v>1</v></c></row>`,
      ),
      merges: Array.from({ length: 5_000 }, (_, i) => `A${i + 3}:XFD1048576`),
    }),
  'merged backwards': () => sheet({ merges: ['Z99:A1', 'A1', ':', 'A0:B0', 'B2:__proto__'] }),
  formulas: () =>
    sheet({
      rows: [
        HEAD,
        [
          '1',
          '5.1',
          cell('t="str"', '<f>HYPERLINK("http://127.0.0.1:9","x")</f><v>x</v>'),
          cell('', "<f>cmd|' /c calc'!A0</f>"),
          cell('t="str"', '<f>WEBSERVICE("http://127.0.0.1:9")</f><v>=1+1</v>'),
        ],
      ],
    }),
  'shared formula over everything': () =>
    sheet({
      rows: [
        HEAD,
        [
          '1',
          '5.1',
          cell('', '<f t="shared" ref="A1:XFD1048576" si="0">A1</f>'),
          cell('', '<f t="array" ref="A1:XFD1048576">A1</f><v>1</v>'),
          'x',
        ],
      ],
    }),
  'inline strings in 100,000 runs': () =>
    sheet({
      rows: [HEAD, ['1', '5.1', 'a', cell('t="inlineStr"', `<is>${'<r><t>字</t></r>'.repeat(100_000)}</is>`), 'x']],
    }),
  'dates of 1904 and impossible ones': () =>
    formXlsx(
      [
        {
          name: '反馈表',
          rows: [
            [...HEAD, '日期'],
            ...[0, -1, 60, 2_958_466, 1e15, Number.MIN_VALUE].map((number) => [
              ...ROW,
              { number, format: 'yyyy-mm-dd' },
            ]),
          ],
        },
      ],
      'date1904="1"',
    ),
  'number format made to pump patterns': () =>
    sheet({
      rows: [
        HEAD,
        [
          '1',
          '5.1',
          { number: 1.5, format: `${'#,'.repeat(5_000)}0` },
          { number: 2, format: `"${'y'.repeat(50_000)}` },
          { number: 45_000, format: '[$-x-sysdate]'.repeat(3_000) },
        ],
      ],
    }),
  'number format with 5,000 decimals': () =>
    sheet({
      rows: [
        HEAD,
        [
          '1',
          '5.1',
          { number: 1.5, format: `0.${'0'.repeat(5_000)}` },
          { number: 1e300, format: `${'0'.repeat(5_000)}.0` },
          { number: 1, format: '0.0E+00' },
        ],
      ],
    }),
  'errors and truths': () =>
    sheet({
      rows: [
        HEAD,
        [
          '1',
          cell('t="e"', '<v>#REF!</v>'),
          cell('t="b"', '<v>7</v>'),
          cell('t="d"', '<v>9999999-99-99</v>'),
          cell('t="zz"', '<v>x</v>'),
        ],
      ],
    }),
  'sheet id of four hundred million': () =>
    withPart('xl/workbook.xml', (xml) => xml.replace('sheetId="1"', 'sheetId="400000000"')),
  '1,500 sheets that are one': () =>
    withPart('xl/workbook.xml', (xml) => xml.replace(/<sheet [^>]*>/, (one) => one.repeat(1_500))),
  '20,000 sheets that are one (large)': () =>
    withPart('xl/workbook.xml', (xml) => xml.replace(/<sheet [^>]*>/, (one) => one.repeat(20_000))),
  'sheet that is the list of sheets': () =>
    withPart('xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/sheet1.xml', 'workbook.xml')),
  'hidden sheets only': () => sheet({ hidden: true }),
  'sheet named like the prototype': () =>
    formXlsx(
      ['__proto__', 'constructor', '\u202e表', `${'长'.repeat(5_000)}`, ''].map((name) => ({
        name,
        rows: [HEAD, ROW],
      })),
    ),
  'headings named like the prototype': () =>
    sheet({
      rows: [
        ['__proto__', 'constructor', 'toString', '修改意见', '章条编号'],
        ['a', 'b', 'c', '意见', '5.1'],
      ],
    }),
  'characters that XML cannot hold': () =>
    sheet({ rows: [HEAD, ['_x0000_', '5.1', '_xD800_', '_xFFFF__x202E_意见_x0007_', '_xDC00_']] }),
  'a hundred thousand shared strings': () =>
    withPart('xl/sharedStrings.xml', (xml) => xml.replace('</sst>', `${'<si><t>字</t></si>'.repeat(100_000)}</sst>`)),
  'shared string of eight megabytes': () =>
    sheet({ rows: [HEAD, ['1', '5.1', '原文', '意'.repeat(2_700_000), '理由']] }),
  'a hundred thousand styles': () =>
    withPart('xl/styles.xml', (xml) => xml.replace('</cellXfs>', `${'<xf numFmtId="14"/>'.repeat(100_000)}</cellXfs>`)),
  'one long shared string in every cell (large)': () =>
    sheet({
      rows: [HEAD, ['长'.repeat(30_000)]],
      moreRows: times(19_000, (i) => {
        const cells = times(5, (c) => `<c r="${column(c)}${i + 3}" t="s"><v>5</v></c>`);
        return `<row r="${i + 3}">${cells}</row>`;
      }),
    }),
  'a long text merged over every row (large)': () =>
    sheet({
      rows: [HEAD, ['长'.repeat(30_000), null, null, null, null]],
      merges: ['A2:XFD1048576'],
      moreRows: times(19_000, (i) => `<row r="${i + 3}"><c r="E${i + 3}"><v>1</v></c></row>`),
    }),
  'formula marks in text': () => sheet({ rows: [HEAD, ['=1', '5.1', '+cmd', '@SUM(A1)', '-2+3']] }),
  '20,000 long rows that go on (large)': () =>
    sheet({
      rows: [HEAD],
      moreRows: times(19_000, (i) => `<row r="${i + 2}"><c r="D${i + 2}" t="str"><v>接着写的意见内容</v></c></row>`),
    }),
});

const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`;
const table = (rows: string) => line(HEAD) + rows;
const MB = 1024 * 1024;

const csvCases = casesOf('csv', {
  'quote never closed (large)': () => table(`1,5.1,原文,"意见${'\n下一行'.repeat(100_000)}`),
  'a quote before every field (large)': () => table('"'.repeat(500_001)),
  'quotes opened 100,000 times (large)': () => table('1,5.1,"a,"b,"c\n'.repeat(100_000)),
  'line of ten megabytes (large)': () => table(`1,5.1,原文,${'x'.repeat(10 * MB)}`),
  'line of ten megabytes of commas (large)': () => table(','.repeat(10 * MB)),
  'ten megabytes of line ends (large)': () => table('\n'.repeat(10 * MB)),
  'ten megabytes of returns (large)': () => table('\r'.repeat(10 * MB)),
  'zero bytes': () => table('1,5.1,\0原文,意\0见,理由\n'),
  'zero bytes only': () => new Uint8Array(500_000),
  'encodings mixed': () =>
    Buffer.concat([
      Buffer.from(table('')),
      Buffer.from('312c352e312cd4adcec42cd2e2bcfb2cc0edd3c90a', 'hex'),
      Buffer.from('2,5.2,原文,意见,理由\n', 'utf16le'),
    ]),
  'UTF-16 cut in the middle': () => Buffer.from(`\ufeff${table('1,5.1,原文,意见,理由\n')}`, 'utf16le').subarray(0, -1),
  'UTF-16 with lone surrogates': () => Buffer.from(`\ufeff${table('1,5.1,\ud800原文,意见\udc00,理由\n')}`, 'utf16le'),
  'UTF-16 the wrong way round': () => Buffer.from(table('1,5.1,原文,意见,理由\n'), 'utf16le').swap16(),
  'overlong UTF-8': () =>
    Buffer.concat([
      Buffer.from(table('')),
      Buffer.from([0x31, 0x2c, 0xc0, 0xaf, 0x2c, 0xf8, 0x88, 0x80, 0x80, 0x80, 0x2c, 0xed, 0xa0, 0x80]),
    ]),
  noise: () => Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7_919 + (i >> 3) * 31) & 0xff),
  formulas: () => table('1,5.1,=1+1,"=cmd|\' /c calc\'!A0",@SUM(A1)\n2,5.2,＝1,+2,-3\n'),
  'separator said to be a quote': () => `sep="\n${table('1,5.1,原文,意见,理由\n')}`,
  'separator said to be a letter': () => `sep=见\n${table('1,5.1,原文,意见,理由\n')}`,
  '50,000 columns': () => `${'修改意见,'.repeat(50_000)}\n${'x,'.repeat(50_000)}\n`,
  'a million columns in 20 rows (large)': () => table(`${','.repeat(1_000_000)}\n`.repeat(20)),
  'UTF-16 without mark': () => Buffer.from(table('1,5.1,原文,意见甲,理由\n'), 'utf16le'),
  '200,000 rows (large)': () => table('1,5.1,原文,修改意见,理由\n'.repeat(200_000)),
  '20,000 rows of long text (large)': () => table(`1,5.1,原文,${'意见'.repeat(100)},理由\n`.repeat(20_000)),
  'headings named like the prototype': () => '__proto__,constructor,修改意见,章条编号\na,b,意见,5.1\n',
  'headings said again in every line (large)': () => line(HEAD).repeat(50_000),
  'marks of direction': () => table('1,5.1,\u202e原文,\u2066意见\u2069,\u200b\u200b\n'),
  'terminal commands': () => table('1,5.1,\u001b[2J\u0007原文,\u001b]0;x\u0007意见,\u0085\n'),
  script: () => table('1,5.1,<img src=x onerror=alert(1)>,<script>alert(1)</script>,[x](javascript:alert(1))\n'),
  'an answer of a packet that is none': () => '{"format":"zhunsheng-answer","__proto__":{"polluted":1}}',
  'JSON nested 100,000 deep': () => `{"format":"zhunsheng-answer","a":${'['.repeat(100_000)}`,
  'text made to pump patterns (large)': () =>
    `单位：${' '.repeat(50_000)}\n${'年'.repeat(50_000)}\n${table(`1,${'5.1、'.repeat(10_000)}!,${'（'.repeat(20_000)},${'1）'.repeat(20_000)},理由\n`)}`,
});

export const sheetCases = [...xlsxCases, ...csvCases];
