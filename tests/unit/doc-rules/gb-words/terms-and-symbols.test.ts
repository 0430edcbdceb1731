import { describe, expect, test } from 'vitest';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { lintDocument } from '#shared/doc-rules/engine/index.ts';
import type { RuleMeta } from '#shared/doc-rules/model/index.ts';
import { repairedText } from '#tests/builders/repaired-text.ts';
import { annex, block, chapter, clause, findings, ruleDocument, told } from '#tests/builders/rule-cases.ts';

const LEAD = '下列术语和定义适用于本文件。';
const term = (title: string, text = '某物。', more: object = {}) =>
  block('term', { title, en: 'thing', text, ...more });
const symbol = (title: string) => block('symbolItem', { title, text: '某量' });

describe('terms and definitions', () => {
  test('are led in by one of the four sentences that fits', () => {
    const lead = (title: string, ...children: Parameters<typeof chapter>[1][]) =>
      findings('TE01', { blocks: [chapter(title, ...children)] }).map(({ message }) => message);
    expect(lead('术语和定义', LEAD, term('甲'))).toEqual([]);
    expect(lead('术语和定义', LEAD)).toEqual(['TE01-no-entries']);
    expect(lead('术语和定义', term('甲'))).toEqual(['TE01-missing']);
    expect(lead('术语和定义')).toEqual(['TE01-none-missing']);
    expect(lead('术语和定义', '以下术语适用于本文件。', term('甲'))).toEqual(['TE01-wording']);
    expect(
      lead('术语和定义', 'GB/T 1.1—2020、ISO 9000:2015界定的以及下列术语和定义适用于本文件。', term('甲')),
    ).toEqual([]);
    // A chapter divided into terms and abbreviations is led in by its first clause.
    expect(
      lead('术语、定义和缩略语', clause('术语和定义', LEAD, term('甲')), clause('缩略语', '下列缩略语适用于本文件。')),
    ).toEqual([]);
  });

  test('a definition may call a thing movable, but not permit it', () => {
    const said = (text: string) => told('TE03', { blocks: [chapter('术语和定义', LEAD, term('助浴床', text))] });
    expect(said('可移动、可折叠、功能可靠的床。')).toEqual([]);
    expect(said('指标体系中的床。')).toEqual([]);
    expect(said('应每日消毒的床。')).toEqual(['TE03-modal: 应']);
    expect(said('助浴床是一种床。床脚可升降。')).toContain('TE03-term: 助浴床');
    expect(said('一种床。它有轮子。')).toEqual(['TE03-sentences: 它有轮子。']);
    const before = '指用于助浴的床。';
    const doc = { blocks: [chapter('术语和定义', LEAD, term('助浴床', before))] };
    expect(repairedText(before, findings('TE03', doc))).toBe('用于助浴的床。');
  });

  test('are used somewhere: in a heading, a cell, another definition, by a short form', () => {
    const used = (title: string, ...more: Parameters<typeof chapter>[1][]) =>
      told('TE04', { blocks: [chapter('术语和定义', LEAD, term(title)), chapter('要求', '应检查。', ...more)] });
    expect(used('摊放')).toEqual(['TE04: 摊放']);
    expect(used('摊放', clause('摊放', '应均匀。'))).toEqual([]);
    expect(used('摊放', block('table', { rows: [['项目'], ['摊放时间']] }))).toEqual([]);
    expect(used('数据处理单元（DPU）', 'DPU应接地。')).toEqual([]);
    expect(
      told('TE04', { blocks: [chapter('术语和定义', LEAD, term('摊放', '某物。')), chapter('要求', '应检查。')] }),
    ).toHaveLength(1);
    const own = term('摊放', '摊放鲜叶的作业。');
    expect(
      told('TE04', {
        blocks: [chapter('术语和定义', LEAD, own, term('提香', '摊放后的作业。')), chapter('要求', '应提香。')],
      }),
    ).toEqual([]);
    // A vocabulary uses its terms by listing them.
    expect(
      told('TE04', {
        title: '茶叶　术语',
        blocks: [chapter('术语和定义', LEAD, own), annex('informative', '说明', '略。')],
      }),
    ).toEqual([]);
  });

  test('name the document they are copied from, with its entry', () => {
    const source = (text: string) =>
      told('TE06', { blocks: [chapter('术语和定义', LEAD, term('甲', '某物。', { source: text }))] });
    expect(source('[来源：GB/T 7024—2008，3.2.1，有修改]')).toEqual([]);
    expect(source('[来源：GB/T 7024—2008，附录A]')).toEqual([]);
    expect(source('[来源：ISO 9000:2015, 3.1]')).toEqual([]);
    expect(source('[来源：《中国大百科全书》]')).toEqual([]);
    expect(source('[来源：GB/T 7024，3.2.1]')).toEqual(['TE06-undated: [来源：GB/T 7024，3.2.1]']);
    expect(source('[来源：GB/T 7024—2008]')).toEqual(['TE06-clause: [来源：GB/T 7024—2008]']);
  });

  test('known elsewhere and used in two words are found with what the workspace knows', () => {
    const ask = (id: string, meta: RuleMeta, text: string) => {
      const document = ruleDocument({
        blocks: [chapter('术语和定义', LEAD, term('轿厢', '运载乘客的部件')), chapter('要求', text)],
      });
      return lintDocument(
        { ...document, meta },
        catalogue.filter((check) => check.id === id),
      );
    };
    const knownTerms = [{ term: '轿厢', definition: '运载乘客的部件。', source: 'GB/T 7024—2008，3.2' }];
    expect(ask('TE06', { knownTerms }, '应清洁。').map(({ fix }) => fix?.edits)).toMatchObject([
      [{ field: 'source', text: '[来源：GB/T 7024—2008，3.2]' }],
    ]);
    const text = '智能电表应接地，电表应铅封，电能表应检定。';
    const synonyms = [['电能表', '电表', '智能电表']];
    expect(repairedText(text, ask('TE07', { synonyms }, text))).toBe('电能表应接地，电能表应铅封，电能表应检定。');
    expect(ask('TE07', { synonyms }, '电表应铅封。')).toEqual([]);
  });
});

