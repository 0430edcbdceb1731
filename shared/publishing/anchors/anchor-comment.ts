import type { AnchorEvidence, CommentAnchor } from './anchor-evidence.ts';
import type { AnchorIndex } from './anchor-index.ts';
import { CONFIDENCE, CONFIDENCE_LINE, LEAST_CANDIDATE, LONG_QUOTE } from './confidence.ts';
import { findQuote, type QuoteHit, readQuote } from './find-quote.ts';
import type { Finding } from './finding.ts';
import { hintsOf } from './hints.ts';
import { isWholeText, type NamedPlace, namedPlaces, spanOf } from './named-places.ts';
import { quotedPlaces } from './quoted-places.ts';
import { rangeOf } from './range-of.ts';

const NOWHERE: CommentAnchor = { blockId: '', range: null, confidence: 0, how: 'none', candidates: [] };

/**
 * The block of a draft that a comment is about. An embedded block decides. Otherwise clause, object, line and quotation are held against
 * one another: what agrees is surer; a long quotation found literally outweighs a number; below the confidence line nothing is placed and
 * the best three wait for a person. Never refuses.
 */
export function anchorComment(evidence: AnchorEvidence, index: AnchorIndex): CommentAnchor {
  const own = embedded(evidence, index);
  if (own) return own;
  const quote = readQuote(evidence.quote ?? '');
  if (isWholeText(evidence.clause ?? '')) return { ...NOWHERE, confidence: CONFIDENCE.wholeText, how: 'clause' };
  const places = namedPlaces(evidence, index);
  const quoted = quote ? quotedPlaces(quote, places, index) : [];
  const agreed = quoted.find(({ agrees }) => agrees);
  const refuted =
    quote !== null && !agreed && (quote.length >= LONG_QUOTE || quoted.some(({ how }) => how === 'quote'));
  // What the clause alone would be worth is no more than what the quotation makes of it.
  const { clauseWithoutQuote, clauseWithoutPhrase } = CONFIDENCE;
  const unfound = quote === null ? 100 : refuted ? clauseWithoutQuote : clauseWithoutPhrase;
  const most = agreed ? agreed.confidence - 1 : unfound;
  const named = places.map((place): Finding => {
    return { blockId: place.id, range: null, confidence: Math.min(place.confidence, most), how: place.how };
  });
  const first = places[0];
  if (first && !refuted && quoted.length === 0) {
    const phrase = phraseIn(evidence.words ?? '', first, index);
    if (phrase) named.unshift({ ...phrase, confidence: first.confidence, how: first.how });
  }
  const found = [...quoted, ...named];
  const sure = found.some(({ confidence }) => confidence >= CONFIDENCE_LINE);
  return ranked(sure ? found : [...found, ...hintsOf(evidence.words ?? '', index)]);
}

function embedded({ block = '', range, quote = '' }: AnchorEvidence, index: AnchorIndex): CommentAnchor | null {
  const known = index.blocks.get(block);
  if (!known) return null;
  const confidence = CONFIDENCE.embedded;
  const given = range && range.from >= 0 && range.from < range.to && range.to <= known.size ? range : null;
  const read = given ? null : readQuote(quote);
  const hits = read ? findQuote(index, read, spanOf(index, block), 'exact') : [];
  const found = hits.length === 1 ? rangeOf(index, block, hits[0]!) : null;
  return {
    blockId: block,
    range: given ?? found,
    confidence,
    how: 'embedded',
    candidates: [{ blockId: block, confidence }],
  };
}

/** Words in quotation marks that stand in one block of the named clause only. */
function phraseIn(words: string, { span }: NamedPlace, index: AnchorIndex): Pick<Finding, 'blockId' | 'range'> | null {
  for (const [, phrase] of words.matchAll(/[“"「『‘]([^”"」』’\n]{2,80})[”"」』’]/g)) {
    const read = readQuote(phrase ?? '');
    if (!read || read.length < 2) continue;
    const hits = findQuote(index, read, span, 'exact');
    const block = blockOf(hits, index);
    if (block !== '') return { blockId: block, range: hits.length === 1 ? rangeOf(index, block, hits[0]!) : null };
  }
  return null;
}

function blockOf(hits: readonly QuoteHit[], index: AnchorIndex): string {
  const [first] = hits;
  return first && hits.every(({ unit }) => unit === first.unit) ? (index.units[first.unit]?.id ?? '') : '';
}

function ranked(found: readonly Finding[]): CommentAnchor {
  const best = new Map<string, Finding>();
  for (const finding of found) {
    if (finding.confidence < LEAST_CANDIDATE) continue;
    const other = best.get(finding.blockId);
    if (finding.blockId !== '' && (!other || other.confidence < finding.confidence)) best.set(finding.blockId, finding);
  }
  const order = [...best.values()].sort((a, b) => b.confidence - a.confidence).slice(0, 3);
  const [first] = order;
  if (!first) return NOWHERE;
  const candidates = order.map(({ blockId, confidence }) => ({ blockId, confidence }));
  const { confidence, how } = first;
  return confidence >= CONFIDENCE_LINE
    ? { blockId: first.blockId, range: first.range, confidence, how, candidates }
    : { blockId: '', range: null, confidence, how, candidates };
}
