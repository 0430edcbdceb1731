import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, isPlainDate, plainDate } from '#shared/base/index.ts';
import {
  advance,
  dueState,
  limitDay,
  missingPapers,
  type StageHistory,
  stageDue,
  stageOf,
} from '#shared/domain/life-cycle.ts';
import { GATE_LACKS, type PassedLack } from '#shared/domain/passed-lack.ts';
import { canTakeTrack, nextOnTrack, trackOf } from '#shared/domain/track.ts';
import { chineseCalendar } from '#shared/profiles/calendars/index.ts';
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
  const lack = (code: PassedLack['code'], params: PassedLack['params'] = {}): PassedLack => ({ code, params });

  it('let nobody through by accident, and keep the reason of whom they let with what was lacking', () => {
    const step = { to: 'L5', on: '2026-03-01', overrideReason: ' ' };
    const lacks = [lack('paper-missing', { paper: 'review-draft' }), lack('comments-undecided', { count: 3 })];
    expect(advance(begun('L4'), ['L5', 'L3'], lacks, step)).toMatchObject({
      error: { code: 'gate-closed', params: { count: 2 } },
    });
    const moved = advance(begun('L4'), ['L5', 'L3'], lacks, { ...step, overrideReason: '急用，会后补齐' });
    expect(moved).toMatchObject({
      value: { stage: 'L5', history: [{ stage: 'L4', overrideReason: '急用，会后补齐', lacked: lacks }] },
    });
    expect(advance(begun('L4'), ['L5'], lacks, { ...step, to: 'L6', overrideReason: '急用' })).toMatchObject({
      error: { code: 'stage-not-next' },
    });
  });

  it('an ISO project may come back to the same code, and keeps both passages', () => {
    const iso = lifeCycleById('iso')!;
    let state = begun('40.20');
    for (const to of ['40.60', '40.93', '40.20', '40.60']) {
      const next = advance(state, stageOf(iso, state.stage)!.next, [], { to, on: '2026-05-01', overrideReason: '' });
      if (!next.ok) throw new Error(next.error.code);
      state = next.value;
    }
    expect(state.history.filter(({ stage }) => stage === '40.20').length).toBe(2);
  });

  it('wherever somebody tries to go: no stage is reached but by its gate or a recorded override, and the history is the way', () => {
    const codes = lifeCycles.flatMap((cycle) => cycle.stages.map(({ code }) => code));
    const attempt = fc.record({
      to: fc.constantFrom('', ...codes),
      regular: fc.boolean(),
      overrideReason: fc.constantFrom('', '', '经主任委员同意'),
      lacks: fc.array(
        fc.constantFrom(...GATE_LACKS).map((code) => lack(code)),
        { maxLength: 2 },
      ),
    });
    const ways = lifeCycles.flatMap((cycle) => [undefined, ...(cycle.tracks ?? [])].map((track) => ({ cycle, track })));
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.array(attempt, { maxLength: 20 }), ({ cycle, track }, attempts) => {
        let state = begun(cycle.stages[0]!.code);
        for (const { to, regular, overrideReason, lacks } of attempts) {
          const open = nextOnTrack(cycle, state.stage, track);
          const step = { to: regular ? (open[0] ?? '') : to, on: '2026-02-01', overrideReason };
          const next = advance(state, open, lacks, step);
          if (!next.ok) continue;
          expect(open).toContain(next.value.stage);
          expect(track?.skips ?? []).not.toContain(next.value.stage);
          expect(next.value.history.at(-1)).toMatchObject({
            overrideReason: lacks.length === 0 ? '' : '经主任委员同意',
            lacked: lacks,
          });
          state = next.value;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('ways through the stages', () => {
  const national = lifeCycleById('national')!;
  const way = (id: string) => {
    const codes = ['00'];
    for (let at = '00'; at !== '60'; at = nextOnTrack(national, at, trackOf(national, id))[0]!)
      codes.push(nextOnTrack(national, at, trackOf(national, id))[0]!);
    return codes.join(' ');
  };
  it.each([
    ['', '00 10 20 30 40 50 60'],
    ['A', '00 10 20 30 40 50 60'],
    ['B', '00 10 30 40 50 60'],
    ['C', '00 10 40 50 60'],
  ])('way %s of a national standard is %s', (id, codes) => expect(way(id)).toBe(codes));

  it('an ISO project on the fast track comes from the approval of the project to the DIS', () => {
    const iso = lifeCycleById('iso')!;
    expect(nextOnTrack(iso, '10.99', trackOf(iso, 'iso-fast'))).toEqual(['40.00']);
    expect(nextOnTrack(iso, '20.99', trackOf(iso, 'iso-no-cd'))).toEqual(['40.00']);
  });

  it('can be changed until they part', () => {
    const can = (stage: string, from: string, to: string) =>
      canTakeTrack(national, stage, trackOf(national, from), trackOf(national, to));
    expect(can('10', '', 'C')).toBe(true);
    expect(can('20', '', 'B')).toBe(false);
    expect(can('20', '', 'C')).toBe(false);
    expect(can('30', 'B', '')).toBe(false);
    expect(can('30', 'B', 'C')).toBe(false);
    expect(can('40', '', 'A')).toBe(true);
  });
});

describe('limits of stages', () => {
  const drafting = stageOf(lifeCycles[0]!, '20')!;
  it('counts months from the first day', () => expect(stageDue(drafting, '2026-01-31')).toBe('2026-11-30'));
  it('counts working days without weekends and holidays, make-up days included', () => {
    const submission = stageOf(lifeCycleById('local')!, 'L6')!;
    expect(stageDue(submission, '2026-02-12', chineseCalendar)).toBe('2026-03-04');
    expect(stageDue(submission, '2027-03-01', chineseCalendar)).toBe('2027-03-15');
  });
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
  it('a limit without end is the last day there is, in every unit', () => {
    const from = plainDate('2026-03-02');
    for (const amount of [4_000_000, 1e12, Number.MAX_SAFE_INTEGER]) {
      expect(limitDay({ unit: 'days', amount }, from, chineseCalendar)).toBe('9999-12-31');
      expect(limitDay({ unit: 'months', amount }, from, chineseCalendar)).toBe('9999-12-02');
      expect(limitDay({ unit: 'working-days', amount }, from, chineseCalendar) > '2050').toBe(true);
    }
    expect(addMonths(from, -1e12)).toBe('0100-01-02');
  });
  it('knows leap years', () => {
    expect(addMonths(plainDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(daysBetween(plainDate('2024-02-28'), plainDate('2024-03-01'))).toBe(2);
  });
});
