const HEX = Buffer.from('0123456789ABCDEF', 'latin1');

/** Content stream of a page as bytes; grows as needed. */
export class ContentBytes {
  #bytes = Buffer.allocUnsafe(32 * 1024);
  #length = 0;

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.#length + count) * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }

  /** Operators and operands, ASCII. */
  text(ascii: string): void {
    this.#reserve(ascii.length);
    this.#length += this.#bytes.write(ascii, this.#length, 'latin1');
  }

  /** A number with at most three decimals, followed by a blank. */
  number(value: number): void {
    this.text(`${formatNumber(value)} `);
  }

  /** A two-byte glyph id in hexadecimal. */
  glyph(id: number): void {
    this.#reserve(4);
    const bytes = this.#bytes;
    const at = this.#length;
    bytes[at] = HEX[(id >> 12) & 15] as number;
    bytes[at + 1] = HEX[(id >> 8) & 15] as number;
    bytes[at + 2] = HEX[(id >> 4) & 15] as number;
    bytes[at + 3] = HEX[id & 15] as number;
    this.#length = at + 4;
  }

  /** A copy of what was written; the writer can be used again afterwards. */
  take(): Buffer {
    const copy = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return copy;
  }
}

export function formatNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

type Point = readonly [x: number, y: number];

/** A line as a filled shape, so that it has the colour of the letters. Points; from `a` to `b`, `thickness` wide. */
export function thickLine(a: Point, b: Point, thickness: number): string {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const dx = ((b[1] - a[1]) / length) * (thickness / 2);
  const dy = ((b[0] - a[0]) / length) * (thickness / 2);
  const at = ([x, y]: Point, sign: 1 | -1) => `${formatNumber(x - sign * dx)} ${formatNumber(y + sign * dy)}`;
  return `${at(a, 1)} m ${at(b, 1)} l ${at(b, -1)} l ${at(a, -1)} l h f\n`;
}
