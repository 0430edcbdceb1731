import type { ReactNode } from 'react';

/** What a panel of the side may do with the editor beside it. */
export type PanelDesk = {
  /** Shows a block and puts the caret into it; false when it is gone. */
  readonly goTo: (blockId: string) => boolean;
  /** Blocks around the caret, the innermost first, the clause that they stand in at the end. */
  readonly placeBlocks: readonly string[];
};

/** What the page around the editor may ask of it. */
export type EditorHandle = {
  /** Sends what is unsent; resolves when all is saved or saving has failed. */
  readonly saved: () => Promise<void>;
  readonly placeBlocks: () => readonly string[];
};

/** A tab of the side panel. Whoever opens the editor hands over those that the draft has. */
export type EditorPanel = {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Shown beside the icon when it is not 0. */
  readonly count?: number;
  readonly render: (desk: PanelDesk) => ReactNode;
};
