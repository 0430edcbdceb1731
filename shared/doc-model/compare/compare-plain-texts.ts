import { diffWords, type TextRun } from './diff-words.ts';
import { type CompareToken, wordsOf } from './tokens.ts';

/** Differences of two texts without marks or atoms, by words. */
export function comparePlainTexts(before: string, after: string): readonly TextRun[] {
  return diffWords(tokensOfText(before), tokensOfText(after));
}

function tokensOfText(text: string): readonly CompareToken[] {
  return wordsOf(text).map((word) => ({ text: word, key: word }));
}
