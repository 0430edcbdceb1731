import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  archiveCases,
  type HostileCase,
  handMade,
  type Mutant,
  mutants,
  openTrial,
  type Report,
  reportTable,
  summary,
  type Trial,
  type TrialOptions,
  WAYS,
  type WayId,
} from '#tests/fuzz/index.ts';
import type { EvidenceRow, Figure, Measured, MeasureOptions } from '../evidence-row.ts';

/** So many files, and how many of them are damaged PDF files. */
const CASES = { full: 20_600, quick: 1_500 };
/** What nobody can read is soon read: several files at a time, as from a folder. */
const TOGETHER = 12;
const STEP = 1_500;

export const hostileFiles: EvidenceRow = {
  id: 'hostile-files',
  promise: 'A file that somebody sends to do harm is refused in words or read within bounds, whichever way it comes.',
  measure: (options) => measureHostileFiles(options),
};

type Sent = { readonly way: WayId; readonly cases: readonly HostileCase[] };

/** `given` takes the place of the corpus, `options` of the threads that read: to see that what must not be is noticed. */
export async function measureHostileFiles(
  { quick, seed }: MeasureOptions,
  trialOptions: TrialOptions = {},
  given?: (trial: Trial) => readonly Sent[],
): Promise<Measured> {
  const trial = await openTrial(trialOptions);
  const total = quick ? CASES.quick : CASES.full;
  const plan = given ? given(trial) : corpus(trial, quick, seed, total);
  for (const { way, cases } of plan) {
    for (let at = 0; at < cases.length; at += STEP) await trial.send(cases.slice(at, at + STEP), way, TOGETHER);
    if (!quick) console.error(`         … ${way}: ${cases.length}`);
  }
  const wrong = given ? [] : await trial.keep(namedCases);
  const report = await trial.finish();
  if (!given) keepReport(report, seed);
  return { figures: figuresOf(report, wrong, given ? 1 : total, quick), findings: findingsOf(report, wrong) };
}

/** What could do harm after it was taken over. */
const namedCases = handMade.filter(
  ({ what }) =>
    !/\(large\)|not compressed/.test(what) &&
    /prototype|turned round|direction|script|terminal|XML cannot|formula|poisoned|half a/.test(what),
);

/** Files made by hand in every way, the heavy ones where they are read; damaged ones in the way that they are for. */
function corpus({ archive }: Trial, quick: boolean, seed: number, total: number): readonly Sent[] {
  const made = [...handMade, ...archiveCases(archive)];
  const sent = WAYS.map(({ id: way }): Sent => ({ way, cases: made.filter((one) => isFor(one, way, quick)) }));
  const count = sent.reduce((sum, { cases }) => sum + cases.length, 0);
  const damaged = Map.groupBy(mutants(seed, Math.max(0, total - count), archive), ({ way }) => way);
  return [...sent, ...[...damaged].map(([way, cases]: [WayId, readonly Mutant[]]): Sent => ({ way, cases }))];
}

const HEAVY = /\(large\)|not compressed/;
const ALIKE = /relation \d+\.[1-4]|^name \d|instructions|reference to/;
const READS: Readonly<Partial<Record<WayId, readonly string[]>>> = {
  comments: ['zip', 'docx', 'xlsx', 'csv', 'pdf', 'eml', 'json'],
  draft: ['docx'],
  words: ['pdf', 'eml'],
  members: ['xlsx'],
  votes: ['json'],
  pages: ['pdf'],
  archive: ['zsarchive'],
};

function isFor({ kind, what }: HostileCase, way: WayId, quick: boolean): boolean {
  const reads = READS[way]?.includes(kind) === true;
  if (HEAVY.test(what)) return !quick && reads;
  if (!quick) return true;
  return reads && !(ALIKE.test(what) && way !== 'comments') && !(way === 'words' && kind === 'pdf');
}

function figuresOf(report: Report, wrong: readonly string[], least: number, quick: boolean): readonly Figure[] {
  const { results, touched } = report;
  const outcome = (name: string) => results.filter((one) => one.outcome === name).length;
  const touches = (pattern: RegExp) => touched.filter((what) => pattern.test(what)).length;
  const none = { exactly: 0 } as const;
  const pdf = results.filter(({ case: { kind, what } }) => kind === 'pdf' && what.startsWith('damaged')).length;
  return [
    { name: 'files', value: results.length, wanted: { atLeast: least } },
    ...(quick ? [] : [{ name: 'damaged PDF files among them', value: pdf, wanted: { atLeast: 5_000 } }]),
    { name: 'ways in', value: new Set(results.map(({ way }) => way)).size, wanted: { atLeast: least === 1 ? 1 : 9 } },
    { name: 'host crashes', value: touches(/^crash/), wanted: none },
    { name: 'reader faults', value: outcome('fault'), wanted: none },
    { name: 'hangs', value: outcome('hung'), wanted: none },
    {
      name: 'writes outside',
      value: touches(/^(?:host|worker): (?!connect|lookup|createSocket|fetch|prototype)\w+ /),
      wanted: none,
    },
    { name: 'prototype pollution', value: touches(/: prototype/), wanted: none },
    { name: 'sockets opened', value: touches(/: (?:connect|lookup|createSocket|fetch)/), wanted: none },
    { name: 'harm after taking over', value: wrong.length, wanted: none },
    { name: 'stopped by a limit', value: outcome('killed'), wanted: { atMost: quick ? 5 : 100 } },
  ];
}

function findingsOf({ results, touched }: Report, wrong: readonly string[]): readonly string[] {
  const bad = results
    .filter((one) => one.outcome !== 'read' && one.outcome !== 'refused')
    .map(({ case: { kind, what }, way, outcome, told }) => `${outcome}: ${way}, ${kind}: ${what} [${told.join(', ')}]`);
  return [...wrong, ...touched, ...bad].slice(0, 60);
}

function keepReport(report: Report, seed: number): void {
  const folder = fileURLToPath(new URL('../../../test-results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}hostile.txt`, `seed ${seed}\n${summary(report)}\n${reportTable(report)}\n`);
}
