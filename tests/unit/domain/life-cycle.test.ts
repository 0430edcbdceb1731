import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, isPlainDate, plainDate } from '#shared/base/index.ts';
import {
  advance,
  dueState,
  missingPapers,
  PAPER_KINDS,
  type StageHistory,
  stageDue,
  stageOf,
} from '#shared/domain/life-cycle.ts';
import { lifeCycleById, lifeCycles } from '#shared/profiles/life-cycles/index.ts';

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

describe('gates', () => {
  const begun = (code: string) => ({ stage: code, stageSince: '2026-01-01', history: [] as readonly StageHistory[] });

  it('let nobody through by accident, and keep the reason of whom they let', () => {
    const cycle = lifeCycles[1]!;
    const step = { to: 'L5', on: '2026-03-01', overrideReason: ' ' };
    const papers = new Set(['comment-draft', 'memorandum'] as const);
    expect(advance(begun('L4'), cycle, papers, step)).toMatchObject({ error: { code: 'gate-papers-missing' } });
    const moved = advance(begun('L4'), cycle, papers, { ...step, overrideReason: '急用，会后补齐' });
    expect(moved).toMatchObject({
      value: { stage: 'L5', history: [{ stage: 'L4', overrideReason: '急用，会后补齐' }] },
    });
  });

  it('an ISO project may come back to the same code', () => {
    const iso = lifeCycleById('iso')!;
    let state = begun('40.20');
    for (const to of ['40.60', '40.93', '40.20']) {
      const next = advance(state, iso, new Set(['ballot-result', 'collation-table']), {
        to,
        on: '2026-05-01',
        overrideReason: '',
      });
      if (!next.ok) throw new Error(next.error.code);
      state = next.value;
    }
    expect([state.stage, state.history.length]).toEqual(['40.20', 3]);
  });

  it('wherever somebody tries to go: no stage is reached but by its gate or a recorded override, and the history is the way', () => {
    const codes = lifeCycles.flatMap((cycle) => cycle.stages.map(({ code }) => code));
    const attempt = fc.record({
      to: fc.constantFrom('', ...codes),
      regular: fc.boolean(),
      overrideReason: fc.constantFrom('', '', '经主任委员同意'),
      papers: fc.subarray([...PAPER_KINDS]),
    });
    fc.assert(
      fc.property(fc.constantFrom(...lifeCycles), fc.array(attempt, { maxLength: 20 }), (cycle, attempts) => {
        let state = begun(cycle.stages[0]!.code);
        for (const { to, regular, overrideReason, papers } of attempts) {
          const stage = stageOf(cycle, state.stage)!;
          const onFile = new Set(papers);
          const step = { to: regular ? (stage.next[0] ?? '') : to, on: '2026-02-01', overrideReason };
          const next = advance(state, cycle, onFile, step);
          if (!next.ok) continue;
          expect(stage.next).toContain(next.value.stage);
          const complete = stage.requiredPapers.every((kind) => onFile.has(kind));
          expect(next.value.history.at(-1)?.overrideReason).toBe(complete ? '' : '经主任委员同意');
          state = next.value;
        }
        const way = [...state.history.map((entry) => entry.stage), state.stage];
        for (const [at, code] of way.slice(1).entries()) expect(stageOf(cycle, way[at]!)!.next).toContain(code);
      }),
      { numRuns: 1000 },
    );
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
