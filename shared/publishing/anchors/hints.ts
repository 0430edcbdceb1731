import { findByClause } from '../clause-index.ts';
import type { AnchorIndex } from './anchor-index.ts';
import { CONFIDENCE, MIDDLE_QUOTE } from './confidence.ts';
import { findAlike } from './find-alike.ts';
import { findQuote, readQuote } from './find-quote.ts';
import type { Finding } from './finding.ts';
import { plainText } from './plain-letters.ts';
import { rangeOf } from './range-of.ts';

const PHRASE = /[“"「『‘]([^”"」』’\n]{2,80})[”"」』’]/g;
/** Not part of the code of a document (GB/T 1.1). */
const NUMBER =
  /(?<![A-Za-z\d.—/] ?)(?:第\d+章|(?:[A-Z]\.)?\d+(?:\.\d+)+|[A-Z](?:\.\d+)+|附录[A-Z]|(?:表|图)\s*(?:[A-Z]\.)?\d+|(?:table|figure|annex|clause)\s+[A-Z\d.]+)(?![\d%‰℃])/gi;

/** What the words of a comment suggest. Never sure: a member also writes of other clauses than the one that is meant. */
export function hintsOf(words: string, index: AnchorIndex): readonly Finding[] {
  const found: Finding[] = [];
  for (const [, phrase] of words.matchAll(PHRASE)) {
    const quote = readQuote(phrase ?? '');
    if (!quote || quote.length < MIDDLE_QUOTE) continue;
    const hits = findQuote(index, quote, null, 'exact');
    const [hit] = hits;
    if (!hit || hits.some(({ unit }) => unit !== hit.unit)) continue;
    const blockId = index.units[hit.unit]?.id ?? '';
    const range = hits.length === 1 ? rangeOf(index, blockId, hit) : null;
    found.push({ blockId, range, confidence: CONFIDENCE.phrase, how: 'quote' });
  }
  for (const [number] of words.matchAll(NUMBER)) {
    const blockId = findByClause(index.numbering, number.replace(/^clause\s+/i, ''));
    if (blockId) found.push({ blockId, range: null, confidence: CONFIDENCE.phraseClause, how: 'clause' });
  }
  if (found.length >= 3) return found;
  const letters = plainText(words);
  const alike = letters.length < 4 ? [] : findAlike(index, letters).slice(0, 3);
  return [
    ...found,
    ...alike.map(({ unit, share }): Finding => {
      const confidence = Math.round(CONFIDENCE.words * share);
      return { blockId: index.units[unit]?.id ?? '', range: null, confidence, how: 'fuzzy' };
    }),
  ];
}
