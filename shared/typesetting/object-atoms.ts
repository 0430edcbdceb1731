import type { PubFigure, PubFormula, PubParagraph, PubRule } from '../publishing/publication.ts';
import type { Atom, PageSink } from './atom.ts';
import { frameChange } from './change-marks.ts';
import { addNode, type LayoutContext, setCached, styleOf } from './layout-context.ts';
import { leaderDots } from './leader-dots.ts';
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
 * continued caption under each part but the last and the unit line above each.
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
  rest.push(...paragraphAtoms(context, figure.caption, { ...place, tag: 'Caption' }));
  const height = [...atoms, ...pictureAtoms, ...rest].reduce((sum, atom) => sum + atom.height + atom.after, 0);
  const parts = height > pageHeight ? dividedRows(context, figure, pictureAtoms, place) : pictureAtoms;
  atoms.push(...parts, ...rest);
  return anchored(atoms, figure.id, x);
}

/** Rows of pictures that may stand on different pages; the last one stays with the caption. */
function dividedRows(
  context: LayoutContext,
  figure: PubFigure,
  rows: readonly Atom[],
  place: { readonly x: number; readonly width: number },
): Atom[] {
  const artifact = { x: place.x, width: place.width, parent: -1, artifact: true };
  const tail = paragraphAtoms(context, figure.continuedCaption ?? figure.caption, artifact);
  const carry = figure.unit ? paragraphAtoms(context, figure.unit, artifact) : undefined;
  return rows.map((row, n) => ({
    ...row,
    keepNext: n === rows.length - 1,
    tail: n < rows.length - 1 ? tail : undefined,
    carry: n > 0 ? carry : undefined,
  }));
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

/** A displayed formula: centred, its number at the right edge, joined by leader dots (GB/T 1.1—2020, 9.10). */
export function formulaAtoms(
  context: LayoutContext,
  formula: PubFormula,
  x: number,
  width: number,
  parent: number,
): Atom[] {
  const style = styleOf(context, 'formula', 'text');
  const node = addNode(context, { tag: 'Formula', parent, alt: formula.alt || formula.latex });
  const size = context.mathSize(formula.latex, true);
  const numberNode = addNode(context, { tag: 'P', parent });
  const number = formula.number
    ? setCached(
        context,
        numberParagraph(formula),
        { ...style, align: 'right', firstIndentChars: 0, leftIndentChars: 0 },
        width,
        'right',
        formula.change,
      )
    : null;
  const numberWidth = number?.lines[0]?.width ?? 0;
  const fallback = size
    ? null
    : setCached(
        context,
        sourceParagraph(formula),
        { ...style, align: 'center', firstIndentChars: 0 },
        width,
        'center',
        formula.change,
      );
  const room = width - 2 * (numberWidth > 0 ? numberWidth + style.sizePt : 0);
  const scale = size ? Math.min(1, room / Math.max(size.widthEm * style.sizePt, 1)) : 1;
  const sizePt = style.sizePt * scale;
  const above = size ? size.heightEm * sizePt : 0;
  const below = size ? size.depthEm * sizePt : 0;
  const height = Math.max(above + below + 6, style.linePt, fallback?.height ?? 0);
  const atom: Atom = {
    height,
    before: style.beforePt ?? 3,
    after: style.afterPt ?? 3,
    breakBefore: true,
    keepNext: false,
    blockId: formula.id,
    place: (page, y) => {
      if (formula.id !== undefined) page.anchors.push({ id: formula.id, x, y });
      if (scale < 1) page.scaled.push({ blockId: formula.id, share: scale });
      if (number && number.items.missing.length > 0) {
        page.missing.push({ codePoints: number.items.missing, blockId: formula.id });
      }
      let start = x + width / 2;
      let end = start;
      let base = y + height / 2 + 0.35 * style.sizePt;
      if (size) {
        const w = size.widthEm * sizePt;
        base = y + (height - above - below) / 2 + above;
        page.items.push({
          kind: 'math',
          x: x + (width - w) / 2,
          y: base,
          latex: formula.latex,
          display: true,
          sizePt,
          node,
        });
        start = x + (width - w) / 2;
        end = start + w;
      } else if (fallback) {
        placeLine(page, fallback, 0, x, y + (height - fallback.height) / 2, { node });
        const line = fallback.lines[0];
        if (line) end = x + line.x + line.width;
      }
      page.lines.push({ block: formula.id, y: base, height });
      if (formula.change)
        frameChange(page, formula.change, { left: start - 4, top: y, right: end + 4, bottom: y + height });
      if (!number) return;
      // The number stands on the axis of the formula, as the leader dots do.
      placeLine(page, number, 0, x, base - (number.baselines[0] as number), { node: numberNode });
      const from = end + style.sizePt * 0.5;
      const to = x + width - numberWidth - style.sizePt * 0.25;
      if (formula.leader !== 'none' && to - from > style.sizePt)
        page.items.push(leaderDots(from, to, base, style.sizePt));
    },
  };
  return [atom];
}

function numberParagraph(formula: PubFormula): PubParagraph {
  return { kind: 'paragraph', style: 'formula', runs: [{ kind: 'text', text: formula.number }] };
}

function sourceParagraph(formula: PubFormula): PubParagraph {
  return { kind: 'paragraph', style: 'formula', runs: [{ kind: 'text', text: formula.latex }] };
}

/** A centred rule (终结线). */
export function ruleAtoms(rule: PubRule, x: number, width: number): Atom[] {
  const length = Math.min(rule.widthMm * PT_PER_MM, width);
  const x1 = x + (width - length) / 2;
  return [
    {
      height: rule.thicknessPt + 2,
      before: rule.beforePt,
      after: 0,
      breakBefore: !rule.keepWithPrevious,
      keepNext: false,
      place: (page, y) => {
        page.items.push({
          kind: 'rule',
          x1,
          y1: y + 1 + rule.thicknessPt / 2,
          x2: x1 + length,
          y2: y + 1 + rule.thicknessPt / 2,
          thickness: rule.thicknessPt,
          ...(rule.color === undefined ? {} : { color: rule.color }),
        });
      },
    },
  ];
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
