import { describe, expect, it } from 'vitest';
import { annex, block, chapter, clause, findings, foreword, told, untitled } from '#tests/builders/rule-cases.ts';

const scope = () => chapter('范围', '本文件规定了水泵的要求。', '本文件适用于离心泵。');
const references = () => chapter('规范性引用文件', '本文件没有规范性引用文件。');
const terms = () => chapter('术语和定义', '本文件没有需要界定的术语和定义。');
const whole = (...more: ReturnType<typeof block>[]) => [
  foreword('本文件为首次发布。'),
  scope(),
  references(),
  terms(),
  ...more,
];

describe('elements', () => {
  it('ST01: what is missing is named, a chapter that must exist can be added', () => {
    const blocks = [foreword('本文件为首次发布。'), scope(), terms(), chapter('要求', '应平稳。')];
    expect(told('ST01', { blocks })).toEqual(['ST01-chapter:']);
    expect(findings('ST01', { blocks })[0]?.fix?.edits).toHaveLength(2);
    expect(told('ST01', { blocks: whole() })).toEqual(['ST01-core:']);
  });

  it('ST01: a vocabulary ends with chapter 3, a standard of symbols with chapter 4', () => {
    const term = block('term', { title: '扬程', en: 'head', text: '单位重量液体获得的能量。' });
    const vocabulary = [
      foreword('甲'),
      scope(),
      references(),
      chapter('术语和定义', '下列术语和定义适用于本文件。', term),
    ];
    expect(told('ST01', { title: '水泵　术语', blocks: vocabulary })).toEqual([]);
    expect(told('ST01', { title: '水泵　规范', blocks: vocabulary })).toEqual(['ST01-core:']);
    const symbols = [...whole(), chapter('符号', '下列符号适用于本文件。')];
    expect(told('ST01', { title: '水泵　符号', meta: { functionType: '符号' }, blocks: symbols })).toEqual([]);
  });

  it('ST02: only what stands wrong is told, not all that follows', () => {
    const blocks = [...whole(), annex('informative', '示例', '甲。'), chapter('要求', '甲。'), block('bibliography')];
    expect(told('ST02', { blocks }).length).toBe(1);
    expect(told('ST02', { blocks: [block('index'), ...whole(chapter('要求', '甲。'))] })).toEqual(['ST02-index:']);
    expect(told('ST02', { blocks: [...whole(), block('bibliography'), block('bibliography')] })).toEqual([
      'ST02-twice:',
    ]);
  });

  it('ST03: a missing chapter is the affair of ST01, a shifted one is not', () => {
    expect(told('ST03', { blocks: [scope(), terms(), chapter('要求', '甲。')] })).toEqual([]);
    expect(told('ST03', { blocks: [scope(), references(), chapter('总则', '甲。'), terms()] })).toEqual(['ST03:']);
  });

  it('ST06: numbers of objects in the introduction are no clause numbers', () => {
    const table = block('table', { number: '1', title: '类目', rows: [['甲']] });
    expect(told('ST06', { blocks: [block('introduction', {}, '类目见表1。', table)] })).toEqual([]);
    expect(told('ST06', { title: '水泵　第2部分：安装', blocks: whole() })).toEqual(['ST06-part:']);
  });
});

