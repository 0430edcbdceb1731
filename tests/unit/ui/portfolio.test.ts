import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#shared/base/index.ts';
import type { PortfolioRow } from '#shared/contract/index.ts';
import { stageSpans } from '#shared/domain/stage-spans.ts';
import { filterPortfolio } from '../../../renderer/src/features/portfolio/portfolio-filter.ts';
import { timelineScale } from '../../../renderer/src/features/portfolio/timeline-scale.ts';

/** The three views of the portfolio: what they show, and where days stand on the timeline. */

const TODAY = plainDate('2026-03-17');

function row(changes: Partial<PortfolioRow>): PortfolioRow {
  return {
    id: 'p1',
    title: '茶叶采摘技术规程',
    number: 'DB3699/T 7—2026',
    planNumber: 'QH2025-012',
    kind: 'db-city',
    functionType: 'specification',
    committeeId: 'c1',
    lifeCycleId: 'local',
    stage: 'L4',
    begun: '2025-11-03',
    since: '2026-01-01',
    due: '2026-06-30',
    dueState: 'later',
    publishDate: '',
    endedOn: '',
    spans: [],
    ...changes,
  };
}

describe('the filter', () => {
  const nothing = { text: '', committee: '', kind: '', stage: '', due: '', year: '', state: '' };
  const rows = [row({}), row({ id: 'p2', publishDate: '2026-01-01' }), row({ id: 'p3', endedOn: '2026-02-01' })];
  const ids = (filter: Partial<typeof nothing>) => filterPortfolio(rows, { ...nothing, ...filter }).map(({ id }) => id);

  it('shows what is worked on unless something else is asked for', () => {
    expect(ids({})).toEqual(['p1']);
    expect(ids({ state: 'published' })).toEqual(['p2']);
    expect(ids({ state: 'ended' })).toEqual(['p3']);
    expect(ids({ state: 'all' })).toEqual(['p1', 'p2', 'p3']);
  });

  it('finds titles, numbers and plan numbers, and the year in which the work began', () => {
    for (const text of ['采摘', 'db3699/t 7', ' qh2025 ']) expect(ids({ text })).toEqual(['p1']);
    expect(ids({ text: '油茶' })).toEqual([]);
    expect(ids({ year: '2025' })).toEqual(['p1']);
    expect(ids({ year: '2026' })).toEqual([]);
  });
});

describe('the timeline', () => {
  const day = fc.integer({ min: -2500, max: 2500 }).map((n) => addDays(TODAY, n));

  it('holds every day of every project, in their order, and today', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day)), fc.constantFrom('year' as const, 'quarter' as const), (days, zoom) => {
        const rows = days.map(([begun, due]) => row({ begun, due, spans: [{ stage: 'L1', from: begun, to: '' }] }));
        const scale = timelineScale(rows, TODAY, zoom);
        const all: PlainDate[] = [TODAY, ...days.flat()].sort();
        const places = all.map(scale.at);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...places)).toBeLessThan(scale.width);
        const lefts = scale.ticks.map(({ left }) => left);
        expect(lefts[0]).toBe(0);
        expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
      }),
    );
  });

  it('draws a stage at hand up to today, and the shortest one so that it can be seen', () => {
    const scale = timelineScale([row({})], TODAY, 'quarter');
    const { left, width } = scale.span('2026-03-07', '');
    expect(left + width).toBeCloseTo(scale.at(TODAY));
    expect(scale.span(TODAY, TODAY).width).toBeGreaterThan(0);
    expect(scale.ticks.map(({ label }) => label).slice(0, 2)).toEqual(['2025 Q1', '2025 Q2']);
  });

  it('shows the way of a project that ended until it ended, and leaves out what has no day', () => {
    const history = [{ stage: 'L1', from: '', to: '2025-02-01', overrideReason: '', lacked: [] }];
    const ended = { on: '2026-01-05', reason: '合并' };
    expect(stageSpans({ history, stage: 'L2', stageSince: '2025-02-01', ended })).toEqual([
      { stage: 'L2', from: '2025-02-01', to: '2026-01-05' },
    ]);
  });
});
