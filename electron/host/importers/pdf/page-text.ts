import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { joinPieces } from './plain-quote.ts';

/** A line of a page, from the top; `y` is its base line in points from the upper edge. */
export type PageLine = {
  readonly y: number;
  readonly height: number;
  readonly left: number;
  /** Stretches with wide gaps between: cells of a table, number and title. */
  readonly cells: readonly string[];
  readonly text: string;
};

export type PageText = {
  /** Lines that can be read without turning the page, from the top, without line numbers in the margin. */
  readonly lines: readonly PageLine[];
  /** All of it without blanks, to look for a quotation. */
  readonly squashed: string;
  /** Letters that stand askew (watermarks). */
  readonly askew: string;
};

type Piece = { readonly text: string; readonly x: number; readonly right: number; y: number; readonly height: number };

/** Pieces a page may have; more is no text for people. */
const MOST_PIECES = 50_000;

/** The text of a page in lines. */
export async function textOfPage(page: PDFPageProxy): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const [a, b, c, d] = viewport.transform as [number, number, number, number];
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const pieces: Piece[] = [];
  let askew = '';
  for (const item of items.slice(0, MOST_PIECES)) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [ta, tb, , , e, f] = item.transform as [number, number, number, number, number, number];
    const [dx, dy] = [ta * a + tb * c, ta * b + tb * d];
    if (dx <= 0 || Math.abs(dy) > Math.abs(dx) * 0.05) {
      askew += item.str;
      continue;
    }
    const [x, y] = viewport.convertToViewportPoint(e, f) as [number, number];
    pieces.push({ text: item.str, x, right: x + item.width, y, height: item.height || Math.hypot(ta, tb) });
  }
  const lines = linesOf(pieces);
  const squashed = lines.map((line) => line.text.replace(/\s+/g, '')).join('');
  return { lines, squashed, askew: askew.replace(/\s+/g, '') };
}

function linesOf(pieces: Piece[]): readonly PageLine[] {
  pieces.sort((one, other) => one.y - other.y);
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const first = row?.[0];
    // Marks above and below the line belong to it; the tallest letters say where it is.
    if (row && first && piece.y - first.y < Math.max(first.height, piece.height) * 0.45) row.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) row.sort((one, other) => one.x - other.x);
  return withoutLineNumbers(rows).map(lineOf);
}

function lineOf(row: readonly Piece[]): PageLine {
  const tallest = row.reduce((one, other) => (other.height > one.height ? other : one));
  const cells: Piece[][] = [];
  for (const piece of row) {
    const last = cells.at(-1)?.at(-1);
    if (last && piece.x - last.right < tallest.height * 0.9) cells.at(-1)?.push(piece);
    else cells.push([piece]);
  }
  const texts = cells.map((cell) => joinPieces(cell));
  return { y: tallest.y, height: tallest.height, left: row[0]!.x, cells: texts, text: texts.join('\u3000') };
}

/** Numbers of lines in a margin: most lines begin or end with a whole number, each one more than the last. */
function withoutLineNumbers(rows: readonly Piece[][]): readonly Piece[][] {
  for (const at of [0, -1]) {
    const numbers = rows.map((row) => {
      const text = row.at(at)?.text.trim() ?? '';
      return /^\d{1,3}$/.test(text) ? Number(text) : null;
    });
    const found = numbers.filter((number) => number !== null);
    const rising = found.filter((number, i) => i > 0 && number === found[i - 1]! + 1).length;
    if (found.length < 4 || rising < found.length * 0.7 || found.length < rows.length * 0.5) continue;
    return rows
      .map((row, i) => (numbers[i] === null ? row : at === 0 ? row.slice(1) : row.slice(0, -1)))
      .filter((row) => row.length > 0);
  }
  return rows;
}
