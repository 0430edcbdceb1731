import { addDays, daysBetween, isPlainDate, type PlainDate, plainDate } from '#shared/base/index.ts';
import type { PortfolioRow } from '#shared/contract/index.ts';

export type Zoom = 'year' | 'quarter';

/** Pixels of a day. */
const SCALE: Readonly<Record<Zoom, number>> = { year: 0.6, quarter: 2.4 };
/** Room behind the last day. */
const AFTER_DAYS = 92;

/** Where days stand on the timeline; `width` in pixels. */
export type TimelineScale = {
  readonly from: PlainDate;
  readonly width: number;
  readonly at: (day: string) => number;
  /** Left and width of a time; an empty end is today. At least so wide that it can be seen. */
  readonly span: (from: string, to: string) => { readonly left: number; readonly width: number };
  /** Beginnings of years and quarters. */
  readonly ticks: readonly {
    readonly day: PlainDate;
    readonly left: number;
    readonly label: string;
    readonly major: boolean;
  }[];
};

/** A scale that holds all days of some projects and today; it begins with a year. */
export function timelineScale(rows: readonly PortfolioRow[], today: PlainDate, zoom: Zoom): TimelineScale {
  let first: string = today;
  let last: string = today;
  for (const { begun, due, spans } of rows)
    for (const day of [begun, due, spans.at(-1)?.to ?? '']) {
      if (!isPlainDate(day)) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  const from = plainDate(`${first.slice(0, 4)}-01-01`);
  const to = addDays(plainDate(last), AFTER_DAYS);
  const scale = SCALE[zoom];
  const at = (day: string): number => (isPlainDate(day) ? daysBetween(from, day) * scale : 0);
  return {
    from,
    width: Math.ceil(daysBetween(from, to) * scale),
    at,
    span: (start, end) => {
      const left = at(start);
      return { left, width: Math.max(2, at(end === '' ? today : end) - left) };
    },
    ticks: ticksOf(from, to, zoom).map((day) => ({
      day,
      left: at(day),
      major: day.endsWith('-01-01'),
      label: zoom === 'year' ? day.slice(0, 4) : `${day.slice(0, 4)} Q${(Number(day.slice(5, 7)) + 2) / 3}`,
    })),
  };
}

function ticksOf(from: PlainDate, to: PlainDate, zoom: Zoom): readonly PlainDate[] {
  const ticks: PlainDate[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    for (const month of zoom === 'year' ? ['01'] : ['01', '04', '07', '10']) {
      const day = plainDate(`${year}-${month}-01`);
      if (day >= from && day <= to) ticks.push(day);
    }
  return ticks;
}
