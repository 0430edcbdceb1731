import { collapseBlanks, toHalfWidth } from '#shared/base/index.ts';
import { typedLabelLength } from '#shared/doc-model/index.ts';
import {
  annexStart,
  captionLine,
  type DraftLine,
  draftLine,
  elementTitle,
  listMark,
  noteContent,
} from '../draft/index.ts';
import type { NumberingCounter, Styles, WordParagraph } from '../word/index.ts';
import { isOld, type OldText } from './old-text.ts';
import { blockOfBookmark, type OwnAnchors } from './own-anchors.ts';
import type { Story } from './story.ts';

/** Where a paragraph stands in the text as it was sent. */
export type StoryPlace = {
  /** Block of the draft; null where the file does not tell. */
  readonly block: string | null;
  /** Where the words of the paragraph begin in the old text, a typed label left out. */
  readonly textFrom: number;
  /** Where they end; with an inserted end, where those of the next one do. */
  readonly textTo: number;
  /** The block begins with this paragraph. */
  readonly begins: boolean;
  /** `5.2`, `附录A`, `前言`; null before the first of them. */
  readonly clause: string | null;
  /** `表1`, `图2`, `注1`, `a)`; null where the clause itself is meant. */
  readonly target: string | null;
};

export type PlaceContext = {
  readonly styles: Styles;
  readonly numbering: NumberingCounter;
  readonly anchors: OwnAnchors | null;
};

/** The place of every paragraph. Numbers are those of the old text: what was inserted does not count, what was deleted does. */
export function storyPlaces(story: Story, { text, offsets }: OldText, context: PlaceContext): readonly StoryPlace[] {
  const places: StoryPlace[] = [];
  const ends = lineEnds(story, offsets);
  const tables = new Map<number, Pick<StoryPlace, 'block' | 'clause' | 'target'>>();
  let clause: string | null = null;
  let annex = 'A';
  let block: string | null = null;
  /** Block of the last picture: the title of a figure stands below it, with notes between them. */
  let figure: string | null = null;
  let tableTitle: { readonly target: string; readonly block: string | null; readonly at: number } | null = null;
  let chapter = 0;

  story.paragraphs.forEach((paragraph, index) => {
    const to = story.paragraphs[index + 1]?.firstToken ?? story.tokens.length;
    const from = offsets[paragraph.firstToken] ?? 0;
    const own = story.tokens.slice(paragraph.firstToken, to);
    const old = own.filter((token) => token.kind !== 'end' && isOld(token));
    const words = old.map((token) => token.text).join('');
    // An empty paragraph that was there counts (the number of a term); one that came with its text does not.
    const counts = old.length > 0 || own.every((token) => token.kind === 'end' && isOld(token));
    const line = lineOf(paragraph, words, counts, context);
    const ids = blocksOf(paragraph.bookmarks, context.anchors);
    const inner = blocksOf(paragraph.innerBookmarks, context.anchors);

    if (paragraph.table !== null) {
      const known = tables.get(paragraph.table) ?? tableOf(paragraph.table);
      tables.set(paragraph.table, known);
      const named = ids.at(-1) ?? inner[0] ?? null;
      places.push({
        ...known,
        block: named ?? known.block,
        textFrom: named === null ? from : textStart(text, from, line),
        textTo: ends[index] ?? from,
        begins: ids.length > 0,
      });
      return;
    }
    let target: string | null = null;
    if (paragraph.inContents) clause = '目次';
    else if (counts) {
      const start = annexStart(line, annex);
      const caption = words === '' ? null : captionLine(line);
      if (words !== '' && elementTitle(line)) clause = collapseBlanks(words).replace(/ (?=\p{Script=Han})/gu, '');
      else if (start) {
        annex = start.letter ?? annex;
        clause = `附录${annex}`;
        annex = String.fromCharCode(annex.charCodeAt(0) + 1);
        chapter = 0;
      } else if (caption) {
        const number = caption.number ?? '';
        target = number === '' ? null : `${caption.kind === 'table' ? '表' : '图'}${number}`;
        if (caption.kind === 'table' && target) tableTitle = { target, block: ids[0] ?? null, at: index };
        if (caption.kind === 'figure') {
          block = figure ?? block;
          figure = null;
        }
      } else if (line.number !== null && isClause(line, chapter)) {
        clause = line.number;
        if (!clause.includes('.')) chapter = Number(clause) || chapter;
      } else if (words !== '') target = labelTarget(line);
    }
    const named = ids.at(-1) ?? inner[0] ?? null;
    block = named ?? block;
    if (words.trim() === '' && own.some(({ kind }) => kind === 'picture')) figure = block;
    places.push({
      block,
      textFrom: textStart(text, from, line),
      textTo: ends[index] ?? from,
      begins: ids.length > 0,
      clause,
      target,
    });
  });
  return withCover(withFigures(places, story, text, offsets));

  function tableOf(table: number): Pick<StoryPlace, 'block' | 'clause' | 'target'> {
    const bookmarks = story.tables[table]?.bookmarks ?? [];
    const direct = blocksOf(bookmarks, context.anchors)[0] ?? null;
    // A unit line and a blank may stand between a title and its table.
    const title = tableTitle && places.length - tableTitle.at <= 4 ? tableTitle : null;
    tableTitle = null;
    return { block: direct ?? title?.block ?? block, clause, target: title?.target ?? null };
  }
}

