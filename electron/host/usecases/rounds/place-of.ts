import { squash } from '#shared/base/index.ts';
import type { Comment } from '#shared/domain/round.ts';
import { type AnchorEvidence, type AnchorRange, anchorComment } from '#shared/publishing/anchors/index.ts';
import { positionsOf } from '#shared/publishing/reword/index.ts';
import type { ClausePositions } from '../clause-positions.ts';

/** Letters of a quotation or comment that are looked for in the text. */
const LONGEST = 2_000;

type Places = Pick<ClausePositions, 'anchors' | 'printed'>;

/** What a row says of its place; `printed` is where the quotation stands in the printed text of the block (UTF-16 units). */
type RowEvidence = AnchorEvidence & { readonly printed?: AnchorRange | undefined };

/** Where a comment belongs in the draft of its round, with what speaks for it. */
export function placeOf(places: Places, { printed, ...said }: RowEvidence): Pick<Comment, 'blockId' | 'anchor'> {
  const evidence = { ...said, ...shortened(said) };
  const marked = printed ? rangeOf(places, evidence, printed) : null;
  const found = anchorComment(marked ? { ...evidence, range: marked } : evidence, places.anchors());
  const { blockId, how, confidence, range, candidates } = found;
  return { blockId, anchor: { how, confidence, range, candidates: [...candidates] } };
}

/** A comment of pages says where it belongs in its first lines; looking for all of it would take as long as a hundred others. */
function shortened({ quote, words }: AnchorEvidence): Pick<AnchorEvidence, 'quote' | 'words'> {
  return {
    ...(quote === undefined ? {} : { quote: quote.slice(0, LONGEST) }),
    ...(words === undefined ? {} : { words: words.slice(0, LONGEST) }),
  };
}

/** The positions of a stretch of the printed text, when the quotation does stand there. */
function rangeOf(places: Places, { block = '', quote = '' }: AnchorEvidence, printed: AnchorRange) {
  const shown = places.printed(block);
  if (!shown || squash(shown.text.slice(printed.from, printed.to)) !== squash(quote)) return null;
  return positionsOf(shown, printed);
}
