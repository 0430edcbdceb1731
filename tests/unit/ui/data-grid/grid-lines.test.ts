import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveOf } from '#ui/ui/data-grid/grid-keys.ts';
import { linesOf } from '#ui/ui/data-grid/grid-lines.ts';
import type { GridGroup } from '#ui/ui/data-grid/grid-types.ts';
import { shiftOf } from '#ui/ui/data-grid/keep-place.ts';

const groupsOf = (counts: readonly number[]): readonly GridGroup[] => {
  let start = 0;
  return counts.map((count, at) => {
    const group = { key: `g${at}`, label: `组${at}`, start, count };
    start += count;
    return group;
  });
};
const grouped = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean()), { minLength: 1, maxLength: 8 })
  .map((given) => {
    const groups = groupsOf(given.map(([count]) => count));
    const folded = new Set(groups.filter((_, at) => given[at]?.[1]).map(({ key }) => key));
    const rows = groups.reduce((sum, { count }) => sum + count, 0);
    return { groups, folded, rows, lines: linesOf(rows, groups, folded) };
  });

test('lines are every head of a group, and every row that is not folded away, in their order', () => {
  fc.assert(
    fc.property(grouped, ({ groups, folded, lines }) => {
      const expected = groups.flatMap((group) => [
        group.key,
        ...(folded.has(group.key) ? [] : Array.from({ length: group.count }, (_, at) => group.start + at)),
      ]);
      const shown = Array.from({ length: lines.count }, (_, line) => {
        const at = lines.at(line);
        return at?.kind === 'group' ? at.group.key : at?.index;
      });
      expect(shown).toEqual(expected);
      expect(lines.at(lines.count)).toBeUndefined();
      expect(lines.at(-1)).toBeUndefined();
    }),
  );
});

test('a row is found at its line, a folded one at the head of its group', () => {
  fc.assert(
    fc.property(grouped, ({ groups, folded, rows, lines }) => {
      for (let index = 0; index < rows; index++) {
        const at = lines.at(lines.ofRow(index));
        const group = groups.find(({ start, count }) => index >= start && index < start + count);
        if (folded.has(group?.key ?? '')) expect(at).toMatchObject({ kind: 'group', group });
        else expect(at).toEqual({ kind: 'row', index });
        expect(lines.headOf(lines.ofRow(index))).toBe(lines.ofGroup(group?.key ?? ''));
      }
    }),
  );
});

test('a span of lines stands for the rows between them, with those folded away in it', () => {
  const lines = linesOf(9, groupsOf([2, 3, 4]), new Set(['g1']));
  // g0 · 0 · 1 · g1 (2 to 4) · g2 · 5 · 6 · 7 · 8
  expect(lines.rowsOf(1, 3)).toEqual({ from: 0, to: 5 });
  expect(lines.rowsOf(2, 4)).toEqual({ from: 1, to: 5 });
  expect(lines.rowsOf(3, 5)).toEqual({ from: 2, to: 6 });
  expect(lines.rowsOf(0, 0)).toEqual({ from: 0, to: 0 });
  expect(linesOf(9, [], new Set()).rowsOf(2, 4)).toEqual({ from: 2, to: 5 });
});

test('keys move within the list; right and left open groups and close them', () => {
  const groups = groupsOf([2, 3]);
  const open = linesOf(5, groups, new Set());
  expect(moveOf('End', 0, 10, open)).toEqual({ to: 6 });
  expect(moveOf('PageUp', 3, 10, open)).toEqual({ to: 0 });
  expect(moveOf('ArrowLeft', 5, 10, open)).toEqual({ to: 3 });
  expect(moveOf('ArrowLeft', 3, 10, open)).toEqual({ fold: 3 });
  expect(moveOf('ArrowRight', 3, 10, open)).toEqual({ to: 4 });
  expect(moveOf('ArrowRight', 4, 10, open)).toBeNull();
  expect(moveOf('Enter', 0, 10, open)).toEqual({ fold: 0 });
  expect(moveOf('Enter', 1, 10, open)).toBeNull();
  const folded = linesOf(5, groups, new Set(['g0']));
  expect(moveOf('ArrowRight', 0, 10, folded)).toEqual({ unfold: 0 });
  expect(moveOf('ArrowLeft', 0, 10, folded)).toBeNull();
  expect(moveOf('ArrowLeft', 1, 10, linesOf(5, [], new Set()))).toBeNull();
});

test('the list stays under the eyes: what most rows in sight moved by, not what one did that was decided', () => {
  const lines = linesOf(100, [], new Set());
  const seen = ['a', 'b', 'c', 'd'].map((id, at) => ({ id, line: 10 + at }));
  const now = (places: Readonly<Record<string, number>>) => (id: string) => places[id] ?? -1;
  expect(shiftOf(seen, now({ a: 80, b: 12, c: 13, d: 14 }), lines)).toBe(1);
  expect(shiftOf(seen, now({ b: 10, c: 11, d: 12 }), lines)).toBe(-1);
  expect(shiftOf(seen, now({}), lines)).toBe(0);
  // As many stayed as moved: nothing is moved.
  expect(shiftOf(seen, now({ a: 10, b: 11, c: 13, d: 14 }), lines)).toBe(0);
});
