import type { SearchHit, TextRange } from '#shared/contract/index.ts';
import { normaliseWithPlaces } from './normalise.ts';
import type { SearchPart } from './search-record.ts';

type Words = readonly (readonly string[])[];

/** Characters that are shown before what was found, and in all. */
const BEFORE = 28;
const LONGEST = 150;
const MOST_RANGES = 40;

/** Where words stand in a text, in order, without overlaps. */
export function rangesOf(text: string, words: Words): readonly TextRange[] {
  return placesOf(text, words).ranges;
}

function placesOf(text: string, words: Words): { readonly ranges: readonly TextRange[]; readonly found: number } {
  const { text: normalised, places } = normaliseWithPlaces(text);
  const ranges: TextRange[] = [];
  let found = 0;
  for (const forms of words) {
    const before = ranges.length;
    for (const form of forms)
      for (let at = normalised.indexOf(form); at >= 0; at = normalised.indexOf(form, at + form.length)) {
        const end = at + form.length - 1;
        ranges.push({ from: places[at] as number, to: (places[end] as number) + 1 });
        if (ranges.length - before >= MOST_RANGES) break;
      }
    if (ranges.length > before) found++;
  }
  ranges.sort((one, other) => one.from - other.from || other.to - one.to);
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of ranges) {
    const last = apart.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return { ranges: apart, found };
}

/** The piece of a record that shows best why it was found: the part with most of the words; null = no part has any. */
export function snippetOf(parts: readonly SearchPart[], words: Words): SearchHit['snippet'] {
  let best: { readonly part: SearchPart; readonly ranges: readonly TextRange[]; readonly found: number } | null = null;
  for (const part of parts) {
    const { ranges, found } = placesOf(part.text, words);
    if (found > (best?.found ?? 0)) best = { part, ranges, found };
    if (found === words.length) break;
  }
  if (!best) return null;
  const { part, ranges } = best;
  return { field: part.field, place: part.place ?? '', ...cutOut(part.text, ranges) };
}

/** As much of a text as fits around the densest group of ranges. */
function cutOut(text: string, ranges: readonly TextRange[]): { readonly text: string; readonly ranges: TextRange[] } {
  const room = LONGEST - BEFORE;
  let first = 0;
  let most = 0;
  for (const [index, { from }] of ranges.entries()) {
    const inside = ranges.filter((range) => range.from >= from && range.to <= from + room).length;
    if (inside > most) [first, most] = [index, inside];
  }
  const start =
    text.length <= LONGEST ? 0 : Math.max(0, Math.min((ranges[first]?.from ?? 0) - BEFORE, text.length - LONGEST));
  const end = Math.min(text.length, start + LONGEST);
  const head = start > 0 ? '…' : '';
  const shift = head.length - start;
  return {
    text: `${head}${text.slice(start, end).replace(/\s/g, ' ')}${end < text.length ? '…' : ''}`,
    ranges: ranges
      .filter(({ from, to }) => to > start && from < end)
      .map(({ from, to }) => ({ from: Math.max(from, start) + shift, to: Math.min(to, end) + shift })),
  };
}
