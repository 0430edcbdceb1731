import { describe, expect, it } from 'vitest';
import { FIXED_WORDING } from '#shared/profiles/wording/index.ts';
import { block, chapter, clause, findings, foreword, item, told } from '#tests/builders/rule-cases.ts';

const { basis, patents, firstEdition } = FIXED_WORDING.foreword;
const BODY = '本文件由甲委员会提出并归口。';
const UNITS = '本文件起草单位：甲公司、乙大学。';
const PERSONS = '本文件主要起草人：张三、李四。';
const say = (check: string, texts: readonly (string | ReturnType<typeof item>)[], meta = {}) =>
  told(check, { meta, blocks: [foreword(...texts)] });

describe('foreword', () => {
  it('a complete one is right in every check', () => {
    for (const id of ['FW01', 'FW02', 'FW03', 'FW04', 'FW05', 'FW06', 'FW07', 'FW08', 'FW09', 'FW10'])
      expect(say(id, [basis, patents, BODY, UNITS, PERSONS, firstEdition], { patents: false, replaces: [] })).toEqual(
        [],
      );
  });

  it('FW01: further drafting rules may follow; another year or dash may not', () => {
    const further = basis.replace('的规定', '和GB/T 20001.10—2014《标准编写规则　第10部分：产品标准》的规定');
    expect(say('FW01', [further])).toEqual([]);
    expect(say('FW01', [basis.replace('—2020', '-2020')])).toHaveLength(1);
    expect(say('FW01', [basis.replace('。', '')])).toHaveLength(1);
    expect(findings('FW01', { blocks: [foreword(BODY)] })[0]?.fix?.edits[0]).toMatchObject({
      kind: 'insert',
      text: basis,
    });
  });

  it('FW02: unknown paragraphs have no place in the order', () => {
    expect(say('FW02', [basis, '本文件的附录A为新增内容。', patents, BODY, UNITS, PERSONS, firstEdition])).toEqual([]);
    expect(say('FW02', [basis, PERSONS, UNITS, firstEdition])).toHaveLength(1);
    expect(say('FW02', [basis, patents, UNITS, PERSONS, BODY, firstEdition])).toEqual([`FW02: ${BODY}`]);
  });

  it('FW03: several replaced documents, and one that differs', () => {
    const text = '本文件代替GB/T 1234—2009《甲》和GB/T 1235—2009《乙》，与GB/T 1234—2009相比，主要技术变化如下：';
    expect(say('FW03', [text], { replaces: ['GB/T 1234—2009', 'GB/T 1235—2009'] })).toEqual([]);
    expect(say('FW03', [text], { replaces: ['GB/T 1234—2009'] })).toEqual(['FW03-cover: GB/T 1235—2009']);
    expect(say('FW03', [text], { replaces: ['GB/T 1234—2009', 'GB/T 1235—2008'] })).toEqual([
      'FW03-differs: GB/T 1235—2009',
    ]);
    expect(say('FW03', [text], {})).toEqual([]);
  });

  it('FW04: typed places of this edition exist, those of the old one are not looked for', () => {
    const text = '本文件代替GB/T 1234—2009《甲》，与GB/T 1234—2009相比，除结构调整和编辑性改动外，主要技术变化如下：';
    const body = block('chapter', { number: '4', title: '要求' }, clause('外观', '甲。'), clause('尺寸', '乙。'));
    const changes = (...texts: string[]) => told('FW04', { blocks: [foreword(text, ...texts.map(item)), body] });
    expect(changes('更改了外观（见4.1，2009年版的7.3、8.1）；', '增加了尺寸（见第4章和4.2）。')).toEqual([]);
    expect(changes('更改了外观（见4.1）。')).toEqual(['FW04-old: 更改了外观（见4.1）。']);
    expect(changes('增加了尺寸（见4.3）。')).toEqual(['FW04-gone: 4.3']);
    expect(changes('增加了附录（见附录A、表2）。')).toEqual(['FW04-gone: 附录A', 'FW04-gone: 表2']);
    expect(changes()).toEqual(['FW04-none:']);
    expect(say('FW04', ['本文件代替GB/T 1—2009《甲》，与GB/T 1—2009相比，仅有结构调整和编辑性改动。'])).toEqual([]);
    expect(
      say('FW04', ['本文件代替GB/T 1—2009，与GB/T 1—2009相比，主要技术变化如下：增加了外观（见4.1）；更改了尺寸。']),
    ).toEqual(['FW04: 更改了尺寸']);
  });

  it('FW05: words that only contain 本标准 are left alone', () => {
    expect(say('FW05', ['更改了样本标准差的计算（见5.2）。', '《本标准汇编》已出版，成本部分未计。'])).toEqual([]);
    expect(say('FW05', ['本部分由甲委员会归口。'])).toEqual(['FW05-self: 本部分']);
  });

  it('FW06: the wording of 2009 is not the sentence of 2020', () => {
    const old = '请注意本文件的某些内容可能涉及专利。本文件的发布机构不应承担识别这些专利的责任。';
    expect(say('FW06', [old])).toEqual([`FW06: ${old}`]);
    expect(say('FW06', [basis])).toEqual([]);
    expect(say('FW06', patents.split(/(?<=。)/))).toEqual([]);
  });

  it('FW07: lists of names', () => {
    const lists = (units: string, persons = PERSONS) => say('FW07', [BODY, units, persons]);
    expect(lists('本文件起草单位：ABB (China) Co., Ltd.、甲公司（乙，丙）。')).toEqual([]);
    expect(lists(UNITS, '本文件主要起草人：王　丽、李 明。')).toEqual([]);
    expect(lists(UNITS, '本文件主要起草人：张三丰 李四光 王五')).toEqual([
      'FW07-separator: 张三丰 李四光 王五',
      'FW07-stop: 五',
    ]);
    expect(lists('本文件起草单位：甲公司；乙大学。')).toEqual(['FW07-separator: 甲公司；乙大学']);
    expect(lists('本文件起草单位：')).toEqual(['FW07-organisations-empty:']);
    expect(say('FW07', ['本文件由甲局提出。', UNITS, PERSONS])).toEqual(['FW07-body:']);
  });

  it('FW07: the fix of separators changes the separators only', () => {
    const blocks = [foreword(BODY, '本文件起草单位：甲公司，乙大学,丙院。', PERSONS)];
    const edits = findings('FW07', { blocks })[0]?.fix?.edits.map((edit) =>
      edit.kind === 'replace' ? [edit.from, edit.to, edit.text] : [],
    );
    expect(edits).toEqual([
      [15, 16, '、'],
      [11, 12, '、'],
    ]);
  });

  it('FW09: contents of changes and words in quotes demand nothing', () => {
    const changes = [item('更改了应检测的项目（见6.2）；'), item('增加了“应”的用法（见4.1）；')];
    expect(say('FW09', ['主要技术变化如下：', ...changes])).toEqual([]);
    expect(say('FW09', ['本文件的实施宜与GB/T 1234配合。', '请于2025年底前反馈意见。'])).toEqual([
      'FW09-recommendation: 宜',
      'FW09-instruction: 请',
    ]);
  });

  it('FW09: names of persons and bodies are no verbs', () => {
    const names = ['本文件主要起草人：王宜林、李应钦、张可。', '本文件由宜章县可可行业协会归口。'];
    expect(say('FW09', names)).toEqual([]);
  });

  it('SC01, SC02, SC03', () => {
    const scope = (...texts: string[]) => ({ blocks: [chapter('范围', ...texts), chapter('要求', '甲。')] });
    expect(told('SC01', scope('本文件规定了水泵的要求。', '本文件不适用于油泵。'))).toEqual([
      'SC01-applies: 本文件规定了水泵的要求。',
    ]);
    expect(told('SC01', scope('本文件给出了示例，适用于水泵。'))).toEqual([]);
    expect(told('SC02', scope('本文件规定了可移动设备和不可移动文物的应急响应要求。'))).toEqual([]);
    expect(told('SC02', scope('本文件适用于水泵，油泵宜参照使用。'))).toEqual(['SC02-recommendation: 宜']);
    const chapters = ['选址', '栽植', '采收'].map((title) => chapter(title, '甲。'));
    const say3 = (text: string) =>
      told('SC03', { title: '油茶　栽培规程', blocks: [chapter('范围', text), ...chapters] });
    expect(say3('本文件规定了油茶栽培的选址、栽植和采收的要求。')).toEqual([]);
    expect(say3('本文件规定了油茶的选址、栽植、采收和贮藏保鲜的要求。')).toEqual(['SC03-absent: 贮藏保鲜']);
  });
});
