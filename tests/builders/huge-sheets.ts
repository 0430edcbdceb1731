import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formXlsx } from './form-xlsx.ts';

const HEAD = ['序号', '章条编号', '修改意见'];
const plain = (): Record<string, Uint8Array> =>
  unzipSync(formXlsx([{ name: '表', rows: [HEAD, [1, '5.1', '写明上限。']] }]));

function changed(part: string, change: (xml: string) => string): Uint8Array {
  const parts = plain();
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) }, { level: 1 });
}

/** Comment forms whose sheets are, or claim to be, far larger than any form (reliability 3.2). All have one comment in row 2 at least. */
export const hugeSheets = {
  'far cells': () =>
    changed('xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
        .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    ),
  'merged ranges of the whole sheet': () =>
    changed('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '</sheetData>',
        `</sheetData><mergeCells>${'<mergeCell ref="D1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`,
      ),
    ),
  '400,000 rows': () => manyRows(400_000),
  'sheetId 4e8': () => changed('xl/workbook.xml', (xml) => xml.replace('sheetId="1"', 'sheetId="400000000"')),
  '100,000 styles': () =>
    changed('xl/styles.xml', (xml) =>
      xml.replace(
        '</cellXfs>',
        `${Array.from({ length: 100_000 }, (_, i) => `<xf numFmtId="${i % 60}" fontId="${(i * 7919) % 99_991}"/>`).join('')}</cellXfs>`,
      ),
    ),
} as const;

/** Rows with a number and a text of their own, from the second row on. */
function manyRows(count: number): Uint8Array {
  const parts = plain();
  const rows: string[] = [];
  const strings: string[] = [];
  for (let i = 0; i < count; i++) {
    rows.push(`<row r="${i + 3}"><c r="A${i + 3}"><v>${i}</v></c><c r="C${i + 3}" t="s"><v>${i + 5}</v></c></row>`);
    strings.push(`<si><t>意见${i}：写明上限。</t></si>`);
  }
  const put = (part: string, before: string, xml: string) =>
    strToU8(strFromU8(parts[part]!).replace(before, () => `${xml}${before}`));
  return zipSync(
    {
      ...parts,
      'xl/worksheets/sheet1.xml': put('xl/worksheets/sheet1.xml', '</sheetData>', rows.join('')),
      'xl/sharedStrings.xml': put('xl/sharedStrings.xml', '</sst>', strings.join('')),
    },
    { level: 1 },
  );
}
