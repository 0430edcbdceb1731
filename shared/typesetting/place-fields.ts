import type { PageSink } from './atom.ts';
import { chartBar } from './chart-bar.ts';
import type { FieldObject } from './field-object.ts';
import { FIELD_PAD, isOneField } from './field-places.ts';
import type { SetLine } from './item-types.ts';
import type { LaidItem } from './laid-publication.ts';
import { leaderDots } from './leader-dots.ts';
import { advanceOf } from './line-breaker.ts';
import type { SetParagraph } from './paragraph-layout.ts';
import { qrCode } from './qr-code.ts';

/** Inner area of the cell that a line stands in, points. */
export type CellArea = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Text = LaidItem & { readonly kind: 'text' };

/** What a field's rectangle reaches above and below the base line, em. */
const ABOVE_EM = 1;
const BELOW_EM = 0.28;
const RULE_EM = 0.2;
const LEADER_GAP_EM = 0.3;

/**
 * Prints a line that holds fields, boxes to tick, leader dots, bars or codes: the text between them, and each of them as an item of its own, so that they keep
 * their place in the reading order. A field that is all its cell holds fills the cell.
 */
export function placeFields(page: PageSink, set: SetParagraph, text: Text, cell: CellArea | undefined): void {
  const { items } = set;
  const { line } = text;
  const fillable = set.fields === 'fillable' && text.node >= 0;
  let from = line.start;
  let partX = line.x;
  let x = line.x;
  const flush = (to: number) => {
    if (to === from) return;
    const part: SetLine = { ...line, start: from, end: to, x: partX, width: x - partX };
    page.items.push({ ...text, line: part, label: text.label && from < text.label.end ? text.label : undefined });
  };
  for (let i = line.start; i < line.end; i++) {
    const object = items.objects.get(i);
    const advance = advanceOf(items, line, i);
    const box = object?.kind === 'checkbox' && object.name !== undefined && fillable ? object : undefined;
    if (
      object?.kind === 'field' ||
      object?.kind === 'leader' ||
      object?.kind === 'bar' ||
      object?.kind === 'qr' ||
      box
    ) {
      flush(i);
      const left = text.x + x;
      const width = items.width[i] as number;
      if (object?.kind === 'field') {
        placeField(page, set, { object, fillable, x: left, base: text.y, width, node: text.node }, cell);
      } else if (object?.kind === 'leader') {
        const gap = set.style.sizePt * LEADER_GAP_EM;
        if (width > 2 * gap) page.items.push(leaderDots(left + gap, left + width - gap, text.y, set.style.sizePt));
      } else if (object?.kind === 'bar') {
        page.items.push(...chartBar(object, { x: left, y: text.y, width, sizePt: set.style.sizePt }));
      } else if (object?.kind === 'qr') {
        page.items.push(...qrCode(object.modules, { x: left, y: text.y - object.sidePt, side: object.sidePt }));
      } else if (box) {
        const size = set.style.sizePt * 0.9;
        page.items.push({
          kind: 'checkbox',
          x: left + (width - size) / 2,
          y: text.y - size * 0.9,
          width: size,
          height: size,
          name: box.name as string,
          label: box.label ?? '',
          checked: box.checked,
          node: text.node,
        });
      }
      from = i + 1;
      partX = x + advance;
    }
    x += advance;
  }
  flush(line.end);
}

type FieldPlace = {
  readonly object: FieldObject;
  readonly fillable: boolean;
  readonly x: number;
  readonly base: number;
  readonly width: number;
  readonly node: number;
};

function placeField(page: PageSink, set: SetParagraph, place: FieldPlace, cell: CellArea | undefined): void {
  const { object, x, base, width, node } = place;
  const { field, value } = object;
  const { style } = set;
  const whole = cell && isOneField(set.items) ? cell : undefined;
  const multiline = field.input === 'text';
  const lines = Math.max(1, Math.round((object.ascentPt + object.descentPt) / style.linePt));
  if (!whole) {
    for (let n = 0; n < lines; n++) {
      const y = base + n * style.linePt + style.sizePt * RULE_EM;
      page.items.push({ kind: 'rule', x1: x, y1: y, x2: x + width, y2: y, thickness: 0.5 });
    }
  }
  if (!place.fillable) return;
  const top = whole ? whole.y : base - style.sizePt * ABOVE_EM;
  const height = whole ? whole.height : style.sizePt * (ABOVE_EM + BELOW_EM) + (lines - 1) * style.linePt;
  const middle = whole && !multiline ? Math.max((whole.height - style.linePt) / 2, 0) + object.ascentPt : 0;
  const firstBase = whole ? whole.y + (multiline ? object.ascentPt : middle) : base;
  if (value && value.items.missing.length > 0) {
    page.missing.push({ codePoints: value.items.missing, blockId: set.source.id });
  }
  page.items.push({
    kind: 'field',
    x: whole?.x ?? x,
    y: top,
    width: whole?.width ?? width,
    height,
    field,
    sizePt: style.sizePt,
    multiline,
    value: (value?.lines ?? []).slice(0, multiline ? undefined : 1).map((line, n) => ({
      kind: 'text',
      items: value?.items as Text['items'],
      line,
      x: (whole?.x ?? x) + FIELD_PAD,
      y: firstBase + n * style.linePt,
      node,
    })),
    node,
  });
}
