import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { letterOf, numberDocument, resolveReference } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';

const labels = (doc: Node, ...ids: string[]) => ids.map((id) => numberDocument(doc).byId.get(id)?.label);
const references = (doc: Node, ...ids: string[]) => {
  const numbering = numberDocument(doc);
  return ids.map((id) => resolveReference(numbering, id, 'label').text);
};

describe('chapters and clauses', () => {
  it('counts chapters from 范围 and clauses within them, titled or not', () => {
    const doc = d.documentOf(
      d.body(
        d.heading(1, '范围', { id: 'c1' }),
        d.heading(1, '要求', { id: 'c2' }),
        d.heading(2, '外观', { id: 'c21' }),
        d.clause(3, '表面应平整。', { id: 'c211' }),
        d.clause(3, '颜色应均匀。', { id: 'c212' }),
        d.heading(2, '尺寸', { id: 'c22' }),
        d.heading(1, '试验', { id: 'c3' }),
        d.clause(2, '取样。', { id: 'c31' }),
      ),
    );
    expect(labels(doc, 'c1', 'c2', 'c21', 'c211', 'c212', 'c22', 'c3', 'c31')).toEqual([
      '1',
      '2',
      '2.1',
      '2.1.1',
      '2.1.2',
      '2.2',
      '3',
      '3.1',
    ]);
    expect(references(doc, 'c2', 'c21', 'c212')).toEqual(['第2章', '2.1', '2.1.2']);
  });

  it('numbers five levels of clauses', () => {
    const doc = d.documentOf(d.body(...[1, 2, 3, 4, 5, 6].map((level) => d.heading(level, 'x', { id: `l${level}` }))));
    expect(labels(doc, 'l6')).toEqual(['1.1.1.1.1.1']);
  });

  it('counts terms as clauses and keeps them in the row of the others', () => {
    const doc = d.documentOf(
      d.body(
        d.heading(1, '范围'),
        d.heading(1, '规范性引用文件'),
        d.heading(1, '术语和定义'),
        d.term(2, '米', 'rice', '……', { id: 't1' }),
        d.heading(2, '组分', { id: 'g' }),
        d.term(3, '杂质', 'matter', '……', { id: 't2' }),
      ),
    );
    expect(references(doc, 't1', 'g', 't2')).toEqual(['3.1', '3.2', '3.2.1']);
  });

  it('begins clauses of the introduction with 0 and those of annexes with the letter', () => {
    const doc = d.documentOf(
      d.introduction(
        d.heading(2, '总则', { id: 'i1' }),
        d.heading(2, '专利', { id: 'i2' }),
        d.clause(3, 'x', { id: 'i21' }),
      ),
      d.body(d.heading(1, '范围', { id: 'c1' })),
      d.annex('甲', [d.heading(2, '一', { id: 'a1' }), d.clause(3, 'x', { id: 'a11' })], { id: 'A' }),
      d.annex('乙', [d.heading(2, '二', { id: 'b1' })], { id: 'B' }),
    );
    expect(labels(doc, 'i1', 'i2', 'i21', 'c1', 'A', 'a1', 'a11', 'B', 'b1')).toEqual([
      '0.1',
      '0.2',
      '0.2.1',
      '1',
      '附录A',
      'A.1',
      'A.1.1',
      '附录B',
      'B.1',
    ]);
  });

  it('keeps numbers unique when a draft skips a level', () => {
    const doc = d.documentOf(
      d.body(d.heading(1, 'x'), d.clause(3, 'x', { id: 'deep' }), d.clause(2, 'x', { id: 'next' })),
    );
    expect(labels(doc, 'deep', 'next')).toEqual(['1.1.1', '1.2']);
  });

  it('calls a single annex 附录A and skips no letter', () => {
    const one = d.documentOf(d.annex('甲', [d.paragraph('x')], { id: 'x' }));
    expect(labels(one, 'x')).toEqual(['附录A']);
    const many = d.documentOf(
      ...Array.from({ length: 15 }, (_, i) => d.annex('甲', [d.paragraph('x')], { id: `x${i}` })),
    );
    expect(labels(many, 'x8', 'x14')).toEqual(['附录I', '附录O']);
  });
});

