// Patterns of the product read by a machine that counts, on texts made to hurt them: whose steps grow faster than the text?
// May use: the parser of rolldown, the sources as tests/arch/static reads them, a process that loads the modules which make patterns.
// Must not: judge by time.

export { compilePattern } from './compile-pattern.ts';
export { countSteps } from './count-steps.ts';
export { madePatterns } from './made-patterns.ts';
export { parsePattern } from './parse-pattern.ts';
export { patternsOf } from './patterns-of.ts';
export { slowText } from './slow-text.ts';
