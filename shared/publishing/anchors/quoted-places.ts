import { findByClause } from '../clause-index.ts';
import type { AnchorIndex } from './anchor-index.ts';
import { ALIKE, CONFIDENCE, LONG_QUOTE, MIDDLE_QUOTE } from './confidence.ts';
import { type AlikePlace, findAlike, findAlikeIn } from './find-alike.ts';
import { findPieces, findQuote, QUOTE_WAYS, type Quote, type QuoteHit } from './find-quote.ts';
import type { Finding } from './finding.ts';
import { type NamedPlace, spanOf } from './named-places.ts';
import { lengthOf } from './plain-letters.ts';
import { rangeOf } from './range-of.ts';

/** A block in which a quotation was found. `agrees`: it lies in a place that was named too. */
export type QuotedFinding = Finding & { readonly agrees: boolean };

/** Blocks in which a quotation stands, literally or nearly, with what the named places say to that. */
export function quotedPlaces(
  quote: Quote,
  places: readonly NamedPlace[],
  index: AnchorIndex,
): readonly QuotedFinding[] {
  for (const way of QUOTE_WAYS) {
    for (const place of places) {
      const hits = findQuote(index, quote, place.span, way);
      if (hits.length > 0) return agreed(quote, place, hits, index);
    }
    const anywhere = quote.letters.length < 2 ? [] : findQuote(index, quote, null, way);
    if (anywhere.length > 0) return elsewhere(quote, places, anywhere, index);
  }
  return quote.letters.length < 2 ? [] : alike(quote, places, index);
}

function literal(hit: QuoteHit, confidence: number, agrees: boolean, index: AnchorIndex, hits = [hit]): QuotedFinding {
  const blockId = index.units[hit.unit]?.id ?? '';
  const alone = hits.filter(({ unit }) => unit === hit.unit).length === 1;
  return { blockId, range: alone ? rangeOf(index, blockId, hit) : null, confidence, how: 'quote', agrees };
}

/** The quotation stands in the place that was named. */
function agreed(
  quote: Quote,
  place: NamedPlace,
  all: readonly QuoteHit[],
  index: AnchorIndex,
): readonly QuotedFinding[] {
  const own = index.spans.get(place.id)?.own;
  const inOwn = own ? all.filter(({ unit }) => unit >= own.from && unit < own.to) : [];
  const hits = inOwn.length > 0 ? inOwn : all;
  const exact = hits.filter(({ unit, from, to }) => index.units[unit]!.from === from && index.units[unit]!.to === to);
  const best = exact.length > 0 ? exact : hits;
  const units = new Set(best.map(({ unit }) => unit));
  const gone = place.confidence <= CONFIDENCE.clauseGone;
  if (units.size === 1) {
    const short = quote.length < MIDDLE_QUOTE;
    const here = short ? Math.max(CONFIDENCE.agreedShort, place.confidence) : CONFIDENCE.agreed;
    const above = short ? CONFIDENCE.nearShort : CONFIDENCE.near;
    return [literal(best[0]!, gone ? above : here, !gone, index, [...best])];
  }
  const blocks = [...units].slice(0, 2).map((unit) => best.find((hit) => hit.unit === unit)!);
  const others = blocks.map((hit) => literal(hit, CONFIDENCE.quoteMany, true, index, [...best]));
  const confidence = gone ? CONFIDENCE.nearShort : CONFIDENCE.agreedTwice;
  return [{ blockId: place.id, range: null, confidence, how: place.how, agrees: true }, ...others];
}