/** Where in the old text the line of each paragraph ends. */
function lineEnds({ tokens, paragraphs }: Story, offsets: readonly number[]): readonly number[] {
  const ends: number[] = [];
  for (let index = paragraphs.length - 1; index >= 0; index--) {
    const last = (paragraphs[index + 1]?.firstToken ?? tokens.length) - 1;
    const token = tokens[last];
    ends[index] =
      token?.kind === 'end' && isOld(token) ? (offsets[last] ?? 0) : (ends[index + 1] ?? offsets.at(-1) ?? 0);
  }
  return ends;
}

function blocksOf(bookmarks: readonly string[], anchors: OwnAnchors | null): readonly string[] {
  return bookmarks.map((name) => blockOfBookmark(name, anchors)).filter((id) => id !== null);
}

function lineOf(
  paragraph: Story['paragraphs'][number],
  words: string,
  counts: boolean,
  { styles, numbering }: PlaceContext,
): DraftLine {
  const style = styles.paragraph(paragraph.styleId);
  const numId = paragraph.numbering.numId ?? style.numbering.numId;
  const level = paragraph.numbering.level ?? style.numbering.level;
  const word: WordParagraph = {
    kind: 'paragraph',
    style: style.name,
    outline: paragraph.outline ?? style.outline,
    label: counts ? numbering.next({ numId, level }, style.id) : null,
    inlines: words === '' ? [] : [{ kind: 'text', text: words, bold: false, italic: false, position: null }],
    align: paragraph.centred ? 'center' : null,
    inContents: paragraph.inContents,
    boxes: [],
  };
  return draftLine(word);
}

/** A typed `3 …` without a style is a chapter only where it is the next one; `5.2 …` always is a clause. */
function isClause(line: DraftLine, chapter: number): boolean {
  const number = line.number ?? '';
  if (number.includes('.') || line.style !== null || line.paragraph.outline !== null) return true;
  return line.paragraph.label !== null || Number(number) === chapter + 1;
}

function labelTarget(line: DraftLine): string | null {
  const label = toHalfWidth(line.paragraph.label?.text ?? '').trim();
  const typed = label === '' ? (/^(?:注\s*\d{0,2}|[a-z]\)|\d{1,2}\))/.exec(line.half)?.[0] ?? '') : label;
  if (noteContent(line)) return typed.replace(/[:\s]/g, '') || '注';
  const mark = listMark(line);
  return mark && (mark.kind === 'alpha' || mark.kind === 'number') && typed !== '' ? typed : null;
}

/** The text of a block begins behind a label that was typed, or written as text, and what keeps it apart from an automatic one. */
function textStart(text: string, from: number, line: DraftLine): number {
  const head = text.slice(from, from + 200).split('\n', 1)[0] ?? '';
  const label = line.paragraph.label === null ? typedLabelLength(toHalfWidth(head)) : 0;
  return from + label + (/^\s*/.exec(head.slice(label))?.[0].length ?? 0);
}

/** The title of a figure stands below it. */
function withFigures(
  places: readonly StoryPlace[],
  { tokens, paragraphs }: Story,
  text: string,
  offsets: readonly number[],
): readonly StoryPlace[] {
  const titled = [...places];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'picture' || paragraphs[token.paragraph]?.table !== null) continue;
    const from = offsets[at] ?? 0;
    if (text[from] !== '\n' && from < text.length) continue;
    const below = places.slice(token.paragraph + 1, token.paragraph + 7).find(({ target }) => target?.startsWith('图'));
    const place = places[token.paragraph];
    if (below && place) titled[token.paragraph] = { ...place, target: below.target };
  }
  return titled;
}

/** In a standard, what stands before its first title is the cover. */
function withCover(places: readonly StoryPlace[]): readonly StoryPlace[] {
  if (places.every(({ clause }) => clause === null)) return places;
  return places.map((place) => (place.clause === null ? { ...place, clause: '封面' } : place));
}
