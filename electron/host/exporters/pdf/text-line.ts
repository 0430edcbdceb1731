import { advanceOf, type ItemFormat, type LaidItem, type TextItems } from '#shared/typesetting/index.ts';
import { formatNumber, thickLine } from './content-bytes.ts';
import { writeMath } from './formula-drawing.ts';
import { closeMarked, openMarked, type PageState, type PageTools, setColor } from './page-state.ts';
import { writeBox } from './tick-box.ts';

const MISSING_FONT = 255;
const NEWLINE = 11;
const ZERO_WIDTH = 13;
const TOLERANCE = 0.004;
const DECORATION_PT = 0.5;
const UNDERLINE_EM = 0.14;
const STRIKE_EM = 0.32;

type TextItem = LaidItem & { kind: 'text' };

/** A piece of a line that belongs to one link, formula or box. */
type Piece = { readonly from: number; readonly to: number; readonly x: number };

/** Prints one line: its characters with exact places, links, inline formulas and checkboxes. */
export function writeTextLine(tools: PageTools, state: PageState, item: TextItem): void {
  const { items, line } = item;
  const places = placesOf(item);
  let from = line.start;
  while (from < line.end) {
    const special = specialOf(tools, item, from);
    let to = from + 1;
    while (
      to < line.end &&
      specialOf(tools, item, to) === special &&
      !items.objects.has(to) &&
      !items.objects.has(from)
    )
      to++;
    const piece: Piece = { from, to, x: places[from - line.start] as number };
    const object = items.objects.get(from);
    if (object?.kind === 'math' && item.node >= 0) writeInlineMath(tools, state, item, piece, places);
    else if (special.startsWith('link ')) writeLink(tools, state, item, piece, places, special.slice(5));
    else {
      openMarked(tools, state, special === 'label' ? (item.label?.node ?? item.node) : item.node);
      writePiece(tools, state, item, piece, places);
    }
    from = to;
  }
}

function placesOf(item: TextItem): Float64Array {
  const { items, line } = item;
  const places = new Float64Array(line.end - line.start + 1);
  let x = item.x + line.x;
  for (let i = line.start; i < line.end; i++) {
    places[i - line.start] = x;
    x += advanceOf(items, line, i);
  }
  places[line.end - line.start] = x;
  return places;
}

/** '' plain, 'label', or 'link ' and the target. */
function specialOf(tools: PageTools, item: TextItem, index: number): string {
  const format = item.items.formats[item.items.format[index] as number] as ItemFormat;
  const target = item.node >= 0 ? (format.target ?? format.footnote) : undefined;
  if (target !== undefined && tools.isTarget(target)) return `link ${target}`;
  return item.label && index < item.label.end ? 'label' : '';
}

function writeLink(
  tools: PageTools,
  state: PageState,
  item: TextItem,
  piece: Piece,
  places: Float64Array,
  target: string,
): void {
  closeMarked(tools, state);
  const text = String.fromCodePoint(...item.items.codePoint.subarray(piece.from, piece.to));
  const format = item.items.formats[item.items.format[piece.from] as number] as ItemFormat;
  const link = tools.structure.markLink(item.node, format.footnote !== undefined);
  tools.bytes.text(`/Link <</MCID ${link.id}>> BDC\n`);
  writePiece(tools, state, item, piece, places);
  tools.bytes.text('EMC\n');
  const base = state.height - item.y + format.risePt;
  const right = places[piece.to - item.line.start] as number;
  const annotation = tools.document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [piece.x, base - format.sizePt * 0.25, right, base + format.sizePt * 0.95],
    Border: [0, 0, 0],
    F: 4,
    Dest: new String(target),
    Contents: new String(text),
  });
  link.attach(annotation);
  tools.document.page.annotations.push(annotation);
  annotation.end();
}

function writeInlineMath(tools: PageTools, state: PageState, item: TextItem, piece: Piece, places: Float64Array): void {
  const object = item.items.objects.get(piece.from);
  if (object?.kind !== 'math') return;
  const shape = tools.math(object.latex, false);
  if (!shape) return;
  closeMarked(tools, state);
  tools.bytes.text(`/Formula <</MCID ${tools.structure.markFormula(item.node, object.latex)}>> BDC\n`);
  const format = item.items.formats[item.items.format[piece.from] as number] as ItemFormat;
  setColor(tools, state, format.color);
  writeMath(tools, shape, piece.x, state.height - item.y, format.sizePt * object.share);
  decorate(tools, state, item, piece, places);
  tools.bytes.text('EMC\n');
}

