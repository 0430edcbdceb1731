import type { Face, ParagraphStyle, PubRun, RunFormat } from '../publishing/publication.ts';
import { CLASS, classOf, isLetterOrDigit, isNeutral, isWideCodePoint } from './char-class.ts';
import { FONT, type FontMetrics, fontWithGlyph, type PrintFont } from './font-metrics.ts';
import { markUnbrokenSpans } from './unbroken-spans.ts';

/** How a stretch of characters is printed; lengths in points. */
export type ItemFormat = {
  readonly sizePt: number;
  /** Height above the base line. */
  readonly risePt: number;
  readonly color?: string;
  readonly underline?: boolean;
  /** Block that the characters lead to. */
  readonly target?: string;
  /** Footnote whose mark this is. */
  readonly footnote?: string;
};

/** Inline formula or checkbox, standing at an item of class `object`. */
type InlineObject =
  | {
      readonly kind: 'math';
      readonly latex: string;
      readonly ascentPt: number;
      readonly descentPt: number;
      /** Share of its size, 1 unless it was made smaller to fit. */
      readonly share: number;
    }
  | { readonly kind: 'checkbox'; readonly checked: boolean };

/**
 * The characters of a paragraph, one item each (a code point, never half a surrogate pair), as parallel arrays. Widths and gaps in
 * points. `gap[i]` is added between item i and i + 1 when both stand on one line (quarter em between Han and Latin, negative
 * between two full-width stops).
 */
export type TextItems = {
  readonly count: number;
  readonly codePoint: Uint32Array;
  readonly font: Uint8Array;
  readonly format: Uint16Array;
  readonly cls: Uint8Array;
  readonly width: Float64Array;
  readonly gap: Float64Array;
  /** What may be taken away between item i and i + 1 to make a line fit. */
  readonly shrink: Float64Array;
  /** 1: a line may break after this item. */
  readonly breakAfter: Uint8Array;
  /** 1: justification may add space after this item. */
  readonly stretchAfter: Uint8Array;
  /** 1: set in the Chinese face. */
  readonly wide: Uint8Array;
  readonly formats: readonly ItemFormat[];
  readonly objects: Map<number, InlineObject>;
  /** Code points that no font has (printed as an empty box). */
  readonly missing: readonly number[];
};

export type MathSize = { readonly widthEm: number; readonly heightEm: number; readonly depthEm: number };

/** What turning runs into items needs from outside. */
export type ItemContext = {
  readonly metrics: FontMetrics;
  /** Size of a formula at 1 em, or null when it could not be set (its source is printed instead). */
  readonly mathSize: (latex: string, display: boolean) => MathSize | null;
  /** Printed page number of a block, empty while unknown. */
  readonly pageLabel: (blockId: string) => string;
};

const SCRIPT_SIZE = 0.64;
const SUPER_RISE = 0.36;
const SUB_RISE = -0.13;
const DASH_RISE = 0.1;
const IDEOGRAPHIC_SPACE = 0x3000;

type Draft = {
  codePoint: number[];
  format: number[];
  face: number[];
  formats: ItemFormat[];
  objects: Map<number, InlineObject>;
};

/** Refilled for every paragraph. */
const scratch = { codePoint: [] as number[], format: [] as number[], face: [] as number[] };
const NO_OBJECTS: Map<number, InlineObject> = new Map();

/** Bits of `face` while items are drafted. */
const BOLD = 1;
const ITALIC = 2;
const HEI = 4;

/** Label first (never stretched), then the runs. `labelGap` in points follows the label; `labelCount` tells how many items it took. */
export function itemsOf(
  runs: readonly PubRun[],
  style: ParagraphStyle,
  context: ItemContext,
  label?: { readonly text: string; readonly face?: Face },
): { items: TextItems; labelCount: number } {
  scratch.codePoint.length = 0;
  scratch.format.length = 0;
  scratch.face.length = 0;
  const draft: Draft = { ...scratch, formats: [], objects: NO_OBJECTS };
  let labelCount = 0;
  if (label && label.text !== '') {
    addText(draft, label.text, { face: label.face }, style);
    labelCount = draft.codePoint.length;
  }
  for (const run of runs) addRun(draft, run, style, context);
  return { items: finish(draft, labelCount, context), labelCount };
}

