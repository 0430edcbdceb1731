import { withoutAnyUnseen } from './unseen.ts';

const BREAKS = /[\t-\r\u0085\u2028\u2029]/g;

/** Letters drawn alike, each as the one it is taken for (after Unicode TR39, confusables); capitals where only those are alike. */
const DRAWN_ALIKE = new Map(
  [
    ...'I:l І:l Ӏ:l Ι:l 1:l |:l 0:o'.split(' '),
    ...'а:a в:b с:c ԁ:d е:e ё:ë һ:h і:i ї:ï ј:j к:k ӏ:l м:m н:h о:o р:p ԛ:q г:r ѕ:s т:t ѵ:v ԝ:w х:x у:y ү:y'.split(' '),
    ...'α:a β:b ε:e ζ:z η:n ι:i κ:k μ:m ν:v ο:o ρ:p τ:t υ:u χ:x γ:y ϲ:c ϳ:j ı:i ɑ:a ɡ:g'.split(' '),
    ...'エ:工 カ:力 タ:夕 ト:卜 ニ:二 ハ:八 ロ:口 囗:口 巿:市 曰:日 ー:一 ‐:一 ‑:一 ‒:一 –:一 —:一 ―:一 −:一 -:一'.split(
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

/** Equal for names that look alike to a reader: letters as the ones they are drawn like, no blanks, no case. Never shown, never stored. */
export function skeleton(text: string): string {
  const letters = [...plainName(text).normalize('NFKC').replace(/\s+/g, '')];
  return letters
    .map((letter) => DRAWN_ALIKE.get(letter) ?? DRAWN_ALIKE.get(letter.toLowerCase()) ?? letter.toLowerCase())
    .join('');
}

/** Tells which of the known names another one can be taken for without being it; empty = none. */
export function lookAlikes(known: Iterable<string>): (text: string) => string {
  const names = new Set(known);
  const drawn = new Map<string, string>();
  for (const name of names) if (name !== '') drawn.set(skeleton(name), name);
  return (text) => (text === '' || names.has(text) ? '' : (drawn.get(skeleton(text)) ?? ''));
}
