import type { ParagraphStyle } from '../publishing/publication.ts';
import type { FieldObject } from './field-object.ts';
import type { InlineObject, ItemContext, SetLine, TextItems } from './item-types.ts';
import { advanceOf, breakLines, type LineShape } from './line-breaker.ts';
import { boxAround } from './measures.ts';
import { itemsOf } from './text-items.ts';

/** Lines of an empty field for several lines that does not stand in a cell. */
const EMPTY_LINES = 3;

/** True when a paragraph is one field of no given width and nothing else: in a cell it fills the cell. */
export function isOneField(items: TextItems): boolean {
  if (items.count !== 1) return false;
  const object = items.objects.get(0);
  return object?.kind === 'field' && object.field.widthMm === 0;
}

/** Keeps fields within their line; those for several lines have a line of their own. */
export function limitFields(items: TextItems, room: number): void {
  for (const [index, object] of items.objects) {
    if (object.kind !== 'field') continue;
    const whole = object.field.widthMm === 0 && object.field.input === 'text';
    items.width[index] = whole ? room : Math.min(items.width[index] as number, room);
  }
}

/**
 * Lets leader dots, bars and the fields without a width share what is left of their line, sets their values, and makes those for several lines as high as
 * they need.
 */
export function widenFields(
  items: TextItems,
  lines: readonly SetLine[],
  shape: LineShape,
  style: ParagraphStyle,
  context: ItemContext,
): SetLine[] {
  return lines.map((line, n) => {
    const objects = [...items.objects].filter(([index]) => index >= line.start && index < line.end);
    const flexible = objects.flatMap(([index, object]) => (isFlexible(object) ? [index] : []));
    const widened = flexible.length > 0 ? share(items, line, flexible, n === 0, shape) : line;
    for (const [index, object] of objects) {
      if (object.kind === 'field') items.objects.set(index, filled(items, index, object, style, context));
    }
    return widened;
  });
}

function isFlexible(object: InlineObject): boolean {
  if (object.kind === 'field') return object.field.widthMm === 0;
  return object.kind === 'leader' || (object.kind === 'bar' && !object.key);
}

function share(
  items: TextItems,
  line: SetLine,
  flexible: readonly number[],
  first: boolean,
  shape: LineShape,
): SetLine {
  const room = first ? shape.firstWidth : shape.restWidth;
  const plain: SetLine = { ...line, x: first ? shape.firstX : shape.restX, stretch: 0, width: room };
  let natural = 0;
  for (let i = line.start; i < line.end; i++) natural += advanceOf(items, plain, i);
  const free = Math.max(room - natural, 0) / flexible.length;
  for (const index of flexible) items.width[index] = (items.width[index] as number) + free;
  return plain;
}

/** The field with its value set in its width, as high as the value needs. */
function filled(
  items: TextItems,
  index: number,
  object: FieldObject,
  style: ParagraphStyle,
  context: ItemContext,
): FieldObject {
  const { field } = object;
  const several = field.input === 'text';
  const width = Math.max((items.width[index] as number) - 2 * FIELD_PAD, style.sizePt);
  let value: FieldObject['value'];
  if (field.value !== '') {
    const set = itemsOf([{ kind: 'text', text: field.value }], style, context).items;
    value = {
      items: set,
      lines: breakLines(set, { firstX: 0, firstWidth: width, restX: 0, restWidth: width, align: 'left' }),
    };
  }
  const count = several ? Math.max(value?.lines.length ?? 0, isOneField(items) ? 1 : EMPTY_LINES) : 1;
  const { above, below } = boxAround(style);
  return { ...object, ascentPt: above, descentPt: below + (count - 1) * style.linePt, value };
}

/** Blank between the edge of a field and its value, points; what viewers leave inside a field. */
export const FIELD_PAD = 2;
