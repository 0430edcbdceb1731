import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { type ComparedBlock, compareDocuments } from '#shared/doc-model/compare/index.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import { atomPrinter } from '#shared/publishing/changes/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';

function compare(before: Node, after: Node): readonly ComparedBlock[] {
  return compareDocuments(before, after, {
    before: atomPrinter(numberDocument(before)),
    after: atomPrinter(numberDocument(after)),
  }).blocks;
}

const changesOf = (before: Node, after: Node): readonly string[] =>
  compare(before, after)
    .filter(({ change }) => change !== 'same')
    .map(({ change, before: old, after: now }) => `${change} ${(now ?? old)!.id}`);

/** The runs of the first changed text, `-` removed, `+` added. */
function runsOf(before: Node, after: Node): string {
  const row = compare(before, after).find(({ change }) => change === 'changed');
  const mark = { equal: '', removed: '-', added: '+' };
  return (row?.texts.find(({ runs }) => runs.some(({ kind }) => kind !== 'equal'))?.runs ?? [])
    .map(({ kind, text }) => `${mark[kind]}[${text}]`)
    .join('');
}

/** The same document as another program would hand it back: every id is new. */
function withOtherIds(doc: Node): Node {
  const rename = (json: DocJson): DocJson => ({
    ...json,
    ...(json.attrs
      ? {
          attrs: Object.fromEntries(
            Object.entries(json.attrs).map(([key, value]) =>
              (key === 'id' || key === 'target') && value !== '' ? [key, `other-${String(value)}`] : [key, value],
            ),
          ),
        }
      : {}),
    ...(json.content ? { content: json.content.map(rename) } : {}),
  });
  return standardSchema.nodeFromJSON(rename(doc.toJSON() as DocJson));
}

const chapters = (...blocks: readonly Node[]): Node => d.documentOf(d.body(...blocks));

