import { describe, expect, it } from 'vitest';
import { annex, block, chapter, findings, told } from '#tests/builders/rule-cases.ts';

const entry = (text: string, number: string) => block('indexEntry', { text, number });

describe('annexes', () => {
  const say = (check: string, text: string, ...annexes: ReturnType<typeof annex>[]) =>
    told(check, { blocks: [chapter('要求', text), ...annexes] });

  it('AN01: a kind typed into the title is taken out', () => {
    const blocks = [annex('informative', '（规范性附录）取样方法', '甲。')];
    expect(told('AN01', { blocks })).toEqual(['AN01-typed: （规范性附录）']);
    expect(findings('AN01', { blocks })[0]?.fix?.edits).toMatchObject([
      { kind: 'replace', text: '' },
      { kind: 'attribute', name: 'obligation', value: 'normative' },
    ]);
  });

  it.each([
    '取样见附录 A。',
    '取样见A.2。',
    '取样见图A.1。',
    '取样按公式（A.1）计算。',
    '取样见附录A～附录C。',
    '取样见附录C和附录A。',
  ])('AN02: %s mentions annex A', (text) => {
    expect(say('AN02', text, annex('informative', '取样', '甲。'))).toEqual([]);
  });

  it.each([
    '取样见GB/T 5009.1—2003的附录A。',
    '取样按GB/T 5009.1—2003中附录A。',
    '项目的名称见2014年版的附录A。',
    '取样见A类表。',
  ])('AN02: %s does not', (text) => expect(say('AN02', text, annex('normative', '取样', '甲。'))).toEqual(['AN02:']));

  it('AN02: what is informative cannot be demanded', () => {
    const informative = () => annex('informative', '取样', '甲。');
    expect(say('AN02', '取样应严格按照附录A的方法进行。', informative())).toEqual(['AN02-verb: 附录A']);
    expect(say('AN02', '取样应符合表A.1的规定。', informative())).toEqual(['AN02-verb: 表A.1']);
    expect(say('AN02', '按附录A的规定取样。', informative())).toEqual(['AN02-verb: 附录A']);
    expect(say('AN02', '取样可按附录A的规定进行。', informative())).toEqual([]);
    expect(say('AN02', '样品应密封，标签的示例见附录A。', informative())).toEqual([]);
    expect(say('AN02', '取样应按5.2的规定填写记录（见附录A）。', informative())).toEqual([]);
    expect(say('AN02', '取样参见附录A。', annex('normative', '取样', '甲。'))).toEqual(['AN02-weak: 附录A']);
    expect(say('AN02', '取样参见附录A。应符合附录A。', annex('normative', '取样', '甲。'))).toEqual([]);
  });

  it('AN03: references of other documents do not count as first mentions', () => {
    const two = () => [annex('normative', '甲', '子。'), annex('informative', '乙', '丑。')];
    expect(say('AN03', '见GB/T 1—2020的附录B。应符合附录A，见附录B。', ...two())).toEqual([]);
    expect(say('AN03', '见附录B。应符合附录A。', ...two())).toEqual(['AN03:']);
  });

  it('AN03: annexes are sorted where live references follow', () => {
    const [first, second] = [annex('normative', '甲', '子。'), annex('informative', '乙', '丑。')];
    const live = [chapter('要求', `见{ref:${second.id}}。应符合{ref:${first.id}}。`), first, second];
    expect(findings('AN03', { blocks: live })[0]?.fix?.edits).toEqual([
      { kind: 'order', blocks: [second.id, first.id] },
    ]);
  });

  it('AN05: sub-figures and formulas', () => {
    const part = block('figure', { number: 'a)', title: '左' });
    const figure = block('figure', { number: 'A.1', title: '图' }, part);
    const formula = block('formula', { number: '（1）', text: 'a=b' });
    expect(say('AN05', '见附录A。', annex('normative', '甲', figure, formula))).toEqual(['AN05-formula: （1）']);
  });
});

describe('literature and index', () => {
  it('BI01: a number typed into the text is taken out', () => {
    const bibliography = (text: string) => [block('bibliography', {}, block('bibliographyItem', { text }))];
    expect(told('BI01', { blocks: bibliography('[1] GB/T 1234　水泵') })).toEqual(['BI01-typed: [1]']);
    expect(told('BI01', { blocks: bibliography('3D打印技术手册') })).toEqual([]);
    expect(told('BI01', { blocks: bibliography('1.5级泵站手册') })).toEqual([]);
  });

  it('BI02: two dated editions are two documents', () => {
    const lists = (normative: string, literature: string) => [
      chapter('规范性引用文件', block('normativeReference', { text: normative })),
      block('bibliography', {}, block('bibliographyItem', { text: literature })),
    ];
    expect(told('BI02', { blocks: lists('GB/T 1234—2020　水泵', 'GB/T 1234—2008　水泵') })).toEqual([]);
    expect(told('BI02', { blocks: lists('GB/T 1234—2020　水泵', 'GB/T 1234—2020　水泵') })).toHaveLength(1);
  });

  it('IX01: letters, order, missing numbers', () => {
    const index = (...children: ReturnType<typeof entry>[]) => [
      block('chapter', { number: '5', title: '要求' }, '甲。'),
      block('index', {}, ...children),
    ];
    const letter = (text: string) => block('indexLetter', { text });
    expect(told('IX01', { blocks: index(letter('B'), entry('安装', '5')) })).toEqual(['IX01: 安装']);
    expect(told('IX01', { blocks: index(letter('A'), entry('按钮', '5'), entry('安装', '5')) })).toEqual([
      'IX01: 安装',
    ]);
    expect(told('IX01', { blocks: index(letter('C'), entry('长度', '5'), entry('重复', '5')) })).toEqual([]);
    expect(told('IX01', { blocks: index(letter('A'), entry('安装', '')) })).toEqual(['IX01-none:']);
  });
});
