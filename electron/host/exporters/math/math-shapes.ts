import { type DrawingNode, mathEngine } from './mathjax-engine.ts';
import { pathOperators } from './path-operators.ts';
import { type Matrix, multiply, parseTransform } from './transform.ts';

/** A formula as vector outlines; the base line's left end is the origin, 1 unit = 1 em, y upwards. */
export type MathShape = {
  readonly widthEm: number;
  readonly heightEm: number;
  readonly depthEm: number;
  /** PDF path and fill operators. */
  readonly operators: string;
  /** Characters that the formula font lacks (Chinese in `\text{}`), to be printed with the text fonts. */
  readonly texts: readonly {
    readonly text: string;
    readonly matrix: Matrix /** Font size in units of the matrix. */;
    readonly size: number;
  }[];
};

export type MathResult =
  | { readonly ok: true; readonly shape: MathShape }
  | { readonly ok: false; readonly reason: string };

const CACHE_LIMIT = 4000;
const cache = new Map<string, MathResult>();

export function mathKey(latex: string, display: boolean): string {
  return `${display ? 'D' : 'I'}${latex}`;
}

/** Shapes of formulas by `mathKey`. A formula that cannot be read gives the reason, in MathJax's words. */
export async function mathShapes(
  formulas: Iterable<{ readonly latex: string; readonly display: boolean }>,
  signal?: AbortSignal,
): Promise<Map<string, MathResult>> {
  const results = new Map<string, MathResult>();
  for (const { latex, display } of formulas) {
    const key = mathKey(latex, display);
    if (results.has(key)) continue;
    signal?.throwIfAborted();
    let result = cache.get(key);
    if (!result) {
      result = await shapeOf(latex, display);
      if (cache.size >= CACHE_LIMIT) cache.clear();
      cache.set(key, result);
    }
    results.set(key, result);
  }
  return results;
}

async function shapeOf(latex: string, display: boolean): Promise<MathResult> {
  try {
    const engine = await mathEngine();
    const root = await engine(latex, display);
    const error = findError(root);
    if (error !== null) return { ok: false, reason: error };
    const svg = find(root, 'svg');
    const box = svg?.attributes['viewBox']?.split(/\s+/).map(Number);
    if (!svg || !box || box.length !== 4 || box.some((n) => !Number.isFinite(n)))
      return { ok: false, reason: 'no drawing' };
    const [minX, minY, width, height] = box as [number, number, number, number];
    const out: string[] = [];
    const texts: { text: string; matrix: Matrix; size: number }[] = [];
    // The drawing has y downwards and 1000 units an em.
    const base: Matrix = [0.001, 0, 0, -0.001, -minX / 1000, 0];
    for (const child of svg.children) draw(child, base, out, texts);
    return {
      ok: true,
      shape: {
        widthEm: width / 1000,
        heightEm: -minY / 1000,
        depthEm: (height + minY) / 1000,
        operators: out.join(''),
        texts,
      },
    };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function find(node: DrawingNode, kind: string): DrawingNode | null {
  if (node.kind === kind) return node;
  for (const child of node.children) {
    const found = find(child, kind);
    if (found) return found;
  }
  return null;
}

function findError(node: DrawingNode): string | null {
  const { attributes } = node;
  if (attributes['data-mml-node'] === 'merror') return attributes['data-mjx-error'] ?? attributes['title'] ?? 'error';
  for (const child of node.children) {
    const found = findError(child);
    if (found !== null) return found;
  }
  return null;
}

function draw(
  node: DrawingNode,
  outer: Matrix,
  out: string[],
  texts: { text: string; matrix: Matrix; size: number }[],
): void {
  const { attributes } = node;
  let matrix = attributes['transform'] ? multiply(outer, parseTransform(attributes['transform'])) : outer;
  switch (node.kind) {
    case 'path':
      if (attributes['d']) out.push(pathOperators(attributes['d'], matrix), 'f\n');
      return;
    case 'rect': {
      const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name] ?? 0)) as [
        number,
        number,
        number,
        number,
      ];
      out.push(pathOperators(`M${x} ${y}L${x + w} ${y}L${x + w} ${y + h}L${x} ${y + h}Z`, matrix));
      out.push(attributes['fill'] === 'none' ? strokeOf(attributes, matrix) : 'f\n');
      return;
    }
    case 'line': {
      const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(attributes[name] ?? 0));
      out.push(pathOperators(`M${x1} ${y1}L${x2} ${y2}`, matrix), strokeOf(attributes, matrix));
      return;
    }
    case 'text': {
      const size = Number.parseFloat(attributes['font-size'] ?? '1000');
      const text = node.children.map((child) => child.text).join('');
      if (text.trim() !== '') texts.push({ text, matrix, size: size });
      return;
    }
    case 'svg':
      matrix = multiply(matrix, nestedView(attributes));
      break;
    default:
  }
  const clipped = node.kind === 'svg' && attributes['viewBox'] !== undefined;
  if (clipped) out.push('q\n', clipOf(attributes, outer), 'W n\n');
  for (const child of node.children) draw(child, matrix, out, texts);
  if (clipped) out.push('Q\n');
}

/** Stretched pieces of brackets and rules stand in a nested drawing with its own window. */
function nestedView(attributes: Readonly<Record<string, string>>): Matrix {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
    Number.parseFloat(attributes[name] ?? '0'),
  ) as [number, number, number, number];
  const box = attributes['viewBox']?.split(/\s+/).map(Number);
  if (box?.length !== 4) return [1, 0, 0, 1, x, y];
  const [bx, by, bw, bh] = box as [number, number, number, number];
  const sx = bw > 0 && width > 0 ? width / bw : 1;
  const sy = bh > 0 && height > 0 ? height / bh : 1;
  return multiply([1, 0, 0, 1, x, y], multiply([sx, 0, 0, sy, 0, 0], [1, 0, 0, 1, -bx, -by]));
}

function clipOf(attributes: Readonly<Record<string, string>>, outer: Matrix): string {
  const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number.parseFloat(attributes[name] ?? '0')) as [
    number,
    number,
    number,
    number,
  ];
  return pathOperators(`M${x} ${y}L${x + w} ${y}L${x + w} ${y + h}L${x} ${y + h}Z`, outer);
}

function strokeOf(attributes: Readonly<Record<string, string>>, matrix: Matrix): string {
  const width = Number.parseFloat(attributes['stroke-width'] ?? '70') * Math.abs(matrix[3]);
  return `${Math.round(width * 1e5) / 1e5} w S\n`;
}