describe('compareDocuments', () => {
  const rich = chapters(
    d.heading(1, '要求', { id: 'c1' }),
    d.heading(2, '外观', { id: 'c11' }),
    d.paragraph('表面应光洁，不应有裂纹。', { id: 'p1' }),
    d.list('alpha', ['颜色均匀；', '无异味。'], { id: 'l1' }),
    d.heading(2, '尺寸', { id: 'c12' }),
    d.paragraph(['尺寸应符合', d.refTo('t1'), '的规定。'], { id: 'p2' }),
    d.table(
      '尺寸',
      [
        ['规格', '长 mm'],
        ['甲', '10'],
        ['乙', '20'],
        ['丙', '30'],
      ],
      { id: 't1' },
    ),
    d.heading(1, '试验方法', { id: 'c2' }),
    d.paragraph('用目测法检查。', { id: 'p3' }),
  );

  it('finds nothing between a document and itself, nor between it and its copy with other ids', () => {
    expect(changesOf(rich, rich)).toEqual([]);
    expect(changesOf(rich, withOtherIds(rich))).toEqual([]);
  });

  it('shows changes by words, with Chinese words kept whole', () => {
    const before = chapters(d.paragraph('样品应在温度为23 ℃的条件下放置不少于24 h。', { id: 'p' }));
    const after = chapters(d.paragraph('样品应在温度为25 ℃的环境中放置不少于48 h。', { id: 'p' }));
    expect(runsOf(before, after)).toBe(
      '[样品应在温度为]-[23]+[25][ ℃的]-[条件下]+[环境中][放置不少于]-[24]+[48][ h。]',
    );
  });

  it('keeps codes and decimal numbers whole', () => {
    const before = chapters(d.paragraph('按GB/T 1.1—2009的规定，误差为0.25。', { id: 'p' }));
    const after = chapters(d.paragraph('按GB/T 1.1—2020的规定，误差为0.26。', { id: 'p' }));
    expect(runsOf(before, after)).toBe('[按]-[GB/T 1.1—2009]+[GB/T 1.1—2020][的规定，误差为]-[0.25]+[0.26][。]');
  });

  it('tells a move from a removal, and says when the moved text changed too', () => {
    const a = d.paragraph('甲段落的文字。', { id: 'a' });
    const b = d.paragraph('乙段落的文字。', { id: 'b' });
    const c = d.paragraph('丙段落的文字。', { id: 'c' });
    expect(changesOf(chapters(a, b, c), chapters(b, c, a))).toEqual(['moved-away a', 'moved-here a']);
    const edited = d.paragraph('甲段落的新文字。', { id: 'a' });
    const moved = compare(chapters(a, b, c), chapters(b, c, edited)).at(-1)!;
    expect(moved.change).toBe('moved-here');
    expect(moved.texts[0]!.runs.some(({ kind, text }) => kind === 'added' && text === '新')).toBe(true);
  });

  it('does not count a reference whose target only got another number', () => {
    const blocks = rich.child(1).children;
    const inserted = chapters(
      d.heading(1, '概述', { id: 'new' }),
      d.table('别的', [['甲'], ['1']], { id: 't0' }),
      ...blocks,
    );
    expect(changesOf(rich, inserted)).toEqual(['added new', 'added t0']);
  });

  it('counts a reference that points elsewhere, a changed footnote and a changed formula', () => {
    const text = (target: string, foot: string, latex: string): Node =>
      chapters(
        d.heading(1, '一', { id: 'c1' }),
        d.heading(1, '二', { id: 'c2' }),
        d.paragraph(['见', d.refTo(target), '。'], { id: 'p' }),
        d.paragraph(['文字', d.footnote(foot, { id: 'f' }), '。'], { id: 'q' }),
        d.formula(latex, { id: 'm' }),
      );
    expect(changesOf(text('c1', '甲', 'a=b'), text('c2', '甲', 'a=b'))).toEqual(['changed p']);
    expect(changesOf(text('c1', '甲', 'a=b'), text('c1', '乙', 'a=c'))).toEqual(['changed q', 'changed m']);
  });

  it('names changed levels, kinds and obligations', () => {
    const before = chapters(d.heading(2, '外观', { id: 'h' }), d.paragraph('应光洁。', { id: 'p' }));
    const after = chapters(d.heading(3, '外观', { id: 'h' }), d.clause(2, '应光洁。', { id: 'p' }));
    const [heading, clause] = compare(before, after).slice(1);
    expect(heading!.attrs).toEqual([{ name: 'level', before: 2, after: 3 }]);
    expect(clause!.attrs).toContainEqual({ name: 'type', before: 'paragraph', after: 'clause' });
    const annex = (obligation: 'normative' | 'informative'): Node =>
      d.documentOf(d.annex('方法', [d.paragraph('文字。', { id: 'x' })], { id: 'A', obligation }));
    expect(compare(annex('normative'), annex('informative')).find(({ change }) => change === 'changed')!.attrs).toEqual(
      [{ name: 'obligation', before: 'normative', after: 'informative' }],
    );
  });

  it('compares tables by cells: a new column, a removed row, a changed value', () => {
    const after = chapters(
      d.table(
        '尺寸',
        [
          ['规格', '宽 mm', '长 mm'],
          ['甲', '5', '10'],
          ['丙', '9', '31'],
        ],
        { id: 't1' },
      ),
    );
    const before = chapters(
      d.table(
        '尺寸',
        [
          ['规格', '长 mm'],
          ['甲', '10'],
          ['乙', '20'],
          ['丙', '30'],
        ],
        { id: 't1' },
      ),
    );
    const table = compare(before, after).find(({ change }) => change === 'changed')!.table!;
    const shown = table.rows.map((row) =>
      row.cells.map(({ change, runs }) => `${change}:${runs.map((r) => r.text).join('|')}`),
    );
    expect(shown).toEqual([
      ['equal:规格', 'added:宽 mm', 'equal:长 mm'],
      ['equal:甲', 'added:5', 'equal:10'],
      ['removed:乙', 'removed:20'],
      ['equal:丙', 'added:9', 'changed:30|31'],
    ]);
  });

  it('finds reworded blocks of a text that came back with other ids', () => {
    const back = withOtherIds(rich);
    const json = JSON.stringify(back.toJSON()).replace('不应有裂纹', '不应有裂纹和气泡');
    const blocks = compare(rich, standardSchema.nodeFromJSON(JSON.parse(json)));
    expect(
      blocks.filter(({ change }) => change !== 'same').map(({ change, before }) => `${change} ${before?.id}`),
    ).toEqual(['changed p1']);
  });

  it('calls a change of signs and blanks editorial', () => {
    const row = (text: string) => chapters(d.paragraph(text, { id: 'p' }));
    const change = (a: string, b: string) => compare(row(a), row(b)).find((block) => block.change === 'changed')!;
    expect(change('长度10mm, 宽度5 mm。', '长度10mm，宽度5 mm。').editorial).toBe(true);
    expect(change('长度10 mm。', '长度12 mm。').editorial).toBe(false);
  });

  it('gives back both documents, whatever was shuffled, removed, added and reworded', () => {
    const words = ['样品', '应', '不应', '宜', '温度', '20', '%', '，', '。', '检查'];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(''));
    const blocks = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 12 }), text }), {
      selector: ({ id }) => id,
      maxLength: 10,
    });
    fc.assert(
      fc.property(blocks, blocks, (a, b) => {
        const make = (list: typeof a): Node =>
          chapters(d.heading(1, '章', { id: 'c' }), ...list.map((p) => d.paragraph(p.text, { id: `p${p.id}` })));
        const rows = compare(make(a), make(b)).filter(({ before, after }) => (after ?? before)!.type === 'paragraph');
        const now = rows.filter(({ change }) => change !== 'removed' && change !== 'moved-away');
        expect(now.slice(-b.length - 1).map(({ after }) => after!.node.textContent)).toEqual([
          ...now.slice(-b.length - 1).map(({ after }) => after!.node.textContent),
        ]);
        expect(now.map(({ after }) => after!.id).filter((id) => id.startsWith('p'))).toEqual(
          b.map(({ id }) => `p${id}`),
        );
        const old = rows.filter(({ change }) => change !== 'added' && change !== 'moved-here');
        expect(old.map(({ before }) => before!.id).filter((id) => id.startsWith('p'))).toEqual(
          a.map(({ id }) => `p${id}`),
        );
        for (const { texts, before, after } of rows) {
          if (texts.length === 0) continue;
          const side = (skip: string): string =>
            texts[0]!.runs
              .filter(({ kind }) => kind !== skip)
              .map((r) => r.text)
              .join('');
          expect(side('added')).toBe(before!.node.textContent);
          expect(side('removed')).toBe(after!.node.textContent);
        }
      }),
    );
  });
});
