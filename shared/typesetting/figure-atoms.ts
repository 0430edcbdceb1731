import type { PubFigure, PubParagraph } from '../publishing/publication.ts';
import type { Atom, PageSink } from './atom.ts';
import { frameChange } from './change-marks.ts';
import { addNode, type LayoutContext, setCached, styleOf } from './layout-context.ts';
import { PT_PER_MM } from './measures.ts';
import { countLine, paragraphAtoms, placeLine } from './paragraph-atoms.ts';
import type { SetParagraph } from './paragraph-layout.ts';

const IMAGE_GAP = 14;
const PT_PER_PIXEL = 72 / 150;

type PlacedImage = {
  readonly index: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly subtitle?: SetParagraph;
};

/**
 * A figure: unit line, pictures (side by side while they fit, each with its subtitle), notes, caption below (GB/T 1.1—2020, 9.8).
 * Pictures never exceed the text width nor the page. A figure taller than a page is divided between its rows of pictures, with the
 * caption under its first part, the continued one under each further part and the unit line above each.
 */
export function figureAtoms(
  context: LayoutContext,
  figure: PubFigure,
  x: number,
  width: number,
  pageHeight: number,
  parent: number,
): Atom[] {
  const alt = figure.images.map((image) => image.alt).filter((text) => text !== '');
  const node = addNode(context, { tag: 'Figure', parent, alt: alt.join('；') || plainText(figure.caption) });
  const atoms: Atom[] = [];
  const place = { x, width, parent, change: figure.change };
  if (figure.unit) atoms.push(...keepAll(paragraphAtoms(context, figure.unit, place)));
  const rows = imageRows(context, figure, x, width, pageHeight);
  const pictureAtoms = rows.map((row): Atom => {
    const pictures = Math.max(...row.map((image) => image.height), 0);
    const titles = Math.max(...row.map((image) => image.subtitle?.height ?? 0), 0);
    const subtitleNodes = row.map(() => addNode(context, { tag: 'P', parent }));
    return {
      height: pictures + titles + (titles > 0 ? 2 : 0),
      before: row === rows[0] && !figure.unit ? 4 : 0,
      after: 3,
      breakBefore: true,
      keepNext: true,
      blockId: figure.id,
      place: (page, y) => placeImages(page, figure, row, pictures, y, node, subtitleNodes),
    };
  });
  const rest: Atom[] = [];
  for (const note of figure.notes) rest.push(...keepAll(paragraphAtoms(context, note, place)));
  const caption = paragraphAtoms(context, figure.caption, { ...place, tag: 'Caption' });
  const height = [...atoms, ...pictureAtoms, ...rest, ...caption].reduce(
    (sum, atom) => sum + atom.height + atom.after,
    0,
  );
  if (height > pageHeight) atoms.push(...dividedFigure(context, figure, { rows: pictureAtoms, rest, caption }, place));
  else atoms.push(...pictureAtoms, ...rest, ...caption);
  return anchored(atoms, figure.id, x);
}

/** Rows of pictures that may stand on different pages; the last one stays with notes and caption. */
function dividedFigure(
  context: LayoutContext,
  figure: PubFigure,
  { rows, rest, caption }: Readonly<Record<'rows' | 'rest' | 'caption', readonly Atom[]>>,
  place: { readonly x: number; readonly width: number },
): Atom[] {
  const artifact = { x: place.x, width: place.width, parent: -1, artifact: true };
  const again = paragraphAtoms(context, figure.continuedCaption ?? figure.caption, artifact);
  /** Where the figure begins: only there the caption is the plain one. */
  let first: PageSink | undefined;
  const tail = again.map(
    (atom, n): Atom => ({
      ...atom,
      place: (page, y) => (page === first ? caption[n] : atom)?.place(page, y),
    }),
  );
  const carry = figure.unit ? paragraphAtoms(context, figure.unit, artifact) : undefined;
  const parts = rows.map(
    (row, n): Atom => ({
      ...row,
      keepNext: n === rows.length - 1,
      tail: n < rows.length - 1 ? tail : undefined,
      carry: n > 0 ? carry : undefined,
      place: (page, y) => {
        if (n === 0) first = page;
        row.place(page, y);
      },
    }),
  );
  return [...parts, ...rest, ...tail];
}

