import { qrMatrix } from '#shared/base/qr-matrix.ts';
import type { PubRun } from '../../publication.ts';

/** Side of a code of 49 modules whose modules are half a millimetre wide: telephones read it from a hand's breadth. */
const SIZE_MM = 24;

/** A value as QR code; nothing for an empty one. */
export function qrRuns(value: string): readonly PubRun[] {
  return value === '' ? [] : [{ kind: 'qr', modules: qrMatrix(value), sizeMm: SIZE_MM }];
}
