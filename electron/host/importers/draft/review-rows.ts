import { createHash } from 'node:crypto';
import type { Node } from 'prosemirror-model';
import type { ParagraphRole, ResultBlock, ReviewRow } from '#shared/contract/index.ts';
import { type CoverData, fullTitle } from '#shared/domain/cover-data.ts';
import type { Numbering } from '#shared/publishing/index.ts';
import { plainTextOf, type WordBlock, type WordInline, type WordTable } from '../word/index.ts';
import type { DraftContext } from './draft-context.ts';
import type { DraftItem } from './item-cursor.ts';
import { plainMath } from './plain-math.ts';
import { ROWS_SHOWN, resultBlocks } from './result-blocks.ts';
import { layOut } from './table-grid.ts';

type Links = {
  /** First row of the top block that holds a block, -1 = none. */
  readonly rowOf: (blockId: string) => number;
  /** First row that became exactly this block, -1 = none. */
  readonly ownRowOf: (blockId: string) => number;
  readonly blockOf: (row: number) => string;
  readonly roles: ReadonlyMap<number, ParagraphRole>;
  readonly cover: Partial<CoverData>;
};

/** The file and the result side by side: every paragraph and table of the file in order, with the blocks that begin there. */
export function reviewRows(
  context: DraftContext,
  items: readonly DraftItem[],
  doc: Node,
  numbering: Numbering,
  { rowOf, ownRowOf, blockOf, roles, cover }: Links,
): readonly ReviewRow[] {
  const { blocks, shownIn } = resultBlocks(doc, numbering);
  const byRow = new Map<number, ResultBlock[]>();
  const tables = new Set(items.filter((item) => item.kind === 'table').map((item) => item.row));
  let last = Math.max(0, items.find((item) => !context.leftOut.has(item.row))?.row ?? 0);
  for (const { block, ids } of blocks) {
    const own = ids.map(ownRowOf).filter((row) => row >= 0);
    if (own.length === 0) own.push(...[rowOf(block.id)].filter((row) => row >= 0));
    // What the import made itself stands beside what comes before it.
    const table = block.kind === 'tableBlock' ? own.find((at) => tables.has(at)) : undefined;
    const row = table ?? (own.length > 0 ? Math.min(...own) : last);
    last = row;
    byRow.set(row, [...(byRow.get(row) ?? []), block]);
  }
  const first = items.find((item) => context.leftOut.get(item.row) === 'cover' && !isEmpty(item));
  if (first) byRow.set(first.row, [coverBlock(cover), ...(byRow.get(first.row) ?? [])]);
  const pictures = new Map<string, string>();
  const shaOf = (part: string | null): string[] => {
    const bytes = part === null ? undefined : context.word.media.get(part);
    if (!part || !bytes) return [];
    const sha = pictures.get(part) ?? createHash('sha256').update(bytes).digest('hex');
    pictures.set(part, sha);
    return [sha];
  };
  return items.map((item): ReviewRow => {
    const result = byRow.get(item.row) ?? [];
    const shown = shownIn.get(blockOf(item.row)) ?? '';
    const leftOut = context.leftOut.get(item.row);
    const role = roles.get(item.row);
    return {
      row: item.row,
      source:
        item.kind === 'table'
          ? {
              kind: 'table',
              style: '',
              number: '',
              text: '',
              ...sourceCells(item.table),
              pictures: tablePictures(item.table).flatMap(shaOf),
            }
          : {
              kind: 'paragraph',
              style: item.line.paragraph.style,
              number: item.line.paragraph.label?.hidden ? '' : (item.line.paragraph.label?.text ?? ''),
              text: sourceText(item.line.paragraph.inlines),
              pictures: item.line.pictures.flatMap((picture) => shaOf(picture.part)),
            },
      result,
      partOf: result.some((block) => block.id === shown) ? '' : shown,
      ...(leftOut ? { leftOut } : {}),
      ...(role ? { role } : {}),
    };
  });
}

function isEmpty(item: DraftItem): boolean {
  return item.kind === 'line' && item.line.text === '';
}

/** What the cover told, a line each. */
function coverBlock(cover: Partial<CoverData>): ResultBlock {
  const lines = [
    cover.ics?.join('；') && `ICS ${cover.ics.join('；')}`,
    cover.ccs?.join('；') && `CCS ${cover.ccs.join('；')}`,
    cover.levelLine,
    cover.number,
    cover.replaces?.join('、'),
    fullTitle({
      titleLead: cover.titleLead ?? '',
      titleMain: cover.titleMain ?? '',
      titleSupplement: cover.titleSupplement ?? '',
    }),
    cover.titleEn,
    cover.consistency,
    cover.draftMark,
    cover.completedOn,
    [cover.publishDate, cover.effectiveDate].filter((date) => date).join('　'),
    cover.issuers?.join('、'),
  ];
  const text = lines.filter((line) => line).join('\n');
  return { id: 'cover', kind: 'cover', level: 0, label: '', text, pictures: [] };
}

function sourceText(inlines: readonly WordInline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'math' ? plainMath(inline.latex) : inline.kind === 'footnote' ? '¹' : plainTextOf([inline]),
    )
    .join('')
    .trim();
}

function sourceCells(table: WordTable): Pick<ReviewRow['source'], 'cells' | 'moreRows'> {
  const grid = table.rows.length > 0 ? layOut(table) : [];
  return {
    cells: grid.slice(0, ROWS_SHOWN).map((row) =>
      row.map(({ cell, colspan, rowspan, header }) => ({
        text: blocksText(cell.blocks),
        colspan,
        rowspan: Math.min(rowspan, ROWS_SHOWN),
        head: header,
      })),
    ),
    ...(grid.length > ROWS_SHOWN ? { moreRows: grid.length - ROWS_SHOWN } : {}),
  };
}

function blocksText(blocks: readonly WordBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? `${block.label && !block.label.hidden ? `${block.label.text} ` : ''}${sourceText(block.inlines)}`
        : block.rows.flatMap((row) => row.cells.map((cell) => blocksText(cell.blocks))).join(' '),
    )
    .join('\n');
}

function tablePictures(table: WordTable): (string | null)[] {
  const found: (string | null)[] = [];
  const visit = (blocks: readonly WordBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') found.push(...tablePictures(block));
      else for (const inline of block.inlines) if (inline.kind === 'picture') found.push(inline.picture.part);
    }
  };
  for (const row of table.rows) for (const cell of row.cells) visit(cell.blocks);
  return found;
}
