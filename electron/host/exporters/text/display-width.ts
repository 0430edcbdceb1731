import { isWideCodePoint } from '#shared/typesetting/index.ts';

const MARKS = /^(?:\p{Mn}|\p{Me}|\p{Cf})$/u;

/** Columns that a text takes where letters are equally wide: Han and full-width characters two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (MARKS.test(char)) continue;
    width += isWideCodePoint(char.codePointAt(0) as number) ? 2 : 1;
  }
  return width;
}

/** GB/T 1.1 texts: what no line begins with. */
const NEVER_FIRST = /^[、。，；：？！）》〉」』】”’…～]/;

/** Parts of a text that take at most `width` columns each; Latin words are kept whole where they fit. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of line.match(/[\p{Script=Latin}\p{N}.,:;%/()[\]\-–—'"]+|\s+|./gu) ?? []) {
    if (displayWidth(current) + displayWidth(piece) <= width) {
      current += piece;
      continue;
    }
    // Closing punctuation takes the character before it along.
    const taken = NEVER_FIRST.test(piece) ? ([...current].at(-1) ?? '') : '';
    const kept = current.slice(0, current.length - taken.length).trimEnd();
    if (kept !== '') lines.push(kept);
    current = (taken + piece).trim();
    // A word longer than the column is cut by characters.
    while (displayWidth(current) > width) {
      let part = '';
      for (const char of current) {
        if (part !== '' && displayWidth(part + char) > width) break;
        part += char;
      }
      lines.push(part);
      current = current.slice(part.length);
    }
  }
  if (current.trim() !== '' || lines.length === 0) lines.push(current.trimEnd());
  return lines;
}
