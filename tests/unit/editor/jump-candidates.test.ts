import { describe, expect, test } from 'vitest';
import { standardSchema } from '#shared/doc-model/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { jumpCandidates } from '#ui/editor/frame/jump-candidates.ts';
import { referenceTargets } from '#ui/editor/ui/reference-targets.ts';

const doc = standardSchema.nodes.doc.createChecked(null, [
  d.foreword(d.paragraph('前言。')),
  d.body(
    d.heading(1, '范围'),
    d.heading(1, '要求'),
    d.heading(2, '外观', { id: 'clause21x1' }),
    d.list('alpha', ['平整；', '无裂纹。']),
    d.heading(2, '尺寸'),
    d.clause(3, '长度不大于十米。', { id: 'clause221x' }),
    d.table('指标', [['甲', '乙']], { id: 'table1xxxx' }),
    d.formula('a', { id: 'formula1xx' }),
    d.formula('b', { id: 'formula2xx' }),
  ),
  d.annex('方法', [d.heading(2, '抽样'), d.heading(3, '批'), d.clause(4, '每批。', { id: 'clauseA111' })], {
    id: 'annexAxxxx',
  }),
  d.annex('图', [d.figure('装置', { id: 'figureB1xx' })], { id: 'annexBxxxx' }),
]);
const numbering = numberDocument(doc);
const targets = referenceTargets(doc, numbering);
const first = (text: string) => jumpCandidates(numbering, targets, text)[0]?.id;

describe('the first candidate is what the number means', () => {
  test.each([
    ['2.1', 'clause21x1'],
    ['２.２.１', 'clause221x'],
    ['表1', 'table1xxxx'],
    ['表 1', 'table1xxxx'],
    ['Table 1', 'table1xxxx'],
    ['附录B', 'annexBxxxx'],
    ['A.1.1.1', 'clauseA111'],
    ['图B.1', 'figureB1xx'],
    ['图B1', 'figureB1xx'],
    ['(2)', 'formula2xx'],
    ['（１）', 'formula1xx'],
    ['公式（2）', 'formula2xx'],
  ])('%s', (text, id) => {
    expect(first(text)).toBe(id);
  });

  test('while a number is typed, what begins with it follows', () => {
    expect(jumpCandidates(numbering, targets, '2.').map((target) => target.number)).toContain('2.2.1');
  });

  test('titles are found too, unknown numbers and empty texts give nothing', () => {
    expect(first('装置')).toBe('figureB1xx');
    expect(jumpCandidates(numbering, targets, '9.9')).toEqual([]);
    expect(jumpCandidates(numbering, targets, '　')).toEqual([]);
  });

  test('nothing is offered twice', () => {
    const ids = jumpCandidates(numbering, targets, '1').map((target) => target.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