describe('figures, tables and formulas', () => {
  const doc = d.documentOf(
    d.introduction(d.figure('一', { id: 'f1' }), d.formula('a', { id: 'e1' })),
    d.body(
      d.heading(1, '范围'),
      d.table('一', [['甲']], { id: 't1' }),
      d.figure('二', { id: 'f2', images: [d.image({ subtitle: '正面' }), d.image({ subtitle: '侧面' })] }),
      d.formula('b', { id: 'e2' }),
      d.formula('c', { id: 'e3', numbered: false }),
      d.formula('d', { id: 'e4' }),
    ),
    d.annex('甲', [d.figure('三', { id: 'fa' }), d.table('二', [['甲']], { id: 'ta' }), d.formula('e', { id: 'ea' })]),
    d.annex('乙', [d.figure('四', { id: 'fb' })]),
  );

  it('runs through introduction and body and starts again in each annex', () => {
    expect(labels(doc, 'f1', 'f2', 't1', 'fa', 'ta', 'fb')).toEqual(['图1', '图2', '表1', '图A.1', '表A.1', '图B.1']);
    expect(labels(doc, 'e1', 'e2', 'e3', 'e4', 'ea')).toEqual(['（1）', '（2）', '', '（3）', '（A.1）']);
    expect(references(doc, 'e2', 'ea', 'ta')).toEqual(['公式（2）', '公式（A.1）', '表A.1']);
  });

  it('letters sub-figures', () => {
    const numbering = numberDocument(doc);
    expect(numbering.byId.get('f2')?.parts).toEqual(['a)', 'b)']);
    expect(numbering.byId.get('f1')?.parts).toBeUndefined();
  });

  it('says that a reference to a formula without number leads nowhere', () => {
    expect(resolveReference(numberDocument(doc), 'e3', 'label').broken).toBe(true);
  });
});

describe('notes, examples and footnotes', () => {
  it('numbers notes within their clause, only where there are several', () => {
    const doc = d.documentOf(
      d.body(
        d.heading(1, '范围'),
        d.note('单独', { id: 'n1' }),
        d.heading(1, '要求'),
        d.note('甲', { id: 'n2' }),
        d.paragraph('x'),
        d.note('乙', { id: 'n3' }),
        d.clause(2, 'x'),
        d.note('丙', { id: 'n4' }),
        d.example('x', { id: 'x1' }),
      ),
    );
    expect(labels(doc, 'n1', 'n2', 'n3', 'n4', 'x1')).toEqual(['注：', '注1：', '注2：', '注：', '示例：']);
    expect(references(doc, 'n3', 'n4', 'x1')).toEqual(['第2章的注2', '2.1的注', '2.1的示例']);
  });

  it('counts notes of a table or figure apart from those of the clause around it', () => {
    const doc = d.documentOf(
      d.body(
        d.heading(1, '范围'),
        d.note('前', { id: 'n1' }),
        d.table('一', [['甲']], { id: 't', rest: [d.note('表内', { id: 'n2' })] }),
        d.note('后', { id: 'n3' }),
      ),
    );
    expect(labels(doc, 'n1', 'n2', 'n3')).toEqual(['注1：', '注：', '注2：']);
    expect(references(doc, 'n2')).toEqual(['表1的注']);
  });

  it('counts notes and examples of a term entry within it', () => {
    const doc = d.documentOf(
      d.body(
        d.heading(1, '术语和定义'),
        d.term(2, '米', 'rice', 'x', { id: 't1' }, [
          d.note('x', { id: 'n1' }),
          d.example('x', { id: 'x1' }),
          d.example('x', { id: 'x2' }),
        ]),
        d.term(2, '谷', 'paddy', 'x', { id: 't2' }, [d.note('x', { id: 'n2' })]),
      ),
    );
    expect(labels(doc, 'n1', 'x1', 'x2', 'n2')).toEqual(['注：', '示例1：', '示例2：', '注：']);
  });

  it('runs text footnotes from the foreword through tables to the end', () => {
    const doc = d.documentOf(
      d.foreword(d.paragraph(['甲', d.footnote('一', { id: 'k1' })])),
      d.body(
        d.heading(1, '范围'),
        d.table('一', [['甲'], [d.cell([d.paragraph(['x', d.footnote('二', { id: 'k2' })])])]]),
        d.paragraph(['乙', d.footnote('三', { id: 'k3' })]),
      ),
    );
    expect(labels(doc, 'k1', 'k2', 'k3')).toEqual(['1)', '2)', '3)']);
  });

  it('letters footnotes of each table from a', () => {
    const doc = d.documentOf(
      d.body(
        d.table('一', [['甲']], { rest: [d.objectFootnote('x', { id: 'a1' }), d.objectFootnote('x', { id: 'a2' })] }),
        d.table('二', [['甲']], { rest: [d.objectFootnote('x', { id: 'b1' })] }),
      ),
    );
    expect(labels(doc, 'a1', 'a2', 'b1')).toEqual(['a', 'b', 'a']);
  });
});

