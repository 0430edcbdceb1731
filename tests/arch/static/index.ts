// Rules about the code of shell and interface that can be seen in the syntax tree, and in what is built from it.
// May use: the parser of rolldown, the folders of the repository.
// Must not: run any of that code.
export { builtFindings } from './built-findings.ts';
export { readSources, type Sources } from './read-sources.ts';
export { staticFindings } from './static-findings.ts';