function addRun(draft: Draft, run: PubRun, style: ParagraphStyle, context: ItemContext): void {
  switch (run.kind) {
    case 'text':
      addText(draft, run.text, run, style);
      return;
    case 'ref':
      addText(draft, run.text, run, style, { target: run.broken ? undefined : run.target });
      return;
    case 'footnote':
      addText(draft, run.mark, { position: 'super' }, style, { footnote: run.id });
      return;
    case 'page-ref':
      addText(draft, context.pageLabel(run.target) || '0', {}, style, { target: run.target });
      return;
    case 'break':
      addText(draft, '\n', {}, style);
      return;
    case 'checkbox':
      addObject(draft, { kind: 'checkbox', checked: run.checked }, style);
      return;
    case 'math': {
      const size = context.mathSize(run.latex, false);
      if (!size) {
        addText(draft, run.latex, {}, style);
        return;
      }
      addObject(
        draft,
        {
          kind: 'math',
          latex: run.latex,
          ascentPt: size.heightEm * style.sizePt,
          descentPt: size.depthEm * style.sizePt,
          share: 1,
        },
        style,
      );
    }
  }
}

function addObject(draft: Draft, object: InlineObject, style: ParagraphStyle): void {
  if (draft.objects === NO_OBJECTS) draft.objects = new Map();
  draft.objects.set(draft.codePoint.length, object);
  addText(draft, '\ufffc', {}, style);
}

function addText(
  draft: Draft,
  text: string,
  run: RunFormat,
  style: ParagraphStyle,
  extra: { target?: string; footnote?: string } = {},
): void {
  const base = run.sizePt ?? style.sizePt;
  const script = run.position !== undefined;
  const format: ItemFormat = {
    sizePt: script ? base * SCRIPT_SIZE : base,
    risePt: run.position === 'super' ? base * SUPER_RISE : run.position === 'sub' ? base * SUB_RISE : 0,
    color: run.color ?? style.color,
    underline: run.underline,
    ...extra,
  };
  const index = formatIndex(draft.formats, format);
  const face =
    ((run.bold ?? style.bold) ? BOLD : 0) | (run.italic ? ITALIC : 0) | ((run.face ?? style.face) === 'hei' ? HEI : 0);
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) as number;
    if (codePoint > 0xffff) i++;
    else if (isDropped(codePoint)) continue;
    draft.codePoint.push(codePoint);
    draft.format.push(index);
    draft.face.push(face);
  }
}

/** Soft hyphens and control characters, except tabulator and line feed. */
function isDropped(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    codePoint === 0x7f ||
    (codePoint < 0x20 && codePoint !== 0x09 && codePoint !== 0x0a && codePoint !== 0x0b)
  );
}

function formatIndex(formats: ItemFormat[], format: ItemFormat): number {
  const last = formats.length - 1;
  for (let i = last; i >= 0; i--) {
    const known = formats[i] as ItemFormat;
    if (
      known.sizePt === format.sizePt &&
      known.risePt === format.risePt &&
      known.color === format.color &&
      known.underline === format.underline &&
      known.target === format.target &&
      known.footnote === format.footnote
    ) {
      return i;
    }
  }
  formats.push(format);
  return last + 1;
}

/** All arrays of a paragraph in one piece of memory: there are tens of thousands of paragraphs. */
function allocate(count: number, draft: Draft) {
  const memory = new ArrayBuffer(count * 35);
  const bytes = (index: number) => new Uint8Array(memory, count * (30 + index), count);
  return {
    count,
    width: new Float64Array(memory, 0, count),
    gap: new Float64Array(memory, 8 * count, count),
    shrink: new Float64Array(memory, 16 * count, count),
    codePoint: new Uint32Array(memory, 24 * count, count),
    format: new Uint16Array(memory, 28 * count, count),
    font: bytes(0),
    cls: bytes(1),
    breakAfter: bytes(2),
    stretchAfter: bytes(3),
    wide: bytes(4),
    formats: draft.formats,
    objects: draft.objects,
    missing: [] as number[],
  };
}

