import { isSentence } from '#shared/doc-model/index.ts';
import { plainTextOf, type WordBlock } from '../word/index.ts';
import { annexStart, type DraftLine, draftLine, elementTitle, isBlank } from './draft-line.ts';
import type { DraftItem } from './item-cursor.ts';

type SplitItems = {
  /** Lines of the cover (cells of its tables and text boxes too), in order. */
  readonly cover: readonly DraftLine[];
  /** Lines of a table of contents, which is derived and not taken over. */
  readonly contents: readonly DraftItem[];
  readonly body: readonly DraftItem[];
  /** No chapter, element title or annex was found anywhere. */
  readonly shapeless: boolean;
};

const MAX_COVER_LINES = 80;
const COVER_SIGNS =
  /^(?:ICS|CCS|中国标准文献分类号|备案号)|^.{0,12}标准$|(?:发布|实施)$|代替|^[A-Z]{1,4}\d{0,4}(?:\/[A-Z]+)?\s*[\dX×]+(?:\.\d+)?\s*[—–-]+\s*[\dX×]{4}$/;

const FIRST_PAGE_LEVEL = 'Standard first-page-level';
/** Stands above the page numbers of the contents. */
const CONTENTS_HEAD = /^(?:Page|页[码次]?)$/i;

/** Parts a document into cover, contents and the rest. */
export function splitItems(items: readonly DraftItem[]): SplitItems {
  const start = items.findIndex(isStructure);
  if (start < 0) return { cover: [], contents: [], body: items, shapeless: true };
  const before = items.slice(0, start).flatMap(coverLines);
  const isCover =
    before.length <= MAX_COVER_LINES &&
    before.some(
      (line) =>
        line.style?.role === 'cover' ||
        COVER_SIGNS.test(line.half.replace(/\s+/g, ' ')) ||
        line.paragraph.inlines.some((inline) => inline.kind === 'form' && inline.name !== ''),
    );
  const contents: DraftItem[] = [];
  const body: DraftItem[] = isCover ? [] : items.slice(0, start);
  let at = start;
  let inContents = false;
  for (; at < items.length; at++) {
    const item = items[at] as DraftItem;
    if (item.kind === 'table') {
      inContents = false;
      body.push(item);
      continue;
    }
    const { line } = item;
    const isEntry =
      line.paragraph.inContents || line.style?.role === 'contents' || (inContents && isContentsEntry(line));
    // The line of the cover that says what kind of document this is, again on the first text page of one in English.
    if (isCover && line.paragraph.style === FIRST_PAGE_LEVEL) continue;
    if (elementTitle(line) === 'contents') {
      inContents = true;
      contents.push(item);
    } else if (isEntry) contents.push(item);
    else if (inContents && (isBlank(line) || CONTENTS_HEAD.test(line.text.trim()))) contents.push(item);
    else {
      inContents = false;
      body.push(item);
    }
  }
  return { cover: isCover ? before : [], contents, body, shapeless: false };
}

function isContentsEntry(line: DraftLine): boolean {
  // Long runs of dots or blanks: the end of the line tells enough.
  const tail = line.text.slice(-24);
  return (
    /(?:(?<![….·⋯])[….·⋯]{2,}|…|(?<!\s)\t|(?<!\s)\s{2,}(?!\s))\s*(?:\d{1,4}|[ivxlIVXL]{1,6})$/.test(tail) ||
    /\t(?:\d{1,4}|[IVX]{1,5})$/.test(plainTextOf(line.paragraph.inlines).slice(-24))
  );
}

/** The first thing that belongs to the document proper: contents, an element title, the first chapter, an annex. */
function isStructure(item: DraftItem): boolean {
  if (item.kind === 'table') return false;
  const { line } = item;
  if (line.paragraph.inContents || line.style?.role === 'contents' || line.style?.role === 'document-title')
    return true;
  if (elementTitle(line) || annexStart(line, 'A')) return true;
  if (line.style?.role === 'cover' || line.text === '') return false;
  if (line.style?.role === 'heading' || line.style?.role === 'clause' || line.style?.role === 'term') return true;
  if (line.paragraph.outline !== null) return true;
  return (
    line.number !== null &&
    /^1(?:\.1)?$/.test(line.number) &&
    !isSentence(line.contentText) &&
    line.contentText.length <= 40
  );
}

function coverLines(item: DraftItem): DraftLine[] {
  if (item.kind === 'line') return [item.line];
  const fromBlocks = (blocks: readonly WordBlock[]): DraftLine[] =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [draftLine(block), ...fromBlocks(block.boxes)]
        : block.rows.flatMap((row) => row.cells.flatMap((cell) => fromBlocks(cell.blocks))),
    );
  // ICS and its number often stand in two cells of one row: read a row of short cells as one line.
  return item.table.rows.flatMap((row) => {
    const lines = row.cells.flatMap((cell) => fromBlocks(cell.blocks)).filter((line) => !isBlank(line));
    const first = lines[0];
    if (lines.length < 2 || !first || !/^(?:ICS|CCS|备案号)/.test(first.text)) return lines;
    const inlines = lines.flatMap((line, i) => [
      ...(i > 0 ? [{ kind: 'text', text: ' ', bold: false, italic: false, position: null } as const] : []),
      ...line.paragraph.inlines,
    ]);
    return [draftLine({ ...first.paragraph, inlines })];
  });
}