/** Characters of one piece as few text operators as possible. */
function writePiece(tools: PageTools, state: PageState, item: TextItem, piece: Piece, places: Float64Array): void {
  const { items, line } = item;
  const { bytes } = tools;
  let i = piece.from;
  let inText = false;
  while (i < piece.to) {
    const font = items.font[i] as number;
    const cls = items.cls[i] as number;
    if (cls === NEWLINE || cls === ZERO_WIDTH) {
      i++;
      continue;
    }
    if (font === MISSING_FONT || items.objects.has(i)) {
      if (inText) bytes.text('ET\n');
      inText = false;
      writeShape(tools, state, item, i, places[i - line.start] as number);
      i++;
      continue;
    }
    const format = items.format[i] as number;
    let end = i + 1;
    while (end < piece.to && items.font[end] === font && items.format[end] === format && !items.objects.has(end)) {
      if (items.cls[end] === NEWLINE || items.cls[end] === ZERO_WIDTH) break;
      end++;
    }
    if (!inText) bytes.text('BT\n');
    inText = true;
    writeRun(tools, state, item, i, end, places);
    i = end;
  }
  if (inText) bytes.text('ET\n');
  if (item.items.formats.some((format) => format.underline || format.strike))
    decorate(tools, state, item, piece, places);
}

function writeRun(
  tools: PageTools,
  state: PageState,
  item: TextItem,
  from: number,
  to: number,
  places: Float64Array,
): void {
  const { items, line } = item;
  const { bytes } = tools;
  const format = items.formats[items.format[from] as number] as ItemFormat;
  const font = tools.font(items.font[from] as number);
  setFont(tools, state, font.name, format);
  tools.document.page.fonts[font.name] ??= font.ref();
  const wide = items.wide[from] === 1 && to - from > 1;
  const spacing = wide ? Math.round(line.stretch * 1e3) / 1e3 : 0;
  // The matrix widens what follows it: advances, spacing and adjustments are given in its units.
  const share = format.widthShare ?? 1;
  const unit = Math.round((spacing / share) * 1e3) / 1e3;
  if (unit !== state.spacing) {
    bytes.text(`${formatNumber(unit)} Tc `);
    state.spacing = unit;
  }
  let x = places[from - line.start] as number;
  bytes.text(
    `${formatNumber(share)} 0 0 1 ${formatNumber(x)} ${formatNumber(state.height - item.y + format.risePt)} Tm [<`,
  );
  for (let i = from; i < to; i++) {
    const target = places[i - line.start] as number;
    const off = target - x;
    if (off > TOLERANCE || off < -TOLERANCE) {
      const adjust = Math.round((-off * 1e5) / (format.sizePt * share)) / 100;
      bytes.text(`>${adjust}<`);
      x = target;
    }
    bytes.glyph(font.glyph(items.codePoint[i] as number));
    x += (items.width[i] as number) + spacing;
  }
  bytes.text('>] TJ\n');
}

function setFont(tools: PageTools, state: PageState, name: string, format: ItemFormat): void {
  if (state.font !== name || state.sizePt !== format.sizePt) {
    tools.bytes.text(`/${name} ${formatNumber(format.sizePt)} Tf `);
    state.font = name;
    state.sizePt = format.sizePt;
  }
  setColor(tools, state, format.color);
}

/** A checkbox, or the visible box that stands for a character no font has. */
function writeShape(tools: PageTools, state: PageState, item: TextItem, index: number, x: number): void {
  const { items } = item;
  const object = items.objects.get(index);
  if (object?.kind === 'math') {
    const shape = tools.math(object.latex, false);
    const format = items.formats[items.format[index] as number] as ItemFormat;
    setColor(tools, state, format.color);
    if (shape) writeMath(tools, shape, x, state.height - item.y, format.sizePt * object.share);
    return;
  }
  const format = items.formats[items.format[index] as number] as ItemFormat;
  const size = format.sizePt * 0.78;
  const left = x + ((items.width[index] as number) - Math.min(size, items.width[index] as number)) / 2;
  const width = Math.min(size, (items.width[index] as number) * 0.9);
  const bottom = state.height - item.y - format.sizePt * 0.02 + format.risePt;
  const checked = object?.kind === 'checkbox' && object.checked;
  const sign = checked ? 'tick' : object ? null : 'cross';
  const text = object ? (checked ? '☑' : '□') : String.fromCodePoint(items.codePoint[index] as number);
  writeBox(tools, { left, bottom, width, height: size, sign, text });
}

/** Lines under and through the characters that ask for them. */
function decorate(tools: PageTools, state: PageState, item: TextItem, piece: Piece, places: Float64Array): void {
  const { items, line } = item;
  for (let i = piece.from; i < piece.to; i++) {
    const format = formatAt(items, i);
    if (!format.underline && !format.strike) continue;
    let end = i;
    while (end < piece.to && sameLines(formatAt(items, end), format)) end++;
    const x1 = places[i - line.start] as number;
    const x2 = places[end - line.start] as number;
    const base = state.height - item.y;
    setColor(tools, state, format.color);
    const draw = (y: number) => tools.bytes.text(thickLine([x1, y], [x2, y], DECORATION_PT));
    if (format.underline) draw(base - format.sizePt * UNDERLINE_EM);
    if (format.strike) draw(base + format.risePt + format.sizePt * STRIKE_EM);
    i = end - 1;
  }
}

function sameLines(a: ItemFormat, b: ItemFormat): boolean {
  return a.underline === b.underline && a.strike === b.strike && a.color === b.color && a.sizePt === b.sizePt;
}

function formatAt(items: TextItems, index: number): ItemFormat {
  return items.formats[items.format[index] as number] as ItemFormat;
}
