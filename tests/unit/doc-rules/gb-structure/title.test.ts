import { describe, expect, it } from 'vitest';
import { chapter, told } from '#tests/builders/rule-cases.ts';

const blocks = [chapter('范围', '本文件规定了要求。')];
const say = (check: string, title: string, meta = {}) => told(check, { title, meta, blocks });

describe('title', () => {
  it('ST18: part in the title and in the number', () => {
    expect(say('ST18', '水泵　第2部分：安装', { number: 'GB/T 12345—2024' })).toEqual(['ST18-number: 第2部分：']);
    expect(say('ST18', '水泵　第二部分：安装', { number: 'GB/T 12345.2—2024' })).toEqual(['ST18-digits: 第二部分：']);
    expect(say('ST18', '水泵　第2部分：安装', { number: 'GB/T XXXXX—XXXX' })).toEqual([]);
    expect(say('ST18', '电测量设备　第11部分：测量设备', { number: 'GB/T 17215.211—2021' })).toEqual([]);
    expect(say('ST18', '质量　第1部分：要求', { number: 'GB/T 12345.1—2016/ISO 12345-1:2015' })).toEqual([]);
  });

  it.each([
    ['油茶籽油地方标准', ['TI01: 地方标准']],
    ['服务标准（试行）', ['TI01: 标准']],
    ['服务标准　第1部分：总则', ['TI01: 标准']],
    ['中华人民共和国国家标准　油茶', ['TI01: 中华人民共和国国家标准']],
    ['地方标准　制修订工作规范', []],
    ['标准样品　工作指南', []],
    ['计量标准　考核规范', []],
    ['企业标准化工作　指南', []],
  ])('TI01: %s', (title, expected) => expect(say('TI01', title)).toEqual(expected));

  it.each([
    ['油茶　栽培技术', '规程', ['TI02-code-of-practice: 油茶　栽培技术']],
    ['油茶籽油　检验规范', '试验', ['TI02-not-test-method: 规范']],
    ['油茶籽油　技术要求', '规范', []],
    ['物流　分类与编码　第2部分：果蔬', '分类', []],
    ['电能表　试验方法　第3部分：冲击电压', '试验', []],
    ['油茶籽油中苯并芘的测定（气相色谱法）', '试验', []],
    ['道路　图形符号', '符号', []],
  ] as const)('TI02: %s (%s)', (title, functionType, expected) =>
    expect(say('TI02', title, { functionType })).toEqual(expected),
  );

  it('TI02: a title for all aspects needs no function word', () => {
    const all = ['要求', '试验方法', '检验规则', '标志、包装、运输和贮存'].map((title) => chapter(title, '甲。'));
    expect(told('TI02', { title: '油茶籽油', meta: { functionType: '规范' }, blocks: [...blocks, ...all] })).toEqual(
      [],
    );
  });

  it('TI04, TI05: elements are counted by gaps, not by blanks inside Latin names', () => {
    const national = { profile: 'GB', number: 'GB/T 1234—2024' } as const;
    expect(say('TI04', '水泵　安装规范', { ...national, titleEn: 'Pumps—Specification for installation' })).toEqual([]);
    expect(say('TI04', '水泵　安装规范', { ...national, titleEn: 'Pumps' })).toEqual(['TI04:']);
    expect(say('TI04', '水泵　安装规范', { number: 'DB41/T 1—2024', profile: 'DB' })).toEqual([]);
    expect(say('TI05', '信息技术 LED 显示屏　安装规范')).toEqual([]);
    expect(say('TI05', '甲类　乙类\n丙类　丁类规范')).toHaveLength(1);
  });
});
