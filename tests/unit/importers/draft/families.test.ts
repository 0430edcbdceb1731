import { describe, expect, test } from 'vitest';
import {
  abstractXml,
  cell,
  field,
  footnoteMark,
  levelXml,
  numXml,
  p,
  picture,
  r,
  SUB,
  SUPER,
  styleXml,
  TINY_PNG,
  table,
} from '#tests/builders/docx-file.ts';
import { type Imported, importParts } from './draft-fixture.ts';

const lines = (...texts: string[]): string => texts.map((text) => p(text)).join('');
const headings = ({ headings: found }: Imported): string[] =>
  found.map(({ number, title }) => `${number} ${title}`.trim());
const start = lines('前言', '甲。', '1 范围', '本文件规定了甲。');
/** Blocks after chapter 1 and its paragraph. */
const flow = async (body: string, more: object = {}): Promise<Imported & { rest: string[] }> => {
  const draft = await importParts({ body: start + body, ...more });
  return { ...draft, rest: draft.sketch.slice(5).map((line) => line.slice(2)) };
};

describe('families of files', () => {
  test('2009 texts: typed numbers in bold, 本标准, （规范性附录） on its own line', async () => {
    const bold = (text: string): string => p([r(text, '<w:b/>')]);
    const draft = await importParts({
      body:
        bold('前    言') +
        lines('本标准按照GB/T 1.1—2009给出的规则起草。', '本标准由某部提出。') +
        bold('1  范围') +
        lines('本标准规定了稻谷的要求。') +
        bold('2  规范性引用文件') +
        lines(
          '下列文件对于本文件的应用是必不可少的。凡是注日期的引用文件，仅注日期的版本适用于本文件。凡是不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。',
          'GB/T 5009.3—2010 食品中水分的测定',
          'GB 1350 稻谷',
        ) +
        bold('3  术语和定义') +
        lines('GB 1350界定的以及下列术语和定义适用于本文件。') +
        bold('3.1') +
        lines('出糙率  husked rice yield', '净稻谷脱壳后的糙米占试样的质量分数。') +
        bold('4  要求') +
        lines('应符合附录A。水分按GB/T 5009.3—2010测定，稻谷见GB 1350。') +
        lines('附 录 A', '（规范性附录）', '出糙率的测定') +
        bold('A.1  仪器') +
        lines('天平。', '参 考 文 献', '[1] 某书'),
    });
    expect(headings(draft)).toEqual([
      '前言',
      '1 范围',
      '2 规范性引用文件',
      '3 术语和定义',
      '4 要求',
      '附录A 出糙率的测定',
      'A.1 仪器',
      '参考文献',
    ]);
    expect(draft.counts).toMatchObject({ references: 2, terms: 1, annexes: 1 });
    expect(draft.sketch).toContain('  paragraph 应符合{ref label}。水分按{cite}测定，稻谷见{cite}。');
    expect(draft.sketch).toContain('annex normative');
    expect(draft.differences).toEqual([]);
  });

  test('the national template: styles carry levels, labels and kinds, form fields the cover', async () => {
    const style = (name: string): [string, string] => [name, styleXml(name, `标准文件_${name}`)];
    const styles = Object.fromEntries(
      [
        '章标题',
        '一级条标题',
        '二级无标题',
        '段',
        '术语条一',
        '正文表标题',
        '注：',
        '附录标识',
        '附录章标题',
        '字母编号列项（一级）',
      ].map(style),
    );
    const form = (name: string, text: string): string =>
      p([
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="${name}"/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ]);
    const numbering =
      abstractXml(1, [
        levelXml(0, 'decimal', '%1'),
        levelXml(1, 'decimal', '%1.%2'),
        levelXml(2, 'decimal', '%1.%2.%3'),
      ]) +
      abstractXml(2, [levelXml(0, 'decimal', '表%1')]) +
      abstractXml(3, [levelXml(0, 'upperLetter', '附录%1')]) +
      abstractXml(4, [levelXml(0, 'lowerLetter', '%1)')]) +
      abstractXml(5, [levelXml(0, 'none', '注：')]) +
      [1, 2, 3, 4, 5].map((n) => numXml(n, n)).join('');
    const as = (name: string, text: string, num?: readonly [number, number]): string =>
      p(text, { style: name, ...(num ? { num } : {}) });
    const draft = await importParts({
      styles: Object.values(styles).join(''),
      numbering,
      body:
        form('ICS', '67.060') +
        form('CSTD_NAME', '稻谷') +
        form('ESTD_NAME', 'Paddy') +
        p('前言', { style: '前言、引言标题' }) +
        as('段', '本文件由某部提出。') +
        as('章标题', '范围', [1, 0]) +
        as('段', '本文件规定了稻谷。') +
        as('章标题', '术语和定义', [1, 0]) +
        as('术语条一', '稻谷 paddy', [1, 1]) +
        as('段', '未脱壳的谷粒。') +
        as('章标题', '要求', [1, 0]) +
        as('一级条标题', '外观', [1, 1]) +
        as('二级无标题', '应完整：', [1, 2]) +
        as('字母编号列项（一级）', '色泽正常；', [4, 0]) +
        as('字母编号列项（一级）', '无霉变。', [4, 0]) +
        as('正文表标题', '指标', [2, 0]) +
        table(
          [
            ['项目', '值'],
            ['水分', '13'],
          ],
          2,
          1,
        ) +
        as('注：', '现场测定。', [5, 0]) +
        as('附录标识', '（规范性）方法', [3, 0]) +
        as('段', '按下述方法。'),
    });
    expect(draft.cover).toMatchObject({ ics: ['67.060'], titleMain: '稻谷', titleEn: 'Paddy' });
    expect(headings(draft)).toEqual(['前言', '1 范围', '2 术语和定义', '3 要求', '3.1 外观', '附录A 方法']);
    expect(draft.counts).toMatchObject({ terms: 1, tables: 1, notes: 1, annexes: 1 });
    expect(draft.differences).toEqual([]);
  });

  test('WPS: its own style ids, numbering in the mark of a paragraph, shapes only WPS reads', async () => {
    const wps = 'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"';
    const box = (name: string, text: string): string => `<${name}><w:txbxContent>${p(text)}</w:txbxContent></${name}>`;
    const draft = await importParts({
      styles: `${styleXml('1', 'Normal')}${styleXml('2', 'heading 1', '<w:outlineLvl w:val="0"/>')}${styleXml('3', '标题 2', '<w:outlineLvl w:val="1"/>')}`,
      numbering:
        abstractXml(1, [levelXml(0, 'decimal', '%1'), levelXml(1, 'decimal', '%1.%2')]) +
        abstractXml(2, [levelXml(0, 'lowerLetter', '%1）')]) +
        numXml(1, 1) +
        numXml(2, 2),
      body:
        p('范围', { style: '2', num: [1, 0] }) +
        p('本文件规定了甲。') +
        p('要求', { style: '2', num: [1, 0] }) +
        p('外观', { style: '3', num: [1, 1] }) +
        p('甲；', { properties: '<w:rPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:rPr>' }) +
        p('乙。', { num: [2, 0] }) +
        `<mc:AlternateContent ${wps}><mc:Choice Requires="wpsCustomData"><wpsCustomData:docfieldStart/></mc:Choice><mc:Fallback>${p('备用的段落。')}</mc:Fallback></mc:AlternateContent>` +
        p([
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('wps:txbx', '框中的字。')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('v:textbox', '框中的字。')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ]),
    });
    expect(headings(draft)).toEqual(['1 范围', '2 要求', '2.1 外观']);
    expect(draft.sketch.slice(7)).toEqual([
      '  list alpha',
      '    listItem',
      '      paragraph 甲；',
      '    listItem',
      '      paragraph 乙。',
      '  paragraph 备用的段落。',
      '  paragraph 框中的字。',
    ]);
    expect(draft.differences).toEqual([]);
  });
});

