import { describe, expect, test } from 'vitest';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { lintDocument } from '#shared/doc-rules/engine/index.ts';
import type { RuleMeta } from '#shared/doc-rules/model/index.ts';
import { FIXED_WORDING } from '#shared/profiles/index.ts';
import { repairedText } from '#tests/builders/repaired-text.ts';
import { annex, block, chapter, findings, foreword, ruleDocument, told } from '#tests/builders/rule-cases.ts';

const { leadIn, none } = FIXED_WORDING.references;
const entry = (text: string) => block('normativeReference', { text });
const references = (...entries: readonly string[]) => chapter('规范性引用文件', leadIn, ...entries.map(entry));
const listed = (id: string, ...entries: readonly string[]) => told(id, { blocks: [references(...entries)] });

describe('chapter 2', () => {
  test('says in one of two ways what it holds', () => {
    const lead = (...children: Parameters<typeof chapter>[1][]) =>
      findings('NR01', { blocks: [chapter('规范性引用文件', ...children)] }).map(({ message }) => message);
    expect(lead()).toEqual(['NR01-none-missing']);
    expect(lead(none)).toEqual([]);
    expect(lead(leadIn.replaceAll('，', ','), entry('GB/T 191　包装'))).toEqual([]);
    expect(lead(entry('GB/T 191　包装'))).toEqual(['NR01-missing']);
    expect(lead(leadIn)).toEqual(['NR01-no-entries']);
    expect(lead(none, entry('GB/T 191　包装'))).toEqual(['NR01-none-with-entries']);
    expect(lead('无。')).toEqual(['NR01-none-wording']);
    // Entries that came in as paragraphs are entries all the same.
    expect(lead(leadIn, 'GB/T 191　包装储运图示标志')).toEqual([]);
  });

  test('holds plain entries', () => {
    expect(listed('NR02', 'GB/T 191　《包装储运图示标志》；')).toEqual([
      'NR02-marks: 《包装储运图示标志》',
      'NR02-end: ；',
    ]);
    const text = 'GB/T 191　《包装储运图示标志》；';
    expect(repairedText(text, findings('NR02', { blocks: [references(text)] }))).toBe('GB/T 191　包装储运图示标志');
    expect(listed('NR02', '1. GB/T 191　包装', '[2] NY/T 496　肥料')).toEqual(['NR02-label: 1.', 'NR02-label: [2]']);
    expect(listed('NR03', '1. GB/T 191　包装', 'GB/T 192—20XX　标志')).toEqual(['NR03-placeholder: GB/T 192—20XX']);
    const paragraph = { blocks: [chapter('规范性引用文件', leadIn, 'GB/T 191　包装储运图示标志')] };
    expect(findings('NR02', paragraph)[0]?.fix?.edits).toMatchObject([{ kind: 'convert', to: 'reference' }]);
  });

  test('lists literature without a code, but no law', () => {
    expect(listed('NR03', '中华人民共和国药典（2020年版）', 'Codex Alimentarius Commission procedural manual')).toEqual(
      [],
    );
    expect(listed('NR03', '建筑饰面材料')).toEqual(['NR03-code: 建筑饰面材料']);
    expect(listed('NR12', '农药管理条例（国务院令第752号）', '水质　氨氮的测定　纳氏试剂分光光度法')).toEqual([
      'NR12: 农药管理条例（国务院令第752号）',
    ]);
    expect(listed('NR03', '农药管理条例（国务院令第752号）', '《产品质量法》')).toEqual([]);
    expect(listed('NR12', '《产品质量法》')).toEqual(['NR12: 《产品质量法》']);
  });

  test('is in order, whatever letters of metrology stand between', () => {
    expect(
      listed('NR04', 'GB/T 191　甲', 'JJG 196　乙', 'NY/T 496　丙', 'JJF 1001　丁', 'T/ABC 1　戊', 'ISO 1　己'),
    ).toEqual([]);
    expect(listed('NR04', 'IEC 60068-1　甲', 'ISO/IEC 17025　乙')).toEqual(['NR04: ISO/IEC 17025　乙']);
    expect(listed('NR04', 'GB/T 2828.10　甲', 'GB/T 2828.2　乙')).toEqual(['NR04: GB/T 2828.2　乙']);
  });

  test('brackets the title of a foreign document that only lacks brackets', () => {
    const text = 'ISO 712　谷物　水分含量的测定，Cereals—Determination of moisture content';
    expect(repairedText(text, findings('NR14', { blocks: [references(text)] }))).toBe(
      'ISO 712　谷物　水分含量的测定（Cereals—Determination of moisture content）',
    );
    expect(listed('NR14', 'ISO 712　Cereals')).toEqual(['NR14-translation: ISO 712　Cereals']);
    expect(
      listed('NR14', 'RFC 8259　数据交换格式（The JavaScript Object Notation (JSON) Data Interchange Format）'),
    ).toEqual([]);
  });

  test('takes documents within reach of the region', () => {
    const local = (meta: object) => told('NR13', { blocks: [references('DB33/T 2036　甲', 'DB3301/T 12　乙')], meta });
    expect(local({ profile: 'DB', jurisdiction: '3301' })).toEqual([]);
    expect(local({ profile: 'DB', number: 'DB32/T 1—2024' })).toEqual([
      'NR13-region: DB33/T 2036　甲',
      'NR13-region: DB3301/T 12　乙',
    ]);
    expect(local({ profile: 'GB' })).toHaveLength(2);
    expect(local({})).toEqual([]);
  });

  test('asks the register whether a document is in force', () => {
    const ask = (...entries: readonly string[]) => {
      const document = ruleDocument({ blocks: [references(...entries)] });
      const knownStandards: RuleMeta['knownStandards'] = new Map([
        ['GB/T191—2000', { state: 'replaced', by: 'GB/T 191—2008' }],
        ['GB/T191—2008', { state: 'current', by: '' }],
        ['NY/T496—2002', { state: 'replaced', by: 'NY/T 500—2020' }],
        ['JB/T8—1999', { state: 'withdrawn', by: '' }],
      ]);
      const checks = catalogue.filter(({ id }) => id === 'NR11');
      return lintDocument({ ...document, meta: { knownStandards } }, checks).map(({ message, params }) => [
        message,
        params['by'],
      ]);
    };
    expect(ask('GB/T 191　甲', 'GB/T 191—2008　甲', 'GB/T 999—2001　丁')).toEqual([]);
    expect(ask('GB/T191-2000　甲')).toEqual([['NR11-replaced', 'GB/T 191—2008']]);
    expect(ask('NY/T 496　乙')).toEqual([['NR11-replaced', 'NY/T 500—2020']]);
    expect(ask('JB/T 8　丙')).toEqual([['NR11-withdrawn', '']]);
  });
});

