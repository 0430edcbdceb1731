import { expect, test } from 'vitest';
import { pageOperators } from '#ui/features/draft/preview/page-operators.ts';
import { blockAt, placeOnPages } from '#ui/features/draft/preview/page-places.ts';

const anchors = [
  { id: 'one', page: 0, y: 100 },
  { id: 'two', page: 0, y: 300 },
  { id: 'three', page: 2, y: 80 },
];

test('a press on a page means the block that begins above it, on this page or before', () => {
  expect(blockAt(anchors, 0, 50)).toBeNull();
  expect(blockAt(anchors, 0, 96)).toBe('one');
  expect(blockAt(anchors, 0, 299)).toBe('two');
  expect(blockAt(anchors, 1, 10)).toBe('two');
  expect(blockAt(anchors, 2, 700)).toBe('three');
});

test('the first of the blocks around the caret that stands on a page is shown', () => {
  expect(placeOnPages(anchors, ['cell', 'three', 'one'])).toMatchObject({ page: 2 });
  expect(placeOnPages(anchors, ['none'])).toBeNull();
});

test('operators of a page are read with their operands; tags and their properties are passed over', () => {
  const content =
    '/Span <</ActualText <FEFF2611>>> BDC q 0.6 w 1 2 3.5 -4 re S EMC\nBT /F1 10.5 Tf [<00010002>-12.5<0003>] TJ ET';
  expect([...pageOperators(content)].filter(({ name }) => name !== 'BDC')).toEqual([
    { name: 'q', operands: [] },
    { name: 'w', operands: [0.6] },
    { name: 're', operands: [1, 2, 3.5, -4] },
    { name: 'S', operands: [] },
    { name: 'EMC', operands: [] },
    { name: 'BT', operands: [] },
    { name: 'Tf', operands: ['F1', 10.5] },
    { name: 'TJ', operands: [[[1, 2], -12.5, [3]]] },
    { name: 'ET', operands: [] },
  ]);
});
