import type { WordInline } from './word-model.ts';

/** A mark without width that travels with the content of a paragraph and names its row in the file. */
export function rowMark(row: number): WordInline {
  return { kind: 'bookmark', name: rowName(row) };
}

/** Name of the mark; no bookmark of a file can have it. */
export function rowName(row: number): string {
  return `\u0000${row}`;
}
