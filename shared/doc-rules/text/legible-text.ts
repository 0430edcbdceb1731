import type { RuleText } from '../model/index.ts';

const RAISED: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'0123456789'].map((digit, index) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[index] ?? digit])),
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  '+': '⁺',
};

const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** Stands for raised and lowered signs that are no figures, so that nothing takes them for a letter of the line. */
const RAISED_SIGN = 'ʰ';
const LOWERED_SIGN = 'ₓ';

/**
 * A text made easy to read for patterns, of the same length, so that offsets stay: raised and lowered figures as their own characters
 * (10³, H₂O), every kind of blank as a space, full-width figures, letters and signs of operation in half width. Chinese punctuation stays.
 */
export function legibleText(text: RuleText): string {
  const plain = text.plain
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000]/g, ' ')
    .replace(/[０-９Ａ-Ｚａ-ｚ％＋－＜＞＝／．～]/g, half);
  const shifted = text.spans.filter((span) => span.kind === 'superscript' || span.kind === 'subscript');
  if (shifted.length === 0) return plain;
  const signs = plain.split('');
  for (const span of shifted) {
    for (let at = span.from; at < span.to && at < signs.length; at++) {
      const sign = signs[at] ?? '';
      if (span.kind === 'superscript') signs[at] = RAISED[sign] ?? RAISED_SIGN;
      else signs[at] = LOWERED[Number.parseInt(sign, 10)] ?? LOWERED_SIGN;
    }
  }
  return signs.join('');
}

function half(sign: string): string {
  return sign === '～' ? '~' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