function finish(draft: Draft, labelCount: number, context: ItemContext): TextItems {
  const count = draft.codePoint.length;
  const items = allocate(count, draft);
  items.codePoint.set(draft.codePoint);
  items.format.set(draft.format);
  for (let i = 0; i < count; i++) {
    const codePoint = items.codePoint[i] as number;
    items.cls[i] = classOf(codePoint);
    items.wide[i] = isWideCodePoint(codePoint) ? 1 : 0;
  }
  for (let i = 0; i < count; i++) {
    if (isNeutral(items.codePoint[i] as number)) items.wide[i] = neutralIsWide(items.codePoint, items.wide, i) ? 1 : 0;
  }
  const raised: Map<number, number> = new Map();
  for (let i = 0; i < count; i++) chooseFont(items, draft, i, raised, context);
  measureGaps(items, draft.formats, labelCount);
  return items;
}

/** A quotation mark or dash belongs to the Latin text only when both its neighbours are Latin letters or digits. */
function neutralIsWide(codePoints: Uint32Array, wide: Uint8Array, index: number): boolean {
  const isQuote = (codePoints[index] as number) < 0x2020 && (codePoints[index] as number) > 0x2015;
  const before = scriptBefore(codePoints, wide, index, isQuote);
  const after = scriptAfter(codePoints, wide, index, isQuote);
  if (codePoints[index] === 0x2026) return before !== 'latin';
  if (isQuote)
    return !(before === 'latin' && after === 'latin') && !(before === 'none' && after === 'latin' && !hasWide(wide));
  return !(before === 'latin' && after === 'latin');
}

function hasWide(wide: Uint8Array): boolean {
  return wide.includes(1);
}

type Script = 'latin' | 'wide' | 'none';

function scriptBefore(codePoints: Uint32Array, wide: Uint8Array, index: number, skipBlanks: boolean): Script {
  for (let i = index - 1; i >= 0; i--) {
    const codePoint = codePoints[i] as number;
    if (skipBlanks && codePoint === 0x20) continue;
    return wide[i] ? 'wide' : isNeutral(codePoint) ? (codePoint === codePoints[index] ? 'wide' : 'none') : 'latin';
  }
  return 'none';
}

function scriptAfter(codePoints: Uint32Array, wide: Uint8Array, index: number, skipBlanks: boolean): Script {
  for (let i = index + 1; i < codePoints.length; i++) {
    const codePoint = codePoints[i] as number;
    if (skipBlanks && codePoint === 0x20) continue;
    return wide[i] ? 'wide' : isNeutral(codePoint) ? (codePoint === codePoints[index] ? 'wide' : 'none') : 'latin';
  }
  return 'none';
}

function chooseFont(
  items: { -readonly [K in keyof TextItems]: TextItems[K] } & { missing: number[]; formats: ItemFormat[] },
  draft: Draft,
  i: number,
  raised: Map<number, number>,
  context: ItemContext,
): void {
  const codePoint = items.codePoint[i] as number;
  const face = draft.face[i] as number;
  let format = draft.formats[items.format[i] as number] as ItemFormat;
  const cls = items.cls[i] as number;
  if (cls === CLASS.newline || cls === CLASS.zeroWidthBreak || codePoint === 0x2060 || codePoint === 0xfeff) return;
  if (cls === CLASS.combining && codePoint >= 0xfe00) return;
  if (cls === CLASS.object && draft.objects.has(i)) {
    items.width[i] = objectWidth(draft.objects.get(i) as InlineObject, format, context);
    return;
  }
  const isWide = items.wide[i] === 1;
  if (isWide && codePoint === 0x2014 && format.risePt === 0) {
    // 破折号: the Latin face has the dash of exactly one em that joins its neighbour; raised to the middle of the Han characters.
    const known = raised.get(items.format[i] as number);
    const index = known ?? draft.formats.push({ ...format, risePt: format.sizePt * DASH_RISE }) - 1;
    raised.set(items.format[i] as number, index);
    items.format[i] = index;
    format = draft.formats[index] as ItemFormat;
    const dash = face & BOLD ? FONT.latinBold : FONT.latin;
    if (context.metrics.advance(dash, codePoint) >= 0) {
      items.font[i] = dash;
      items.width[i] = (context.metrics.advance(dash, codePoint) * format.sizePt) / 1000;
      return;
    }
  }
  const wanted = wantedFont(isWide, face);
  const font = fontWithGlyph(context.metrics, wanted, codePoint);
  if (font < 0 && (cls === CLASS.space || cls === CLASS.noBreakSpace)) {
    // A blank that the font lacks (tabulator, narrow no-break space) is printed as a common one.
    items.font[i] = wanted;
    items.width[i] = (Math.max(context.metrics.advance(wanted, 0x20), 0) * format.sizePt) / 1000;
    return;
  }
  if (font < 0) {
    items.missing.push(codePoint);
    items.font[i] = 255;
    items.width[i] = format.sizePt * (isWide ? 1 : 0.6);
    return;
  }
  items.font[i] = font;
  items.width[i] = (context.metrics.advance(font, codePoint) * format.sizePt) / 1000;
}

