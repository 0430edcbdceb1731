import { expect } from '@playwright/test';
import {
  fontsNotEmbedded,
  pdfBookmarks,
  pdfFacts,
  pdfFaults,
  pdfText,
  tools,
  words,
  wordToPdf,
} from '#tests/builders/document-tools.ts';

/** Opens a standard printed as PDF, and as Word file where one was made: complete, sound, and both with the same text and clause numbers. */
export function checkPrintedStandard(
  files: { readonly pdf: string; readonly word: string | null },
  expected: { readonly title: string; readonly mark: string; readonly shows: readonly string[] },
): void {
  const text = words(pdfText(files.pdf));
  for (const shown of [...expected.shows, `（${expected.mark}）`]) expect(text).toContain(words(shown));
  const facts = pdfFacts(files.pdf);
  expect(facts).toMatchObject({ tagged: true, title: expected.title });
  expect(facts.pages).toBeGreaterThan(6);
  expect(fontsNotEmbedded(files.pdf)).toEqual([]);
  if (tools.qpdf) expect(pdfFaults(files.pdf)).toBe('');
  const bookmarks = pdfBookmarks(files.pdf);
  expect(bookmarks.find((entry) => /^1\s*范围$/.test(entry.trim()))).toBeDefined();
  expect(bookmarks.length).toBeGreaterThan(10);
  if (!files.word || !tools.libreOffice) return;
  const word = words(pdfText(wordToPdf(files.word)));
  for (const shown of [...expected.shows, `（${expected.mark}）`]) expect(word).toContain(words(shown));
  // Every chapter and clause of the bookmarks stands in the Word file with the same number.
  for (const entry of bookmarks.filter((title) => /^\s*(?:\d|[A-Z]\.)/.test(title)))
    expect(word, entry).toContain(words(entry));
}
