import { withoutAnyUnseen } from './unseen.ts';

const BREAKS = /[\t-\r\u0085\u2028\u2029]/g;

/** Cyrillic and Greek letters that are drawn like Latin ones (after Unicode TR39, confusables), in lower case. */
const LATIN = new Map(
  [
    ...'а:a в:b с:c ԁ:d е:e һ:h і:i ј:j к:k ӏ:l м:m о:o р:p ԛ:q г:r ѕ:s т:t ѵ:v ԝ:w х:x у:y α:a β:b ε:e η:n ι:i κ:k ν:v ο:o ρ:p τ:t υ:u χ:x γ:y'.split(
      ' ',
    ),
  ].map((pair) => [pair.charAt(0), pair.charAt(2)] as const),
);

/** A line without unseen characters; its blanks stay. */
export function withoutUnseen(text: string): string {
  return withoutAnyUnseen(text.toWellFormed().replace(BREAKS, ' '));
}

/**
 * A name, number or code as people see it: without unseen characters, blanks collapsed, ideographs that only stand for compatibility as the
 * usual ones. For what says who, which and where; never for free text.
 */
export function plainName(text: string): string {
  return withoutUnseen(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Equal for names that look alike to a reader: letters of other scripts as the Latin ones they are drawn like, no blanks, no case. */
export function skeleton(text: string): string {
  const folded = plainName(text).normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return [...folded].map((letter) => LATIN.get(letter) ?? letter).join('');
}
