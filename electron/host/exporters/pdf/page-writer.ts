import { FONT, fontWithGlyph, isWideCodePoint, type LaidItem, type LaidPage } from '#shared/typesetting/index.ts';
import { printMetrics } from '../fonts/index.ts';
import type { MathShape } from '../math/index.ts';
import { type ContentBytes, formatNumber } from './content-bytes.ts';
import type { DocumentFont } from './document-fonts.ts';
import type { PdfDocument, PdfImage, PdfRef } from './pdfkit-document.ts';
import type { StructureTree } from './structure-tree.ts';
import { writeTextLine } from './text-line.ts';

/** What pages of one document share. */
export type PageTools = {
  readonly document: PdfDocument;
  readonly structure: StructureTree;
  readonly bytes: ContentBytes;
  readonly font: (font: number) => DocumentFont;
  readonly image: (blob: string) => PdfImage | null;
  readonly math: (latex: string, display: boolean) => MathShape | null;
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

/** Writes the content stream of the document's current page in native PDF coordinates; the caller stores the bytes. */
export function writePage(tools: PageTools, laid: LaidPage): void {
  const state: PageState = { height: laid.heightPt, open: null, font: '', sizePt: 0, spacing: 0, color: '' };
  for (const item of laid.items) writeItem(tools, state, item);
  closeMarked(tools, state);
}

function writeItem(tools: PageTools, state: PageState, item: LaidItem): void {
  switch (item.kind) {
    case 'text':
      writeTextLine(tools, state, item);
      return;
    case 'rule':
      writeRule(tools, state, item);
      return;
    case 'image': {
      const image = tools.image(item.blob);
      openMarked(tools, state, item.node);
      const y = state.height - item.y - item.height;
      if (!image) {
        tools.bytes.text(`q 0.5 w ${rectangle(item.x, y, item.width, item.height)} S Q\n`);
        return;
      }
      if (!image.obj) image.embed(tools.document);
      tools.document.page.xobjects[image.label] ??= image.obj as PdfRef;
      const matrix = [item.width, 0, 0, item.height, item.x, y].map(formatNumber).join(' ');
      tools.bytes.text(`q ${matrix} cm /${image.label} Do Q\n`);
      return;
    }
    case 'math': {
      const shape = tools.math(item.latex, item.display);
      if (!shape) return;
      openMarked(tools, state, item.node);
      writeMath(tools, shape, item.x, state.height - item.y, item.sizePt);
    }
  }
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `${[x, y, width, height].map(formatNumber).join(' ')} re`;
}

/** Formula outlines with the base line's left end at (x, y), PDF coordinates. */
export function writeMath(tools: PageTools, shape: MathShape, x: number, y: number, sizePt: number): void {
  const { bytes } = tools;
  bytes.text(`q ${[sizePt, 0, 0, sizePt, x, y].map((n) => String(Math.round(n * 1e5) / 1e5)).join(' ')} cm\n`);
  bytes.text(shape.operators);
  for (const part of shape.texts) writeMathText(tools, part);
  bytes.text('Q\n');
}

/** Chinese text of a formula: upright, in the text fonts, glyph after glyph. */
function writeMathText(tools: PageTools, part: MathShape['texts'][number]): void {
  const { bytes } = tools;
  // Text of the drawing has y downwards.
  const [a, b, c, d, e, f] = part.matrix;
  const matrix = [a, b, -c, -d, e, f].map((n) => String(Math.round(n * 1e7) / 1e7)).join(' ');
  bytes.text(`q ${matrix} cm BT 0 Tc\n`);
  for (const char of part.text) {
    const codePoint = char.codePointAt(0) as number;
    const font = fontWithGlyph(printMetrics, isWideCodePoint(codePoint) ? FONT.song : FONT.latin, codePoint);
    if (font < 0) continue;
    const opened = tools.font(font);
    tools.document.page.fonts[opened.name] ??= opened.ref();
    bytes.text(`/${opened.name} ${formatNumber(part.size)} Tf <`);
    bytes.glyph(opened.glyph(codePoint));
    bytes.text('> Tj\n');
  }
  bytes.text('ET Q\n');
}

function writeRule(tools: PageTools, state: PageState, rule: LaidItem & { kind: 'rule' }): void {
  openMarked(tools, state, -1);
  const { bytes } = tools;
  const line = `${formatNumber(rule.x1)} ${formatNumber(state.height - rule.y1)} m ${formatNumber(rule.x2)} ${formatNumber(state.height - rule.y2)} l S`;
  if (rule.dots) bytes.text(`q 1 J ${formatNumber(rule.thickness)} w [0 3] 0 d ${line} Q\n`);
  else bytes.text(`${formatNumber(rule.thickness)} w ${line}\n`);
}

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
