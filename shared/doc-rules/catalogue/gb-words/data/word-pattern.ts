/** A word of a list and where it is not meant. `before` and `after` are patterns of what must not stand right beside it. */
export type WordPattern = {
  readonly word: string;
  readonly before?: string;
  readonly after?: string;
  /** Written instead, where that needs no judgement. */
  readonly instead?: string;
};

/** One pattern of all words of a list; `match[0]` is the word. Longer words go first. */
export function wordPattern(words: readonly WordPattern[]): RegExp {
  const alternatives = [...words]
    .sort((a, b) => b.word.length - a.word.length)
    .map(
      ({ word, before, after }) =>
        `${before === undefined ? '' : `(?<!${before})`}${word}${after === undefined ? '' : `(?!${after})`}`,
    );
  return new RegExp(alternatives.join('|'), 'g');
}