test('an English draft after the ISO/IEC Directives: elements, annexes, terms and references by their English titles', async () => {
  const draft = await importParts({
    body: lines(
      'Foreword',
      'ISO is a worldwide federation.',
      'Introduction',
      'Rice is a food.',
      '1 Scope',
      'This document specifies rice.',
      '2 Normative references',
      'The following documents are referred to in the text in such a way that some or all of their content constitutes requirements of this document.',
      'ISO 712, Cereals — Determination of moisture',
      '3 Terms and definitions',
      'For the purposes of this document, the following terms and definitions apply.',
      '3.1',
      'paddy',
      'rice retaining its husk',
      '4 Requirements',
      'Moisture shall be determined in accordance with ISO 712.',
      'NOTE Local rules can apply.',
      'Annex A',
      '(normative)',
      'Determination of defects',
      'A.1 Principle',
      'Defects are sorted by hand.',
      'Bibliography',
      '[1] ISO 605, Pulses',
    ),
  });
  expect(headings(draft)).toEqual([
    'Foreword',
    'Introduction',
    '1 Scope',
    '2 Normative references',
    '3 Terms and definitions',
    '4 Requirements',
    'Annex A Determination of defects',
    'A.1 Principle',
    'Bibliography',
  ]);
  expect(draft.sketch).toContain('annex normative');
  expect(draft.counts).toMatchObject({ terms: 1, references: 1, notes: 1 });
  expect(draft.differences).toEqual([]);
});

