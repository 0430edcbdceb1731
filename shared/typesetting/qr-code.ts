import { darkStretches } from '#shared/base/qr-matrix.ts';
import type { LaidItem } from './laid-publication.ts';

/** Rows reach a little into the next one: on a screen no light line is left between them. */
const OVERLAP = 1.03;

/** The dark stretches of a QR code as thick lines, which no reading order knows; upper left corner and side in points. */
export function qrCode(
  modules: readonly string[],
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): LaidItem[] {
  const module = side / modules.length;
  return modules.flatMap((row, index) => {
    const axis = y + (index + 0.5) * module;
    return darkStretches(row).map(
      ([from, to]): LaidItem => ({
        kind: 'rule',
        x1: x + from * module,
        y1: axis,
        x2: x + to * module,
        y2: axis,
        thickness: module * OVERLAP,
      }),
    );
  });
}
