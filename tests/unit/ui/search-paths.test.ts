import { expect, it } from 'vitest';
import type { SearchHit } from '#shared/contract/index.ts';
import { pathOfHit } from '#ui/ui/paths.ts';

const hit = (fields: Partial<SearchHit>): SearchHit => ({
  kind: 'project',
  id: 'x1',
  parentId: '',
  title: '青禾茶厂',
  titleRanges: [],
  detail: '',
  date: '',
  snippet: null,
  ...fields,
});

it.each<readonly [Partial<SearchHit>, string]>([
  [{ kind: 'project' }, '/projects/x1'],
  [{ kind: 'comment', parentId: 'r1' }, '/rounds/r1?comment=x1'],
  [{ kind: 'draft', snippet: { field: 'text', text: '', ranges: [], place: 'b 7' } }, '/drafts/x1?block=b%207'],
  [{ kind: 'draft' }, '/drafts/x1'],
  [{ kind: 'file', parentId: 'ballot:b1' }, '/ballots/b1'],
  [{ kind: 'organisation' }, '/people?tab=organisations&text=%E9%9D%92%E7%A6%BE%E8%8C%B6%E5%8E%82'],
])('what was found is opened where it was found: %j', (fields, path) => {
  expect(pathOfHit(hit(fields))).toBe(path);
});
