import { daysBetween, isPlainDate } from '../base/index.ts';
import type { StageSpan } from './stage-spans.ts';

/**
 * What is counted (统计项): begun, published and terminated in a year; running and overdue today; comments of rounds whose last day is in a year and
 * how many of them were accepted, wholly or in part; ballots closed in a year; seats of voters at meetings held in a year, and how many of
 * them were taken, in the room, from elsewhere or by a substitute.
 */
export const MEASURES = [
  'begun',
  'published',
  'ended',
  'running',
  'overdue',
  'comments',
  'accepted',
  'partly',
  'passed',
  'failed',
  'called',
  'attended',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Counts = Readonly<Record<Measure, number>>;

/** By what is counted: 年度, 阶段, 类别, 委员会, 地区, 功能类型. */
export const DIMENSIONS = ['year', 'stage', 'kind', 'committee', 'region', 'functionType'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What a thing that is counted belongs to; empty = nothing of that sort (a meeting has no kind). */
export type Belongs = Readonly<Record<Dimension, string>>;
/** Something that happened, or how things are today. */
export type Fact = Belongs & { readonly measure: Measure; readonly amount: number };

export type CountedGroup = { readonly key: string; readonly counts: Counts };

const NOTHING: Counts = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Counts;

/** All of it. */
export function countAll(facts: readonly Fact[]): Counts {
  const sums: Record<Measure, number> = { ...NOTHING };
  for (const { measure, amount } of facts) sums[measure] += amount;
  return sums;
}

/** By one dimension; what belongs to nothing there is left out. Keys in their order as texts. */
export function countBy(facts: readonly Fact[], dimension: Dimension): readonly CountedGroup[] {
  const groups = new Map<string, Record<Measure, number>>();
  for (const fact of facts) {
    const key = fact[dimension];
    if (key === '') continue;
    const sums = groups.get(key) ?? { ...NOTHING };
    groups.set(key, sums);
    sums[fact.measure] += fact.amount;
  }
  return [...groups].map(([key, counts]) => ({ key, counts })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Years in which something happened, the latest first. */
export function yearsOf(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.map(({ year }) => year))]
    .filter((year) => year !== '')
    .sort()
    .reverse();
}

/** Stages that were left, with the days from first to last. */
export type StageDays = { readonly lifeCycleId: string; readonly stage: string; readonly days: number };

/** Days of each stage that was left in a year (empty = ever). */
export function stageDays(
  projects: readonly { readonly lifeCycleId: string; readonly spans: readonly StageSpan[] }[],
  year: string,
): readonly StageDays[] {
  return projects.flatMap(({ lifeCycleId, spans }) =>
    spans.flatMap(({ stage, from, to }) =>
      isPlainDate(from) && isPlainDate(to) && to >= from && to.startsWith(year)
        ? [{ lifeCycleId, stage, days: daysBetween(from, to) }]
        : [],
    ),
  );
}

/** The middle of some numbers, whole; of an even number of them the mean of the two in the middle, rounded down. 0 of nothing. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.floor((upper + lower) / 2);
}

/** A part in whole per cent, rounded down; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 100) / whole);
}
