import type { LaidCheckbox, LaidField } from '#shared/typesetting/index.ts';
import { ContentBytes, formatNumber } from './content-bytes.ts';
import type { PageState, PageTools } from './page-state.ts';
import type { PdfDocument, PdfRef } from './pdfkit-document.ts';
import { writeTextLine } from './text-line.ts';

/** Rectangle in PDF coordinates: left, bottom, right, top. */
export type FieldRect = readonly [number, number, number, number];

/** How a field looks before anybody types: its value as the typesetter set it, with the embedded fonts. */
export function fieldAppearance(tools: PageTools, item: LaidField, pageHeight: number, rect: FieldRect): PdfRef {
  const bytes = new ContentBytes();
  const fonts: Record<string, PdfRef> = {};
  const page = { ...tools.document.page, fonts };
  const drawing: PageTools = { ...tools, bytes, document: { page } as unknown as PdfDocument };
  const state: PageState = { height: pageHeight, open: -1, font: '', sizePt: 0, spacing: 0, color: '' };
  const [left, bottom, right, top] = rect;
  bytes.text(`/Tx BMC q ${[left, bottom, right - left, top - bottom].map(formatNumber).join(' ')} re W n\n`);
  for (const line of item.value) writeTextLine(drawing, state, { ...line, node: -1, label: undefined });
  bytes.text('Q EMC\n');
  return formObject(tools.document, rect, fonts, bytes.take());
}

/** A box to tick, with and without its tick. */
export function boxAppearance(document: PdfDocument, item: LaidCheckbox, checked: boolean): PdfRef {
  const { width, height } = item;
  const at = (dx: number, dy: number) => `${formatNumber(dx * width)} ${formatNumber(dy * height)}`;
  const frame = `q 0 G 0.6 w 0.3 0.3 ${formatNumber(width - 0.6)} ${formatNumber(height - 0.6)} re S`;
  const tick = checked ? ` 1 w ${at(0.18, 0.52)} m ${at(0.42, 0.22)} l ${at(0.84, 0.84)} l S` : '';
  return formObject(document, [0, 0, width, height], {}, Buffer.from(`${frame}${tick} Q\n`, 'latin1'));
}

function formObject(
  document: PdfDocument,
  rect: FieldRect,
  fonts: Record<string, PdfRef>,
  content: Uint8Array,
): PdfRef {
  const object = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [...rect],
    Resources: { Font: fonts },
  });
  object.end(content);
  return object;
}
