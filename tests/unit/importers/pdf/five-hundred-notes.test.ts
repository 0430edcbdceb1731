import { beforeAll, describe, expect, it } from 'vitest';
import { publicationToPdf } from '#host/exporters/pdf/index.ts';
import type { FormFile } from '#host/importers/forms/index.ts';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard, type Numbering, numberDocument } from '#shared/publishing/index.ts';
import { advanceOf, type LaidPage } from '#shared/typesetting/index.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { addPdfNotes, type PdfNote } from '#tests/builders/pdf-notes.ts';

const DRAFT = { draft: '01a202e2', version: 7, name: '征求意见稿' };
const COUNT = 500;
const AUTHORS = ['张三（东屏大学）', '李四', '王五', 'Anna Müller'];

/** A stretch of a printed line: where it is, what it says, whose block it is. */
type Stretch = {
  readonly page: number;
  readonly box: readonly [number, number, number, number];
  readonly text: string;
  readonly block: string;
};

/** What a note must come back as. */
type Wanted = {
  readonly block: string;
  readonly person: string;
  readonly date: string;
  readonly original: string | null;
  readonly comment: string | null;
  readonly proposal: string | null;
  readonly change: string | undefined;
};

const bare = (text: string | null): string | null => text?.replace(/\s+/g, '') ?? null;

let numbering: Numbering;
let file: FormFile;
let wanted: readonly Wanted[];
let stretches: readonly Stretch[];

beforeAll(async () => {
  const copy = { lineNumbers: true, watermark: '征求意见稿', note: '审阅稿　2026-03-01' };
  const doc = makeLongStandard(30);
  numbering = numberDocument(doc);
  const standard = buildStandard(doc, LONG_COVER, gbProfile, { date: '2026-03-01T00:00:00Z' });
  const { bytes, laid } = await publicationToPdf({ ...standard, copy, anchors: DRAFT }, { readBlob: async () => null });
  stretches = laid.pages.flatMap((page, n) => stretchesOf(page, n));
  const made = notesOn(stretches);
  wanted = made.wanted;
  const noted = addPdfNotes(bytes, made.notes);
  const start = performance.now();
  file = await readCommentFile(noted, '审阅稿.pdf');
  const took = Math.round(performance.now() - start);
  console.log(
    `${made.notes.length} annotations for ${wanted.length} comments on ${laid.pages.length} pages read in ${took} ms`,
  );
}, 60_000);

describe('a review copy with five hundred notes of all kinds', () => {
  it('gives every note, in order, with author and day', () => {
    expect(file.rows).toHaveLength(COUNT);
    expect(file.rows.map(({ person, date }) => ({ person, date }))).toEqual(
      wanted.map(({ person, date }) => ({ person, date })),
    );
    expect(file.problems.map(({ code }) => code)).toEqual(['form-no-organisation']);
  });

  it('says which draft and version was written on', () => {
    expect(file.draft).toEqual({ id: DRAFT.draft, version: DRAFT.version, name: DRAFT.name });
  });

  it('finds the block of every note', () => {
    const wrong = file.rows.filter((row, i) => row.blockId !== wanted[i]?.block);
    expect(wrong.map((row) => [row.blockId, row.page, row.original])).toEqual([]);
  });

  it('quotes what is marked to the letter, without the watermark below it and blanks of the setting', () => {
    for (const [i, row] of file.rows.entries()) {
      expect(bare(row.original)).toBe(bare((wanted[i] as Wanted).original));
      // No blank stands beside a Chinese letter.
      expect(row.original ?? '').not.toMatch(/\p{Script=Han} | \p{Script=Han}/u);
    }
  });

  it('keeps comments, and makes a proposal of what is struck out and put in', () => {
    for (const [i, row] of file.rows.entries()) {
      const { comment, proposal, change } = wanted[i] as Wanted;
      expect([row.proposal, row.change]).toEqual([proposal, change]);
      if (!change) expect(row.comment).toBe(comment);
      // A sentence says what was done, with the words.
      else expect(row.comment).toContain(proposal ?? row.original);
    }
  });

  it('knows printed page and line, and the clause printed above', () => {
    for (const row of file.rows) {
      expect(row.page).toMatch(/^(?:[IVXⅠ-Ⅻ]+|\d+)$/);
      expect(row.line).toMatch(/^\d+$/);
    }
    // The title above chapter 1 stands in no clause.
    const wrong = file.rows.filter((row) => row.blockId !== 'body' && row.clause !== printedClause(row.blockId ?? ''));
    expect(wrong.map((row) => [row.page, row.line, row.clause, row.original])).toEqual([]);
  });
});

