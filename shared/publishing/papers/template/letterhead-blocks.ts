import type { PubBlock, PubParagraph } from '../../publication.ts';
import { line } from '../paper-parts.ts';
import type { PaperProfile } from '../paper-profile.ts';
import type { Letterhead } from './paper-template.ts';

/** How much smaller than usual the name of a letterhead may be set. */
const LEAST_SHRINK = 0.6;

/** Width of the text of a letter, mm (GB/T 9704—2012). */
const LETTER_WIDTH = 156;

/** 信头 above a letter: the name on one line where it can be, address and reference below it, a rule; nothing without a name. */
export function letterheadBlocks(letterhead: Letterhead | undefined, { layout }: PaperProfile): readonly PubBlock[] {
  if (!letterhead || letterhead.name === '') return [];
  const color = letterhead.red ? '#C8102E' : '#000000';
  // A long name stands smaller on one line; one that is longer still takes two.
  const usual = layout.styles['letterhead-name'].sizePt;
  const fitting = Math.floor((LETTER_WIDTH * 72) / 25.4 / letterhead.name.length);
  const sizePt = fitting >= usual * LEAST_SHRINK ? Math.min(usual, fitting) : usual * LEAST_SHRINK;
  const given = (text: string): readonly PubParagraph[] => (text === '' ? [] : [line('letterhead-line', text)]);
  return [
    {
      kind: 'paragraph',
      style: 'letterhead-name',
      runs: [{ kind: 'text', text: letterhead.name, color, sizePt }],
    },
    ...given(letterhead.address),
    ...given(letterhead.reference),
    {
      kind: 'rule',
      widthMm: LETTER_WIDTH,
      thicknessPt: letterhead.red ? 2 : 1,
      beforePt: 4,
      keepWithPrevious: true,
      ...(letterhead.red ? { color } : {}),
    },
    line('letterhead-line', ''),
  ];
}
