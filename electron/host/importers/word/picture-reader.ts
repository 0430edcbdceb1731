import { child, descendants, type XmlElement } from '../package/index.ts';
import type { Relationship } from './relationships.ts';
import type { WordPicture } from './word-model.ts';

const EMU_PER_MM = 36_000;
const MM_PER_POINT = 25.4 / 72;

type ReadGraphic = {
  readonly pictures: readonly WordPicture[];
  /** Pictures of formula objects. */
  readonly formulas: readonly WordPicture[];
  /** Addresses of linked pictures, which are never loaded. */
  readonly external: readonly string[];
  /** Embedded objects and charts, of which only a preview (if any) is taken over. */
  readonly objects: number;
};

/** The pictures of a drawing, a VML picture or an embedded object. */
export function readPicture(element: XmlElement, relationships: ReadonlyMap<string, Relationship>): ReadGraphic {
  const external: string[] = [];
  const partOf = (id: string | undefined): string | null => {
    const relationship = id ? relationships.get(id) : undefined;
    if (!relationship) return null;
    if (!relationship.external) return relationship.target;
    external.push(relationship.target);
    return null;
  };
  const pictures: WordPicture[] = [];
  const frame = descendants(element, 'wp:inline')[0] ?? descendants(element, 'wp:anchor')[0];
  const size = child(frame, 'wp:extent');
  const alt = child(frame, 'wp:docPr')?.attrs['descr'] ?? child(frame, 'wp:docPr')?.attrs['title'] ?? '';
  const blips = descendants(element, 'a:blip');
  for (const blip of blips) {
    const own = blips.length > 1 ? null : size;
    // Beside a drawing in SVG stands the picture that every program can show; only where there is none the drawing is taken.
    const drawing = descendants(blip, 'asvg:svgBlip')[0]?.attrs['r:embed'];
    pictures.push({
      part: partOf(blip.attrs['r:embed'] || blip.attrs['r:link'] || drawing),
      widthMm: mm(own?.attrs['cx']),
      heightMm: mm(own?.attrs['cy']),
      alt,
    });
  }
  const objects = descendants(element, 'o:OLEObject');
  const isFormula = objects.some((object) => /^Equation\b|MathType/i.test(object.attrs['ProgID'] ?? ''));
  for (const shape of descendants(element, 'v:shape')) {
    const image = descendants(shape, 'v:imagedata')[0];
    if (!image) continue;
    const style = shape.attrs['style'] ?? '';
    pictures.push({
      part: partOf(image.attrs['r:id']),
      widthMm: cssMm(style, WIDTH),
      heightMm: cssMm(style, HEIGHT),
      alt: shape.attrs['alt'] ?? image.attrs['o:title'] ?? '',
    });
  }
  const charts = descendants(element, 'c:chart').length;
  if (isFormula && pictures.length > 0) return { pictures: [], formulas: pictures, external, objects: charts };
  return { pictures, formulas: [], external, objects: objects.length + charts };
}

function mm(emu: string | undefined): number {
  const value = Number(emu ?? 0) / EMU_PER_MM;
  return Number.isFinite(value) && value > 0 ? Math.round(value * 10) / 10 : 0;
}

const WIDTH = /(?:^|;)width:([\d.]+)(pt|in|cm|mm)?/;
const HEIGHT = /(?:^|;)height:([\d.]+)(pt|in|cm|mm)?/;

function cssMm(style: string, measure: RegExp): number {
  const match = measure.exec(style);
  if (!match) return 0;
  const factor = { pt: MM_PER_POINT, in: 25.4, cm: 10, mm: 1 }[match[2] ?? 'pt'] ?? MM_PER_POINT;
  return Math.round(Number(match[1]) * factor * 10) / 10;
}
