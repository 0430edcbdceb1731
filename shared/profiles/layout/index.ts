// Layouts of standards as data: styles, pages, geometry of covers, each with its source.
// May use: types of publishing.
// Must not: hold mechanisms.

export { englishPaperLayout } from './english-paper-layout.ts';
export { gbLayout } from './gb-layout.ts';
export { isoLayout } from './iso-layout.ts';
export { paperLayout } from './paper-layout.ts';
