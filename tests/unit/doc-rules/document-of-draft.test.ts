import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { standardSchema } from '#shared/doc-model/index.ts';
import { documentOfDraft } from '#shared/doc-rules/engine/index.ts';
import type { RuleBlock, RuleDocument } from '#shared/doc-rules/model/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';

function checked(
  doc: Node,
  before: RuleDocument | null = null,
  typedNumbers = new Map<string, string>(),
): RuleDocument {
  const numbering = numberDocument(doc);
  return documentOfDraft({ doc, numbering, profile: gbProfile, title: '甲', meta: null, typedNumbers }, before);
}

/** `type number` of a block with those inside it. */
function shape(blocks: readonly RuleBlock[]): readonly unknown[] {
  return blocks.map(({ type, number, children }) => {
    const name = `${type} ${number.text}`.trim();
    return children.length > 0 ? [name, ...shape(children)] : name;
  });
}

describe('document under check of a draft', () => {
  it('makes the tree of clauses, terms, lists, notes and footnotes', () => {
    const document = checked(
      d.documentOf(
        d.foreword(d.paragraph('本文件按照规定起草。')),
        d.introduction(d.heading(2, '背景'), d.paragraph('因为。')),
        d.body(
          d.heading(1, '术语和定义'),
          d.paragraph('适用。'),
          d.term(2, '稻谷', 'paddy', '带壳的。', {}, [d.note('甲。'), d.termSource('[来源：GB 1350—2009，3.1]')]),
          d.heading(1, '要求'),
          d.heading(2, '外观'),
          d.clause(3, ['应完整', d.footnote('不含包装。'), '：']),
          d.list('alpha', [d.item('甲；', d.list('dot', ['乙；', '丙。'])), '丁。']),
          d.paragraph(''),
          d.heading(2, '尺寸'),
          d.note('一。'),
          d.note('二。'),
          d.formula('a=b'),
          d.formulaKey([['a', '甲的长度']]),
        ),
        d.annex('方法', [d.heading(2, '原理'), d.paragraph('略。')], { obligation: 'normative' }),
        d.bibliography('书'),
        d.index(),
      ),
    );
    expect(shape(document.blocks)).toEqual([
      ['foreword', 'paragraph'],
      ['introduction', ['clause 0.1', 'paragraph']],
      ['chapter 1', 'paragraph', ['term 1.1', 'note 注：']],
      [
        'chapter 2',
        [
          'clause 2.1',
          ['untitledClause 2.1.1', 'footnote 1)', ['listItem a)', 'listItem ·', 'listItem ·'], 'listItem b)'],
        ],
        ['clause 2.2', 'note 注1：', 'note 注2：', ['formula （1）', 'formulaKey']],
      ],
      ['annex A', ['clause A.1', 'paragraph']],
      ['bibliography', 'bibliographyItem [1]'],
      'index',
    ]);
    const term = document.entries.find(({ block }) => block.type === 'term')!;
    expect(term.block).toMatchObject({
      title: { plain: '稻谷' },
      en: { plain: 'paddy' },
      text: { plain: '带壳的。' },
      source: { plain: '[来源：GB 1350—2009，3.1]' },
    });
    expect(term.place).toMatchObject({ role: 'terms', within: ['chapter'], heading: '术语和定义' });
    const annex = document.entries.find(({ block }) => block.type === 'annex')!.block;
    expect([annex.mark.text, annex.kind]).toEqual(['（规范性）', 'normative']);
  });

  it('reads merged cells, unit lines, sub-figures and marks of footnotes', () => {
    const document = checked(
      d.documentOf(
        d.body(
          d.heading(1, '要求'),
          d.table(
            '尺寸',
            [
              [d.headCell('名称', { rowspan: 2 }), d.headCell('长度', { colspan: 2 })],
              [d.headCell('上'), d.headCell('下')],
              [
                '甲',
                d.cell(
                  ['1', d.objectMark('f1')].length > 0
                    ? [d.paragraph(['1', d.objectMark('f1')]), d.paragraph('2')]
                    : '',
                ),
                '',
              ],
            ],
            { id: 't', unit: 'mm', rest: [d.objectFootnote('近似。', { id: 'f1' })] },
          ),
          d.figure('外形', { id: 'g', images: [d.image({ subtitle: '正面' }), d.image({ subtitle: '侧面' })] }),
        ),
      ),
    );
    const table = document.entryOf('t')!.block;
    expect(table.rows.map((row) => row.map((cell) => cell?.plain ?? cell))).toEqual([
      ['名称', '长度', null],
      [null, '上', '下'],
      ['甲', '1a\n2', ''],
    ]);
    expect(table).toMatchObject({
      headRows: 2,
      unit: '单位为mm',
      number: { text: '1' },
      children: [{ type: 'footnote', number: { text: 'a' } }],
    });
    expect(table.rows[2]![1]!.spans).toEqual([{ kind: 'object-footnote', from: 1, to: 2, target: 'f1' }]);
    expect(shape(document.entryOf('g')!.block.children)).toEqual(['figure a)', 'figure b)']);
  });

  it('prints references and tells lists of symbols from paragraphs', () => {
    const document = checked(
      d.documentOf(
        d.body(
          d.heading(1, '符号和缩略语'),
          d.paragraph('下列符号适用于本文件。', { id: 'lead' }),
          d.paragraph('L——长度，单位为米', { id: 's' }),
          d.heading(1, '要求', { id: 'c' }),
          d.paragraph(['L——长度，见', d.refTo('c'), '和', d.refTo('gone'), '。'], { id: 'p' }),
        ),
      ),
    );
    expect(document.entryOf('lead')?.block.type).toBe('paragraph');
    expect(document.entryOf('s')?.block).toMatchObject({
      type: 'symbolItem',
      title: { plain: 'L' },
      text: { plain: '长度，单位为米' },
    });
    const text = document.entryOf('p')!.block.text;
    expect(document.entryOf('p')!.block.type).toBe('paragraph');
    expect(text.plain).toBe('L——长度，见第2章和（引用目标已删除）。');
    expect(text.spans.map((span) => ('target' in span ? span.target : ''))).toEqual(['c', 'gone']);
  });

  it('shows typed numbers of an imported file', () => {
    const doc = d.documentOf(d.body(d.heading(1, '范围', { id: 'a' }), d.heading(1, '要求', { id: 'b' })));
    const document = checked(doc, null, new Map([['b', '4']]));
    expect(document.entryOf('a')?.block.number).toEqual({ text: '1', typed: false });
    expect(document.entryOf('b')?.block.number).toEqual({ text: '4', typed: true });
  });

  it('keeps what did not change, and renews what a change far away prints differently', () => {
    const before = d.documentOf(
      d.body(
        d.heading(1, '范围', { id: 'c1' }),
        d.paragraph('甲。', { id: 'p1' }),
        d.heading(1, '要求', { id: 'c2' }),
        d.paragraph('乙。', { id: 'p2' }),
        d.paragraph(['见', d.refTo('c2'), '。'], { id: 'p3' }),
        d.table('尺寸', [['甲'], ['1']], { id: 't' }),
      ),
    );
    const old = checked(before);
    const typed = new Transform(before);
    before.descendants((node, pos) => {
      if (node.attrs['id'] === 'p1') typed.insert(pos + 1, standardSchema.text('又'));
    });
    const next = checked(typed.doc, old);
    const block = (document: RuleDocument, id: string) => document.entryOf(id)?.block;
    expect(block(next, 'p1')).not.toBe(block(old, 'p1'));
    expect(block(next, 'c1')).not.toBe(block(old, 'c1'));
    for (const id of ['c2', 'p2', 'p3', 't']) expect(block(next, id)).toBe(block(old, id));
    expect(next.entryOf('p2')?.place).toBe(old.entryOf('p2')?.place);

    const pushed = new Transform(typed.doc);
    pushed.insert(typed.doc.firstChild!.nodeSize + 1, d.heading(1, '新', { id: 'c0' }));
    const last = checked(pushed.doc, next);
    expect(block(last, 'p3')?.text.plain).toBe('见第3章。');
    expect(block(last, 'c2')?.number.text).toBe('3');
    for (const id of ['p1', 'p2', 't']) expect(block(last, id)).toBe(block(next, id));
  });
});
