import { encodeQR } from 'qr';

/**
 * The QR code (二维码) of a text: rows of modules from the top, `1` dark, `0` light, without the quiet zone of four modules that has to be left
 * around it. Level M: 15 % of it may be dirty or torn. Throws for more than about 2,300 bytes.
 */
export function qrMatrix(text: string): readonly string[] {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  return modules.slice(1, -1).map((row) =>
    row
      .slice(1, -1)
      .map((dark) => (dark ? '1' : '0'))
      .join(''),
  );
}

/** The dark stretches of a row: first module and the one after the last. */
export function darkStretches(row: string): readonly (readonly [from: number, to: number])[] {
  return [...row.matchAll(/1+/g)].map(({ index, 0: { length } }) => [index, index + length]);
}
