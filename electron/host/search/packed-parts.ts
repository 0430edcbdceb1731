import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { SEARCH_FIELDS } from '#shared/contract/index.ts';
import type { SearchPart } from './search-record.ts';

/** The parts of a record as one string, deflated when it is long: objects for each part would take more memory than their words. */
export type PackedParts = string | Uint8Array;

/** Characters from which on it is worth while: parts are needed only when the record is shown. */
const LONG = 4_000;
const NEXT = '\u0000';
const PLACE = '\u0001';
const FIRST_FIELD = 65;

export function packParts(parts: readonly SearchPart[]): PackedParts {
  const packed = parts
    .map(({ field, text, place = '' }) => {
      const code = String.fromCharCode(FIRST_FIELD + SEARCH_FIELDS.indexOf(field));
      return `${code}${place}${PLACE}${text.includes(NEXT) ? text.replaceAll(NEXT, ' ') : text}`;
    })
    .join(NEXT);
  return packed.length < LONG ? packed : deflateRawSync(packed, { level: 1 });
}

export function unpackParts(packed: PackedParts): readonly SearchPart[] {
  const text = typeof packed === 'string' ? packed : inflateRawSync(packed).toString();
  if (text === '') return [];
  return text.split(NEXT).map((part) => {
    const field = SEARCH_FIELDS[part.charCodeAt(0) - FIRST_FIELD] ?? 'text';
    const at = part.indexOf(PLACE);
    const words = part.slice(at + 1);
    return at > 1 ? { field, text: words, place: part.slice(1, at) } : { field, text: words };
  });
}

export function samePacked(one: PackedParts, other: PackedParts): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
