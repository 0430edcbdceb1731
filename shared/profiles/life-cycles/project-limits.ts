import type { ProjectLimit } from '../../domain/project-limit.ts';

const ORDER_59 = '国家标准管理办法（2022年总局令第59号）';
const ISO = 'ISO/IEC Directives, Part 1; ISO Supplement: standards development tracks of 18, 24 and 36 months';

const iso = (track: string, months: number): ProjectLimit => ({
  cycle: 'iso',
  track,
  from: '10.99',
  to: '60.60',
  months,
  extension: { askDaysBefore: 0, months: 9 },
  milestone: { stage: '40.00', monthsBefore: 12 },
  source: ISO,
});

/** Limits of whole projects, from the plan to the submission (domain 3.1, 3.2; domain/iso.md 2.2). */
export const projectLimits: readonly ProjectLimit[] = [
  {
    cycle: 'national',
    kinds: ['gb'],
    from: '10',
    to: '50',
    months: 24,
    extension: { askDaysBefore: 30, months: 12 },
    source: ORDER_59,
    unconfirmed: true,
  },
  {
    cycle: 'national',
    from: '10',
    to: '50',
    months: 18,
    extension: { askDaysBefore: 30, months: 6 },
    source: ORDER_59,
    unconfirmed: true,
  },
  {
    cycle: 'sector',
    from: 'H1',
    to: 'H6',
    months: 24,
    extension: { askDaysBefore: 30, months: 6 },
    source: '各行业实施细则（一般12个月至24个月）',
    unconfirmed: true,
  },
  {
    cycle: 'local',
    from: 'L2',
    to: 'L7',
    months: 18,
    extension: { askDaysBefore: 30, months: 6 },
    source: '各地规定（一般12个月至18个月）',
    unconfirmed: true,
  },
  iso('iso-18', 18),
  iso('iso-24', 24),
  iso('iso-36', 36),
];
