import type { Node } from 'prosemirror-model';
import { type HostContext, load } from '#host/host-context.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { type AnchorIndex, buildAnchorIndex } from '#shared/publishing/anchors/index.ts';
import { type NumberedBlock, type Numbering, numberDocument } from '#shared/publishing/index.ts';
import { printedAtom } from '#shared/publishing/printed-atom.ts';
import { type PrintedBlock, printedAt } from '#shared/publishing/reword/index.ts';

export type PlaceName = { readonly number: string; readonly title: string };

/** Where blocks stand in the reading order of a document, with the clause that a list shows beside a comment. */
export type ClausePositions = {
  readonly numbering: Numbering;
  /** `number` as a list shows it (5.2, 5.2 a), 表1), `clause` the clause around it (5.2). */
  of(blockId: string): { readonly number: string; readonly title: string; readonly clause: string } | undefined;
  /** Clause, term, annex or element that a block stands in, and the chapter, annex or element around that. */
  clauseOf(blockId: string): PlaceName | undefined;
  chapterOf(blockId: string): PlaceName | undefined;
  /** Reading order; the cover and the whole text come first, what has no place last. */
  order(blockId: string, clause: string): number;
  /** By which comments are tied to blocks; made when it is first asked for. */
  anchors(): AnchorIndex;
  /** How a block begins, in at most 60 characters; empty for an unknown one. */
  words(blockId: string): string;
  /** A block as it is printed. */
  printed(blockId: string): PrintedBlock | null;
};

const MOST_WORDS = 60;
const CHAPTERS: ReadonlySet<string> = new Set(['element', 'annex', 'chapter']);
const TITLED: ReadonlySet<string> = new Set(['heading', 'annex']);
/** What is shown by the clause that it stands in. */
const WITHIN: ReadonlySet<string> = new Set(['reference', 'bibliography-item', 'footnote', 'object-footnote']);

const cache = new WeakMap<Node, ClausePositions>();

function numberOf(block: NumberedBlock): string {
  return block.kind === 'chapter' ? block.number : block.reference;
}

/** The chapter, annex or element that each place of the document stands in, itself included. */
function chaptersOf({ byId }: Numbering): ReadonlyMap<string, NumberedBlock> {
  const chapters = new Map<string, NumberedBlock>();
  let chapter: NumberedBlock | undefined;
  for (const block of byId.values()) {
    if (CHAPTERS.has(block.kind)) chapter = block;
    if (chapter && block.place === block.id) chapters.set(block.id, chapter);
  }
  return chapters;
}

/** Places of a draft's blocks as the text stands now, worded as its kind of standard words them (第5章, Clause 5). */
export async function clausePositions(ctx: HostContext, draftId: string): Promise<ClausePositions> {
  const { data } = await load(ctx, 'draft', draftId);
  const { doc } = await ctx.sessions.open(draftId);
  const { labels } = profileOf(data.cover.kind);
  const known = cache.get(doc);
  if (known?.numbering.wording === labels) return known;
  const numbering = numberDocument(doc, labels);
  const order = new Map([...numbering.placeOf.keys()].map((id, index) => [id, index]));
  let chapters: ReadonlyMap<string, NumberedBlock> | null = null;
  const placeOf = (blockId: string): NumberedBlock | undefined =>
    numbering.byId.get(numbering.byId.get(blockId)?.place ?? numbering.placeOf.get(blockId) ?? '');
  const name = (block: NumberedBlock | undefined): PlaceName | undefined =>
    block && { number: numberOf(block), title: block.title };
  let anchors: AnchorIndex | null = null;
  const index = (): AnchorIndex => {
    anchors ??= buildAnchorIndex(doc, numbering);
    return anchors;
  };
  const positions: ClausePositions = {
    numbering,
    of(blockId) {
      const own = numbering.byId.get(blockId);
      const place = placeOf(blockId);
      const shown = own && own.reference !== '' && !WITHIN.has(own.kind) ? own : place;
      if (!shown) return undefined;
      return {
        number: numberOf(shown),
        title: shown.title || (place?.title ?? ''),
        clause: place ? numberOf(place) : '',
      };
    },
    clauseOf: (blockId) => name(placeOf(blockId)),
    chapterOf(blockId) {
      chapters ??= chaptersOf(numbering);
      return name(chapters.get(placeOf(blockId)?.id ?? ''));
    },
    order(blockId, clause) {
      if (clause === '封面') return -2;
      const found = order.get(blockId);
      if (found !== undefined) return found;
      return clause === '全文' ? -1 : Number.MAX_SAFE_INTEGER;
    },
    anchors: index,
    words(blockId) {
      const { blocks, units } = index();
      const block = blocks.get(blockId);
      const unit = units[block?.unit ?? -1];
      if (!block || !unit) return '';
      // A title says no more than the line beside it: the text below it does.
      const end = index().spans.get(blockId)?.whole.to ?? block.unit + 1;
      const below = TITLED.has(unit.type) ? units.slice(block.unit, end).find(({ type }) => !TITLED.has(type)) : unit;
      const shown = below ?? unit;
      const node = doc.nodeAt(shown.pos);
      if (!node) return '';
      const title = numbering.byId.get(shown.id)?.title ?? '';
      const all = node.textBetween(0, node.content.size, ' ', (atom) => printedAtom(atom, numbering)).trim();
      const text = (all.startsWith(title) ? all.slice(title.length) : all).trim();
      return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS).toWellFormed()}…` : text;
    },
    printed(blockId) {
      const pos = index().blocks.get(blockId)?.pos;
      const node = pos === undefined ? null : doc.nodeAt(pos);
      return node && pos !== undefined ? printedAt({ node, pos }, numbering) : null;
    },
  };
  cache.set(doc, positions);
  return positions;
}
