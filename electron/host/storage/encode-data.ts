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

/** `data` is plain JSON data, frozen; `kind` is the aggregate's. The bytes begin behind `"data": ` and end before the last line. */
export function encodeData(kind: string, data: unknown): Buffer {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return Buffer.from(indented(data, '  '));
  const pieces: Buffer[] = [];
  let text = '{';
  let first = true;
  for (const [field, value] of Object.entries(data)) {
    if (value === undefined) continue;
    text += `${first ? '' : ','}\n${FIELD}${JSON.stringify(field)}: `;
    first = false;
    if (!isLongList(value)) {
      text += indented(value, FIELD);
      continue;
    }
    text += '[\n';
    for (const [index, record] of value.entries()) {
      pieces.push(index > 0 ? COMMA : Buffer.from(text), encodeRecord(`${kind}.${field}`, record));
    }
    text = `\n${FIELD}]`;
  }
  pieces.push(Buffer.from(first ? '{}' : `${text}\n  }`));
  return Buffer.concat(pieces);
}

function encodeRecord(place: string, record: unknown): Buffer {
  if (typeof record !== 'object' || record === null || !Object.isFrozen(record))
    return Buffer.from(RECORD + indented(record, RECORD));
  const known = remembered.get(record);
  if (known?.place === place) return known.bytes;
  const bytes = Buffer.from(RECORD + indented(record, RECORD));
  remembered.set(record, { place, bytes });
  return bytes;
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
