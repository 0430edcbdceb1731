// The words of any file, for the full text: nothing but text in its order.
// May use: shared/base, importers/package, word, tabular, pdf, mail.
// Must not: give meaning to what it reads; keep anything on disk.
export { type FileText, textOfFile } from './text-of-file.ts';
