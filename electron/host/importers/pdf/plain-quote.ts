const WIDE = String.raw`\p{Script=Han}\u3000-\u303f\uff00-\uffef`;
const BLANKS_AT_WIDE = new RegExp(`(?<=[${WIDE}])[ \\t\\n]+|(?<![ \\t\\n])[ \\t\\n]+(?=[${WIDE}])`, 'gu');

/** Letters of a watermark that one line can meet. */
const MOST_STRANGE = 12;

/**
 * Text as it stands in a PDF without what only the setting of it put there: Chinese without blanks, lines joined, a hyphen at the end
 * of a line kept. Programs that read a PDF put a blank wherever letters stand apart, which between Chinese and Latin letters they do.
 */
export function plainQuote(text: string): string {
  return text
    .replace(/[\0\ufeff\u00ad\u200b]/g, '')
    .replace(/[ \t\r\n]+/g, (blanks) => (/[\r\n]/.test(blanks) ? '\n' : ' '))
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/(?<=[A-Za-z][-\u2010\u2011])\n(?=[A-Za-z])/g, '')
    .replace(BLANKS_AT_WIDE, '')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

/** Pieces of a line as one text, with a blank where they stand apart and are not Chinese. */
export function joinPieces(
  pieces: readonly { readonly text: string; readonly x: number; readonly right: number; readonly height: number }[],
): string {
  let text = '';
  let right = 0;
  for (const piece of pieces) {
    if (text !== '' && piece.x - right > piece.height * 0.1) text += ' ';
    text += piece.text;
    right = piece.right;
  }
  return plainQuote(text);
}

/** The letters under a mark without those of a watermark: they come first or last, and the rest stands on the page as it is. */
export function withoutWatermark(quote: string, page: string, askew: string): string {
  const bare = quote.replace(/\s+/g, '');
  if (askew === '' || bare === '' || page.includes(bare)) return quote;
  const strange = (char: string | undefined): boolean => char !== undefined && askew.includes(char);
  const chars = [...quote.trim()];
  // As few letters as possible go, from either end.
  for (let gone = 1; gone <= Math.min(askew.length, MOST_STRANGE); gone++) {
    for (let head = gone; head >= 0; head--) {
      const kept = trimLetters(chars, head, gone - head, strange);
      if (kept !== null && kept.trim() !== '' && page.includes(kept.replace(/\s+/g, ''))) return kept;
    }
  }
  return quote;
}

/** Without so many letters at the beginning and at the end; null when others stand there. */
function trimLetters(
  chars: readonly string[],
  head: number,
  tail: number,
  strange: (char: string | undefined) => boolean,
): string | null {
  let [from, to] = [0, chars.length];
  for (let n = 0; n < head; n++) {
    while (from < to && chars[from]!.trim() === '') from++;
    if (from >= to || !strange(chars[from])) return null;
    from++;
  }
  for (let n = 0; n < tail; n++) {
    while (to > from && chars[to - 1]!.trim() === '') to--;
    if (to <= from || !strange(chars[to - 1])) return null;
    to--;
  }
  return chars.slice(from, to).join('');
}