function wantedFont(isWide: boolean, face: number): PrintFont {
  const bold = (face & BOLD) !== 0;
  if (face & HEI) {
    if (!isWide && face & ITALIC) return bold ? FONT.latinBoldItalic : FONT.latinItalic;
    return bold ? FONT.heiBold : FONT.hei;
  }
  if (isWide) return bold ? FONT.songBold : FONT.song;
  if (face & ITALIC) return bold ? FONT.latinBoldItalic : FONT.latinItalic;
  return bold ? FONT.latinBold : FONT.latin;
}

function objectWidth(object: InlineObject, format: ItemFormat, context: ItemContext): number {
  if (object.kind === 'checkbox') return format.sizePt;
  return (context.mathSize(object.latex, false)?.widthEm ?? 0) * format.sizePt;
}

/** Makes inline formulas that are wider than `room` points smaller. Returns the least share of size, 1 = all fit. */
export function shrinkFormulas(items: TextItems, room: number): number {
  let least = 1;
  if (items.objects.size === 0) return least;
  for (const [index, object] of items.objects) {
    const width = items.width[index] as number;
    if (object.kind !== 'math' || width <= room || room <= 0) continue;
    const share = room / width;
    least = Math.min(least, share);
    items.width[index] = room;
    items.objects.set(index, {
      ...object,
      ascentPt: object.ascentPt * share,
      descentPt: object.descentPt * share,
      share,
    });
  }
  return least;
}

function measureGaps(items: TextItems, formats: readonly ItemFormat[], labelCount: number): void {
  const { count, codePoint, cls, wide, width, gap, shrink, breakAfter, stretchAfter } = items;
  const noBreakAfter = new Uint8Array(count);
  const dividerAfter = new Uint8Array(count);
  let text = '';
  for (let i = 0; i < count; i++) {
    const c = codePoint[i] as number;
    text += c > 0xffff ? '\ufffd' : String.fromCharCode(c);
  }
  markUnbrokenSpans(text, noBreakAfter, dividerAfter);
  for (let i = 0; i < count - 1; i++) {
    const a = cls[i] as number;
    const b = cls[i + 1] as number;
    const size = (formats[items.format[i] as number] as ItemFormat).sizePt;
    const aWide = wide[i] === 1;
    const bWide = wide[i + 1] === 1;
    const inLabel = i < labelCount;
    if (codePoint[i] === IDEOGRAPHIC_SPACE || codePoint[i + 1] === IDEOGRAPHIC_SPACE) gap[i] = 0;
    else if (a === CLASS.han && b === CLASS.latin && aWide && !bWide && isLetterOrDigit(codePoint[i + 1] as number)) {
      gap[i] = size / 4;
    } else if (b === CLASS.han && bWide && !aWide && (isLetterOrDigit(codePoint[i] as number) || a === CLASS.postfix)) {
      gap[i] = size / 4;
    } else if (a === CLASS.object && b === CLASS.han) gap[i] = size / 4;
    else if (a === CLASS.han && b === CLASS.object) gap[i] = size / 4;
    else if (aWide && bWide && squeezes(codePoint[i] as number, codePoint[i + 1] as number, a, b)) {
      gap[i] = -(Math.min(width[i] as number, width[i + 1] as number) / 2);
    }
    if (inLabel) continue;
    if (aWide && gap[i] === 0 && halfBlankRight(codePoint[i] as number, a)) shrink[i] = (width[i] as number) / 4;
    if (bWide && gap[i] === 0 && b === CLASS.open) shrink[i] = (shrink[i] as number) + (width[i + 1] as number) / 4;
    if (a === CLASS.space) shrink[i] = (width[i] as number) / 4;
    const sameDash = (a === CLASS.dash && b === CLASS.dash) || (a === CLASS.ellipsis && b === CLASS.ellipsis);
    stretchAfter[i] = (aWide || bWide || a === CLASS.space) && !sameDash && b !== CLASS.combining ? 1 : 0;
    const here = formats[items.format[i] as number] as ItemFormat;
    const there = formats[items.format[i + 1] as number] as ItemFormat;
    if (isScript(there) && !isScript(here)) {
      // An index or a footnote mark stays with what it belongs to.
      if ((gap[i] as number) > 0) gap[i] = 0;
      stretchAfter[i] = 0;
      continue;
    }
    const divided = dividerAfter[i] === 1 || (isTitleDash(items, i) && b !== CLASS.close && b !== CLASS.postfix);
    breakAfter[i] = divided || (noBreakAfter[i] === 0 && mayBreak(a, b, aWide, bWide)) ? 1 : 0;
  }
}

