import { inflateSync } from 'node:zlib';

export type Picture = { readonly widthPx: number; readonly heightPx: number; readonly format: 'jpeg' | 'png' };

/** Pictures larger than this are refused. */
const MAX_PIXELS = 64_000_000;
/** Bytes of the pixels, which stand in memory several times while they are embedded. */
const MAX_UNPACKED = 64_000_000 * 4 + 16 * 1024 * 1024;
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Size of a JPEG or PNG file that can be embedded; null for another format, a broken file or one that is too large. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture = file.subarray(0, 8).equals(PNG_SIGNATURE)
    ? readPng(file)
    : file[0] === 0xff && file[1] === 0xd8
      ? readJpeg(file)
      : null;
  if (!picture || picture.widthPx < 1 || picture.heightPx < 1) return null;
  return picture.widthPx * picture.heightPx > MAX_PIXELS ? null : picture;
}

function readPng(file: Buffer): Picture | null {
  if (file.length < 33 || file.toString('latin1', 12, 16) !== 'IHDR') return null;
  const widthPx = file.readUInt32BE(16);
  const heightPx = file.readUInt32BE(20);
  const bits = file[24] as number;
  const channels = [1, 0, 3, 1, 2, 0, 4][file[25] as number] ?? 0;
  if (channels === 0 || widthPx * heightPx > MAX_PIXELS) return null;
  const data: Buffer[] = [];
  let ended = false;
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > file.length) return null;
    if (type === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') ended = true;
    at += 12 + length;
  }
  if (!ended || data.length === 0) return null;
  const rowBytes = Math.ceil((widthPx * bits * channels) / 8) + 1;
  if (rowBytes * heightPx > MAX_UNPACKED) return null;
  try {
    // Interlaced files need a few bytes more than one row header a line.
    const pixels = inflateSync(Buffer.concat(data), { maxOutputLength: rowBytes * heightPx * 2 + 4096 });
    if (file[28] === 0 && pixels.length < rowBytes * heightPx) return null;
  } catch {
    return null;
  }
  return { widthPx, heightPx, format: 'png' };
}

function readJpeg(file: Buffer): Picture | null {
  let at = 2;
  while (at + 9 < file.length) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const channels = file[at + 9] as number;
      if (![1, 3, 4].includes(channels)) return null;
      return { heightPx: file.readUInt16BE(at + 5), widthPx: file.readUInt16BE(at + 7), format: 'jpeg' };
    }
    at += 2 + file.readUInt16BE(at + 2);
  }
  return null;
}
