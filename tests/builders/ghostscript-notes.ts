/** An annotation that Ghostscript writes from a pdfmark, and what has to be found again. */
export type MarkedNote = {
  readonly subtype: string;
  readonly author: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** English number of the clause above it. */
  readonly clause: string;
  readonly text: string;
  /** Marked words; empty where nothing is marked. */
  readonly quote: string;
  /** Somebody has answered below it. */
  readonly answer: string;
  readonly change: 'insert' | 'delete' | 'replace' | '';
};

const KINDS = [
  'Text',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Replace',
  'Caret',
  'FreeText',
  'Ink',
  'Square',
  'Stamp',
] as const;
const MARKING = new Set<string>(['Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Replace']);
const AUTHORS = ['Lin Yiwei', '周明远', 'R. Müller'];
const PER_PAGE = 10;
/** Letters of Courier at 10 points are 6 wide. */
const LETTER = 6;

/** Pages of clauses 5.1, 5.2, … with ten notes each, of every kind in turn, as PostScript for `pdfwrite`. */
export function markedPages(count: number): { readonly postscript: string; readonly notes: readonly MarkedNote[] } {
  const notes: MarkedNote[] = [];
  const lines = ['%!PS', '<</PageSize [595 842]>> setpagedevice', '/Courier findfont 10 scalefont setfont'];
  for (let i = 0; i < count; i++) {
    const row = i % PER_PAGE;
    const clause = `5.${1 + Math.floor(i / PER_PAGE)}`;
    if (row === 0) lines.push(`72 780 moveto (${clause} Requirements) show`);
    const y = 740 - row * 60;
    const words = `within${i}hours`;
    lines.push(`72 ${y} moveto (The leaves shall be spread ${words} after picking.) show`);
    const left = 72 + LETTER * 'The leaves shall be spread '.length;
    const right = left + LETTER * words.length;
    const kind = KINDS[i % KINDS.length]!;
    const note = noteOf(kind, i, clause, words);
    notes.push(note);
    lines.push(...marksOf(kind, note, i, [left, y - 2, right, y + 9]));
    if (row === PER_PAGE - 1 || i === count - 1) lines.push('showpage');
  }
  return { postscript: lines.join('\n'), notes };
}

function noteOf(kind: (typeof KINDS)[number], i: number, clause: string, words: string): MarkedNote {
  return {
    subtype: kind,
    author: AUTHORS[i % AUTHORS.length]!,
    date: `2026-05-${String(1 + (i % 28)).padStart(2, '0')}`,
    clause,
    text: kind === 'StrikeOut' && i % 2 === 0 ? '' : `建议核对 note ${i}.`,
    quote: MARKING.has(kind) ? words : '',
    answer: i % 7 === 0 ? `answer ${i}` : '',
    change:
      ({ StrikeOut: 'delete', Replace: 'replace', Caret: 'insert' } as Record<string, MarkedNote['change']>)[kind] ??
      '',
  };
}

type Rect = readonly [number, number, number, number];

function marksOf(kind: string, note: MarkedNote, i: number, rect: Rect): readonly string[] {
  const [left, bottom, right, top] = rect;
  const by = (author: string) => `/Title ${utf16(author)} /M (D:${note.date.replaceAll('-', '')}101200+08'00')`;
  const mark = (id: string, subtype: string, at: Rect, text: string, more = '') =>
    `[ /_objdef {${id}} /Subtype /${subtype} /Rect [${at.join(' ')}] ${by(note.author)} /Contents ${utf16(text)} ${more} /ANN pdfmark`;
  const quads = `/QuadPoints [${left} ${top} ${right} ${top} ${left} ${bottom} ${right} ${bottom}]`;
  const id = `n${i}`;
  const marks: string[] = [];
  if (kind === 'Replace') {
    // As Acrobat writes it: the caret has the words, what is struck out belongs to it.
    marks.push(mark(id, 'Caret', [right - 2, bottom, right + 2, top], note.text, '/IT /Replace'));
    marks.push(mark(`${id}s`, 'StrikeOut', rect, '', `${quads} /IT /StrikeOutTextEdit /IRT {${id}} /RT /Group`));
  } else if (kind === 'Ink') marks.push(mark(id, kind, rect, note.text, `/InkList [[${rect.join(' ')}]]`));
  else if (kind === 'FreeText') marks.push(mark(id, kind, rect, note.text, '/DA (/Helv 10 Tf 0 g)'));
  else marks.push(mark(id, kind, rect, note.text, note.quote === '' ? '' : quads));
  if (note.answer !== '') marks.push(mark(`${id}a`, 'Text', rect, note.answer, `/IRT {${id}} /RT /R`));
  return marks;
}

function utf16(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`;
}