describe('symbols and abbreviations', () => {
  const order = (...symbols: readonly string[]) => {
    const text = symbols.map((it) => it.replace(/[_{}]/g, '')).join('、');
    return told('SY01', {
      blocks: [chapter('符号', '下列符号适用于本文件。', ...symbols.map(symbol)), chapter('要求', `由${text}计算。`)],
    });
  };

  test('are sorted by letters, case, index', () => {
    expect(order('A', 'a', 'a_c', 'a_1', 'B', 'b', 'Q_max', 'α', 'β')).toEqual([]);
    expect(order('b', 'B')).toEqual(['SY01-order: B']);
    expect(order('a_1', 'a')).toEqual(['SY01-order: a']);
    expect(order('α', 'x')).toEqual(['SY01-order: x']);
    const doc = { blocks: [chapter('符号', ...['b', 'a', 'C'].map(symbol))] };
    const [first] = findings('SY01', doc).filter(({ message }) => message === 'SY01-order');
    const ids = doc.blocks[0]?.children?.map(({ id }) => id) ?? [];
    expect(first?.fix?.edits).toEqual([{ kind: 'order', blocks: [ids[1], ids[0], ids[2]] }]);
  });

  test('are used in formulas and cells too', () => {
    const used = (title: string, ...more: Parameters<typeof chapter>[1][]) =>
      told('SY01', { blocks: [chapter('符号', symbol(title)), chapter('要求', '应计算。', ...more)] });
    expect(used('m_{max}', block('formula', { text: '\\frac{m_{\\mathrm{max}}}{V}' }))).toEqual([]);
    expect(used('\\rho', block('formula', { text: '\\rho=m/V' }))).toEqual([]);
    expect(used('PLC', block('table', { rows: [['甲'], ['PLC端口']] }))).toEqual([]);
    expect(used('d', '应加盖。')).toEqual(['SY01-unused: d']);
  });

  test.each([
    ['终端应支持DLMS。', ['SY02-never: DLMS']],
    ['终端应支持设备语言报文规范（DLMS），DLMS应可配置。', []],
    ['DLMS（设备语言报文规范）应可配置。', []],
    ['设备语言报文规范（以下简称“DLMS”）应可配置，DLMS应可查。', []],
    ['防护等级应为IP54，螺栓应为M8，型号为SHA-256，浊度应不大于5 NTU，按ISO 9001审核。', []],
    ['符合GB/T 191，型号XYZ100，参数OPC UA，混凝土C30，用HNO₃消解，KOH溶液。', []],
  ])('abbreviations in %s', (text, expected) => {
    expect(told('SY02', { blocks: [chapter('要求', text)] })).toEqual(expected);
  });

  test('a list or a term explains an abbreviation wherever it stands', () => {
    const text = chapter('要求', 'AMI和HPLC应互通。');
    const list = chapter('缩略语', '下列缩略语适用于本文件。', symbol('AMI'), 'HPLC：高速电力线载波（High-speed PLC）');
    expect(told('SY02', { blocks: [text, list] })).toEqual([]);
  });
});
