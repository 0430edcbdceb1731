// Patterns of the product tried on long texts that are made to hurt them: whose time grows faster than the text?
// May use: the parser of rolldown, the sources as tests/arch/static reads them.
// Must not: judge by a single run, or by times that a busy machine could make.

export { patternsOf } from './patterns-of.ts';
export { slowText } from './slow-text.ts';
