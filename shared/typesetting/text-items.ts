import type { Change, Face, ParagraphStyle, PubRun, RunFormat } from '../publishing/publication.ts';
import { CHANGE_COLOR } from './change-marks.ts';
import { CLASS, classOf, isNeutral, isWideCodePoint } from './char-class.ts';
import { fieldObject, fieldWidth } from './field-object.ts';
import { FONT, fontWithGlyph, type PrintFont } from './font-metrics.ts';
import { measureGaps } from './item-spacing.ts';
import type { InlineObject, ItemContext, ItemFormat, TextItems } from './item-types.ts';
import { PT_PER_MM } from './measures.ts';
import { neutralIsWide } from './neutral-script.ts';

const SCRIPT_SIZE = 0.64;
const SUPER_RISE = 0.36;
const SUB_RISE = -0.13;
const DASH_RISE = 0.1;
/** Leader dots are at least this wide (em), or begin the next line. */
const LEAST_LEADER_EM = 2;

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
  change?: Change,
): { items: TextItems; labelCount: number } {
  scratch.codePoint.length = 0;
  scratch.format.length = 0;
  scratch.face.length = 0;
  const draft: Draft = { ...scratch, formats: [], objects: NO_OBJECTS };
  let labelCount = 0;
  if (label && label.text !== '') {
    addText(draft, label.text, { face: label.face, change }, style);
    labelCount = draft.codePoint.length;
  }
  for (const run of runs) addRun(draft, run, style, context, change);
  return { items: finish(draft, labelCount, context), labelCount };
}

function addRun(draft: Draft, run: PubRun, style: ParagraphStyle, context: ItemContext, inherited?: Change): void {
  const change = ('change' in run ? run.change : undefined) ?? inherited;
  switch (run.kind) {
    case 'text':
      addText(draft, run.text, change === run.change ? run : { ...run, change }, style);
      return;
    case 'ref':
      addText(draft, run.text, { ...run, change }, style, { target: run.broken ? undefined : run.target });
      return;
    case 'footnote':
      addText(draft, run.mark, { position: 'super', change }, style, { footnote: run.id });
      return;
    case 'page-ref':
      addText(draft, context.pageLabel(run.target) || '0', { change }, style, { target: run.target });
      return;
    case 'break':
      addText(draft, '\n', {}, style);
      return;
    case 'checkbox':
      addObject(draft, run, style, change);
      return;
    case 'leader':
    case 'bar':
      addObject(draft, run, style, change);
      return;
    case 'qr':
      addObject(draft, { kind: 'qr', modules: run.modules, sidePt: run.sizeMm * PT_PER_MM }, style, change);
      return;
    case 'field':
      if (run.value !== '' && !context.fillable) addText(draft, run.value, { change }, style);
      else addObject(draft, fieldObject(run, style), style, change);
      return;
    case 'math': {
      const size = context.mathSize(run.latex, false);
      if (!size) {
        addText(draft, run.latex, { change }, style);
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
        change,
      );
    }
  }
}

function addObject(draft: Draft, object: InlineObject, style: ParagraphStyle, change: Change | undefined): void {
  if (draft.objects === NO_OBJECTS) draft.objects = new Map();
  draft.objects.set(draft.codePoint.length, object);
  addText(draft, '\ufffc', { change }, style);
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
    color: run.change ? CHANGE_COLOR[run.change] : (run.color ?? style.color),
    widthShare: run.widthPercent ? run.widthPercent / 100 : undefined,
    underline: run.underline || run.change === 'inserted' || undefined,
    strike: run.change === 'deleted' || undefined,
    changed: run.change !== undefined || undefined,
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
      known.widthShare === format.widthShare &&
      known.color === format.color &&
      known.underline === format.underline &&
      known.strike === format.strike &&
      known.changed === format.changed &&
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
  items.width[i] = (context.metrics.advance(font, codePoint) * format.sizePt * (format.widthShare ?? 1)) / 1000;
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
  if (object.kind === 'bar' && object.key) return format.sizePt;
  if (object.kind === 'leader' || object.kind === 'bar') return LEAST_LEADER_EM * format.sizePt;
  if (object.kind === 'qr') return object.sidePt;
  if (object.kind === 'field') return fieldWidth(object.field, format.sizePt);
  return (context.mathSize(object.latex, false)?.widthEm ?? 0) * format.sizePt;
}
