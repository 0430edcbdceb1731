const known = new Map<string, string>();

/**
 * Letters and digits of one character, by which a quotation is found again: half width, lower case, Ⅱ as ii, ℃ as c; nothing for blanks,
 * signs and punctuation, which members change.
 */
export function plainLetters(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  let letters = known.get(char);
  if (letters === undefined) {
    letters = char
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    known.set(char, letters);
  }
  return letters;
}

export function plainText(text: string): string {
  let plain = '';
  for (const char of text) plain += plainLetters(char);
  return plain;
}

/** How much a text tells: Chinese characters count whole, Latin letters and digits half. */
export function lengthOf(plain: string): number {
  let length = 0;
  for (let i = 0; i < plain.length; i++) length += plain.charCodeAt(i) >= 0x2e80 ? 1 : 0.5;
  return length;
}

/** Two neighbouring code units as one number. */
export function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}
