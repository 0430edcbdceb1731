import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '#shared/doc-model/compare/index.ts';
import { composeForeword } from '#shared/profiles/index.ts';
import { atomPrinter, type ChangeWording, technicalChanges } from '#shared/publishing/changes/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';

const WORDING: ChangeWording = { term: '术语“{title}”', annex: '附录“{title}”', table: '{title}', figure: '{title}' };

function changes(before: Node, after: Node): readonly string[] {
  return found(before, after).map(
    ({ kind, subject, clause, oldClause }) => `${kind} ${subject} ${clause || '–'} ${oldClause || '–'}`,
  );
}

function found(before: Node, after: Node) {
  const numberings = { before: numberDocument(before), after: numberDocument(after) };
  const printing = { before: atomPrinter(numberings.before), after: atomPrinter(numberings.after) };
  return technicalChanges(compareDocuments(before, after, printing), numberings, WORDING);
}

const old = d.documentOf(
  d.foreword(d.paragraph('旧前言。', { id: 'f' })),
  d.body(
    d.heading(1, '术语和定义', { id: 'c1' }),
    d.term(2, '冷链', 'cold chain', '旧定义', { id: 'term' }),
    d.heading(1, '要求', { id: 'c2' }),
    d.heading(2, '外观', { id: 'c21' }),
    d.paragraph('应光洁。', { id: 'p21' }),
    d.heading(2, '气味', { id: 'c22' }),
    d.paragraph('应无异味。', { id: 'p22' }),
    d.heading(2, '尺寸', { id: 'c23' }),
    d.clause(3, '长度应为10 mm。', { id: 'c231' }),
    d.clause(3, '宽度应为5 mm。', { id: 'c232' }),
    d.table('尺寸', [['甲'], ['1']], { id: 't' }),
  ),
  d.annex('旧方法', [d.paragraph('文字。', { id: 'a1' })], { id: 'A' }),
);

const now = d.documentOf(
  d.foreword(d.paragraph('新前言。', { id: 'f' })),
  d.body(
    d.heading(1, '术语和定义', { id: 'c1' }),
    d.term(2, '冷链', 'cold chain', '新定义', { id: 'term' }),
    d.heading(1, '分类', { id: 'new' }),
    d.heading(2, '品种', { id: 'new1' }),
    d.paragraph('分为两种。', { id: 'new2' }),
    d.heading(1, '要求', { id: 'c2' }),
    d.heading(2, '外观', { id: 'c21' }),
    d.paragraph('应光洁，', { id: 'p21' }),
    d.heading(2, '尺寸', { id: 'c23' }),
    d.clause(3, '长度应为12 mm。', { id: 'c231' }),
    d.clause(3, '宽度应为5 mm。', { id: 'c232' }),
    d.table('尺寸', [['甲'], ['2']], { id: 't' }),
  ),
  d.annex('新方法', [d.paragraph('别的文字。', { id: 'b1' })], { id: 'B' }),
);

describe('technicalChanges', () => {
  it('names each clause, term, table and annex once, with its numbers in both texts', () => {
    expect(changes(old, now)).toEqual([
      'changed 术语“冷链” 1.1 1.1',
      'added 分类 第2章 –',
      'deleted 气味 – 2.2',
      'changed 尺寸 3.2.1 2.3.1',
      'changed 尺寸 表1 表1',
      'deleted 附录“旧方法” – 附录A',
      'added 附录“新方法” 附录A –',
    ]);
  });

  it('is silent on foreword, moves and changes of signs', () => {
    const moved = d.documentOf(
      d.foreword(d.paragraph('别的。', { id: 'f' })),
      d.body(
        ...[...old.child(1).children].slice(0, 4),
        ...[...old.child(1).children].slice(6),
        ...[...old.child(1).children].slice(4, 6),
      ),
      old.child(2),
    );
    expect(changes(old, moved)).toEqual([]);
  });

  it('says that a clause changed when a paragraph came into it or left it', () => {
    const without = d.documentOf(d.body(d.heading(1, '要求', { id: 'c' }), d.paragraph('甲。', { id: 'p' })));
    const added = d.documentOf(
      d.body(
        d.heading(1, '要求', { id: 'c' }),
        d.paragraph('甲。', { id: 'p' }),
        d.paragraph('另有规定时除外。', { id: 'q' }),
      ),
    );
    expect(changes(without, added)).toEqual(['changed 要求 第1章 第1章']);
    expect(changes(added, without)).toEqual(['changed 要求 第1章 第1章']);
  });

  it('goes into the sentences of the foreword', () => {
    const item = composeForeword({
      replaces: [{ number: 'DB41/T 1—2015', title: '旧', changes: found(old, now) }],
      patentsIdentified: false,
      proposer: '',
      jurisdiction: '',
      organisations: [],
      drafters: [],
      editions: [],
    }).find(({ list }) => list?.kind === 'alpha');
    expect(item?.list?.items.slice(0, 3)).toEqual([
      '更改了术语“冷链”（见1.1，2015年版的1.1）；',
      '增加了分类（见第2章）；',
      '删除了气味（见2015年版的2.2）；',
    ]);
  });
});
