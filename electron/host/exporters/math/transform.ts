/** a b c d e f as in SVG and PDF: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** An SVG transform list of translate, scale, rotate and matrix. */
export function parseTransform(text: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name, args] of text.matchAll(/(\w{1,40})\s*\(([^)]{0,400})\)/g)) {
    const n = (args ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    matrix = multiply(matrix, single(name ?? '', n));
  }
  return matrix;
}

function single(name: string, n: readonly number[]): Matrix {
  const [a = 0, b] = n;
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0];
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0];
  if (name === 'matrix' && n.length === 6) return n as unknown as Matrix;
  if (name === 'rotate') {
    const angle = (a * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
  }
  return IDENTITY;
}
