// Base: results, problems, plain dates and text helpers that every other folder builds on.
// May use: nothing.
// Must not: know any noun of the domain.
export * from './formula-guard.ts';
export * from './look-alike.ts';
export * from './matches-in.ts';
export * from './outside-json.ts';
export * from './plain-date.ts';
export * from './plain-pattern.ts';
export * from './problem.ts';
export * from './qr-matrix.ts';
export * from './result.ts';
export * from './safe-file-name.ts';
export * from './text.ts';
export * from './unseen.ts';
export * from './web-surface.ts';
