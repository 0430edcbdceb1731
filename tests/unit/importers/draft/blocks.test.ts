import { describe, expect, test } from 'vitest';
import {
  abstractXml,
  cell,
  footnoteMark,
  levelXml,
  numXml,
  p,
  picture,
  r,
  SUB,
  SUPER,
  TINY_PNG,
  table,
} from '#tests/builders/docx-file.ts';
import { flow, importParts, lines, START } from './draft-fixture.ts';

describe('lists', () => {
  test('typed marks on two levels, and two lists in a row', async () => {
    const { sketch } = await flow(
      lines('包括：', 'a) 甲：', '1) 子；', '2) 丑。', 'b）乙。', 'a) 另一。', '——丙；', '·丁；', '—— 戊。'),
    );
    expect(sketch).toEqual([
      'paragraph 包括：',
      'list alpha',
      '  listItem',
      '    paragraph 甲：',
      '    list number',
      '      listItem',
      '        paragraph 子；',
      '      listItem',
      '        paragraph 丑。',
      '  listItem',
      '    paragraph 乙。',
      'list alpha',
      '  listItem',
      '    paragraph 另一。',
      'list dash',
      '  listItem',
      '    paragraph 丙；',
      '    list dot',
      '      listItem',
      '        paragraph 丁；',
      '  listItem',
      '    paragraph 戊。',
    ]);
  });

  test('a list that does not go on where it was broken begins anew, and that is reported', async () => {
    const { sketch, codes } = await flow(lines('a) 甲；', '注：略。', 'd) 丁。'));
    expect(sketch.filter((line) => /list |note/.test(line))).toEqual(['list alpha', 'note 略。', 'list alpha']);
    expect(codes).toEqual(['draft-list-continued']);
  });

  test('automatic marks', async () => {
    const numbering =
      abstractXml(1, [levelXml(0, 'lowerLetter', '%1)'), levelXml(1, 'decimal', '%2)')]) +
      abstractXml(2, [levelXml(0, 'bullet', '\uf0b7')]) +
      numXml(1, 1) +
      numXml(2, 2);
    const body =
      p('甲', { num: [1, 0] }) + p('子', { num: [1, 1] }) + p('乙', { num: [1, 0] }) + p('圆点', { num: [2, 0] });
    expect((await flow(body, { numbering })).sketch).toEqual([
      'list alpha',
      '  listItem',
      '    paragraph 甲',
      '    list number',
      '      listItem',
      '        paragraph 子',
      '  listItem',
      '    paragraph 乙',
      'list dash',
      '  listItem',
      '    paragraph 圆点',
    ]);
  });
});

