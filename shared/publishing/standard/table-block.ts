import type { Node } from 'prosemirror-model';
import type { PubCell, PubParagraph, PubTable } from '../publication.ts';
import { inlineRuns } from './inline-runs.ts';
import { listBlocks, tableListStyles } from './list-blocks.ts';
import { objectCaption, objectFoot, unitLine } from './object-foot.ts';
import type { FlowPlace, StandardContext } from './standard-context.ts';
import { columnWidths, isNumber, type PlacedCell, placeCells } from './table-grid.ts';

/** Text that is no longer set in the middle of its cell, in characters. */
const LONG_CELL = 12;

/** 表 (GB/T 1.1—2020, 9.8): title above, head repeated on each page, thick outer frame, notes and footnotes in the last row. */
export function tableBlock(block: Node, { context, section }: FlowPlace): PubTable {
  const table = block.children.find((child) => child.type.name === 'table');
  const rows = table?.children ?? [];
  const placed = placeCells(rows);
  const headRows = rows.findIndex((row) => row.children.some((cell) => cell.type.name !== 'tableHeader'));
  const aligned = columnAlignments(placed);
  const caption = objectCaption(block, context, section === 'annex' ? 'annex-table-caption' : 'table-caption');
  const unit = unitLine(block, context);
  return {
    kind: 'table',
    id: block.attrs['id'],
    caption,
    continuedCaption: {
      ...caption,
      runs: [...caption.runs, { kind: 'text', text: context.profile.wording.tableContinued }],
    },
    ...(unit ? { unit } : {}),
    columns: columnWidths(placed),
    headRows: headRows < 0 ? rows.length : headRows,
    rows: rows.map((_, row) => ({
      cells: placed.filter((cell) => cell.row === row).map((cell) => cellOf(cell, aligned, context)),
    })),
    frame: 'standard',
    foot: objectFoot(block, context),
  };
}

type Alignment = NonNullable<PubCell['align']>;

function cellOf(placed: PlacedCell, aligned: ReadonlyMap<number, Alignment>, context: StandardContext): PubCell {
  const { node } = placed;
  const header = node.type.name === 'tableHeader';
  const own = node.attrs['align'] as Alignment | null;
  return {
    colspan: placed.colspan,
    rowspan: placed.rowspan,
    align: own ?? (header || placed.colspan > 1 ? 'center' : (aligned.get(placed.column) ?? 'center')),
    verticalAlign: 'middle',
    header,
    paragraphs: node.children.flatMap((child): readonly PubParagraph[] =>
      child.type.name === 'list'
        ? listBlocks(child, context, tableListStyles)
        : [
            {
              kind: 'paragraph',
              style: header ? 'table-head' : 'table-text',
              id: child.attrs['id'],
              runs: inlineRuns(child, context),
            },
          ],
    ),
  };
}

/** Short text and numbers stand in the middle, numbers with decimals align at the point, long text at the left. */
function columnAlignments(placed: readonly PlacedCell[]): ReadonlyMap<number, Alignment> {
  const columns = Map.groupBy(
    placed.filter((cell) => cell.colspan === 1 && cell.node.type.name !== 'tableHeader'),
    (cell) => cell.column,
  );
  const result = new Map<number, Alignment>();
  for (const [column, cells] of columns) {
    const texts = cells.map((cell) => cell.node.textContent.trim());
    const numbers = texts.filter(isNumber);
    if (numbers.some((text) => text.includes('.')) && texts.every((text) => isNumber(text) || /^[—–-]?$/.test(text)))
      result.set(column, 'decimal');
    else if (texts.some((text) => text.length > LONG_CELL) || cells.some((cell) => hasList(cell.node)))
      result.set(column, 'left');
    else result.set(column, 'center');
  }
  return result;
}

function hasList(cell: Node): boolean {
  return cell.children.some((child) => child.type.name === 'list');
}
