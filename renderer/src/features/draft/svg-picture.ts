/** Dots per inch of the picture that a drawing becomes, and the largest side in pixels. */
const PRINT_DPI = 300;
const LARGEST = 4000;
const PIXELS_PER_INCH = 96;

export function isSvg(file: { readonly type: string; readonly name: string }): boolean {
  return file.type === 'image/svg+xml' || /\.svg$/i.test(file.name);
}

/**
 * Draws an SVG file as a PNG for print (300 dpi, on white). Every exporter, Word and older programs show it alike, and nothing active
 * (scripts, links, outside files) gets into the workspace: a browser draws an SVG picture without running or loading anything.
 * `width` and `height` are those of the drawing in CSS pixels. Rejects when the file is no drawing.
 */
export async function svgToPng(
  file: File,
): Promise<{ readonly file: File; readonly width: number; readonly height: number }> {
  const source = await file.text();
  const drawing = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  if (drawing.nodeName !== 'svg') throw new Error(file.name);
  const { width, height } = sizeOf(drawing);
  // Firefox and Chromium draw nothing where width and height are missing or in per cent.
  drawing.setAttribute('width', String(width));
  drawing.setAttribute('height', String(height));
  const blob = new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' });
  const url = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(PRINT_DPI / PIXELS_PER_INCH, LARGEST / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error(file.name);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error(file.name);
    return { file: new File([png], file.name.replace(/\.svg$/i, '.png'), { type: 'image/png' }), width, height };
  } finally {
    URL.revokeObjectURL(url);
  }
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Size in CSS pixels from width and height, else from the view box, else the browser's own 300 × 150. */
function sizeOf(drawing: Element): { readonly width: number; readonly height: number } {
  const box = (drawing.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box.length === 4 && box.every(Number.isFinite) ? box : [];
  const width = lengthOf(drawing.getAttribute('width'));
  const height = lengthOf(drawing.getAttribute('height'));
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxHeight / boxWidth : 0.5;
  if (width && height) return { width, height };
  if (width) return { width, height: width * ratio };
  if (height) return { width: height / ratio, height };
  return boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : { width: 300, height: 150 };
}

function lengthOf(text: string | null): number {
  const [, number = '', unit = ''] = /^\s*([\d.]+)\s*(?!\s)([a-z]*)\s*$/i.exec(text ?? '') ?? [];
  return Number(number) * (UNITS[unit.toLowerCase()] ?? 0);
}
