import type { QrCode } from '#shared/publishing/publication.ts';
import { decorativePicture } from './decorative-picture.ts';
import type { DocxContext } from './docx-context.ts';
import { pngFile } from './png-file.ts';
import { mmToEmu } from './units.ts';

/** Points of a module: programs that soften pictures when they stretch them leave its middle alone. */
const POINTS = 8;

/** A QR code as a picture in the line. */
export function qrXml(ctx: DocxContext, { modules, sizeMm }: QrCode): string {
  const key = `qr ${modules.join('')}`;
  let picture = ctx.bars.get(key);
  if (!picture) {
    const number = ctx.bars.size + 1;
    const side = modules.length * POINTS;
    const bytes = pngOf(modules);
    picture = { part: `media/qr${number}.png`, relationship: `rIdQr${number}`, bytes, widthPx: side, heightPx: side };
    ctx.bars.set(key, picture);
  }
  return decorativePicture(++ctx.drawings, picture.relationship, mmToEmu(sizeMm), mmToEmu(sizeMm));
}

function pngOf(modules: readonly string[]): Uint8Array {
  const rows = modules.map((row) => {
    // 0 is black; what is left of the last byte is not shown.
    const bytes = [...row].map((module) => (module === '1' ? 0x00 : 0xff));
    return Buffer.concat(Array.from({ length: POINTS }, () => Buffer.from([0, ...bytes])));
  });
  const side = modules.length * POINTS;
  return pngFile({ width: side, height: side, depth: 1, color: 'gray', rows: Buffer.concat(rows) });
}
