import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { restoreUnit } from '#shared/doc-model/commands/restore-unit.ts';
import { setChangeList } from '#shared/doc-model/commands/set-change-list.ts';
import { compareDocuments } from '#shared/doc-model/compare/index.ts';
import * as d from '#tests/builders/document.ts';

const print = (): string => '';
let next = 0;
const newId = (): string => `newblock${next++}`;

/** Restores the old state of every changed or removed piece, one after the other, as a person would click them. */
function restoreAll(before: Node, after: Node): Node {
  let doc = after;
  for (let guard = 0; guard < 50; guard++) {
    const { blocks } = compareDocuments(before, doc, { before: print, after: print });
    const at = blocks.findIndex(({ change }) => change === 'changed' || change === 'removed');
    if (at < 0) return doc;
    const row = blocks[at]!;
    const earlier = blocks.slice(0, at).reverse();
    const place = {
      now: row.after?.id ?? null,
      after: earlier.flatMap(({ change, after: now }) => (now && change !== 'moved-away' ? [now.id] : [])),
    };
    const tr = restoreUnit(doc, row.before!, place, newId);
    if (!tr) throw new Error(`no place for ${row.before!.id}`);
    doc = tr.doc;
  }
  throw new Error('does not come to an end');
}

const old = d.documentOf(
  d.foreword(d.paragraph('按规定起草。', { id: 'f1block00' })),
  d.body(
    d.heading(1, '要求', { id: 'c1block00' }),
    d.paragraph('应符合下列规定：', { id: 'p1block00' }),
    d.list(
      'alpha',
      [
        d.item('甲；', d.list('number', [d.item('子项。', undefined, { id: 'i11block00' })], { id: 'l2block00' }), {
          id: 'i1block00',
        }),
        d.item('乙；', undefined, { id: 'i2block00' }),
        d.item('丙。', undefined, { id: 'i3block00' }),
      ],
      { id: 'l1block00' },
    ),
    d.table('尺寸', [['规格'], ['甲']], { id: 't1block00' }),
    d.heading(2, '外观', { id: 'c11block00' }),
    d.paragraph('应光洁。', { id: 'p2block00' }),
    d.formula('a=b', { id: 'm1block00' }),
  ),
  d.annex('方法', [d.paragraph('按下列步骤。', { id: 'a1block00' })], { id: 'annex000' }),
);

describe('restoreUnit', () => {
  it('brings back words, items, tables, formulas and titles one by one, until nothing differs', () => {
    const now = d.documentOf(
      d.foreword(d.paragraph('按规则起草。', { id: 'f1block00' })),
      d.body(
        d.heading(1, '技术要求', { id: 'c1block00' }),
        d.paragraph('应符合下列规定：', { id: 'p1block00' }),
        d.list(
          'alpha',
          [
            d.item(
              '甲改；',
              d.list('number', [d.item('子项。', undefined, { id: 'i11block00' })], { id: 'l2block00' }),
              {
                id: 'i1block00',
              },
            ),
            d.item('丙。', undefined, { id: 'i3block00' }),
          ],
          { id: 'l1block00' },
        ),
        d.heading(2, '外观', { id: 'c11block00' }),
        d.clause(2, '应光滑。', { id: 'p2block00' }),
      ),
      d.annex('试验方法', [d.paragraph('按下列步骤。', { id: 'a1block00' })], { id: 'annex000' }),
    );
    const back = restoreAll(old, now);
    expect(back.textContent).toBe(old.textContent);
    expect(back.child(1).children.map((block) => block.type.name)).toEqual(
      old.child(1).children.map((block) => block.type.name),
    );
  });

  it('puts a removed list item into a new list where its list is gone', () => {
    const now = d.documentOf(
      old.child(0),
      d.body(...[...old.child(1).children].filter((b) => b.type.name !== 'list')),
      old.child(2),
    );
    expect(restoreAll(old, now).textContent).toBe(old.textContent);
  });

  it('has no place for a removed annex title, nor for a block whose section is gone', () => {
    const title = compareDocuments(old, d.documentOf(old.child(0), old.child(1)), {
      before: print,
      after: print,
    }).blocks.find(({ before }) => before?.type === 'annexTitle')!.before!;
    expect(restoreUnit(old, title, { now: null, after: ['c1block00'] }, newId)).toBeNull();
    expect(restoreUnit(old, title, { now: null, after: [] }, newId)).toBeNull();
  });
});

describe('setChangeList', () => {
  const make = (...blocks: readonly Node[]): Node => d.documentOf(d.foreword(...blocks));
  const change = {
    lead: '主要变化：',
    isLead: (text: string) => text.includes('变化'),
    items: ['甲；', '乙。'],
    newId,
  };

  it('replaces the list behind its sentence', () => {
    const doc = make(
      d.paragraph('起草。'),
      d.paragraph('与旧版相比，主要变化如下：'),
      d.list('alpha', ['旧。']),
      d.paragraph('提出。'),
    );
    const { doc: done } = setChangeList(doc, change);
    done.check();
    expect(done.firstChild!.children.map((b) => b.textContent)).toEqual([
      '起草。',
      '与旧版相比，主要变化如下：',
      '甲；乙。',
      '提出。',
    ]);
  });

  it('puts sentence and list behind the first paragraph where there is none', () => {
    const { doc: done } = setChangeList(make(d.paragraph('起草。'), d.paragraph('提出。')), change);
    done.check();
    expect(done.firstChild!.children.map((b) => b.textContent)).toEqual(['起草。', '主要变化：', '甲；乙。', '提出。']);
  });
});