/** Superscript, subscript or footnote mark; raised dashes of Chinese text are not. */
function isScript(format: ItemFormat): boolean {
  return format.footnote !== undefined || format.risePt < 0 || format.risePt > format.sizePt * 0.2;
}

/** The dash between the parts of an English title: a line may end after it. */
function isTitleDash({ codePoint, cls }: TextItems, i: number): boolean {
  if (codePoint[i] !== 0x2014 || i === 0) return false;
  const before = codePoint[i - 1] as number;
  const after = codePoint[i + 1] as number;
  const letter = (c: number) => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
  return cls[i + 1] === CLASS.latin && letter(before) && letter(after);
}

/** Full-width marks whose right half is blank. */
function halfBlankRight(codePoint: number, cls: number): boolean {
  return (
    cls === CLASS.close &&
    codePoint !== 0x30fb &&
    codePoint !== 0xff5e &&
    codePoint !== 0x301c &&
    codePoint !== 0xb7 &&
    codePoint !== 0x3005 &&
    codePoint !== 0x30fc
  );
}

/** Two full-width marks in a row give up half an em between them: `）。`, `”，`, `》（`. */
function squeezes(a: number, b: number, aClass: number, bClass: number): boolean {
  const closing = halfBlankRight(a, aClass);
  if (closing && bClass === CLASS.open) return true;
  if (closing && halfBlankRight(b, bClass)) return true;
  return aClass === CLASS.open && bClass === CLASS.open;
}

function mayBreak(a: number, b: number, aWide: boolean, bWide: boolean): boolean {
  if (a === CLASS.newline || a === CLASS.zeroWidthBreak) return true;
  if (b === CLASS.space || b === CLASS.newline || b === CLASS.zeroWidthBreak || b === CLASS.combining) return false;
  if (a === CLASS.noBreakSpace || b === CLASS.noBreakSpace) return false;
  if (b === CLASS.close || b === CLASS.postfix || a === CLASS.open || a === CLASS.prefix) return false;
  if (a === CLASS.slash || b === CLASS.slash) return false;
  if (a === CLASS.space) return true;
  if (a === CLASS.dash && b === CLASS.dash) return false;
  if (a === CLASS.ellipsis && b === CLASS.ellipsis) return false;
  if (a === CLASS.relation || b === CLASS.relation) return aWide && bWide && a !== CLASS.relation;
  if ((a === CLASS.dash && !aWide) || (b === CLASS.dash && !bWide)) return false;
  return aWide || bWide || a === CLASS.object || b === CLASS.object;
}
