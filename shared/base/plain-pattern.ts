/**
 * The source of a pattern that takes this text and nothing else. The one way in which texts that come from anywhere get into a pattern
 * (tests/arch/regex.test.ts holds every `new RegExp` to it).
 */
export function plainPattern(text: string): string {
  return text.replace(/[.*+?^$()[\]{}|\\/]/g, '\\$&');
}

/** The source of a pattern that takes any of these texts, the longest that fits; of none, one that takes nothing at all. */
export function anyPlainPattern(texts: readonly string[]): string {
  if (texts.length === 0) return '(?!)';
  return texts
    .toSorted((a, b) => b.length - a.length)
    .map(plainPattern)
    .join('|');
}
