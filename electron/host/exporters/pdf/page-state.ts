import type { LaidCheckbox, LaidField } from '#shared/typesetting/index.ts';
import type { MathShape } from '../math/index.ts';
import { type ContentBytes, formatNumber } from './content-bytes.ts';
import type { DocumentFont } from './document-fonts.ts';
import type { PdfDocument, PdfImage } from './pdfkit-document.ts';
import type { StructureTree } from './structure-tree.ts';

/** What pages of one document share. */
export type PageTools = {
  readonly document: PdfDocument;
  readonly structure: StructureTree;
  readonly bytes: ContentBytes;
  readonly font: (font: number) => DocumentFont;
  /** Whether a block stands somewhere, so that a reference to it can be a link. */
  readonly isTarget: (blockId: string) => boolean;
  readonly image: (blob: string) => PdfImage | null;
  readonly math: (latex: string, display: boolean) => MathShape | null;
  /** Makes a place to fill in of the file; absent: it is drawn with what stands in it. */
  readonly field?: (item: LaidField | LaidCheckbox) => void;
};

/** Current state of the content stream of a page. */
export type PageState = {
  readonly height: number;
  /** Open marked content: node index, -1 artifact, null none. */
  open: number | null;
  font: string;
  sizePt: number;
  spacing: number;
  color: string;
};

/** Opens marked content for a node (-1 = artifact); what is open for the same node stays open. */
export function openMarked(tools: PageTools, state: PageState, node: number): void {
  if (state.open === node) return;
  closeMarked(tools, state);
  if (node < 0) tools.bytes.text('/Artifact BMC\n');
  else tools.bytes.text(`/${tools.structure.tagOf(node)} <</MCID ${tools.structure.mark(node)}>> BDC\n`);
  state.open = node;
}

export function closeMarked(tools: PageTools, state: PageState): void {
  if (state.open === null) return;
  tools.bytes.text('EMC\n');
  state.open = null;
}

/** Colour of letters and coloured lines from here on; absent = black. */
export function setColor(tools: PageTools, state: PageState, color: string | undefined): void {
  const operator = colorOperator(color);
  if (operator !== state.color) {
    tools.bytes.text(operator);
    state.color = operator;
  }
}

/** `#RRGGBB` or `RRGGBB` as fill colour; anything else is black. */
function colorOperator(color: string | undefined): string {
  const match = color ? /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) : null;
  if (!match) return '0 g ';
  const parts = match.slice(1).map((hex) => formatNumber(Number.parseInt(hex, 16) / 255));
  return `${parts.join(' ')} rg `;
}
