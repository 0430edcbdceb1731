const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, like `matchAll`, which copies the pattern for each text: where most texts hold no match, that costs more
 * than looking.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError('matchesIn needs a global pattern');
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    // A match of no length would be found for ever.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
