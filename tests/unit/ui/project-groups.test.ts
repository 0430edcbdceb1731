import { describe, expect, it } from 'vitest';
import { type ProjectRow, projectGrouping } from '#ui/features/project/project-groups.ts';
import { sourceOfRows } from '#ui/ui/data-grid/source-of-rows.ts';

const row = (id: string, changes: Partial<ProjectRow> = {}): ProjectRow => ({
  id,
  title: id,
  number: '',
  planNumber: '',
  kind: 'db-city',
  committeeId: 'c1',
  committee: '林业',
  stage: 'L3',
  stageName: { 'zh-CN': '起草', en: 'Drafting' },
  stageSince: '2026-01-01',
  due: '',
  dueState: 'none',
  ...changes,
});

/** The list as it is shown: names of the groups and the projects below each. */
function shown(rows: readonly ProjectRow[], by: string) {
  const lines = rows.map((original) => ({ id: original.id, original }));
  const grouping = projectGrouping(by, { stage: (r) => r.stageName['zh-CN'], due: (r) => r.dueState });
  const source = sourceOfRows(lines, grouping, { folded: new Set(), onFold: () => {} });
  return source.groups.map(({ label, start, count }) => [
    label,
    Array.from({ length: count }, (_, index) => source.rowAt(start + index)?.id),
  ]);
}

describe('projects in groups', () => {
  it('puts the overdue first when grouped by due state', () => {
    const rows = [row('a'), row('b', { dueState: 'later' }), row('c', { dueState: 'overdue' })];
    expect(shown(rows, 'due')).toEqual([
      ['overdue', ['c']],
      ['later', ['b']],
      ['none', ['a']],
    ]);
  });

  it('loses no project, and keeps the order of the list inside a group', () => {
    const rows = [row('c'), row('b', { stage: 'L4', stageName: { 'zh-CN': '审查', en: 'Review' } }), row('a')];
    expect(shown(rows, 'stage')).toEqual([
      ['起草', ['c', 'a']],
      ['审查', ['b']],
    ]);
  });

  it('tells apart stages of two life cycles that share a code', () => {
    const rows = [
      row('a', { stage: '20' }),
      row('b', { stage: '20', stageName: { 'zh-CN': '准备', en: 'Preparatory' } }),
    ];
    expect(shown(rows, 'stage')).toHaveLength(2);
  });
});
