import type { Matrix } from './transform.ts';

const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };

/** PDF path construction operators of an SVG path (absolute and relative commands except arcs), through `matrix`. */
export function pathOperators(path: string, matrix: Matrix): string {
  const out: string[] = [];
  const point = (x: number, y: number) =>
    `${number(matrix[0] * x + matrix[2] * y + matrix[4])} ${number(matrix[1] * x + matrix[3] * y + matrix[5])}`;
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  let controlX = 0;
  let controlY = 0;
  let previous = '';
  const cubic = (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number) => {
    out.push(`${point(x1, y1)} ${point(x2, y2)} ${point(x3, y3)} c\n`);
    x = x3;
    y = y3;
  };
  const quadratic = (cx: number, cy: number, x3: number, y3: number) => {
    controlX = cx;
    controlY = cy;
    cubic(x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y), x3 + (2 / 3) * (cx - x3), y3 + (2 / 3) * (cy - y3), x3, y3);
  };
  for (const [, letter = '', args = ''] of path.matchAll(/([MLHVCSQTZ])([^MLHVCSQTZ]*)/gi)) {
    const values = (args.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number);
    const upper = letter.toUpperCase();
    const relative = letter !== upper;
    const size = ARGUMENTS[upper] ?? 0;
    for (let i = 0; i === 0 || (size > 0 && i + size <= values.length); i += size) {
      const dx = relative ? x : 0;
      const dy = relative ? y : 0;
      const v = (k: number) => (values[i + k] ?? 0) + (k % 2 === 0 ? dx : dy);
      switch (upper) {
        case 'M':
        case 'L': {
          [x, y] = [v(0), v(1)];
          const moves = upper === 'M' && i === 0;
          if (moves) [startX, startY] = [x, y];
          out.push(`${point(x, y)} ${moves ? 'm' : 'l'}\n`);
          break;
        }
        case 'H':
          x = v(0);
          out.push(`${point(x, y)} l\n`);
          break;
        case 'V':
          y = (values[i] ?? 0) + dy;
          out.push(`${point(x, y)} l\n`);
          break;
        case 'C':
          [controlX, controlY] = [v(2), v(3)];
          cubic(v(0), v(1), controlX, controlY, v(4), v(5));
          break;
        case 'S': {
          const smooth = previous === 'C' || previous === 'S';
          const [x1, y1] = smooth ? [2 * x - controlX, 2 * y - controlY] : [x, y];
          [controlX, controlY] = [v(0), v(1)];
          cubic(x1, y1, controlX, controlY, v(2), v(3));
          break;
        }
        case 'Q':
          quadratic(v(0), v(1), v(2), v(3));
          break;
        case 'T': {
          const smooth = previous === 'Q' || previous === 'T';
          quadratic(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, v(0), v(1));
          break;
        }
        default:
          out.push('h\n');
          [x, y] = [startX, startY];
      }
      previous = upper;
      if (size === 0) break;
    }
  }
  return out.join('');
}

function number(value: number): string {
  const rounded = Math.round(value * 1e5) / 1e5;
  return Object.is(rounded, -0) || rounded === 0 ? '0' : String(rounded);
}
