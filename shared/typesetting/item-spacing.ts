import { CLASS, isBlankRight, isLetterOrDigit } from './char-class.ts';
import type { ItemFormat, TextItems } from './item-types.ts';
import { markUnbrokenSpans } from './unbroken-spans.ts';

const IDEOGRAPHIC_SPACE = 0x3000;

/** Fills in the gaps between items, what may be squeezed or stretched, and where a line may break. The label keeps its spacing. */
export function measureGaps(items: TextItems, formats: readonly ItemFormat[], labelCount: number): void {
  const { count, codePoint, cls, wide, width, gap, shrink, breakAfter, stretchAfter } = items;
  const noBreakAfter = new Uint8Array(count);
  const dividerAfter = new Uint8Array(count);
  let text = '';
  for (let i = 0; i < count; i++) {
    const c = codePoint[i] as number;
    text += c > 0xffff ? '\ufffd' : String.fromCharCode(c);
  }
  markUnbrokenSpans(text, noBreakAfter, dividerAfter);
  for (const [index, { kind }] of items.objects) {
    // What follows leader dots stands on their line.
    if (kind === 'leader') for (let i = index; i < count && cls[i] !== CLASS.newline; i++) noBreakAfter[i] = 1;
  }
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
    if (aWide && gap[i] === 0 && isBlankRight(codePoint[i] as number, a)) shrink[i] = (width[i] as number) / 4;
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
    const divided =
      dividerAfter[i] === 1 ||
      (noBreakAfter[i] === 0 && isTitleDash(items, i) && b !== CLASS.close && b !== CLASS.postfix);
    const joined = noBreakAfter[i] === 1 || isJoined(items, i, a, b);
    breakAfter[i] = divided || (!joined && mayBreak(a, b, aWide, bWide)) ? 1 : 0;
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

/**
 * 连接号: no line begins with a single dash (浪纹线 is a closing mark already), and none ends with either when a number or letter
 * follows, so that ranges such as 3 月—5 月 and a）～e） stay whole.
 */
function isJoined(items: TextItems, i: number, a: number, b: number): boolean {
  if (b === CLASS.dash && a !== CLASS.dash && isSingleDash(items, i + 1)) return true;
  if (a === CLASS.dash) return isSingleDash(items, i) && isLetterOrDigit(items.codePoint[i + 1] as number);
  const here = items.codePoint[i];
  return here === 0xff5e || here === 0x301c;
}

function isSingleDash({ cls, wide, count }: TextItems, i: number): boolean {
  return wide[i] === 1 && cls[i - 1] !== CLASS.dash && (i + 1 >= count || cls[i + 1] !== CLASS.dash);
}

/** Two full-width marks in a row give up half an em between them: `）。`, `”，`, `》（`. */
function squeezes(a: number, b: number, aClass: number, bClass: number): boolean {
  const closing = isBlankRight(a, aClass);
  if (closing && bClass === CLASS.open) return true;
  if (closing && isBlankRight(b, bClass)) return true;
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