describe('lists, literature and references', () => {
  it('letters and numbers items and refers to them through their clause', () => {
    const doc = d.documentOf(
      d.body(
        d.heading(1, '要求'),
        d.heading(2, '一般'),
        d.list('alpha', [
          d.item('甲', undefined, { id: 'la' }),
          d.item('乙', d.list('number', [d.item('一', undefined, { id: 'lb1' })]), { id: 'lb' }),
        ]),
        d.list('dash', [d.item('丙', d.list('dot', [d.item('二', undefined, { id: 'dot' })]), { id: 'dash' })]),
      ),
    );
    expect(labels(doc, 'la', 'lb', 'lb1', 'dash', 'dot')).toEqual(['a)', 'b)', '1)', '——', '·']);
    expect(references(doc, 'la', 'lb1', 'dash')).toEqual(['1.1 a)', '1.1 b) 1)', '1.1']);
  });

  it('numbers literature in brackets and names elements by their wording', () => {
    const doc = d.documentOf(d.bibliography(d.bibliographyItem('x'), d.bibliographyItem('y', { id: 'b2' })), d.index());
    expect(references(doc, 'b2', 'bibliography', 'index', 'foreword')).toEqual(['[2]', '参考文献', '索引', '前言']);
  });

  it('prints the bare number on request, the clause for a paragraph, and a clear text when the target is gone', () => {
    const doc = d.documentOf(d.body(d.heading(1, 'x', { id: 'c' }), d.heading(2, 'x'), d.paragraph('x', { id: 'p' })));
    const numbering = numberDocument(doc);
    expect(resolveReference(numbering, 'c', 'number')).toEqual({ text: '1', broken: false });
    expect(resolveReference(numbering, 'p', 'label')).toEqual({ text: '1.1', broken: false });
    expect(resolveReference(numbering, 'gone', 'label').broken).toBe(true);
  });

  it('goes on with aa after z', () => {
    expect([1, 26, 27, 52, 53, 703].map(letterOf)).toEqual(['a', 'z', 'aa', 'az', 'ba', 'aaa']);
  });
});

describe('properties', () => {
  const levels = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 60 });
  const numbersOf = (levelRow: readonly number[], build: (level: number, id: string) => Node) => {
    const ids = levelRow.map((_, i) => `q${i}`);
    const doc = d.documentOf(d.body(d.heading(1, '范围'), ...levelRow.map((level, i) => build(level, ids[i]!))));
    return ids.map((id) => numberDocument(doc).byId.get(id)!.number);
  };

  it('never gives a number twice, and numbers rise in document order', () => {
    fc.assert(
      fc.property(levels, (row) => {
        const numbers = numbersOf(row, (level, id) =>
          level === 1 ? d.heading(1, 'x', { id }) : d.clause(level, 'x', { id }),
        );
        const keys = numbers.map((n) =>
          n
            .split('.')
            .map((part) => part.padStart(4, '0'))
            .join('.'),
        );
        expect(keys).toEqual([...new Set(keys)].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('numbers a clause the same whether it is titled or not', () => {
    fc.assert(
      fc.property(levels, (row) => {
        const titled = numbersOf(row, (level, id) => d.heading(level, 'x', { id }));
        expect(
          numbersOf(row, (level, id) =>
            level === 1 ? d.heading(1, 'x', { id }) : d.term(level, 'x', 'x', 'x', { id }),
          ),
        ).toEqual(titled);
      }),
      { numRuns: 40 },
    );
  });

  it('gives k notes of a clause the numbers 1 to k, or none when k is 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }), (counts) => {
        const blocks = counts.flatMap((count, i) => [
          d.clause(2, 'x'),
          ...Array.from({ length: count }, (_, j) => d.note('x', { id: `m${i}x${j}` })),
        ]);
        const { byId } = numberDocument(d.documentOf(d.body(d.heading(1, '范围'), ...blocks)));
        counts.forEach((count, i) => {
          const got = Array.from({ length: count }, (_, j) => byId.get(`m${i}x${j}`)!.number);
          expect(got).toEqual(count === 1 ? [''] : got.map((_, j) => String(j + 1)));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('lists every block with an id, and each stands in a clause, annex or element that is listed too', () => {
    fc.assert(
      fc.property(levels, (row) => {
        const blocks = row.flatMap((level) => [
          d.heading(level, 'x'),
          d.list('dash', ['x', 'y']),
          d.table('x', [['a'], ['b']]),
        ]);
        const doc = d.documentOf(d.body(d.heading(1, '范围'), ...blocks), d.annex('x', [d.paragraph('x')]));
        const { byId, placeOf } = numberDocument(doc);
        doc.descendants((node) => {
          const id = node.attrs['id'];
          if (id) expect(byId.get(placeOf.get(id)!)?.kind).toMatch(/element|annex|chapter|clause|term/);
        });
      }),
      { numRuns: 25 },
    );
  });
});
