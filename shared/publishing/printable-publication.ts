import { isTurned, needsCare, type Problem, printable } from '#shared/base/index.ts';
import type { Publication } from './publication.ts';

/**
 * A publication as it may be printed (ADR 0038): no text in it turns what stands beside it, whatever it was made of. How many characters that nobody
 * sees were left out is told (`print-unseen`); the record keeps them. The same tree when there are none.
 * `turned`: it holds words from right to left, which our own typesetting cannot set.
 */
export function printablePublication(publication: Publication): {
  readonly publication: Publication;
  readonly problems: readonly Problem[];
  readonly turned: boolean;
} {
  let count = 0;
  let turned = false;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (!needsCare(value)) return value;
      turned ||= isTurned(value);
      const left = printable(value);
      count += [...value].length - [...left].length;
      return left;
    }
    if (Array.isArray(value)) {
      const made = value.map(walk);
      return made.some((one, index) => one !== value[index]) ? made : value;
    }
    if (value === null || typeof value !== 'object') return value;
    const parts = Object.entries(value).map(([key, one]) => [key, one, walk(one)] as const);
    return parts.some(([, before, after]) => before !== after)
      ? Object.fromEntries(parts.map(([key, , after]) => [key, after]))
      : value;
  };
  const printed = walk(publication) as Publication;
  return {
    publication: printed,
    problems: count === 0 ? [] : [{ code: 'print-unseen', severity: 'info', params: { count } }],
    turned,
  };
}
