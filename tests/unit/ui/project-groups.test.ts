import { describe, expect, it } from 'vitest';
import { groupProjects, type ProjectRow } from '#ui/features/project/project-groups.ts';

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

describe('projects in groups', () => {
  it('puts the overdue first when grouped by due state', () => {
    const rows = [row('a'), row('b', { dueState: 'later' }), row('c', { dueState: 'overdue' })];
    expect(groupProjects(rows, 'due', (r) => r.dueState).map((g) => g.key)).toEqual(['overdue', 'later', 'none']);
  });

  it('loses no project', () => {
    const rows = [row('a'), row('b', { stage: 'L4' }), row('c')];
    const groups = groupProjects(rows, 'stage', (r) => r.stageName['zh-CN']);
    expect(groups.map((g) => g.rows.map((r) => r.id))).toEqual([['a', 'c'], ['b']]);
  });
});