describe('tables', () => {
  test('caption, unit line, merged cells, head, notes and footnotes below', async () => {
    const { sketch, codes } = await flow(
      lines('见表1。', '表1 分级指标', '单位为毫米') +
        table(
          [
            [cell('项目', { merge: 'restart' }), cell('等级', { span: 2 })],
            [cell('', { merge: 'continue' }), '一级', '二级'],
            ['横径', cell([p([r('30'), r('a', SUPER)])]), '20'],
          ],
          3,
          2,
        ) +
        lines('注：按批检验。') +
        p([r('a', SUPER), r(' 取平均值。')]),
    );
    expect(sketch).toEqual([
      'paragraph 见{ref label}。',
      'tableBlock 单位为毫米',
      '  caption 分级指标',
      '  table',
      '    tableRow',
      '      tableHeader 1×2',
      '        paragraph 项目',
      '      tableHeader 2×1',
      '        paragraph 等级',
      '    tableRow',
      '      tableHeader',
      '        paragraph 一级',
      '      tableHeader',
      '        paragraph 二级',
      '    tableRow',
      '      tableCell',
      '        paragraph 横径',
      '      tableCell',
      '        paragraph 30{mark}',
      '      tableCell',
      '        paragraph 20',
      '  note 按批检验。',
      '  objectFootnote 取平均值。',
    ]);
    expect(codes).toEqual([]);
  });

  test('notes in a last row across the table; a continued table is joined to the first', async () => {
    const { sketch } = await flow(
      p('表1 甲') +
        table(
          [
            ['项', '值'],
            ['a', '1'],
          ],
          2,
          1,
        ) +
        p('表1（续）') +
        table([['项', '值'], ['b', '2'], [cell('注：略。', { span: 2 })]], 2, 1),
    );
    expect(sketch.filter((line) => !/paragraph|tableHeader/.test(line))).toEqual([
      'tableBlock',
      '  caption 甲',
      '  table',
      '    tableRow',
      '    tableRow',
      '      tableCell',
      '      tableCell',
      '    tableRow',
      '      tableCell',
      '      tableCell',
      '  note 略。',
    ]);
  });

  test('a table without caption, a caption without table, a table in a cell', async () => {
    const inner = table([['内']], 1);
    const { codes, sketch } = await flow(
      p('表1 空', { align: 'center' }) + p('文字。') + table([[cell([p('外'), inner, p('')]), '乙']], 2),
    );
    expect(codes).toEqual(['draft-caption-without-object', 'draft-nested-table', 'draft-table-without-caption']);
    expect(sketch).toContain('        paragraph 内');
    expect(sketch[0]).toBe('paragraph 表1 空');
  });

  test('rows with missing cells are filled up', async () => {
    const { sketch } = await flow(p('表1 甲') + table([['a', 'b', 'c'], ['d']], 3));
    expect(sketch.filter((line) => line.includes('tableCell'))).toHaveLength(3);
  });
});

describe('figures', () => {
  const parts = {
    'media/one.png': TINY_PNG,
    'media/two.png': Uint8Array.from([...TINY_PNG, 0]),
    'media/old.emf': emf(),
  };

  test('key, note and footnote above the caption; sub-figures with their titles', async () => {
    const { sketch, codes } = await flow(
      p([picture('one')]) +
        lines('标引序号说明：', '1——机架；', '注：略。') +
        p([r('a', SUPER), r(' 可调。')]) +
        lines('图1 装置') +
        p([picture('one')]) +
        p('a) 前视') +
        p([picture('two')]) +
        p('b）侧视') +
        p('图2　视图'),
      { parts },
    );
    expect(sketch).toEqual([
      'figure',
      '  image',
      '  caption 装置',
      '  paragraph 标引序号说明：',
      '  paragraph 1——机架；',
      '  note 略。',
      '  objectFootnote 可调。',
      'figure',
      '  image 前视',
      '  image 侧视',
      '  caption 视图',
    ]);
    expect(codes).toEqual([]);
  });

  test('of a drawing in SVG the picture beside it is taken; alone it is kept and named', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
    const drawing = (embed: string, beside: string): string =>
      picture('x').replace(
        '<a:blip r:embed="rId_x"/>',
        `<a:blip ${embed}><a:extLst><a:ext><s:svgBlip xmlns:s="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${beside}"/></a:ext></a:extLst></a:blip>`,
      );
    const draft = await importParts({
      body: p([drawing('r:embed="rId_one"', 'rId_drawn')]) + p('图1 甲') + p([drawing('', 'rId_drawn')]) + p('图2 乙'),
      parts: { ...parts, 'media/drawn.svg': `\uFEFF\n<!DOCTYPE svg>${svg}` },
    });
    expect(draft.blobs.map((blob) => blob.mime)).toEqual(['image/png', 'image/svg+xml']);
    expect(draft.problems.find(({ code }) => code === 'draft-picture-format')?.params).toEqual({ format: 'SVG' });
  });

  test('pictures that cannot be shown, are missing, or stand in text and cells are reported', async () => {
    const { codes } = await flow(
      p([picture('old')]) +
        p('图1 旧') +
        p([picture('gone')]) +
        p('图2 缺') +
        p([r('文字'), picture('one')]) +
        p('表1 表') +
        table([[cell([p([picture('one')])]), 'x']], 2),
      { parts },
    );
    expect(codes).toEqual([
      'draft-picture-format',
      'draft-picture-missing',
      'draft-picture-in-text',
      'draft-picture-in-cell',
    ]);
  });
});

