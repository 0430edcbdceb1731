import { crc32, deflateSync } from 'node:zlib';

/** What a PNG shows: `rows` hold a byte for the filter (0) before the points of each row; `depth` in bits a channel. */
export type PngPoints = {
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 8;
  readonly color: 'gray' | 'rgb';
  readonly rows: Buffer;
};

/** The bytes of a PNG. */
export function pngFile({ width, height, depth, color, rows }: PngPoints): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, color === 'rgb' ? 2 : 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
