import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommentView } from '#shared/contract/index.ts';
import { makeComment } from '#tests/builders/comment.ts';
import { ALL_COMMENTS } from '#ui/features/round/register/arrangement.ts';
import {
  type CommentListOrder,
  commentAt,
  idsHere,
  missingPiece,
  placeOf,
  withPiece,
} from '#ui/features/round/register/comment-window.ts';
import { type ReadPiece, readWindow } from '#ui/features/round/register/read-window.ts';

const { filter, sort, descending, group } = ALL_COMMENTS;
const order: CommentListOrder = { id: 'round', filter, sort, descending, group };
const view = (id: string): CommentView => ({ ...makeComment({ id }), clauseNumber: '', clauseTitle: '', choices: [] });
const named = (count: number, name = 'c') => Array.from({ length: count }, (_, at) => `${name}${at}`);
/** A host with this list of ids. */
const hostWith =
  (ids: readonly string[]): ReadPiece =>
  async ({ offset, limit, around }) => ({
    total: ids.length,
    at: ids.indexOf(around),
    items: ids.slice(offset, offset + limit).map(view),
    groups: [],
  });
const START = { current: '', seek: '', sight: { from: 0, to: 0 }, atTop: true };
const WHOLE = { from: 0, to: Number.MAX_SAFE_INTEGER };

test('wherever one scrolls, the pieces in sight are asked for and hold the right comments', async () => {
  const ids = named(950);
  const read = hostWith(ids);
  const first = await readWindow(order, undefined, START, read);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 949 }), { maxLength: 12 }), async (stops) => {
      let window = first;
      for (const from of stops) {
        const sight = { from, to: Math.min(950, from + 15) };
        for (let n = missingPiece(window, sight); n !== undefined; n = missingPiece(window, sight))
          window = withPiece(window, n, (await read({ offset: n * 100, limit: 100, around: '' })).items, sight);
        expect(idsHere(window, sight)).toEqual(ids.slice(sight.from, sight.to));
        expect(placeOf(window, ids[from] ?? '')).toBe(from);
      }
    }),
    { numRuns: 30 },
  );
});

test('pieces far from what is in sight are dropped', async () => {
  const read = hostWith(named(10_000));
  let window = await readWindow(order, undefined, START, read);
  for (let n = 0; n < 100; n++) {
    const sight = { from: n * 100, to: n * 100 + 15 };
    window = withPiece(window, n, (await read({ offset: n * 100, limit: 100, around: '' })).items, sight);
  }
  expect(Object.keys(window.pieces).length).toBeLessThan(20);
  expect(commentAt(window, 9_900)?.id).toBe('c9900');
  expect(commentAt(window, 0)).toBeUndefined();
});

test('another order begins at the comment at hand, or at its top when the list stood there', async () => {
  const before = await readWindow(order, undefined, START, hostWith(named(900)));
  const turned: CommentListOrder = { ...order, descending: true };
  const read = hostWith(named(900).reverse());
  const moved = await readWindow(turned, before, { ...START, current: 'c40', atTop: false }, read);
  expect(moved.begin).toBe(859);
  expect(commentAt(moved, 859)?.id).toBe('c40');
  const atTop = await readWindow(turned, before, { ...START, current: 'c0' }, read);
  expect(atTop.begin).toBe(0);
  expect(commentAt(atTop, 0)?.id).toBe('c899');
  const gone = await readWindow(turned, before, { ...START, current: 'c40', atTop: false }, hostWith(named(90, 'x')));
  expect(gone.begin).toBe(0);
});

test('comments that came in before it do not move the list away from what is in sight', async () => {
  const sight = { from: 400, to: 415 };
  const at = { current: 'c400', seek: '', sight, atTop: false };
  const ids = named(900);
  const far = { ...START, current: 'c400', atTop: false };
  const before = await readWindow(order, undefined, far, hostWith(ids));
  const after = await readWindow(order, before, at, hostWith([...named(530, 'new'), ...ids]));
  expect(idsHere(after, { from: 930, to: 945 })).toEqual(ids.slice(400, 415));
  // The comment at hand was decided and stands at the end now: the list stays.
  const decided = await readWindow(order, before, at, hostWith([...ids.filter((id) => id !== 'c400'), 'c400']));
  expect(idsHere(decided, sight)).toEqual(ids.slice(401, 416));
});

test('a link goes to its comment from anywhere', async () => {
  const read = hostWith(named(900));
  const before = await readWindow(order, undefined, START, read);
  const there = await readWindow(order, before, { ...START, current: 'c777', seek: 'c777' }, read);
  expect(placeOf(there, 'c777')).toBe(777);
  expect(idsHere(there, WHOLE)).toBeNull();
});
