import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClausePositions } from '#host/usecases/clause-positions.ts';
import { type CommentOrder, type KnownRanks, orderComments } from '#host/usecases/rounds/comment-order.ts';
import { COMMENT_GROUPS, COMMENT_SORTS } from '#shared/contract/index.ts';
import { DECISIONS, isSettled } from '#shared/domain/disposition.ts';
import type { Comment } from '#shared/domain/round.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { makeComment } from '#tests/builders/comment.ts';

const CLAUSES = ['4.1', '5.10', '5.2', 'A.1'];
const places = {
  of: (id: string) => (CLAUSES.includes(id) ? { number: id, title: `标题${id}`, clause: id } : undefined),
  clauseOf: (id: string) => (CLAUSES.includes(id) ? { number: id, title: `标题${id}` } : undefined),
  order: (id: string, clause: string) => {
    if (clause === '封面') return -2;
    if (CLAUSES.includes(id)) return CLAUSES.indexOf(id);
    return clause === '全文' ? -1 : Number.MAX_SAFE_INTEGER;
  },
} as unknown as ClausePositions;
const facts = { places, rules: profileOf('iso').decisions };
const NO_FILTER: CommentOrder['filter'] = {
  text: '',
  organisation: '',
  clause: '',
  type: '',
  decision: '',
  unplaced: false,
  unapplied: false,
};

const disposition = fc.option(
  fc.constantFrom(...DECISIONS).map((decision) => ({ decision, reason: '', meetingId: '', by: '', at: '' })),
  { nil: null },
);
const comments: fc.Arbitrary<readonly Comment[]> = fc
  .array(
    fc.record({
      blockId: fc.constantFrom('', 'gone', ...CLAUSES),
      clause: fc.constantFrom('', '全文', '封面', '9.9'),
      organisation: fc.constantFrom('', '乙公司', '甲公司', '中心'),
      type: fc.constantFrom('', '技术', '编辑'),
      receivedOn: fc.constantFrom('2026-03-02', '2026-03-10'),
      disposition,
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((fields, at) => makeComment({ ...fields, id: `c${at}`, no: at + 1 })));
const orders = fc.record({
  sort: fc.constantFrom(...COMMENT_SORTS),
  descending: fc.boolean(),
  group: fc.constantFrom(...COMMENT_GROUPS),
});
const ordered = (all: readonly Comment[], order: Omit<CommentOrder, 'filter'>) =>
  orderComments(all, { ...order, filter: NO_FILTER }, facts);
const numbers = (all: readonly Comment[]) => all.map(({ no }) => no);

test('an order loses no comment and adds none', () => {
  fc.assert(
    fc.property(comments, orders, (all, order) => {
      expect(numbers(ordered(all, order).comments).sort((a, b) => a - b)).toEqual(numbers(all));
    }),
  );
});

test('groups follow each other without a gap, each once, and count what they hold', () => {
  fc.assert(
    fc.property(comments, orders, (all, order) => {
      const { comments: list, groups } = ordered(all, order);
      if (order.group === '') {
        expect(groups).toEqual([]);
        return;
      }
      let next = 0;
      for (const { key, start, count, undecided } of groups) {
        expect(start).toBe(next);
        next += count;
        const held = list.slice(start, start + count);
        expect(count).toBeGreaterThan(0);
        expect(undecided).toBe(held.filter(({ disposition }) => !isSettled(disposition)).length);
        if (order.group === 'organisation' || order.group === 'type')
          expect(new Set(held.map((comment) => comment[order.group as 'type']))).toEqual(new Set([key]));
      }
      expect(next).toBe(all.length);
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    }),
  );
});

test('a filter shows what it lets through in the order of the whole, also with what is known from before', () => {
  fc.assert(
    fc.property(comments, orders, fc.array(orders, { maxLength: 3 }), (all, order, earlier) => {
      const filter = { ...NO_FILTER, type: '技术' };
      const known: KnownRanks = new Map();
      for (const one of earlier) orderComments(all, { ...one, filter: NO_FILTER }, facts, known);
      const shown = orderComments(all, { ...order, filter }, facts, known);
      const technical = ordered(all, order).comments.filter(({ type }) => type === '技术');
      expect(numbers(shown.comments)).toEqual(numbers(technical));
      expect(shown.groups.reduce((sum, { count }) => sum + count, 0)).toBe(order.group === '' ? 0 : technical.length);
    }),
  );
});

test('descending turns the keys round and leaves equal ones in the order of their numbers', () => {
  const keyOf = (comment: Comment, sort: CommentOrder['sort']): string | number => {
    if (sort === 'clause') return places.order(comment.blockId, comment.clause);
    if (sort === 'decision') return comment.disposition?.decision ?? '';
    if (sort === 'received') return comment.receivedOn;
    return comment[sort];
  };
  fc.assert(
    fc.property(comments, fc.constantFrom(...COMMENT_SORTS), (all, sort) => {
      const up = ordered(all, { sort, descending: false, group: '' }).comments;
      const down = ordered(all, { sort, descending: true, group: '' }).comments;
      const keys = (list: readonly Comment[]) => [...new Set(list.map((comment) => keyOf(comment, sort)))];
      expect(keys(down)).toEqual(keys(up).reverse());
      for (const list of [up, down])
        for (const key of keys(list)) {
          const same = numbers(list.filter((comment) => keyOf(comment, sort) === key));
          expect(same).toEqual(same.toSorted((a, b) => a - b));
        }
    }),
  );
});

test('clauses come as in the text: cover, whole text, clauses, and last what has no place', () => {
  const one = (no: number, fields: Partial<Comment>) => makeComment({ no, id: `c${no}`, ...fields });
  const whole = { anchor: { how: 'clause' as const, confidence: 100, range: null, candidates: [] } };
  const all = [
    one(1, {}),
    one(2, { blockId: '5.2', clause: '5.2' }),
    one(3, { clause: '全文', ...whole }),
    one(4, { blockId: '5.10', clause: '5.10' }),
    one(5, { clause: '封面', ...whole }),
  ];
  const { comments: list, groups } = ordered(all, { sort: 'clause', descending: false, group: 'clause' });
  expect(numbers(list)).toEqual([5, 3, 4, 2, 1]);
  expect(groups.map(({ key }) => key)).toEqual(['封面', '全文', '5.10', '5.2', '']);
});

test('a chapter or annex is filtered with the clauses in it', () => {
  const within = { ...places, chapterOf: (id: string) => (id === 'A.1' ? { number: '附录A', title: '' } : undefined) };
  const all = ['4.1', '5.2', '5.10', 'A.1'].map((id, at) => makeComment({ no: at + 1, id, blockId: id, clause: id }));
  const found = (clause: string) => {
    const order = { sort: 'clause', descending: false, group: '', filter: { ...NO_FILTER, clause } } as const;
    return orderComments(all, order, { ...facts, places: within }).comments.map(({ id }) => id);
  };
  expect(found('附录A')).toEqual(['A.1']);
  expect(found('5')).toEqual(['5.10', '5.2']);
  expect(found('A.1')).toEqual(['A.1']);
});
