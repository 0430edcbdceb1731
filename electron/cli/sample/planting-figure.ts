import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 840;
const HEIGHT = 540;

/** The figure of the sample standard as PNG: three rows of trees set in triangles, row distance a, tree distance b. */
export function plantingFigure(): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const dot = (x: number, y: number, shade = 0) => {
    if (x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT) pixels[Math.round(y) * WIDTH + Math.round(x)] = shade;
  };
  const disc = (cx: number, cy: number, radius: number, shade: number) => {
    for (let y = -radius; y <= radius; y++)
      for (let x = -radius; x <= radius; x++) if (x * x + y * y <= radius * radius) dot(cx + x, cy + y, shade);
  };
  const line = (x1: number, y1: number, x2: number, y2: number, thick: number) => {
    const steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
    for (let i = 0; i <= steps; i++)
      for (let t = 0; t < thick; t++) {
        const x = x1 + ((x2 - x1) * i) / steps;
        const y = y1 + ((y2 - y1) * i) / steps;
        if (Math.abs(x2 - x1) > Math.abs(y2 - y1)) dot(x, y + t);
        else dot(x + t, y);
      }
  };
  const arrow = (x1: number, y1: number, x2: number, y2: number) => {
    line(x1, y1, x2, y2, 3);
    const horizontal = y1 === y2;
    for (const [x, y, sign] of [
      [x1, y1, 1],
      [x2, y2, -1],
    ] as const) {
      for (const side of [-8, 8])
        line(x, y, horizontal ? x + sign * 18 : x + side, horizontal ? y + side : y + sign * 18, 3);
    }
  };

  for (let row = 0; row < 3; row++)
    for (let tree = 0; tree < 4; tree++) {
      const x = 130 + tree * 180 + (row % 2) * 90;
      const y = 90 + row * 150;
      if (x > WIDTH - 60) continue;
      disc(x, y, 42, 225);
      for (let angle = 0; angle < 720; angle++) {
        const a = (angle * Math.PI) / 360;
        for (let t = 0; t < 3; t++) dot(x + (42 - t) * Math.cos(a), y + (42 - t) * Math.sin(a));
      }
      disc(x, y, 6, 0);
    }
  // Row distance a at the left, tree distance b below the last row.
  line(40, 90, 80, 90, 2);
  line(40, 240, 130, 240, 2);
  arrow(55, 92, 55, 238);
  line(130, 440, 130, 500, 2);
  line(310, 440, 310, 500, 2);
  arrow(132, 480, 308, 480);
  letter(pixels, 18, 150, LETTER_A);
  letter(pixels, 210, 492, LETTER_B);
  return png(pixels);
}

const LETTER_A = ['.###.', '....#', '.####', '#...#', '#...#', '.####'];
const LETTER_B = ['#....', '#....', '####.', '#...#', '#...#', '####.'];

function letter(pixels: Uint8Array, left: number, top: number, rows: readonly string[]): void {
  const scale = 5;
  rows.forEach((row, y) => {
    [...row].forEach((mark, x) => {
      if (mark !== '#') return;
      for (let dy = 0; dy < scale; dy++)
        for (let dx = 0; dx < scale; dx++) pixels[(top + y * scale + dy) * WIDTH + left + x * scale + dx] = 0;
    });
  });
}

/** A greyscale picture as PNG at 254 dots per inch. */
function png(pixels: Uint8Array): Uint8Array {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) Buffer.from(pixels.buffer, y * WIDTH, WIDTH).copy(rows, y * (WIDTH + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  density.writeUInt32BE(10_000, 0);
  density.writeUInt32BE(10_000, 4);
  density[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('pHYs', density),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length, 0);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body), 0);
  return Buffer.concat([length, body, check]);
}
