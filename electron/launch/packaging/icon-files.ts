// Writers and readers of the two containers of icons: ICO (Windows) and ICNS (macOS).

/** Sizes in pixels that each file carries. An ICNS names its pictures by kind: several kinds may be of one size (`@2x`). */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
export const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
export const ICNS_KINDS: Readonly<Record<string, number>> = {
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

/** A square picture: as PNG, and as RGBA in rows from above. */
export type IconPicture = { readonly size: number; readonly png: Buffer; readonly rgba: Buffer };

/** Width of a square picture, as its PNG states it. Throws for another file or form. */
export function pngSize(png: Buffer): number {
  if (png.readUInt32BE(0) !== 0x89504e47) throw new Error('no PNG');
  const width = png.readUInt32BE(16);
  if (png.readUInt32BE(20) !== width) throw new Error('no square');
  return width;
}

/** A bitmap of an ICO. Only 256 pixels are kept as PNG there: the programs that make installers read no smaller ones. */
function bitmap({ size, rgba }: IconPicture): Buffer {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(size, 4);
  // Twice the height: the colours, then a mask that says nothing beside an alpha channel.
  head.writeInt32LE(2 * size, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const rows: Buffer[] = [];
  for (let y = size - 1; y >= 0; y--) {
    const row = Buffer.from(rgba.subarray(4 * size * y, 4 * size * (y + 1)));
    for (let x = 0; x < row.length; x += 4) row.subarray(x, x + 3).reverse();
    rows.push(row);
  }
  return Buffer.concat([head, ...rows, Buffer.alloc(4 * Math.ceil(size / 32) * size)]);
}

/** `pictures`: smallest first. */
export function writeIco(pictures: readonly IconPicture[]): Buffer {
  const parts = pictures.map((picture) => (picture.size < 256 ? bitmap(picture) : picture.png));
  const head = Buffer.alloc(6 + 16 * parts.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(parts.length, 4);
  let offset = head.length;
  parts.forEach((part, index) => {
    const at = 6 + 16 * index;
    const { size } = pictures[index] as IconPicture;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(part.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += part.length;
  });
  return Buffer.concat([head, ...parts]);
}

/** Sizes of the pictures of an ICO as each picture states it itself. */
export function icoSizes(ico: Buffer): readonly number[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const part = ico.subarray(ico.readUInt32LE(at + 12)).subarray(0, ico.readUInt32LE(at + 8));
    return part.readUInt32LE(0) === 40 ? part.readInt32LE(4) : pngSize(part);
  });
}

export function writeIcns(pictures: readonly { readonly kind: string; readonly png: Buffer }[]): Buffer {
  const parts = pictures.map(({ kind, png }) => Buffer.concat([icnsHead(kind, png.length), png]));
  return Buffer.concat([
    icnsHead(
      'icns',
      parts.reduce((sum, part) => sum + part.length, 0),
    ),
    ...parts,
  ]);
}

function icnsHead(kind: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(8 + length, 4);
  return head;
}

/** Kinds of an ICNS with the size that each picture states. */
export function icnsSizes(icns: Buffer): Readonly<Record<string, number>> {
  if (icns.readUInt32BE(4) !== icns.length) throw new Error('no whole ICNS');
  const found: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    found[icns.toString('latin1', at, at + 4)] = pngSize(icns.subarray(at + 8));
  return found;
}
