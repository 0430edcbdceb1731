import { describe, expect, it } from 'vitest';
import { contradictions } from '#shared/domain/contradictions.ts';
import type { Decision } from '#shared/domain/disposition.ts';
import type { Comment } from '#shared/domain/round.ts';
import { makeComment } from '../../builders/comment.ts';

type Fields = Partial<Comment> & { readonly range?: Comment['anchor']['range']; readonly decision?: Decision };

let no = 0;
function decided({ range = null, decision = 'accepted', ...fields }: Fields): Comment {
  no++;
  return makeComment({
    no,
    blockId: 'p1',
    clause: '5.2',
    comment: `意见${no}`,
    anchor: { how: 'quote', confidence: 90, range, candidates: [] },
    disposition: { decision, reason: '', meetingId: '', by: '甲', at: '' },
    ...fields,
  });
}
const adopts = (decision: Decision) => decision === 'accepted' || decision === 'partly';
const found = (...comments: Comment[]) =>
  contradictions(comments, adopts).map(({ kind, comments: all }) => [kind, all.map((each) => comments.indexOf(each))]);

describe('two adopted proposals for the same words', () => {
  it('contradict one another, whether the words are marked or quoted', () => {
    const marked = { range: { from: 3, to: 9 } };
    expect(
      found(
        decided({ ...marked, proposal: '不应大于14%' }),
        decided({ range: { from: 8, to: 12 }, proposal: '不应大于15%' }),
      ),
    ).toEqual([['text', [0, 1]]]);
    expect(
      found(
        decided({ original: '不得大于15％。', proposal: '不应大于14%' }),
        decided({ original: '不得大于 15%', proposal: '不应大于13%' }),
      ),
    ).toEqual([['text', [0, 1]]]);
    expect(found(decided({ ...marked, change: 'delete' }), decided({ ...marked, proposal: '不应大于15%' }))).toEqual([
      ['text', [0, 1]],
    ]);
  });

  it('do not where they say the same, are about other words or other blocks, or one of them was not adopted', () => {
    const marked = { range: { from: 3, to: 9 } };
    const one = decided({ ...marked, proposal: '不应大于14%' });
    expect(found(one, decided({ ...marked, proposal: '不应大于 14%。' }))).toEqual([]);
    expect(found(one, decided({ range: { from: 9, to: 12 }, proposal: '不应大于15%' }))).toEqual([]);
    expect(found(one, decided({ ...marked, blockId: 'p2', proposal: '不应大于15%' }))).toEqual([]);
    expect(found(one, decided({ ...marked, proposal: '不应大于15%', decision: 'rejected' }))).toEqual([]);
    expect(found(one, decided({ ...marked }))).toEqual([]);
  });
});

describe('the same proposal decided differently', () => {
  it('is pointed out, with all who made it', () => {
    expect(
      found(
        decided({ proposal: '将“不得”改为“不应”。' }),
        decided({ proposal: '建议将“不得”修改为“不应”', decision: 'rejected' }),
        decided({ proposal: '增加测定次数的要求', decision: 'rejected' }),
        decided({ proposal: '将“不得”改为“不应”', decision: 'partly' }),
      ),
    ).toEqual([['decision', [0, 1, 3]]]);
  });

  it('is the same remark where nothing is proposed; short words only for the same quotation', () => {
    const remark = { comment: '范围过宽，请核实。' };
    expect(found(decided(remark), decided({ ...remark, decision: 'rejected' }))).toEqual([['decision', [0, 1]]]);
    const short = { proposal: '应' };
    expect(
      found(decided({ ...short, original: '宜' }), decided({ ...short, original: '可', decision: 'rejected' })),
    ).toEqual([]);
  });

  it('is no contradiction on another clause, nor when it was withdrawn', () => {
    const same = { proposal: '将“不得”改为“不应”' };
    expect(found(decided(same), decided({ ...same, blockId: 'p2', decision: 'rejected' }))).toEqual([]);
    expect(found(decided(same), decided({ ...same, decision: 'withdrawn' }))).toEqual([]);
  });
});

it('a hundred thousand comments on few blocks are found by sorting, not by comparing each with each', () => {
  const many = Array.from({ length: 100_000 }, (_, at) =>
    decided({
      blockId: `p${at % 40}`,
      proposal: `第${at % 3000}种写法`,
      range: { from: at * 2, to: at * 2 + (at % 2000 === 0 ? 4000 : 1) },
      decision: at % 7 === 0 ? 'rejected' : 'accepted',
    }),
  );
  const all = contradictions(many, adopts);
  expect(all.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(0);
  expect(all.filter(({ kind }) => kind === 'decision').length).toBeGreaterThan(0);
});