describe('codes in the text', () => {
  test.each([
    ['按GB/T191－2008包装。', '按GB/T 191—2008包装。'],
    ['按GB/T 2828.1:2012抽样，ISO9001—2015除外。', '按GB/T 2828.1—2012抽样，ISO 9001:2015除外。'],
  ])('are written rightly: %s', (before, after) => {
    expect(repairedText(before, findings('NR05', { blocks: [chapter('要求', before)] }))).toBe(after);
  });

  test('a numbered part needs the year, the own clauses behind a code do not', () => {
    const cited = (text: string) => told('NR09', { blocks: [chapter('要求', text)] });
    expect(cited('按GB/T 191的5.2进行。')).toEqual(['NR09: GB/T 191的5.2']);
    expect(cited('按GB/T 191第5章进行。')).toEqual(['NR09: GB/T 191第5章']);
    expect(cited('按GB/T 191附录A进行，见NY/T 496中的图2和图3。')).toEqual([
      'NR09: GB/T 191附录A',
      'NR09: NY/T 496中的图2和图3',
    ]);
    expect(cited('应符合GB/T 191，5.3.9的规定。')).toEqual(['NR09: GB/T 191，5.3.9']);
    expect(cited('应符合GB/T 191，表1另有规定的除外。')).toEqual([]);
    expect(cited('应符合GB/T 191、GB/T 192—2008中5.2的规定。')).toEqual([]);
    expect(cited('应符合GB/T 191的规定和5.3的要求，GB/T 1234的第2部分除外。')).toEqual([]);
  });

  test('are listed when a provision builds on them', () => {
    const text = (...lines: readonly string[]) =>
      told('NR08', {
        blocks: [
          references('GB/T 191　包装储运图示标志', 'GB/T 8321（所有部分）　农药合理使用准则'),
          chapter('要求', ...lines),
        ],
      });
    expect(text('应符合GB 5749的规定。', '按照GB/T 8321.9的规定使用。')).toEqual(['NR08: GB 5749']);
    expect(text('背景见GB/T 999。', '应符合GB/T 191—2008的规定。')).toEqual([]);
  });

  test('say the same year as the list', () => {
    const blocks = (inList: string, text: string) => [references(inList), chapter('要求', text)];
    const dated = findings('NR10', { blocks: blocks('GB/T 191　包装', '按GB/T 191—2008中5.2进行。') });
    expect(dated.map(({ message }) => message)).toEqual(['NR10-undated-in-list']);
    expect(repairedText('GB/T 191　包装', dated)).toBe('GB/T 191—2008　包装');
    const undated = findings('NR10', { blocks: blocks('GB/T 191—2008　包装', '应符合GB/T 191的规定。') });
    expect(undated.map(({ message, fix }) => [message, fix?.edits[0]?.kind])).toEqual([
      ['NR10-undated-in-text', 'cite'],
    ]);
    expect(told('NR10', { blocks: blocks('GB/T 191—2008　包装', '应符合GB/T 191—2008的规定。') })).toEqual([]);
  });

  test('an entry is used where provisions stand, not where something is told', () => {
    const used = (...more: Parameters<typeof chapter>[1][]) =>
      told('NR07', { blocks: [references('GB/T 191　包装'), chapter('要求', ...more)] }).map((it) => it.split(':')[0]);
    expect(used('应符合GB/T 191—2008的规定。')).toEqual([]);
    expect(used('应包装。')).toEqual(['NR07']);
    expect(used(block('note', { text: 'GB/T 191给出了标志。' }))).toEqual(['NR07-informative']);
    const inAnnex = { blocks: [references('GB/T 191　包装'), annex('informative', '说明', 'GB/T 191给出了标志。')] };
    expect(findings('NR07', inAnnex)[0]?.fix?.edits).toMatchObject([{ name: 'derive-references' }]);
    const inForeword = { blocks: [foreword('本文件代替GB/T 191—2008。'), references('GB/T 191　包装')] };
    expect(told('NR07', inForeword)).toEqual(['NR07: GB/T 191　包装']);
  });
});
