import { describe, expect, test } from 'vitest';
import { abstractXml, HEADING_STYLES, levelXml, numXml, p, styleXml } from '#tests/builders/docx-file.ts';
import { importParts, lines } from './draft-fixture.ts';

const headings = (draft: Awaited<ReturnType<typeof importParts>>): string[] =>
  draft.headings.map(({ number, title, level }) => `${level} ${number} ${title}`.replace(/ +/g, ' '));

describe('three ways of writing give one structure', () => {
  const expected = [
    '1 前言',
    '1 1 范围',
    '1 2 规范性引用文件',
    '1 3 术语和定义',
    '1 4 要求',
    '2 4.1 外观',
    '2 4.2 含量',
    '1 附录A 试验',
    '2 A.1 原理',
    '1 参考文献',
  ];

  test('typed numbers, with each kind of separator and full-width digits', async () => {
    const draft = await importParts({
      body: lines(
        '前  言',
        '本文件由甲提出。',
        '1 范围',
        '本文件规定了油茶。',
        '２　规范性引用文件',
        '本文件没有规范性引用文件。',
        '3\t术语和定义',
        '本文件没有需要界定的术语和定义。',
        '4、要求',
        '4.1  外观',
        '应完整。',
        '4.2含量',
        '不低于5.2%。',
        '附录A',
        '（规范性附录）',
        '试验',
        'A.1 原理',
        '略。',
        '参考文献',
        '[1] GB/T 1',
      ),
    });
    expect(headings(draft)).toEqual(expected);
    expect(draft.problems).toEqual([]);
  });

  test('Word headings with a multilevel list', async () => {
    const styles = [1, 2]
      .map((n) =>
        styleXml(
          `H${n}`,
          `heading ${n}`,
          `<w:numPr><w:ilvl w:val="${n - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${n - 1}"/>`,
        ),
      )
      .join('');
    const h = (style: string, text: string, plain = false): string =>
      p(text, plain ? { style, num: [0, 0] } : { style });
    const draft = await importParts({
      styles,
      numbering: abstractXml(1, [levelXml(0, 'decimal', '%1'), levelXml(1, 'decimal', '%1.%2')]) + numXml(1, 1),
      body: [
        h('H1', '前言', true),
        p('本文件由甲提出。'),
        h('H1', '范围'),
        p('本文件规定了油茶。'),
        h('H1', '规范性引用文件'),
        p('本文件没有规范性引用文件。'),
        h('H1', '术语和定义'),
        p('本文件没有需要界定的术语和定义。'),
        h('H1', '要求'),
        h('H2', '外观'),
        p('应完整。'),
        h('H2', '含量'),
        p('不低于5%。'),
        h('H1', '附录A（规范性）试验', true),
        h('H2', 'A.1　原理', true),
        p('略。'),
        h('H1', '参考文献', true),
        p('[1] GB/T 1'),
      ].join(''),
    });
    expect(headings(draft)).toEqual(expected);
    expect(draft.codes).toEqual([]);
  });

  test('styles of the national template without any numbering part', async () => {
    const names = [
      '前言、引言标题',
      '章标题',
      '一级条标题',
      '附录标识',
      '附录一级条标题',
      '参考文献标题',
      '参考文献条目',
    ];
    const styles = HEADING_STYLES + names.map((name, i) => styleXml(`s${i}`, `标准文件_${name}`)).join('');
    const s = (name: string, text: string): string => p(text, { style: `s${names.indexOf(name)}` });
    const draft = await importParts({
      styles,
      body: [
        s('前言、引言标题', '前　言'),
        p('本文件由甲提出。'),
        s('章标题', '范围'),
        p('本文件规定了油茶。'),
        s('章标题', '规范性引用文件'),
        p('本文件没有规范性引用文件。'),
        s('章标题', '术语和定义'),
        p('本文件没有需要界定的术语和定义。'),
        s('章标题', '要求'),
        s('一级条标题', '外观'),
        p('应完整。'),
        s('一级条标题', '含量'),
        p('不低于5%。'),
        s('附录标识', '（规范性）试验'),
        s('附录一级条标题', '原理'),
        p('略。'),
        s('参考文献标题', '参考文献'),
        s('参考文献条目', 'GB/T 1'),
      ].join(''),
    });
    expect(headings(draft)).toEqual(expected);
    expect(draft.codes).toEqual([]);
  });
});

