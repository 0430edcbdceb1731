import type { ParagraphStyle } from '../publishing/publication.ts';

export const PT_PER_MM = 72 / 25.4;

/** Centre of a line box lies this far (em) above the base line: Han characters fill 0.88 em above and 0.12 em below it. */
const CENTRE_EM = 0.38;

/** What a line of the style takes above and below its base line, points. */
export function boxAround(style: ParagraphStyle): { readonly above: number; readonly below: number } {
  const above = style.linePt / 2 + CENTRE_EM * style.sizePt;
  return { above, below: style.linePt - above };
}
