import type { Check } from '../../check.ts';
import type { RuleBlock, RuleField, RuleText } from '../../model/index.ts';

type Mark = {
  readonly letter: string;
  readonly field: RuleField;
  readonly length: number;
  readonly target: string | null;
};

/** Raised letters a–h at the end of a text are marks; others may be exponents, unless the object has such a footnote. */
function marksOf(block: RuleBlock, letters: ReadonlySet<string>): readonly Mark[] {
  const found: Mark[] = [];
  const read = (text: RuleText, field: RuleField) => {
    for (const span of text.spans) {
      const written = text.plain.slice(span.from, span.to);
      const place = { field, length: text.plain.length };
      if (span.kind === 'object-footnote') found.push({ ...place, letter: written, target: span.target });
      if (span.kind !== 'superscript' || !/^[a-z](?:[,，、 ][a-z])*$/.test(written)) continue;
      for (const letter of written.split(/[,，、 ]+/))
        if (letters.has(letter) || (/[a-h]/.test(letter) && span.to === text.plain.trimEnd().length))
          found.push({ ...place, letter, target: null });
    }
  };
  read(block.title, 'title');
  for (const [row, cells] of block.rows.entries())
    for (const [column, cell] of cells.entries()) if (cell) read(cell, `cell:${row}:${column}`);
  return found;
}

/** FT09: marks and footnotes of a table or figure belong together and run a, b, c … anew in each. */
const pairs: Check = {
  id: 'FT09',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.6.5, 9.7.5, 9.11',
  scope: 'block',
  types: ['table', 'figure'],
  run: (block, place, report) => {
    if (place.within.includes('figure')) return;
    const notes = footnotesOf(block);
    const labels = new Map(notes.map((note) => [note.number.text.trim().replace(/[)）.]$/, ''), note]));
    const marks = marksOf(block, new Set(labels.keys()));
    const ids = new Set(notes.map(({ id }) => id));
    const marked = new Set<string>();
    for (const { letter, field, length, target } of marks) {
      const note =
        target === null ? labels.get(letter) : ids.has(target) ? notes.find(({ id }) => id === target) : undefined;
      if (note) marked.add(note.id);
      else report(block, { variant: 'mark', field, range: [0, length], params: { mark: letter } });
    }
    for (const [index, note] of notes.entries()) {
      const { text, typed } = note.number;
      const expected = String.fromCharCode(97 + index);
      if (typed && text.trim() !== expected)
        report(note, {
          variant: 'letter',
          field: 'number',
          range: [0, text.length],
          params: { found: text, expected },
        });
      // Marks in a picture cannot be read.
      if (!marked.has(note.id) && (block.type === 'table' || marks.length > 0))
        report(note, { variant: 'note', params: { mark: text } });
    }
  },
};

function footnotesOf(block: RuleBlock): readonly RuleBlock[] {
  return block.children.filter(({ type }) => type === 'footnote');
}

export const footnoteMarkChecks: readonly Check[] = [pairs];
