import type { PdfDocument } from './pdfkit-document.ts';

/** c m y k → r g b by multiplication with k. JPEG files hold inks inverted (0 = full), which is what this takes. */
const INKS_TO_RGB = '{ 4 1 roll 3 index mul 3 1 roll 3 index mul 3 1 roll 4 -1 roll mul 3 1 roll }';

/** Colour space of JPEG pictures in four inks, told in the colours of the screen, for files whose colours are sRGB. */
export function inkColorSpace(document: PdfDocument): unknown {
  const toRgb = document.ref({ FunctionType: 4, Domain: [0, 1, 0, 1, 0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1] });
  toRgb.end(INKS_TO_RGB);
  return ['DeviceN', ['Cyan', 'Magenta', 'Yellow', 'Black'], 'DeviceRGB', toRgb];
}
