import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, isPlainDate, plainDate } from '#shared/base/index.ts';
import { dueState, missingPapers, stageDue, stageOf } from '#shared/domain/life-cycle.ts';
import { lifeCycles } from '#shared/profiles/life-cycles/index.ts';

describe('life cycles', () => {
  it.each(lifeCycles.map((cycle) => [cycle.id, cycle] as const))(
    '%s leads from every stage only to stages it has',
    (_id, cycle) => {
      for (const stage of cycle.stages)
        for (const next of stage.next) expect(stageOf(cycle, next), `${stage.code} → ${next}`).toBeDefined();
      const reached = new Set([cycle.stages[0]!.code]);
      for (const code of reached) for (const next of stageOf(cycle, code)!.next) reached.add(next);
      expect([...reached].sort()).toEqual(cycle.stages.map((stage) => stage.code).sort());
    },
  );

  it('says where every limit comes from', () => {
    for (const cycle of lifeCycles)
      for (const stage of cycle.stages) if (stage.limit) expect(stage.limit.source).not.toBe('');
  });

  it('names the papers a gate misses', () => {
    const stage = stageOf(lifeCycles[1]!, 'L4')!;
    expect(missingPapers(stage, new Set(['comment-draft', 'memorandum'] as const))).toEqual([
      'collation-table',
      'review-draft',
    ]);
  });
});

describe('limits of stages', () => {
  const drafting = stageOf(lifeCycles[0]!, '20')!;
  it('counts months from the first day', () => expect(stageDue(drafting, '2026-01-31')).toBe('2026-11-30'));
  it('has no due day for a least duration', () =>
    expect(stageDue(stageOf(lifeCycles[1]!, 'L4')!, '2026-01-31')).toBeNull());
  it.each([
    ['2026-03-01', 'overdue'],
    ['2026-03-02', 'soon'],
    ['2026-03-16', 'soon'],
    ['2026-03-17', 'later'],
    ['', 'none'],
  ])('%s seen from 2 March is %s', (due, state) => expect(dueState(due, plainDate('2026-03-02'))).toBe(state));
});

describe('plain dates', () => {
  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', ''])('%s is no day', (text) =>
    expect(isPlainDate(text)).toBe(false),
  );
  it('knows leap years', () => {
    expect(addMonths(plainDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(daysBetween(plainDate('2024-02-28'), plainDate('2024-03-01'))).toBe(2);
  });
});
