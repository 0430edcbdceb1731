import { type HostileCase, KINDS } from './hostile-case.ts';
import type { WayId } from './ways.ts';

/**
 * What became of a file. `killed`: stopped by the clock, for its memory or for the size of its answer; `fault`: a reader threw what it must
 * not; `hung`: nobody ever answered.
 */
export type Outcome = 'refused' | 'read' | 'killed' | 'fault' | 'hung';

export type Result = {
  readonly case: Pick<HostileCase, 'kind' | 'what'>;
  readonly way: WayId;
  readonly outcome: Outcome;
  /** Codes of its problems, or what the fault said. */
  readonly told: readonly string[];
  readonly rows: number;
  readonly ms: number;
  /** Longest time in ms that the host took to answer somebody else meanwhile. */
  readonly answer: number;
  /** Most memory of the whole process meanwhile, the builder of the file included. */
  readonly mb: number;
};

export type Report = {
  readonly results: readonly Result[];
  /** Writes, connections, programs and prototypes that a file touched; names outside of the workspace. */
  readonly touched: readonly string[];
  readonly seconds: number;
};

/** Counts by kind, the slowest files, and everything that must not be. */
export function reportTable(report: Report): string {
  const ways = [...new Set(report.results.map(({ way }) => way))];
  const rows = [...KINDS, ...ways, 'all'].map((kind) => {
    const mine = report.results.filter((one) => kind === 'all' || one.case.kind === kind || one.way === kind);
    const count = (outcome: Outcome): number => mine.filter((one) => one.outcome === outcome).length;
    const slowest = mine.reduce((most, { ms }) => Math.max(most, ms), 0);
    return [
      kind,
      mine.length,
      count('refused'),
      count('read'),
      count('killed'),
      count('fault'),
      `${Math.round(slowest)} ms`,
    ];
  });
  const head = ['kind', 'files', 'refused', 'read', 'killed', 'faults', 'slowest'];
  const lines = [head, ...rows].map((cells) => cells.map((cell) => String(cell).padStart(9)).join(''));
  const worst = (what: 'ms' | 'answer' | 'mb', unit: string): readonly string[] =>
    [...report.results]
      .sort((a, b) => b[what] - a[what])
      .slice(0, 12)
      .map(({ case: { kind, what: why }, way, [what]: value, outcome, rows: found }) => {
        return `${Math.round(value)} ${unit}  ${way}, ${kind}: ${why} (${outcome}, ${found} rows)`;
      });
  const codes = Map.groupBy(
    report.results.flatMap(({ told }) => told),
    (code) => code,
  );
  return [
    ...lines,
    '',
    `touched: ${report.touched.length}; ${Math.round(report.seconds)} s`,
    ...report.touched.slice(0, 20),
    '',
    'slowest',
    ...worst('ms', 'ms'),
    '',
    'kept somebody else waiting',
    ...worst('answer', 'ms'),
    '',
    'most memory',
    ...worst('mb', 'MB'),
    '',
    ...[...codes].sort((a, b) => b[1].length - a[1].length).map(([code, all]) => `${all.length}  ${code}`),
    '',
    ...report.results
      .filter(({ outcome }) => outcome !== 'read' && outcome !== 'refused')
      .map(
        ({ case: { kind, what }, way, outcome, told }) => `${outcome}  ${way}, ${kind}: ${what} [${told.join(', ')}]`,
      ),
  ].join('\n');
}

/** One line of it. */
export function summary({ results, touched, seconds }: Report): string {
  const count = (outcome: Outcome): number => results.filter((one) => one.outcome === outcome).length;
  const most = (what: 'ms' | 'answer' | 'mb'): number =>
    Math.round(results.reduce((most, one) => Math.max(most, one[what]), 0));
  return (
    `${results.length} hostile files: ${count('refused')} refused, ${count('read')} read within bounds, ${count('killed')} stopped, ` +
    `${count('fault')} faults, ${touched.length} touched what they must not; slowest file ${most('ms')} ms, ` +
    `slowest answer of the host meanwhile ${most('answer')} ms, most memory ${most('mb')} MB, ${Math.round(seconds)} s`
  );
}
