import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM_PER_PT = 25.4 / 72;

/** A piece of text in one font and size; mm from the top left corner of the page, `y` of the base line. */
export type PdfText = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly sizePt: number;
  /** Width of the letters in per cent of their natural one. */
  readonly widthPercent: number;
  /** PostScript name without the subset's prefix. */
  readonly font: string;
};

/** Pieces with one base line, from left to right. */
export type PdfLine = {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly parts: readonly PdfText[];
};

/** A stroked line, mm; `dots` for leader dots. */
export type PdfRule = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thicknessPt: number;
  readonly dots: boolean;
};

export type PdfPage = {
  /** From 1, as the sheets lie. */
  readonly number: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly lines: readonly PdfLine[];
  readonly rules: readonly PdfRule[];
  /** Places of pictures: left, top, right, bottom in mm. */
  readonly pictures: readonly {
    readonly x: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }[];
};

/** Pages of a file as pdf.js finds them: text with its places and fonts, stroked lines, pictures. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const file = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true, fontExtraProperties: true });
  const document = await file.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number)));
  await file.destroy();
  return pages;
}

type Item = { str: string; transform: number[]; width: number; fontName: string };

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const [, , width = 0, height = 0] = page.view;
  const { fnArray, argsArray } = await page.getOperatorList();
  const content = await page.getTextContent({ disableNormalization: true });
  const texts = (content.items as Item[])
    .filter((item) => item.str.trim() !== '')
    .map((item): PdfText => {
      const [a = 0, , , size = 0, x = 0, y = 0] = item.transform;
      const { name } = page.commonObjs.get(item.fontName) as { name: string };
      return {
        text: item.str,
        x: x * MM_PER_PT,
        right: (x + item.width) * MM_PER_PT,
        y: (height - y) * MM_PER_PT,
        sizePt: size,
        widthPercent: (100 * a) / size,
        font: name.replace(/^[A-Z]{6}\+/, ''),
      };
    });
  return {
    number: page.pageNumber,
    widthMm: width * MM_PER_PT,
    heightMm: height * MM_PER_PT,
    lines: linesOf(page.pageNumber, texts),
    ...drawn(fnArray, argsArray, height),
  };
}

/** Raised and lowered letters belong to the line whose base line is near. */
const SAME_LINE_MM = 1.3;

function linesOf(page: number, texts: readonly PdfText[]): readonly PdfLine[] {
  const groups: PdfText[][] = [];
  for (const text of texts) {
    const group = groups.findLast(([first]) => Math.abs((first as PdfText).y - text.y) < SAME_LINE_MM);
    if (group) group.push(text);
    else groups.push([text]);
  }
  return groups
    .map((parts): PdfLine => {
      const sorted = parts.toSorted((a, b) => a.x - b.x);
      // Raised letters and dashes do not say where the base line is.
      const longest = parts.reduce((best, part) => (part.text.length > best.text.length ? part : best));
      return {
        page,
        text: sorted
          .map((part) => part.text)
          .join('')
          .replaceAll(/\s/g, ''),
        x: (sorted[0] as PdfText).x,
        right: Math.max(...parts.map((part) => part.right)),
        y: longest.y,
        parts: sorted,
      };
    })
    .toSorted((a, b) => a.y - b.y);
}

type Matrix = readonly [number, number, number, number, number, number];

function drawn(fns: readonly number[], args: readonly unknown[], height: number): Pick<PdfPage, 'rules' | 'pictures'> {
  const rules: PdfRule[] = [];
  const pictures: PdfPage['pictures'][number][] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: { matrix: Matrix; thickness: number; dots: boolean }[] = [];
  let thickness = 1;
  let dots = false;
  fns.forEach((fn, n) => {
    const given = args[n] as readonly unknown[];
    if (fn === OPS.save) saved.push({ matrix, thickness, dots });
    else if (fn === OPS.restore) ({ matrix, thickness, dots } = saved.pop() ?? { matrix, thickness, dots });
    else if (fn === OPS.transform) matrix = times(matrix, given as unknown as Matrix);
    else if (fn === OPS.setLineWidth) thickness = given[0] as number;
    else if (fn === OPS.setDash) dots = (given[0] as number[]).length > 0;
    else if (fn === OPS.paintImageXObject) {
      const [w, , , h, x, y] = matrix;
      pictures.push({
        x: x * MM_PER_PT,
        top: (height - y - h) * MM_PER_PT,
        right: (x + w) * MM_PER_PT,
        bottom: (height - y) * MM_PER_PT,
      });
    } else if (fn === OPS.constructPath && given[0] === OPS.stroke) {
      const path = (given[1] as readonly Float32Array[])[0];
      // 0 x y, 1 x y: move to, line to; all other paths are no rules.
      if (path?.length !== 6 || path[0] !== 0 || path[3] !== 1) return;
      const [, x1 = 0, y1 = 0, , x2 = 0, y2 = 0] = path;
      const mm = (x: number, y: number) => [x * MM_PER_PT, (height - y) * MM_PER_PT] as const;
      const [from, to] = [mm(x1, y1), mm(x2, y2)];
      rules.push({ x1: from[0], y1: from[1], x2: to[0], y2: to[1], thicknessPt: thickness, dots });
    }
  });
  return { rules, pictures };
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