describe('clauses', () => {
  test('untitled clauses by their sentences, and undecided ones by their brothers', async () => {
    const draft = await importParts({
      body: lines(
        '1 范围',
        '略。',
        '2 要求',
        '2.1 应符合下列规定',
        '2.1.1 果实应成熟，不应有病虫害。',
        '2.1.2 果皮完整',
        '2.2 包装',
        '略。',
      ),
    });
    expect(draft.sketch.filter((line) => /heading|clause/.test(line))).toEqual([
      '  heading 1 范围',
      '  heading 1 要求',
      '  heading 2 应符合下列规定',
      '  clause 3 果实应成熟，不应有病虫害。',
      '  clause 3 果皮完整',
      '  heading 2 包装',
    ]);
  });

  test('quantities and dates at the beginning of a paragraph are no clause numbers', async () => {
    const draft = await importParts({
      body: lines(
        '1 范围',
        '20 世纪以来，油茶面积不断扩大。',
        '3.5 kg以上的果实为一级。',
        '2026 年修订。',
        '2 要求',
        '略。',
      ),
    });
    expect(headings(draft)).toEqual(['1 1 范围', '1 2 要求']);
  });

  test('numbers that the result will print otherwise are reported', async () => {
    const draft = await importParts({ body: lines('1 范围', '略。', '2 要求', '2.1 甲', '略。', '2.3 乙', '略。') });
    expect(draft.problems).toMatchObject([
      { code: 'draft-no-foreword' },
      { code: 'draft-numbers-changed', params: { count: 1, changes: '2.3→2.2' } },
    ]);
  });

  test('a draft without headings keeps its text as paragraphs and says so', async () => {
    const draft = await importParts({ body: lines('各位专家：', '现将标准草案发给你们。') });
    expect(draft.sketch).toEqual([
      'foreword',
      '  paragraph',
      'body',
      '  paragraph 各位专家：',
      '  paragraph 现将标准草案发给你们。',
    ]);
    expect(draft.codes).toContain('draft-no-headings');
    expect(draft.headings).toEqual([]);
  });

  test('contents are skipped, the repeated title and the end line too', async () => {
    const draft = await importParts({
      body: lines(
        'ICS 67.060',
        'DB41/T 12—2026',
        '油茶栽培技术规程',
        '2026-01-01发布',
        '目  次',
        '前言……………1',
        '1 范围\t2',
        '前言',
        '本文件由甲提出。',
        '油茶栽培技术规程',
        '1 范围',
        '略。',
        '________________',
      ),
    });
    expect(draft.sketch).toEqual([
      'foreword',
      '  paragraph 本文件由甲提出。',
      'body',
      '  heading 1 范围',
      '  paragraph 略。',
    ]);
    expect(draft.elements).toEqual(['cover', 'contents', 'foreword', 'body']);
    expect(draft.cover).toMatchObject({
      number: 'DB41/T 12—2026',
      kind: 'db-province',
      titleMain: '油茶栽培技术规程',
      publishDate: '2026-01-01',
    });
  });

  test('introduction with numbered clauses, warning before chapter 1, index', async () => {
    const draft = await importParts({
      body: lines('前言', '甲。', '引言', '0.1 背景', '乙。', '0.2 意义', '丙。', '1 范围', '略。', '索引', '油茶 3.1'),
    });
    expect(draft.sketch).toEqual([
      'foreword',
      '  paragraph 甲。',
      'introduction',
      '  heading 2 背景',
      '  paragraph 乙。',
      '  heading 2 意义',
      '  paragraph 丙。',
      'body',
      '  heading 1 范围',
      '  paragraph 略。',
      'index',
    ]);
    expect(draft.codes).toEqual(['draft-index-derived']);
  });

  test('the foreword keeps the text of what it must not hold', async () => {
    const draft = await importParts({
      body: `${lines('前言', '甲。')}<w:tbl><w:tr><w:tc>${p('格')}</w:tc><w:tc>${p('子')}</w:tc></w:tr></w:tbl>${lines('1 范围', '略。')}`,
    });
    expect(draft.sketch.slice(0, 4)).toEqual(['foreword', '  paragraph 甲。', '  paragraph 格', '  paragraph 子']);
    expect(draft.codes).toContain('draft-foreword-block');
  });
});

