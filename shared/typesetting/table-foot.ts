import type { Atom } from './atom.ts';
import { addNode } from './layout-context.ts';
import { paragraphAtoms } from './paragraph-atoms.ts';
import { frameOn } from './table-frame.ts';
import { CELL_PAD_X, CELL_PAD_Y } from './table-grid.ts';
import type { TableRun } from './table-run.ts';

/** Notes and footnotes of the table, in a last row across all columns. */
export function footAtom(run: TableRun, tableNode: number, carry: readonly Atom[]): Atom {
  const { context, table, grid } = run;
  const row = addNode(context, { tag: 'TR', parent: tableNode });
  const cell = addNode(context, { tag: 'TD', parent: row, colspan: table.columns.length });
  const lines = table.foot.flatMap((paragraph) =>
    paragraphAtoms(context, paragraph, {
      x: grid.x + CELL_PAD_X,
      width: grid.width - 2 * CELL_PAD_X,
      parent: cell,
      change: table.change,
    }),
  );
  return footPart(run, lines, carry, false);
}

function footPart(run: TableRun, lines: readonly Atom[], carry: readonly Atom[], breakBefore: boolean): Atom {
  const { grid, table } = run;
  const height = lines.reduce((sum, line) => sum + line.height, 2 * CELL_PAD_Y);
  return {
    height,
    before: 0,
    after: 0,
    breakBefore,
    keepNext: false,
    carry,
    blockId: table.id,
    split: (room) => {
      let used = 2 * CELL_PAD_Y;
      let count = 0;
      while (count < lines.length && used + (lines[count] as Atom).height <= room) {
        used += (lines[count] as Atom).height;
        count++;
      }
      if (count === 0 || count === lines.length) return null;
      return [footPart(run, lines.slice(0, count), carry, breakBefore), footPart(run, lines.slice(count), carry, true)];
    },
    place: (page, y) => {
      const frame = frameOn(run.frames, page, table.frame, grid.x, grid.x + grid.width);
      frame.extend(y, y + height);
      frame.horizontal(grid.x, grid.x + grid.width, y, true);
      let lineY = y + CELL_PAD_Y;
      for (const line of lines) {
        line.place(page, lineY);
        lineY += line.height;
      }
    },
  };
}