function placeImages(
  page: PageSink,
  figure: PubFigure,
  row: readonly PlacedImage[],
  pictures: number,
  y: number,
  node: number,
  subtitleNodes: readonly number[],
): void {
  row.forEach((placed, n) => {
    const image = figure.images[placed.index];
    if (!image) return;
    page.items.push({
      kind: 'image',
      x: placed.x,
      y: y + pictures - placed.height,
      width: placed.width,
      height: placed.height,
      blob: image.blob,
      node,
    });
    let lineY = y + pictures + 2;
    const set = placed.subtitle;
    for (let line = 0; set && line < set.lines.length; line++) {
      countLine(page, set, line, lineY, figure.id);
      placeLine(page, set, line, placed.x, lineY, { node: subtitleNodes[n] as number });
      lineY += set.heights[line] as number;
    }
    if (figure.change) {
      const top = y + pictures - placed.height;
      frameChange(page, figure.change, { left: placed.x, top, right: placed.x + placed.width, bottom: y + pictures });
    }
  });
}

function imageRows(
  context: LayoutContext,
  figure: PubFigure,
  x: number,
  width: number,
  pageHeight: number,
): PlacedImage[][] {
  const rows: PlacedImage[][] = [];
  let row: PlacedImage[] = [];
  let used = 0;
  const finish = () => {
    if (row.length === 0) return;
    const shift = (width - used) / 2;
    rows.push(row.map((image) => ({ ...image, x: image.x + shift })));
    row = [];
    used = 0;
  };
  figure.images.forEach((image, index) => {
    const natural = context.imageSize(image.blob);
    const ratio = natural && natural.widthPx > 0 ? natural.heightPx / natural.widthPx : 0.6;
    let w = image.widthMm > 0 ? image.widthMm * PT_PER_MM : (natural?.widthPx ?? 400) * PT_PER_PIXEL;
    if (image.widthMm <= 0 && image.heightMm > 0) w = (image.heightMm * PT_PER_MM) / ratio;
    let h = image.widthMm > 0 && image.heightMm > 0 ? image.heightMm * PT_PER_MM : w * ratio;
    const scale = Math.min(1, width / w, (pageHeight * 0.85) / h);
    w *= scale;
    h *= scale;
    const extra = row.length > 0 ? IMAGE_GAP : 0;
    if (row.length > 0 && used + extra + w > width) finish();
    const left = x + used + (row.length > 0 ? IMAGE_GAP : 0);
    const subtitle = image.subtitle
      ? setCached(context, image.subtitle, styleOf(context, image.subtitle.style), w, 'center', figure.change)
      : undefined;
    row.push({ index, x: left, width: w, height: h, subtitle });
    used = left - x + w;
  });
  finish();
  return rows;
}

function keepAll(atoms: Atom[]): Atom[] {
  return atoms.map((atom, n) => ({ ...atom, breakBefore: n === 0 && atom.breakBefore, keepNext: true }));
}

function anchored(atoms: Atom[], id: string | undefined, x: number): Atom[] {
  const first = atoms[0];
  if (id === undefined || !first) return atoms;
  return [
    {
      ...first,
      place: (page, y) => {
        page.anchors.push({ id, x, y });
        first.place(page, y);
      },
    },
    ...atoms.slice(1),
  ];
}

function plainText(paragraph: PubParagraph): string {
  const text = paragraph.runs.map((run) => (run.kind === 'text' || run.kind === 'ref' ? run.text : '')).join('');
  return `${paragraph.label?.text ?? ''} ${text}`.trim();
}
