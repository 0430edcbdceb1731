// Hostile files: a corpus made in code by seed, and the way they go through every import as the application runs it.
// May use: the public index of the host, tests/builders.
// Must not: hold files received from anybody, look into readers.
export { archiveCases } from './corpus/archive-cases.ts';
export { handMade } from './corpus/index.ts';
export { type Mutant, mutants } from './corpus/mutants.ts';
export type { HostileCase } from './hostile-case.ts';
export { type Report, reportTable, summary } from './report.ts';
export { openTrial, type Trial, type TrialOptions } from './trial.ts';
export { WAYS, type WayId } from './ways.ts';
