// Writers and readers of the two containers of icons: ICO (Windows) and ICNS (macOS).

/** Sizes in pixels that each file carries. An ICNS names its pictures by kind: several kinds may be of one size (`@2x`). */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
export const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
export const ICNS_KINDS = {
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

/** Width and height that a PNG states of itself. */
export function pngSize(png) {
  if (png.readUInt32BE(0) !== 0x89504e47) throw new Error('no PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** A bitmap of an ICO. Only 256 pixels are kept as PNG there: the programs that make installers read no smaller ones. */
function bitmap({ size, rgba }) {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(size, 4);
  // Twice the height: the colours, then a mask that says nothing beside an alpha channel.
  head.writeInt32LE(2 * size, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const rows = [];
  for (let y = size - 1; y >= 0; y--) {
    const row = Buffer.from(rgba.subarray(4 * size * y, 4 * size * (y + 1)));
    for (let x = 0; x < row.length; x += 4) [row[x], row[x + 2]] = [row[x + 2], row[x]];
    rows.push(row);
  }
  return Buffer.concat([head, ...rows, Buffer.alloc(4 * Math.ceil(size / 32) * size)]);
}

/** `pictures`: `{ size, png, rgba }`, smallest first. */
export function writeIco(pictures) {
  const parts = pictures.map((picture) => (picture.size < 256 ? bitmap(picture) : picture.png));
  const head = Buffer.alloc(6 + 16 * parts.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(parts.length, 4);
  let offset = head.length;
  parts.forEach((part, index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    head.writeUInt8(pictures[index].size % 256, at);
    head.writeUInt8(pictures[index].size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(part.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += part.length;
  });
  return Buffer.concat([head, ...parts]);
}

/** Sizes of the pictures of an ICO as each picture states it itself. */
export function icoSizes(ico) {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const part = ico.subarray(ico.readUInt32LE(at + 12)).subarray(0, ico.readUInt32LE(at + 8));
    return part.readUInt32LE(0) === 40 ? part.readInt32LE(4) : pngSize(part)[0];
  });
}

/** `pictures`: `{ kind, png }`. */
export function writeIcns(pictures) {
  const parts = pictures.map(({ kind, png }) => Buffer.concat([icnsHead(kind, png.length), png]));
  return Buffer.concat([
    icnsHead(
      'icns',
      parts.reduce((sum, part) => sum + part.length, 0),
    ),
    ...parts,
  ]);
}

function icnsHead(kind, length) {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(8 + length, 4);
  return head;
}

/** Kinds of an ICNS with the size that each picture states. */
export function icnsSizes(icns) {
  if (icns.readUInt32BE(4) !== icns.length) throw new Error('no whole ICNS');
  const found = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    found[icns.toString('latin1', at, at + 4)] = pngSize(icns.subarray(at + 8))[0];
  return found;
}
