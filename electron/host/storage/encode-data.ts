import type { Slices } from './slices.ts';

/**
 * The data of an aggregate as the bytes that `JSON.stringify(data, null, 2)` gives inside an envelope, with the bytes of the records
 * of its long lists remembered. Saving one comment among a thousand then encodes that one: turning a megabyte of Chinese text into
 * bytes takes longer than writing it to disk.
 */
const remembered = new WeakMap<object, { readonly place: string; readonly bytes: Buffer }>();

/** Shorter lists gain nothing; the bytes of longer ones would fill the memory. */
const LEAST = 32;
const MOST = 20_000;

const COMMA = Buffer.from(',\n');
const FIELD = '    ';
const RECORD = '      ';
/** Letters that one step turns into text; a value that has more is written part by part. */
const STEP = 64 * 1024;

/**
 * `data` is plain JSON data, frozen; `kind` is the aggregate's. The bytes, in pieces, begin behind `"data": ` and end before the last
 * line. However large the data, a step takes a millisecond or two.
 */
export function* encodingData(kind: string, data: unknown, step = STEP): Slices<readonly Buffer[]> {
  const out = output(step);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    yield* writing(out, data, '  ');
    return out.pieces();
  }
  out.text('{');
  let first = true;
  for (const [field, value] of Object.entries(data)) {
    if (value === undefined) continue;
    out.text(`${first ? '' : ','}\n${FIELD}${JSON.stringify(field)}: `);
    first = false;
    if (!isLongList(value)) {
      yield* writing(out, value, FIELD);
      continue;
    }
    out.text('[\n');
    const place = `${kind}.${field}`;
    for (const [index, record] of value.entries()) {
      if (index > 0) out.bytes(COMMA);
      out.bytes(knownBytes(place, record) ?? (yield* encodingRecord(place, record, step)));
      if (out.stepDone()) yield;
    }
    out.text(`\n${FIELD}]`);
  }
  out.text(first ? '}' : '\n  }');
  return out.pieces();
}

type Output = {
  text(text: string): void;
  bytes(bytes: Buffer): void;
  /** Letters that one step writes. */
  readonly step: number;
  /** Whether as much was written since the last time as one step may. */
  stepDone(): boolean;
  pieces(): readonly Buffer[];
};

function output(step: number): Output {
  const pieces: Buffer[] = [];
  let waiting = '';
  let sinceStep = 0;
  const flush = () => {
    if (waiting !== '') pieces.push(Buffer.from(waiting));
    waiting = '';
  };
  return {
    step,
    text(text) {
      waiting += text;
      sinceStep += text.length;
      if (waiting.length > step) flush();
    },
    bytes(bytes) {
      flush();
      pieces.push(bytes);
      sinceStep += bytes.length;
    },
    stepDone() {
      if (sinceStep < step) return false;
      sinceStep = 0;
      return true;
    },
    pieces() {
      flush();
      return pieces;
    },
  };
}

/** A value, its lines behind the first at this indent. */
function* writing(out: Output, value: unknown, indent: string): Slices<void> {
  if (!isLarge(value, out.step)) {
    out.text(indented(value, indent));
    if (out.stepDone()) yield;
    return;
  }
  const inner = `${indent}  `;
  let before = '';
  if (Array.isArray(value)) {
    out.text('[');
    for (const item of value) {
      out.text(`${before}\n${inner}`);
      yield* writing(out, item ?? null, inner);
      before = ',';
    }
    out.text(`\n${indent}]`);
    return;
  }
  out.text('{');
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    out.text(`${before}\n${inner}${JSON.stringify(key)}: `);
    yield* writing(out, item, inner);
    before = ',';
  }
  out.text(before === '' ? '}' : `\n${indent}}`);
}

/** Whether the text of a list or an object is more than one step turns out. Stops counting as soon as it is. */
function isLarge(value: unknown, step: number): value is object {
  let left = step;
  const fits = (one: unknown): boolean => {
    left -= typeof one === 'string' ? one.length + 8 : 8;
    if (left < 0) return false;
    if (one === null || typeof one !== 'object') return true;
    return Array.isArray(one) ? one.every(fits) : Object.values(one).every(fits);
  };
  return typeof value === 'object' && value !== null && !fits(value);
}

function knownBytes(place: string, record: unknown): Buffer | null {
  const known = isKept(record) ? remembered.get(record) : undefined;
  return known?.place === place ? known.bytes : null;
}

function* encodingRecord(place: string, record: unknown, step: number): Slices<Buffer> {
  const out = output(step);
  out.text(RECORD);
  yield* writing(out, record, RECORD);
  const bytes = Buffer.concat(out.pieces());
  if (isKept(record)) remembered.set(record, { place, bytes });
  return bytes;
}

function isKept(record: unknown): record is object {
  return typeof record === 'object' && record !== null && Object.isFrozen(record);
}

/** JSON strings hold no line breaks, so every one in the text is of the layout and takes the indent. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

function isLongList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length >= LEAST && value.length <= MOST;
}

/**
 * Puts the records that were written before (so: validated, in the order of the schema, frozen) back in the place of their copies
 * in freshly parsed data, so that they are neither frozen nor encoded again. `parsed` is changed.
 */
export function keepWrittenRecords(kind: string, parsed: unknown, given: unknown): void {
  if (typeof parsed !== 'object' || parsed === null || typeof given !== 'object' || given === null) return;
  for (const [field, list] of Object.entries(parsed)) {
    const source = (given as Record<string, unknown>)[field];
    if (!isLongList(list) || !Array.isArray(source) || source.length !== list.length) continue;
    const target = list as unknown[];
    for (const [index, record] of source.entries())
      if (typeof record === 'object' && record !== null && remembered.get(record)?.place === `${kind}.${field}`)
        target[index] = record;
  }
}