describe('habits of drafts', () => {
  test('a warning between the repeated title and chapter 1 belongs to the body', async () => {
    const draft = await importParts({
      body: lines(
        'GB/T 1—2026',
        '油茶果',
        '2026-05-01发布',
        '前言',
        '甲。',
        '油茶果',
        '警告——操作人员应有经验。',
        '1 范围',
        '略。',
      ),
    });
    expect(draft.sketch).toEqual([
      'foreword',
      '  paragraph 甲。',
      'body',
      '  warning 警告——操作人员应有经验。',
      '  heading 1 范围',
      '  paragraph 略。',
    ]);
  });

  const outline = (sketch: readonly string[]): string[] =>
    sketch.filter((line) => /heading|clause|annexTitle|list/.test(line)).map((line) => line.trim());

  test('numbers typed into Word headings', async () => {
    const draft = await importParts({
      body:
        p('1 范围', { style: 'H1' }) +
        p('略。') +
        p('2 要求', { style: 'H1' }) +
        p('2.1 外观', { style: 'H2' }) +
        p('2.1.1 颜色应为绿色，果面洁净。', { style: 'H3' }) +
        p('附 录 A', { style: 'H1' }) +
        p('（规范性附录）') +
        p('方法') +
        p('A.1 甲', { style: 'H2' }) +
        p('文。'),
    });
    expect(outline(draft.sketch)).toEqual([
      'heading 1 范围',
      'heading 1 要求',
      'heading 2 外观',
      'clause 3 颜色应为绿色，果面洁净。',
      'annexTitle 方法',
      'heading 2 甲',
    ]);
  });

  test('Word headings without any number', async () => {
    const draft = await importParts({
      body:
        p('范围', { style: 'H1' }) +
        p('略。') +
        p('要求', { style: 'H1' }) +
        p('外观', { style: 'H2' }) +
        p('参考文献', { style: 'H1' }) +
        p('GB/T 1'),
    });
    expect(headings(draft)).toEqual(['1 1 范围', '1 2 要求', '2 2.1 外观', '1 参考文献']);
  });

  test.each([
    ['第一章 总则', '第二章 要求'],
    ['一、总则', '二、要求'],
    ['1.总则', '2.要求'],
    ['第1章　总则', '第2章　要求'],
  ])('chapters written as %s', async (first, second) => {
    const draft = await importParts({ body: lines(first, '甲。', second, '乙。') });
    expect(headings(draft)).toEqual(['1 1 总则', '1 2 要求']);
    expect(draft.codes).toEqual(['draft-no-foreword']);
  });

  test('plain paragraphs in a list that numbers clauses; a list of points stays a list', async () => {
    const levels = [levelXml(0, 'decimal', '%1'), levelXml(1, 'decimal', '%1.%2'), levelXml(2, 'decimal', '%1.%2.%3')];
    const numbering =
      abstractXml(1, levels) + abstractXml(2, [levelXml(0, 'decimal', '%1.')]) + numXml(1, 1) + numXml(2, 2);
    const n = (text: string, level: number): string => p(text, { num: [1, level] });
    const draft = await importParts({
      numbering,
      body:
        n('范围', 0) + p('包括：') + p('甲', { num: [2, 0] }) + n('要求', 0) + n('外观', 1) + n('颜色应为绿色。', 2),
    });
    expect(outline(draft.sketch)).toEqual([
      'heading 1 范围',
      'list number',
      'listItem',
      'heading 1 要求',
      'heading 2 外观',
      'clause 3 颜色应为绿色。',
    ]);
  });

  test('quantities at the beginning of a line are text, points typed with a dot are a list', async () => {
    const draft = await importParts({
      body: lines(
        '1 范围',
        '1. 甲；',
        '2. 乙。',
        '2 要求',
        '2.1 外观',
        '2.5 mg/kg以下。',
        '3 个月内完成检测',
        '3 包装',
      ),
    });
    expect(outline(draft.sketch)).toEqual([
      'heading 1 范围',
      'list number',
      'listItem',
      'listItem',
      'heading 1 要求',
      'heading 2 外观',
      'heading 1 包装',
    ]);
  });
});