/** The quotation stands somewhere else, or nothing else was said. */
function elsewhere(
  quote: Quote,
  places: readonly NamedPlace[],
  hits: readonly QuoteHit[],
  index: AnchorIndex,
): readonly QuotedFinding[] {
  const units = [...new Set(hits.map(({ unit }) => unit))];
  const size = quote.length >= LONG_QUOTE ? 2 : quote.length >= MIDDLE_QUOTE ? 1 : 0;
  const near = units.filter((unit) => places.some((place) => isNear(unit, place, index)));
  const [one] = near.length > 0 ? near : units;
  const only = hits.find(({ unit }) => unit === one)!;
  if (units.length === 1) {
    const { quoteLong, quoteMiddle, quoteShort, quoteAgainstClause, quoteAgainstClauseShort } = CONFIDENCE;
    const alone = [quoteShort, quoteMiddle, quoteLong][size]!;
    const against = size === 2 ? quoteAgainstClause : quoteAgainstClauseShort;
    const beside = size === 0 ? CONFIDENCE.nearShort : CONFIDENCE.near;
    const found = places.length === 0 ? alone : near.length === 1 ? beside : against;
    const confidence = near.length > 0 || tellsEnough(quote, index) ? found : Math.min(found, CONFIDENCE.quoteInPieces);
    return [literal(only, confidence, false, index, [...hits])];
  }
  const order = [...near, ...units.filter((unit) => !near.includes(unit))].slice(0, 3);
  return order.map((unit, rank) => {
    const hit = hits.find((each) => each.unit === unit)!;
    const first = rank === 0 && near.length === 1 && size > 0 ? CONFIDENCE.nearShort : CONFIDENCE.quoteMany - 2 * rank;
    return literal(hit, first, false, index, [...hits]);
  });
}

/** Whether one piece of the quotation is enough to know the place: pieces around an ellipsis are often phrases of many sentences. */
function tellsEnough({ pieces }: Quote, index: AnchorIndex): boolean {
  if (pieces.length === 1) return true;
  return pieces.some(
    (piece) => lengthOf(piece.letters) >= MIDDLE_QUOTE && findPieces(index, [piece], null, true).length === 1,
  );
}

/** In the clause above the one that was named: the number is wrong by one, or by one level. */
function isNear(unit: number, { id }: NamedPlace, index: AnchorIndex): boolean {
  const entry = index.numbering.byId.get(id);
  if (!entry || !CLAUSES.has(entry.kind)) return false;
  const above = /^(.+)\.\d+$/.exec(entry.number)?.[1];
  const outer = above && findByClause(index.numbering, /^[A-Z]$/.test(above) ? `附录${above}` : above);
  const span = outer ? spanOf(index, outer) : null;
  return span !== null && unit >= span.from && unit < span.to;
}

const CLAUSES: ReadonlySet<string> = new Set(['clause', 'term']);

/** The quotation was changed on its way, or the text was: what says most of it. */
function alike(quote: Quote, places: readonly NamedPlace[], index: AnchorIndex): readonly QuotedFinding[] {
  const [place] = places;
  const inside = place ? findAlikeIn(index, quote.letters, place.span) : [];
  const spans = places.map(({ id }) => spanOf(index, id));
  // What is as good as literal there need not be looked for elsewhere.
  const found = (inside[0]?.share ?? 0) >= ALIKE.enough ? [] : findAlike(index, quote.letters);
  const outside = found.filter(({ unit }) => !spans.some(({ from, to }) => unit >= from && unit < to));
  const like = ({ share, ...hit }: AlikePlace, confidence: number, agrees: boolean): QuotedFinding => ({
    ...literal(hit, Math.round(confidence), agrees, index),
    how: 'fuzzy',
  });
  const [best, second] = inside;
  const [other, third] = outside;
  const rest = outside.slice(0, 3).map((hit) => like(hit, 66 * hit.share, false));
  if (place && best && best.share >= ALIKE.inClause && best.share >= (other?.share ?? 0) - ALIKE.margin / 2) {
    const gone = place.confidence <= CONFIDENCE.clauseGone;
    const clear = best.share - (second?.share ?? 0) >= ALIKE.margin / 2;
    const agreed = CONFIDENCE.agreedAlike + 50 * (best.share - ALIKE.inClause);
    const confidence = gone ? 66 * best.share : clear ? agreed : Math.min(agreed, CONFIDENCE.agreedTwice);
    const block = like(best, confidence, !gone);
    return clear ? [block, ...rest] : [{ ...block, blockId: place.id, range: null, how: place.how }, ...rest];
  }
  if (!other) return rest;
  const clear = other.share - (third?.share ?? 0) >= ALIKE.margin && other.share - (best?.share ?? 0) >= ALIKE.margin;
  if (clear && quote.length >= LONG_QUOTE && other.share >= ALIKE.alone)
    return [like(other, place ? CONFIDENCE.alikeAgainstClause : CONFIDENCE.alike, false), ...rest.slice(1)];
  return rest;
}
