// Taking apart what holds several answers: letters (.eml) with attachments, archives (.zip).
// May use: shared/base, importers/package.
// Must not: read forms, follow a link, show HTML, keep anything on disk.
export { filesOf, type HeldFile, holdsFiles, type MailFacts, type OpenedFile } from './files-of.ts';
export { textOfHtml } from './text-of-html.ts';