describe('formulas', () => {
  test('Office Math and typed, with numbers taken off, keys, and a reference', async () => {
    const math =
      '<m:oMath><m:f><m:num><m:r><m:t>m</m:t></m:r></m:num><m:den><m:r><m:t>V</m:t></m:r></m:den></m:f></m:oMath>';
    const { sketch, codes } = await flow(
      p('按公式（2）计算：') +
        p([math, r('\t（1）')]) +
        p([r('w = m'), r('1', SUB), r('/m×100%'), r('………………（2）')]) +
        p('式中：') +
        p('w ——含油率，%；') +
        p([r('m'), r('1', SUB), r('——油的质量。')]) +
        p('结果保留一位小数。'),
    );
    expect(sketch).toEqual([
      'paragraph 按{ref label}计算：',
      'formula $\\frac{m}{V}$',
      'formula $w = m_{1}/m\\times 100\\%$',
      'formulaKey',
      '  formulaKeyItem w 含油率，%；',
      '  formulaKeyItem m_{1} 油的质量。',
      'paragraph 结果保留一位小数。',
    ]);
    expect(codes).toEqual([]);
  });
});

describe('tables that only place things', () => {
  const parts = { 'media/one.png': TINY_PNG, 'media/two.png': Uint8Array.from([...TINY_PNG, 0]) };

  test('a formula beside its number, a frame around text', async () => {
    const math = '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>';
    const { sketch, codes } = await flow(
      table([['', cell([p([math])]), '（1）']], 3) + table([[cell([p('甲。'), p('乙。')])]], 1),
    );
    expect(sketch).toEqual(['formula $x=1$', 'paragraph 甲。', 'paragraph 乙。']);
    expect(codes).toEqual([]);
  });

  test('pictures side by side, as sub-figures or as figures of their own', async () => {
    const pictures = [cell([p([picture('one')])]), cell([p([picture('two')])])];
    const { sketch, codes } = await flow(
      table([pictures, ['a) 左', 'b) 右']], 2) + p('图1 视图') + table([pictures, ['图2 甲', '图3 乙']], 2),
      { parts },
    );
    expect(sketch).toEqual([
      'figure',
      '  image 左',
      '  image 右',
      '  caption 视图',
      'figure',
      '  image',
      '  caption 甲',
      'figure',
      '  image',
      '  caption 乙',
    ]);
    expect(codes).toEqual([]);
  });
});

test('footnotes of the text, notes with numbers, examples over several lines', async () => {
  const { sketch, codes } = await flow(
    p([r('文字'), footnoteMark(1), r('。')]) +
      lines('注1：甲。', '注2: 乙。', '示例：', '某县2025年产茶油3 t。', '正文。'),
    { footnotes: { '1': p([r('脚注'), r('文')]) } },
  );
  expect(sketch).toEqual([
    'paragraph 文字{fn 脚注文}。',
    'note 甲。',
    'note 乙。',
    'example',
    '  paragraph 某县2025年产茶油3 t。',
    'paragraph 正文。',
  ]);
  expect(codes).toEqual([]);
});

test('what the file holds beside text is reported', async () => {
  const draft = await importParts({
    body: `${START}${p([r('略'), `<w:ins w:id="1">${r('。')}</w:ins>`, r('密', '<w:vanish/>')])}`,
    comments: 3,
    parts: { 'vbaProject.bin': 'x' },
  });
  expect(draft.codes).toEqual(['draft-revisions-accepted', 'draft-comments', 'draft-hidden-text', 'draft-macros']);
});

function emf(): Uint8Array {
  const bytes = new Uint8Array(48);
  bytes.set([1, 0, 0, 0]);
  bytes.set([0x20, 0x45, 0x4d, 0x46], 40);
  return bytes;
}