describe('clauses', () => {
  it('ST07: a short line without a stop is offered as the title', () => {
    const blocks = [block('chapter', { title: '' }, '安装要求', '应水平。')];
    const [finding] = findings('ST07', { blocks });
    expect(finding?.fix?.params).toEqual({ title: '安装要求' });
    expect(findings('ST07', { blocks: [block('chapter', { title: '' }, '水泵应水平安装。')] })[0]?.fix).toBeUndefined();
  });

  it('ST08: doubles and a wrong beginning; a gap is told once', () => {
    const numbered = (...numbers: string[]) => [
      block(
        'chapter',
        { number: '4', title: '要求' },
        ...numbers.map((number) => block('clause', { number, title: number }, '甲。')),
      ),
    ];
    expect(told('ST08', { blocks: numbered('4.1', '4.1') })).toEqual(['ST08: 4.1']);
    expect(told('ST08', { blocks: numbered('4.2', '4.3') })).toEqual(['ST08: 4.2']);
    expect(told('ST08', { blocks: numbered('4.1', '4.3', '4.4') })).toEqual(['ST08: 4.3']);
    expect(told('ST08', { blocks: numbered('4.1', '5.2', '4.2') })).toEqual(['ST08-parent: 5.2']);
    expect(told('ST08', { blocks: numbered('４.１', '4.2') })).toEqual([]);
    expect(told('ST08', { blocks: [chapter('要求', clause('甲', '乙。'), clause('丙', '丁。'))] })).toEqual([]);
  });

  it('ST09: merging a lone clause keeps what stands in it; clauses below it would be lost, so then nothing is offered', () => {
    const blocks = [chapter('采收', clause('时间', '应在霜降后。'))];
    expect(findings('ST09', { blocks })[0]?.fix?.label).toBe('merge-clause-up');
    const deep = [chapter('采收', clause('时间', clause('春', '甲。'), clause('秋', '乙。')))];
    expect(told('ST09', { blocks: deep })).toEqual(['ST09:']);
    expect(findings('ST09', { blocks: deep })[0]?.fix).toBeUndefined();
  });

  it('ST11: the odd ones are told; an empty heading is still being written', () => {
    const blocks = [chapter('选址', clause('气候', '甲。'), clause('土壤', '乙。'), untitled('坡度应不大于25°。'))];
    expect(told('ST11', { blocks })).toEqual(['ST11-untitled:']);
    expect(told('ST11', { blocks: [chapter('选址', clause('气候', '甲。'), clause(''))] })).toEqual([]);
  });

  it('ST13: lead-ins of terms and symbols are none; the fix names the clause by what it says', () => {
    const groups = () => [clause('符号', '甲。'), clause('缩略语', '乙。')];
    expect(told('ST13', { blocks: [chapter('符号和缩略语', '下列符号和缩略语适用于本文件。', ...groups())] })).toEqual(
      [],
    );
    expect(told('ST13', { blocks: [annex('normative', '校准', '校准分两步。', ...groups())] })).toEqual(['ST13:']);
    const reagents = (text: string) =>
      told('ST13', { blocks: [chapter('试剂', text, clause('水', '甲。'), clause('乙醇', '乙。'))] });
    expect(reagents('除非另有规定，仅使用分析纯试剂。')).toEqual([]);
    expect(reagents('试剂应由专人保管。')).toHaveLength(1);
    const label = (text: string) =>
      findings('ST13', { blocks: [chapter('安装', text, clause('基础', '甲。'), clause('泵体', '乙。'))] })[0]?.fix
        ?.params;
    expect(label('安装应由两人完成。')).toEqual({ title: '总则' });
    expect(label('安装分为两步。')).toEqual({ title: '概述' });
  });

  it('ST15: brackets and Latin abbreviations may end a title', () => {
    const titles = ['外壳（IP代码）', '样品制备（甲、乙）', '总体要求：', '包装、', '标志 。'];
    const blocks = titles.map((title) => chapter(title, '甲。'));
    expect(told('ST15', { blocks })).toEqual(['ST15: ：', 'ST15: 、', 'ST15: 。']);
  });

  it('ST16: mandatory chapters are never offered for removal', () => {
    const blocks = [chapter('范围'), chapter('规范性引用文件'), chapter('术语和定义', ''), chapter('要求')];
    expect(findings('ST16', { blocks }).map(({ message, fix }) => [message, fix?.label])).toEqual([
      ['ST16', undefined],
      ['ST16-mandatory', 'say-none'],
      ['ST16-mandatory', 'say-none'],
      ['ST16', 'remove-empty'],
    ]);
  });
});
