import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readPicture } from '#host/exporters/pdf/picture-size.ts';

/** A PNG of colours with transparency that says its size and holds hardly any pixels; interlaced, so that nobody can count them before. */
function png(widthPx: number, heightPx: number, bits: 8 | 16): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(widthPx, 0);
  head.writeUInt32BE(heightPx, 4);
  head.set([bits, 6, 0, 0, 1], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const pixels = deflateSync(Buffer.alloc(64));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

it('a small file that unpacks to more pixels than memory should hold is no picture', () => {
  expect(readPicture(png(8_000, 8_000, 8))).toMatchObject({ widthPx: 8_000, heightPx: 8_000 });
  expect(readPicture(png(8_000, 8_000, 16))).toBeNull();
  expect(readPicture(png(8_001, 8_000, 8))).toBeNull();
  expect(readPicture(png(4_000_000_000, 4_000_000_000, 8))).toBeNull();
});