describe('nothing disappears silently', () => {
  test('EQ fields become formulas, unknown ones keep their text and are named', async () => {
    const eq = (code: string): string => field(code, '');
    const draft = await flow(
      p([r('w='), eq('EQ \\f(m,V)'), r('×100……（1）')]) +
        p([r('按'), eq('EQ \\q(甲,乙)'), r('计算。')]) +
        p([r('见'), eq('eq \\o\\ac(○,3)'), r('。')]),
    );
    expect(draft.rest).toEqual(['formula $w=\\frac{m}{V}\\times 100$', 'paragraph 按甲,乙计算。', 'paragraph 见③。']);
    expect(draft.codes).toContain('draft-equations');
    expect(draft.differences).toEqual([]);
  });

  test('a formula object is kept as a picture with a placeholder, and its place is named', async () => {
    const object = `<w:r><w:object><v:shape style="width:60pt;height:20pt"><v:imagedata r:id="rId_one"/></v:shape><o:OLEObject ProgID="Equation.DSMT4"/></w:object></w:r>`;
    const draft = await flow(p([object, r('\t（1）')]) + p([r('其中'), object, r('为质量。')]), {
      parts: { 'media/one.png': TINY_PNG },
    });
    expect(draft.rest).toEqual(['formula $\\square$', 'paragraph 其中$\\square$为质量。']);
    expect(draft.codes.filter((code) => code === 'draft-formula-picture')).toHaveLength(2);
    expect(draft.blobs).toHaveLength(1);
  });

  test('a picture in a cell becomes a figure behind the table that the cell refers to', async () => {
    const draft = await flow(
      lines('表1 外观') +
        table(
          [
            ['项目', '样子'],
            ['叶', cell([p([r('如：'), picture('one')])])],
          ],
          2,
          1,
        ),
      { parts: { 'media/one.png': TINY_PNG } },
    );
    expect(draft.rest.filter((line) => /figure|image|{ref/.test(line))).toEqual([
      '        paragraph 如：{ref label}',
      'figure',
      '  image',
    ]);
    expect(draft.codes).toContain('draft-picture-in-cell');
  });

  test('a list broken by a note goes on with its letters', async () => {
    const { rest, codes } = await flow(lines('包括：', 'a) 甲；', 'b) 乙；', '注：乙可以没有。', 'c) 丙。'));
    expect(rest.filter((line) => /list |paragraph|note/.test(line))).toEqual([
      'paragraph 包括：',
      'list alpha',
      '    paragraph 甲；',
      '    paragraph 乙；',
      '    paragraph 丙。',
      'note 乙可以没有。',
    ]);
    expect(codes).toEqual(['draft-list-note-moved']);
  });

  test('a continued table is joined: the repeated head goes, a row that is no head stays', async () => {
    const { rest, differences, codes } = await flow(
      lines('表1 指标') +
        table(
          [
            ['项目', '值'],
            ['甲', '1'],
          ],
          2,
          1,
        ) +
        lines('表1 指标（续）') +
        table(
          [
            ['项目', '值'],
            ['乙', '2'],
          ],
          2,
          1,
        ) +
        lines('表1（续）') +
        table([['丙', '3']], 2),
    );
    expect(rest.filter((line) => /tableBlock|paragraph/.test(line)).map((line) => line.trim())).toEqual([
      'tableBlock',
      ...['项目', '值', '甲', '1', '乙', '2', '丙', '3'].map((text) => `paragraph ${text}`),
    ]);
    expect(differences).toEqual([]);
    expect(codes).toEqual([]);
  });

  test('text boxes in cells, tabs, soft hyphens, symbols and links keep their text', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('框中。')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const draft = await flow(
      table([['甲', cell([p([r('乙'), box])])]], 2) +
        p([
          r('软连\u00ad字'),
          '<w:r><w:softHyphen/></w:r>',
          '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
          r('3\t列'),
          '<w:hyperlink w:anchor="_Toc1"><w:r><w:t>链接</w:t></w:r></w:hyperlink>',
          footnoteMark(1),
        ]),
      { footnotes: { '1': p('脚注一。') } },
    );
    expect(draft.rest).toContain('        paragraph 框中。');
    expect(draft.rest.at(-1)).toBe('paragraph 软连字≥3 列链接{fn 脚注一。}');
    expect(draft.differences).toEqual([]);
  });

  test('a paragraph with an automatic mark that is none of ours keeps it as text', async () => {
    const numbering = abstractXml(1, [levelXml(0, 'chineseCounting', '（%1）')]) + numXml(1, 1);
    const draft = await flow(p('总体要求如下。', { num: [1, 0] }), { numbering });
    expect(draft.rest).toEqual(['paragraph （一） 总体要求如下。']);
  });

  test('doubtful references are named where they stand', async () => {
    const draft = await importParts({
      body:
        lines('1 范围', '甲。', '2 规范性引用文件', 'GB/T 1—2020 甲', '3 要求', '应符合GB/T 1的规定，见表9和第8章。') +
        lines('按GB/T 77执行。'),
    });
    const doubts = draft.problems.flatMap((problem, i) =>
      /dangling|citation/.test(problem.code)
        ? [`${problem.code} ${draft.problemRows[i]} ${problem.params?.['text'] ?? problem.params?.['codes']}`]
        : [],
    );
    expect(doubts).toEqual([
      'draft-reference-dangling 5 表9',
      'draft-reference-dangling 5 第8章',
      'draft-citation-differs 5 GB/T 1',
      'draft-citation-unlisted 6 GB/T 77',
    ]);
  });

  test('formulas with indices, sub- and superscripts are compared letter by letter', async () => {
    const draft = await flow(p([r('w'), r('max', SUB), r('=m'), r('2', SUPER), r('…………（1）')]));
    expect(draft.differences).toEqual([]);
  });
});
