import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperWords } from '#shared/profiles/index.ts';
import { type CollatedComment, collationRows } from '#shared/publishing/index.ts';

/** Rows of 意见汇总处理表: one for each comment, or one for comments that say and got the same. */

const words = paperWords['zh-CN'];
const comment = (part: Partial<CollatedComment> = {}): CollatedComment => ({
  order: 1,
  clause: '5.2',
  original: '应平整',
  comment: '表述不清。',
  proposal: '',
  memberReason: '',
  organisation: '甲',
  person: '',
  decision: null,
  reason: '',
  ...part,
});

describe('identical comments', () => {
  it('share a row that names every organisation once, where words and decision are the same', () => {
    const rows = collationRows(
      [
        comment({ organisation: '乙公司' }),
        comment({ organisation: '甲所', comment: '表述 不清。', remark: '电话说明' }),
        comment({ organisation: '乙公司', remark: '电话说明' }),
        comment({ organisation: '丙厂', decision: 'accepted' }),
        comment({ organisation: '丁站', comment: '表述不清！' }),
      ],
      words,
      { merge: true },
    );
    expect(rows.map(({ no, organisation, decision, note }) => [no, organisation, decision, note])).toEqual([
      ['1', '丙厂', '采纳', ''],
      ['2', '丁站', '', ''],
      ['3', '甲所、乙公司', '', '电话说明'],
    ]);
  });

  it('never lose an organisation, a clause or a decision', () => {
    const some = fc.record({
      order: fc.constantFrom(1, 2),
      clause: fc.constantFrom('5.1', '5.2'),
      comment: fc.constantFrom('甲', '乙', '甲 '),
      organisation: fc.constantFrom('A', 'B', 'C'),
      decision: fc.constantFrom('accepted' as const, 'rejected' as const, null),
    });
    const asked = (rows: ReturnType<typeof collationRows>) =>
      new Set(
        rows.flatMap(({ organisation, clause, comment: text, decision }) =>
          organisation.split('、').map((name) => [name, clause, text.trim(), decision].join('|')),
        ),
      );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (parts) => {
        const comments = parts.map(comment);
        const single = collationRows(comments, words);
        const merged = collationRows(comments, words, { merge: true });
        expect(single).toHaveLength(comments.length);
        expect(merged.length).toBeLessThanOrEqual(single.length);
        expect(asked(merged)).toEqual(asked(single));
        expect(merged.map(({ no }) => no)).toEqual(merged.map((_, index) => String(index + 1)));
      }),
    );
  });
});

describe('what stands for a decision', () => {
  const of = (part: Partial<CollatedComment>, suggestions = false) =>
    collationRows([comment(part)], words, { suggestions })[0]!.decision;

  it('is a suggestion only where it is wanted and nothing is decided', () => {
    const suggested = { decision: 'partly', reason: '改写为量值' } as const;
    expect(of({ suggested })).toBe('');
    expect(of({ suggested }, true)).toBe('拟部分采纳。理由：改写为量值');
    expect(of({ suggested, decision: 'pending' }, true)).toBe('待定');
  });

  it('has a word for every decision', () => {
    const all = (['pending', 'noted', 'withdrawn'] as const).map((decision) => of({ decision }));
    expect(all).toEqual(['待定', '知悉', '撤回']);
  });

  it('stands with the text as it became in the table with the original text', () => {
    const row = collationRows(
      [comment({ proposal: '应平整、无破损', revised: '表面应平整', decision: 'partly', reason: '破损另有规定' })],
      words,
    )[0]!;
    expect([row.original, row.revised]).toEqual(['应平整', '表面应平整']);
    expect(row.explanation).toBe('甲：表述不清。\n处理意见：部分采纳。理由：破损另有规定');
  });
});
