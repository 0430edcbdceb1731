import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FormRow } from '#host/importers/forms/form-file.ts';
import { ok, type Problem, type Result } from '#shared/base/index.ts';
import type { AnchorMap } from '#shared/publishing/anchor-map.ts';
import { anchoredPlace } from './anchored-place.ts';
import { placeAbove } from './nearest-clause.ts';
import { type NotePlace, rowOfThread } from './note-row.ts';
import { type NoteThread, threadsOf } from './note-threads.ts';
import { withPdf } from './open-pdf.ts';
import { type PageText, textOfPage } from './page-text.ts';
import { notesOfPage, type PdfNote } from './pdf-note.ts';
import { plainQuote, withoutWatermark } from './plain-quote.ts';
import { readAnchors } from './read-anchors.ts';

/** What people wrote into a PDF. */
export type PdfNotes = {
  readonly rows: readonly FormRow[];
  readonly problems: readonly Problem[];
  /** Map of the review copy of ours that was written on; null for any other PDF. */
  readonly map: AnchorMap | null;
  readonly pages: number;
  /** No letters on the first pages: a scan, or pictures only. */
  readonly scanned: boolean;
};

/** Notes that one file may have; a draft of 500 pages with ten on each has half as many. */
const MOST_NOTES = 10_000;
/** Letters of a page number. */
const LONGEST_LABEL = 40;
/** Pages that are looked through for the clause a page begins in. */
const PAGES_BACK = 6;
/** Pages whose letters tell whether a file is a scan. */
const PAGES_TRIED = 5;
/** Marks that say nothing by themselves: without words they are only told of. */
const DRAWN = new Set([
  'Ink',
  'Stamp',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'FileAttachment',
  'Text',
  'FreeText',
]);

/**
 * Reads the notes (批注) of a PDF: every sticky note, marked, struck out or inserted text, text box, and drawing or stamp with words becomes
 * a row with the marked text as `original`, with author, day, page, and the block (our review copies) or the clause printed above it.
 * Answers come with the note they answer. Never rejects; what could not be read is a problem (`pdf-page-unread`, `pdf-notes-too-many`,
 * `pdf-notes-drawn`, `pdf-notes-attached`, `pdf-notes-without-words`). Refusals: those of `withPdf`.
 */
export function readPdfNotes(bytes: Uint8Array): Promise<Result<PdfNotes>> {
  return withPdf(bytes, async (document) => ok(await notesOf(document, readAnchors(bytes))));
}

async function notesOf(document: PDFDocumentProxy, map: AnchorMap | null): Promise<PdfNotes> {
  const text = pageTexts(document);
  const labels = await document.getPageLabels().catch(() => null);
  const rows: FormRow[] = [];
  const found = { drawn: [] as string[], attached: [] as string[], unread: [] as string[], silent: 0, left: 0 };
  for (let n = 1; n <= document.numPages; n++) {
    const label = (map?.pages[n - 1]?.label || labels?.[n - 1] || String(n)).slice(0, LONGEST_LABEL);
    let notes: readonly PdfNote[];
    try {
      notes = await notesOfPage(await document.getPage(n));
    } catch {
      found.unread.push(label);
      continue;
    }
    for (const thread of threadsOf(notes)) {
      for (const { attached } of [thread.note, ...thread.others]) if (attached !== '') found.attached.push(attached);
      if (saysNothing(thread)) {
        found.drawn.push(label);
        continue;
      }
      if (rows.length >= MOST_NOTES) {
        found.left++;
        continue;
      }
      const place = await placeOf(thread.note, n, label, map, text);
      const page = await text(n);
      const row = rowOfThread(thread, place, rows.length + 1, (note) => quoteOf(note, page));
      if (row.comment === null && row.proposal === null) found.silent++;
      rows.push(row);
    }
  }
  return {
    rows,
    problems: problemsOf(found),
    map,
    pages: document.numPages,
    scanned: rows.length === 0 && (await isScan(document.numPages, text)),
  };
}

function saysNothing({ note, others, replies }: NoteThread): boolean {
  return [note, ...others].every((one) => one.contents === '' && DRAWN.has(one.subtype)) && replies.length === 0;
}

/** Marked text; of text boxes and drawings nothing is marked. */
function quoteOf(note: PdfNote, page: PageText): string {
  if (note.overlaid === '') return '';
  return plainQuote(withoutWatermark(note.overlaid, page.squashed, page.askew));
}

async function placeOf(
  note: PdfNote,
  n: number,
  label: string,
  map: AnchorMap | null,
  text: (page: number) => Promise<PageText>,
): Promise<NotePlace> {
  const box = note.marks[0] ?? note.box;
  const anchored = map ? anchoredPlace(map, n - 1, box) : null;
  const { lines } = await text(n);
  const y = (box.top + box.bottom) / 2;
  const before: PageText['lines'][] = [];
  let printed = placeAbove(lines, y);
  for (let back = 1; printed.clause === null && back <= PAGES_BACK && n - back >= 1; back++) {
    before.push((await text(n - back)).lines);
    printed = placeAbove(lines, y, before);
  }
  const line = note.subtype === 'Caret' ? lines.find((one) => one.y > y - 2 && one.y - one.height < y + 2) : undefined;
  return {
    ...printed,
    page: label,
    block: anchored?.block ?? '',
    line: anchored?.line?.toString() ?? null,
    lineText: line?.text ?? '',
  };
}

/** Text of pages as they are asked for, each once. One that cannot be read is empty. */
function pageTexts(document: PDFDocumentProxy): (n: number) => Promise<PageText> {
  const known = new Map<number, Promise<PageText>>();
  return (n) => {
    const text =
      known.get(n) ??
      document
        .getPage(n)
        .then(textOfPage)
        .catch((): PageText => ({ lines: [], squashed: '', askew: '' }));
    known.set(n, text);
    return text;
  };
}

async function isScan(pages: number, text: (page: number) => Promise<PageText>): Promise<boolean> {
  for (let n = 1; n <= Math.min(pages, PAGES_TRIED); n++) if ((await text(n)).lines.length > 0) return false;
  return true;
}

function problemsOf(found: {
  readonly drawn: readonly string[];
  readonly attached: readonly string[];
  readonly unread: readonly string[];
  readonly silent: number;
  readonly left: number;
}): readonly Problem[] {
  const problems: Problem[] = [];
  const pages = (labels: readonly string[]): string => [...new Set(labels)].slice(0, 30).join('、');
  if (found.unread.length > 0)
    problems.push({ code: 'pdf-page-unread', severity: 'warning', params: { pages: pages(found.unread) } });
  if (found.left > 0)
    problems.push({ code: 'pdf-notes-too-many', severity: 'error', params: { limit: MOST_NOTES, count: found.left } });
  if (found.drawn.length > 0) {
    const params = { count: found.drawn.length, pages: pages(found.drawn) };
    problems.push({ code: 'pdf-notes-drawn', severity: 'warning', params });
  }
  if (found.attached.length > 0)
    problems.push({ code: 'pdf-notes-attached', severity: 'warning', params: { files: pages(found.attached) } });
  if (found.silent > 0)
    problems.push({ code: 'pdf-notes-without-words', severity: 'info', params: { count: found.silent } });
  return problems;
}
