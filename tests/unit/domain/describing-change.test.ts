import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registry } from '#host/registry.ts';
import { comparingSame, type Steps } from '#shared/domain/history/comparing-same.ts';
import { describingChange } from '#shared/domain/history/index.ts';
import { makeComment } from '#tests/builders/comment.ts';

function inSteps<T>(work: Steps<T>): { readonly result: T; readonly steps: number } {
  for (let steps = 1; ; steps++) {
    const { done, value } = work.next();
    if (done) return { result: value, steps };
  }
}

test('what an undo changed in a large record is told in many short steps', () => {
  const comments = Array.from({ length: 5_000 }, (_, i) => makeComment({ id: `c${i}`, no: i + 1 }));
  const before = { roundId: 'r', comments: comments.with(77, makeComment({ id: 'c77', no: 78, clause: '5.2' })) };
  const after = structuredClone({ roundId: 'r', comments });
  const object = { kind: 'commentSet', id: 's', schema: registry.commentSet.schema };
  const { result, steps } = inSteps(describingChange(object, before, after));
  expect(result).toMatchObject([{ field: 'comments.clause', item: 'c77', from: '5.2' }]);
  expect(steps).toBeGreaterThan(15);
});

test('contents are the same where their JSON is', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const near = json.chain((value) =>
    fc.tuple(
      fc.constant(value),
      fc.oneof(
        json,
        json.map(() => structuredClone(value)),
        json.map((x) => [value, x]),
      ),
    ),
  );
  fc.assert(
    fc.property(near, ([one, other]) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(inSteps(comparingSame(one, other)).result).toBe(same);
      expect(inSteps(comparingSame({ a: [one], b: undefined }, { a: [other] })).result).toBe(same);
    }),
  );
  expect(inSteps(comparingSame({ a: 1, b: 2 }, { b: 2, a: 1 })).result).toBe(false);
  expect(inSteps(comparingSame([1], { 0: 1 })).result).toBe(false);
});
