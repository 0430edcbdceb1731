import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import {
  canMoveOutlineEntry,
  divideBefore,
  joinWithPreceding,
  moveOutlineEntry,
  type OutlinePlace,
  removeOutlineEntry,
  repairBlockIds,
} from '#shared/doc-model/commands/index.ts';
import { outlineOf, sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { at, bodyOf, idsOf, shape } from './commands-fixture.ts';

const doc = bodyOf(
  '1 范围',
  '适用。',
  '1 要求',
  '2 外观',
  '平整。',
  '2 尺寸',
  '3 长度',
  '3. 不大于。',
  '1 检验',
  '抽样。',
);

const moved = (what: string, side: OutlinePlace['side'], where: string, from = doc) => {
  const tr = new Transform(from);
  const pos = moveOutlineEntry(tr, at(from, what), { pos: at(from, where), side });
  tr.doc.check();
  return pos === null ? null : { shape: shape(tr.doc), pos, doc: tr.doc };
};

describe('moveOutlineEntry', () => {
  test('a clause goes with everything in it behind another, or before it', () => {
    const after = moved('外观', 'after', '尺寸')!;
    expect(after.shape.slice(2, 7)).toEqual(['2 要求', '2.1 尺寸', '2.1.1 长度', '2.1.2 不大于。', '2.2 外观']);
    expect(after.doc.nodeAt(after.pos)!.textContent).toBe('外观');
    expect(moved('尺寸', 'before', '外观')!.shape.slice(2, 6)).toEqual([
      '2 要求',
      '2.1 尺寸',
      '2.1.1 长度',
      '2.1.2 不大于。',
    ]);
  });

  test('levels follow the place: a clause becomes a chapter, a chapter a clause', () => {
    expect(moved('尺寸', 'before', '检验')!.shape.slice(5)).toEqual([
      '3 尺寸',
      '3.1 长度',
      '3.2 不大于。',
      '4 检验',
      'paragraph 抽样。',
    ]);
    expect(moved('检验', 'inside', '要求')!.shape.slice(2, 5)).toEqual(['2 要求', '2.1 检验', 'paragraph 抽样。']);
  });

  test('refuses what cannot stand there', () => {
    expect(moved('要求', 'inside', '尺寸')).toBeNull();
    expect(moved('外观', 'before', '尺寸')).toBeNull();
    // An untitled clause is never a chapter.
    expect(moved('不大于', 'after', '检验')).toBeNull();
    const deep = bodyOf('1 甲', '2 乙', '3 丙', '4 丁', '5 戊', '6 己', '1 庚', '2 辛');
    expect(moved('庚', 'inside', '戊', deep)).toBeNull();
    expect(moved('庚', 'inside', '丁', deep)!.shape).toContain('1.1.1.1.1.1 辛');
  });

  const annexes = standardSchema.nodes.doc.createChecked(null, [
    d.foreword(d.paragraph('前言。')),
    d.body(d.heading(1, '范围'), d.paragraph('适用。'), d.heading(1, '要求'), d.clause(2, '平整。')),
    d.annex('附录甲', [d.paragraph('总说。'), d.heading(2, '冬季'), d.paragraph('除草。')], { id: 'annexone01' }),
    d.annex('附录乙', [d.paragraph('资料。')], { id: 'annextwo02' }),
  ]);
  const sections = (tr: Transform) => {
    const numbers = numberDocument(tr.doc);
    return outlineOf(tr.doc).map((e) => `${numbers.byId.get(e.id)!.label} ${e.title}`.trim());
  };
  const annexAt = (n: number) => {
    let pos = 0;
    for (let i = 0; i < n; i++) pos += annexes.child(i).nodeSize;
    return pos;
  };

  test('annexes change places with annexes only', () => {
    const tr = new Transform(annexes);
    moveOutlineEntry(tr, annexAt(3), { pos: annexAt(2), side: 'before' });
    expect(sections(tr).slice(-3)).toEqual(['附录A 附录乙', '附录B 附录甲', 'B.1 冬季']);
    expect(canMoveOutlineEntry(annexes, annexAt(2), { pos: at(annexes, '范围'), side: 'before' })).toBe(false);
  });

  test('a clause moves into an annex and a clause of an annex into the body', () => {
    const tr = new Transform(annexes);
    expect(moveOutlineEntry(tr, at(annexes, '要求'), { pos: annexAt(3), side: 'inside' })).not.toBeNull();
    expect(sections(tr).slice(-3)).toEqual(['附录B 附录乙', 'B.1 要求', 'B.1.1 平整。']);
    const back = new Transform(annexes);
    moveOutlineEntry(back, at(annexes, '冬季'), { pos: at(annexes, '要求'), side: 'after' });
    expect(sections(back)).toContain('3 冬季');
  });

  test('nothing is taken from a section that would be empty, nothing goes into the foreword', () => {
    const lone = standardSchema.nodes.doc.createChecked(null, [
      d.foreword(d.paragraph('前言。')),
      d.body(d.heading(1, '范围')),
      d.annex('附录', [d.heading(2, '条')], { id: 'annexone01' }),
    ]);
    expect(canMoveOutlineEntry(lone, at(lone, '范围'), { pos: at(lone, '条'), side: 'before' })).toBe(false);
    expect(canMoveOutlineEntry(lone, at(lone, '条'), { pos: 0, side: 'inside' })).toBe(false);
  });
});

describe('divideBefore and joinWithPreceding', () => {
  test('from a clause on, a new chapter takes the following siblings', () => {
    const tr = new Transform(doc);
    const caret = divideBefore(tr, at(doc, '尺寸'), sequentialBlockIds('n'))!;
    expect(shape(tr.doc).slice(2, 9)).toEqual([
      '2 要求',
      '2.1 外观',
      'paragraph 平整。',
      '3',
      '3.1 尺寸',
      '3.1.1 长度',
      '3.1.2 不大于。',
    ]);
    expect(tr.doc.resolve(caret).parent.type.name).toBe('heading');
    expect(divideBefore(new Transform(doc), at(doc, '检验'), sequentialBlockIds('n'))).toBeNull();
  });

  test('joining keeps the title as text and what stood in it', () => {
    const tr = new Transform(doc);
    expect(joinWithPreceding(tr, at(doc, '尺寸'))).toBe(at(doc, '外观'));
    expect(shape(tr.doc).slice(3, 8)).toEqual([
      '2.1 外观',
      'paragraph 平整。',
      'paragraph 尺寸',
      '2.1.1 长度',
      '2.1.2 不大于。',
    ]);
    expect(joinWithPreceding(new Transform(doc), at(doc, '外观'))).toBeNull();
  });

  test('an annex divided and joined again is as before; references follow', () => {
    const first = standardSchema.nodes.doc.createChecked(null, [
      d.foreword(d.paragraph('前言。')),
      d.body(d.heading(1, '范围'), d.paragraph(d.refTo('annexone01'))),
      d.annex('甲', [d.heading(2, '冬'), d.paragraph('a'), d.heading(2, '春'), d.paragraph('b')], { id: 'annexone01' }),
    ]);
    const tr = new Transform(first);
    expect(divideBefore(tr, at(first, '春'), sequentialBlockIds('n'))).not.toBeNull();
    expect(tr.doc.childCount).toBe(4);
    expect(tr.doc.child(3).attrs['obligation']).toBe('informative');
    joinWithPreceding(tr, tr.doc.content.size - tr.doc.child(3).nodeSize);
    expect(tr.doc.eq(first)).toBe(true);
  });

  test('a reference to an empty title follows to the clause it was joined with', () => {
    const first = standardSchema.nodes.doc.createChecked(null, [
      d.foreword(d.paragraph('前言。')),
      d.body(
        d.heading(1, '甲', { id: 'chapter001' }),
        d.paragraph(d.refTo('chapter002')),
        d.heading(1, '', { id: 'chapter002' }),
      ),
    ]);
    const tr = new Transform(first);
    joinWithPreceding(tr, first.content.size - 3);
    expect(tr.doc.textBetween(0, tr.doc.content.size)).not.toContain('chapter002');
    expect(JSON.stringify(tr.doc.toJSON())).toContain('"target":"chapter001"');
  });
});

const step = fc.record({
  what: fc.constantFrom('move', 'move', 'divide', 'join', 'remove'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  side: fc.constantFrom('before', 'after', 'inside'),
});
const pick = <T>(list: readonly T[], share: number) =>
  list[Math.min(list.length - 1, Math.floor(share * list.length))]!;
const blocksOf = (node: Node) =>
  idsOf(node)
    .filter((id) => id !== '')
    .sort();

test('property: whatever is moved, divided, joined or removed, the document stays valid and a move loses nothing', () => {
  const start = standardSchema.nodes.doc.createChecked(null, [
    ...doc.children,
    d.annex('附录甲', [d.heading(2, '冬季'), d.paragraph('除草。'), d.clause(3, '晴天。')], { id: 'annexone01' }),
    d.annex('附录乙', [d.paragraph('资料。')], { id: 'annextwo02' }),
  ]);
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const newId = sequentialBlockIds('n');
      const tr = new Transform(start);
      for (const { what, at: share, to, side } of steps) {
        const entries = outlineOf(tr.doc);
        if (entries.length === 0) break;
        const { pos } = pick(entries, share);
        const before = tr.doc;
        if (what === 'move') {
          const place = { pos: pick(entries, to).pos, side };
          const can = canMoveOutlineEntry(tr.doc, pos, place);
          const id = tr.doc.nodeAt(pos)!.attrs['id'];
          const done = moveOutlineEntry(tr, pos, place);
          expect(done !== null).toBe(can);
          if (done !== null) expect(tr.doc.nodeAt(done)!.attrs['id']).toBe(id);
          expect(blocksOf(tr.doc)).toEqual(blocksOf(before));
        } else if (what === 'divide') divideBefore(tr, pos, newId);
        else if (what === 'join') joinWithPreceding(tr, pos);
        else removeOutlineEntry(tr, pos);
        tr.doc.check();
        expect(repairBlockIds(new Transform(tr.doc), before, newId)).toBe(0);
      }
    }),
  );
});
