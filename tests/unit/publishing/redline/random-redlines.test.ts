import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as d from '#tests/builders/document.ts';
import { LONG_COVER } from '#tests/builders/long-standard.ts';
import { edit, edited } from './edit-standard.ts';
import { settled } from './redline-facts.ts';

/** `npm test` tries a few of them; with ZHUNSHENG_RUNS as many as asked for. */
const RUNS = Number(process.env['ZHUNSHENG_RUNS'] ?? 20);

const start = d.documentOf(
  d.foreword(d.paragraph('本文件按照GB/T 1.1—2020的规定起草。', { id: 'fore0001' })),
  d.body(
    d.heading(1, '范围', { id: 'head0001' }),
    d.paragraph('本文件规定了茶叶的要求，适用于茶叶的生产和检验。', { id: 'para0001' }),
    d.heading(1, '规范性引用文件', { id: 'head0009' }),
    d.paragraph('下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。', { id: 'para0009' }),
    d.reference('GB/T 8302 茶 取样', { id: 'refe0001' }),
    d.heading(1, '术语和定义', { id: 'head0002' }),
    d.term(2, '茶', 'tea', '茶树的嫩叶制成的产品。', { id: 'term0001' }),
    d.heading(1, '要求', { id: 'head0003' }),
    d.heading(2, '外观', { id: 'head0004' }),
    d.clause(3, ['茶叶的外观应平整', d.footnote('目测。', { id: 'foot0001' }), '，不应有霉变。'], { id: 'clau0001' }),
    d.list(
      'alpha',
      [
        d.item('颜色均匀；', undefined, { id: 'item0001' }),
        d.item('无异味；', undefined, { id: 'item0002' }),
        d.item('无可见杂质。', undefined, { id: 'item0003' }),
      ],
      { id: 'list0001' },
    ),
    d.note('目测检查。', { id: 'note0001' }),
    d.heading(2, '指标', { id: 'head0006' }),
    d.table(
      '指标',
      [
        ['项目', '值', '方法'],
        ['水分', '5.5', '甲法'],
        ['灰分', '6.25', '乙法'],
        ['碎末', '1', '丙法'],
      ],
      { id: 'tabl0001', rest: [d.note('甲法为仲裁法。', { id: 'note0002' })] },
    ),
    d.paragraph(['各项指标应符合', d.refTo('tabl0001'), '的规定，按', d.refTo('anne0001'), '检验。'], {
      id: 'para0002',
    }),
    d.figure('外形', { id: 'figu0001' }),
    d.formula('w=\\frac{m_1}{m_0}', { id: 'form0001' }),
    d.example('示例文字。', { id: 'exam0001' }),
  ),
  d.annex('试验方法', [d.heading(2, '原理', { id: 'head0005' }), d.paragraph('称量样品两次。', { id: 'para0003' })], {
    id: 'anne0001',
  }),
);

test('whatever was edited, accepting all gives the new version and rejecting all the old one', {
  timeout: 60_000,
}, async () => {
  const cover = { ...LONG_COVER, draftMark: '送审稿' as const };
  const OTHER_COVER = {
    ...cover,
    titleMain: '茶叶',
    publishDate: '2027-01-01',
    replaces: ['GB/T 1—2009'],
    patentAppeal: true,
    draftMark: '报批稿' as const,
  };
  const before = { doc: start, cover };
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
      const facts = await settled(before, { doc: edited(start, edits), cover: edits.length % 2 ? cover : OTHER_COVER });
      expect(facts.faults).toEqual([]);
      expect(facts.accepted).toEqual(facts.after);
      expect(facts.rejected).toEqual(facts.before);
    }),
    { numRuns: RUNS },
  );
});