/** Number of the clause that a block stands in, as it is printed at the beginning of a line. */
function printedClause(block: string): string {
  const { byId, placeOf } = numbering;
  const place = byId.get(byId.get(block)?.place ?? placeOf.get(block) ?? '');
  return place?.kind === 'annex' ? place.label : place?.number || (place?.title ?? '');
}

/** Parts of the lines of body text, with the places at which they are printed. */
function stretchesOf(page: LaidPage, n: number): Stretch[] {
  const found: Stretch[] = [];
  for (const item of page.items) {
    if (item.kind !== 'text' || item.line.end - item.line.start < 8) continue;
    const numbered = page.lines.find((line) => Math.abs(line.y - item.y) < 0.01);
    if (numbered?.block === undefined) continue;
    const { items, line } = item;
    const places: number[] = [];
    let x = item.x + line.x;
    for (let i = line.start; i <= line.end; i++) {
      places.push(x);
      if (i < line.end) x += advanceOf(items, line, i);
    }
    const from = 1 + (found.length % 3);
    const to = Math.min(places.length - 2, from + 3 + (found.length % 17));
    const size = items.formats[items.format[line.start + from] as number]?.sizePt ?? 10.5;
    const base = page.heightPt - item.y;
    const text = String.fromCodePoint(...items.codePoint.subarray(line.start + from, line.start + to));
    if (text.trim() === '' || /[\u2028\n]/.test(text)) continue;
    found.push({
      page: n,
      box: [places[from] as number, base - size * 0.2, places[to] as number, base + size * 0.85],
      text: text.trim(),
      block: numbered.block,
    });
  }
  return found;
}

/** Notes of all kinds on the stretches in turn. */
function notesOn(places: readonly Stretch[]): { notes: PdfNote[]; wanted: Wanted[] } {
  const notes: PdfNote[] = [];
  const result: Wanted[] = [];
  const step = Math.floor(places.length / COUNT);
  for (let i = 0; i < COUNT; i++) {
    const { page, box, text, block } = places[i * step] as Stretch;
    const [left, bottom, right, top] = box;
    const author = AUTHORS[i % AUTHORS.length] as string;
    const day = String(1 + (i % 28)).padStart(2, '0');
    const common = { page, rect: box, author, modified: `D:202603${day}101500+08'00'` };
    const comment = `第${i}条意见：应写明(±2) ℃与“${text}”的关系。\n另见 GB/T 1.1。`;
    const proposal = `改文${i}`;
    const caret = [right - 3, bottom - 4, right + 3, bottom + 5] as const;
    const want = (more: Partial<Wanted>): void => {
      const base = { original: null, comment: null, proposal: null, change: undefined };
      result.push({ block, person: author, date: `2026-03-${day}`, ...base, ...more });
    };
    const mark = (subtype: string, more: Partial<PdfNote> = {}): void => {
      notes.push({ ...common, subtype, quads: [box], ...more });
    };
    switch (i % 10) {
      case 0:
      case 1:
      case 2:
        mark(['Highlight', 'Underline', 'Squiggly'][i % 3] as string, { contents: comment, popup: i % 2 === 0 });
        want({ original: text, comment });
        break;
      case 3:
        mark('StrikeOut');
        want({ original: text, change: 'delete' });
        break;
      case 4: {
        // As Acrobat writes a replacement: the caret has the words, the strike-out is grouped with it.
        const head = notes.length;
        notes.push({ ...common, subtype: 'Caret', rect: caret, contents: proposal, popup: true, intent: 'Replace' });
        mark('StrikeOut', { parent: head, group: true });
        want({ original: text, proposal, change: 'replace' });
        break;
      }
      case 5:
        // As others write it: both beside each other, nothing joins them.
        mark('StrikeOut');
        notes.push({ ...common, subtype: 'Caret', rect: caret, contents: proposal });
        want({ original: text, proposal, change: 'replace' });
        break;
      case 6:
        notes.push({ ...common, subtype: 'Caret', rect: caret, contents: proposal });
        want({ proposal, change: 'insert' });
        break;
      case 7:
        notes.push({
          ...common,
          subtype: 'Text',
          rect: [left, top - 16, left + 20, top + 6],
          contents: comment,
          popup: true,
        });
        want({ comment });
        break;
      case 8:
        notes.push({ ...common, subtype: 'FreeText', contents: comment });
        want({ comment });
        break;
      default:
        notes.push({ ...common, subtype: i % 20 === 9 ? 'Ink' : 'Stamp', contents: comment });
        want({ comment });
    }
  }
  return { notes, wanted: result };
}
