import type { ReactNode } from 'react';

export type GridColumn<T> = {
  readonly id: string;
  readonly header: string;
  /** Pixels at first; the person may drag it. One column should `grow`. */
  readonly width?: number;
  readonly grow?: boolean;
  /** Pixels up to which it widens where there is room, before those that `grow`. */
  readonly most?: number;
  readonly align?: 'start' | 'end';
  /** What the column sorts by, and shows unless `cell` is given. */
  readonly value: (row: T) => string | number;
  readonly cell?: (row: T) => ReactNode;
  readonly sortable?: boolean;
};

export type GridSort = { readonly id: string; readonly desc: boolean };

/** Rows that stand together, below a line that says what they share. */
export type GridGroup = {
  readonly key: string;
  readonly label: string;
  /** Place of its first row in the whole list, from 0, and how many there are. */
  readonly start: number;
  readonly count: number;
  /** Said after the count. */
  readonly note?: string;
};

/** How rows of an array are put into groups; inside a group they keep the order of the list. */
export type GridGrouping<T> = {
  readonly keyOf: (row: T) => string;
  readonly labelOf: (row: T) => string;
  /** Order of the groups, by any row of each. */
  readonly order: (a: T, b: T) => number;
};

/** Rows of a list that is longer than what is here. Its identity changes when something in it does. */
export type GridSource<T> = {
  readonly count: number;
  /** Undefined = not read yet. */
  readonly rowAt: (index: number) => T | undefined;
  /** Place of a row that is here, otherwise -1. */
  readonly indexOf: (id: string) => number;
  /** Ids of the rows from `from` up to, not including, `to`, read where they are not here. */
  readonly idsOf: (from: number, to: number) => Promise<readonly string[]>;
  /** Is told which rows are in sight, and whether the list stands at its very beginning. */
  readonly onSight: (from: number, to: number, atTop: boolean) => void;
  /** Names the order; with another one the list begins anew, at the row `begin`. */
  readonly order: string;
  readonly begin: number;
  /** Another one when what is in sight was read again. */
  readonly stamp: number;
  readonly groups: readonly GridGroup[];
  /** Keys of the groups of which only the line is shown. */
  readonly folded: ReadonlySet<string>;
  readonly onFold: (folded: ReadonlySet<string>) => void;
};

export type DataGridProps<T> = {
  /** Name of the grid for screen readers. */
  readonly label: string;
  readonly columns: readonly GridColumn<T>[];
  readonly rowId: (row: T) => string;
  readonly onOpen?: (row: T) => void;
  /** Row shown as the current one (its detail is open beside the grid). */
  readonly current?: string;
  readonly onCurrent?: (row: T) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (ids: ReadonlySet<string>) => void;
  /** Given = the caller sorts (`sort` is shown and changes are reported); otherwise the grid sorts by `value`. */
  readonly sort?: GridSort | null;
  readonly onSort?: (sort: GridSort | null) => void;
  readonly initialSort?: GridSort;
  /** Given = the caller keeps the widths that were dragged; called when the mouse lets go. 0 = as it was at first. */
  readonly onWidth?: (column: string, width: number) => void;
  /** All rows of the list when `rows` is only a part. */
  readonly total?: number;
  readonly rowHeight?: number;
  /** Rows are as high as their content; `rowHeight` is the estimate. */
  readonly variableHeight?: boolean;
  /** Shown instead of rows. */
  readonly empty?: ReactNode;
  /** Takes the height of its parent and scrolls; otherwise it is as high as its rows, up to 560 px. */
  readonly fill?: boolean;
} & (
  | { readonly rows: readonly T[]; readonly source?: never; readonly grouping?: GridGrouping<T> | undefined }
  | { readonly rows?: never; readonly source: GridSource<T>; readonly grouping?: never }
);
