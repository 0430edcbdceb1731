import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readDate, signedWithDay } from './pdf-date.ts';

/** A rectangle on the page as people look at it, in points from its top left corner. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** An annotation (批注) that says or marks something, as the file has it. */
export type PdfNote = {
  readonly id: string;
  /** Text, Highlight, Underline, StrikeOut, Squiggly, Caret, FreeText, Ink, Stamp … */
  readonly subtype: string;
  readonly author: string;
  /** `YYYY-MM-DD`; null when the file does not say. */
  readonly date: string | null;
  readonly contents: string;
  readonly box: Box;
  /** Marked stretches in the order of the file; empty where nothing is marked. */
  readonly marks: readonly Box[];
  /** Letters under the marks as pdf.js saw them, with made-up blanks and line ends. */
  readonly overlaid: string;
  /** Note that this one answers or belongs to; empty = none. */
  readonly parent: string;
  readonly grouped: boolean;
  /** Set where the annotation only says that its parent was accepted, rejected, completed …; empty = none. */
  readonly state: string;
  /** Name of a file that hangs on it; empty = none. */
  readonly attached: string;
};

/** What stands on a page without being a note: fields, links, windows of other notes. */
const NO_NOTES = new Set(['Widget', 'Link', 'PrinterMark', 'TrapNet', 'Watermark', 'Redact']);
const LONGEST = 20_000;

/** What pdf.js tells of an annotation; everything may be missing. */
type Raw = {
  readonly id?: unknown;
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly quadPoints?: unknown;
  readonly overlaidText?: unknown;
  readonly titleObj?: { readonly str?: unknown };
  readonly contentsObj?: { readonly str?: unknown };
  readonly richText?: { readonly str?: unknown; readonly html?: unknown } | null;
  readonly textContent?: unknown;
  readonly modificationDate?: unknown;
  readonly creationDate?: unknown;
  readonly inReplyTo?: unknown;
  readonly replyType?: unknown;
  readonly state?: unknown;
  readonly parentRect?: unknown;
  readonly file?: { readonly filename?: unknown };
};

/** The notes of a page in the order of the file. Windows (Popup) count only where they belong to no other note. */
export async function notesOfPage(page: PDFPageProxy): Promise<readonly PdfNote[]> {
  const viewport = page.getViewport({ scale: 1 });
  const boxOf = (values: readonly number[]): Box => {
    const [x1, y1] = viewport.convertToViewportPoint(values[0] ?? 0, values[1] ?? 0) as [number, number];
    const [x2, y2] = viewport.convertToViewportPoint(values[2] ?? 0, values[3] ?? 0) as [number, number];
    return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
  };
  const raw = (await page.getAnnotations({ intent: 'any' })) as unknown as readonly Raw[];
  const notes: PdfNote[] = [];
  for (const one of raw) {
    const subtype = textOf(one.subtype);
    if (subtype === '' || NO_NOTES.has(subtype)) continue;
    if (subtype === 'Popup' && (one.parentRect || textOf(one.contentsObj?.str) === '')) continue;
    const signed = signedWithDay(textOf(one.titleObj?.str).slice(0, 400));
    notes.push({
      id: textOf(one.id),
      subtype,
      author: signed.author.slice(0, 200),
      date: readDate(one.modificationDate) ?? readDate(one.creationDate) ?? signed.date,
      contents: contentsOf(one),
      box: boxOf(numbersOf(one.rect)),
      marks: marksOf(numbersOf(one.quadPoints)).map(boxOf),
      overlaid: textOf(one.overlaidText).slice(0, LONGEST),
      parent: textOf(one.inReplyTo),
      grouped: one.replyType === 'Group',
      state: textOf(one.state),
      attached: textOf(one.file?.filename),
    });
  }
  return notes;
}

/** The plain text counts; the rich one where there is no other; letters drawn in a box where there is neither. */
function contentsOf(one: Raw): string {
  const drawn = Array.isArray(one.textContent) ? one.textContent.filter((line) => typeof line === 'string') : [];
  const found = [textOf(one.contentsObj?.str), richText(one.richText), drawn.join('\n')].find(
    (text) => text.trim() !== '',
  );
  return (found ?? '')
    .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
    .replace(/[\0\ufeff]/g, '')
    .trim()
    .slice(0, LONGEST);
}

type RichNode = { readonly name?: unknown; readonly value?: unknown; readonly children?: unknown };

/** Rich text as pdf.js understood it, with a line for every paragraph. */
function richText(rich: Raw['richText']): string {
  const lines: string[] = [''];
  const walk = (node: RichNode, depth: number): void => {
    if (depth > 64) return;
    const starts = node.name === 'p' || node.name === 'br' || node.name === 'div' || node.name === 'li';
    if (starts && lines.at(-1) !== '') lines.push('');
    lines[lines.length - 1] += textOf(node.value);
    if (Array.isArray(node.children)) for (const child of node.children) walk((child ?? {}) as RichNode, depth + 1);
  };
  if (rich?.html && typeof rich.html === 'object') walk(rich.html as RichNode, 0);
  const text = lines.join('\n').trim();
  return text === '' ? textOf(rich?.str) : text;
}

/** Four corners each, as pdf.js has put them: top left, top right, bottom left, bottom right. */
function marksOf(quads: readonly number[]): readonly (readonly number[])[] {
  const marks: number[][] = [];
  for (let i = 0; i + 7 < quads.length; i += 8) {
    marks.push([quads[i]!, quads[i + 5]!, quads[i + 2]!, quads[i + 1]!]);
  }
  return marks;
}

function numbersOf(value: unknown): readonly number[] {
  const list = Array.isArray(value) ? value : value instanceof Float32Array ? [...value] : [];
  return list.every((each) => Number.isFinite(each)) ? (list as number[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
