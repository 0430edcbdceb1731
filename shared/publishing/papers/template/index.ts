// Papers of the process as templates: what a template is, a committee's changes of it, and filling it with data.
// May use: the publication tree, parts of papers.
// Must not: know a single paper; those are data in profiles.
export { applyEdit } from './apply-edit.ts';
export { type BarPart, barText } from './chart-bar-text.ts';
export { type FillOptions, fileNameOf, fillTemplate } from './fill-template.ts';
export type * from './paper-template.ts';
export { type Sheet, sheetOf } from './sheet-of.ts';
export { placesOf, textsOf } from './template-texts.ts';
