import { FONT } from '#shared/typesetting/index.ts';
import { formatNumber } from './content-bytes.ts';
import type { PageTools } from './page-state.ts';

/** A square drawn in the text; PDF coordinates, points. */
export type Box = {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly sign: 'tick' | 'cross' | null;
  /** What is copied and read out for it. */
  readonly text: string;
};

/** A box to tick, or (with a cross) the visible box that stands for a character no font has. */
export function writeBox(tools: PageTools, { left, bottom, width, height, sign, text }: Box): void {
  const at = (dx: number, dy: number) => `${formatNumber(left + dx * width)} ${formatNumber(bottom + dy * height)}`;
  tools.bytes.text(`/Span <</ActualText <FEFF${utf16Hex(text)}>>> BDC q 0.6 w `);
  tools.bytes.text(
    `${formatNumber(left)} ${formatNumber(bottom)} ${formatNumber(width)} ${formatNumber(height)} re S `,
  );
  writeInvisibleBlank(tools, left, bottom, height);
  if (sign === 'tick') tools.bytes.text(`1 w ${at(0.18, 0.52)} m ${at(0.42, 0.22)} l ${at(0.84, 0.84)} l S `);
  if (sign === 'cross') tools.bytes.text(`${at(0, 0)} m ${at(1, 1)} l ${at(0, 1)} m ${at(1, 0)} l S `);
  tools.bytes.text('Q EMC\n');
}

/** Programs that copy text heed the replacement text of a drawing only when a character stands in it. */
function writeInvisibleBlank(tools: PageTools, x: number, y: number, size: number): void {
  const font = tools.font(FONT.latin);
  tools.document.page.fonts[font.name] ??= font.ref();
  tools.bytes.text(
    `BT /${font.name} ${formatNumber(size)} Tf 0 Tc 3 Tr 1 0 0 1 ${formatNumber(x)} ${formatNumber(y)} Tm <`,
  );
  tools.bytes.glyph(font.glyph(0x20));
  tools.bytes.text('> Tj ET ');
}

function utf16Hex(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return hex;
}
