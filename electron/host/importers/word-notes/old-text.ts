import type { Story, StoryToken } from './story.ts';

/** The text as it was sent: without what was inserted, with what was deleted. Paragraphs end with a line feed. */
export type OldText = {
  readonly text: string;
  /** Place in the text at which each token begins; one more for the end. */
  readonly offsets: readonly number[];
};

export function oldText({ tokens }: Story): OldText {
  const parts: string[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const token of tokens) {
    offsets.push(length);
    if (!isOld(token)) continue;
    parts.push(token.text);
    length += token.text.length;
  }
  offsets.push(length);
  return { text: parts.join(''), offsets };
}

export function isOld({ marks }: StoryToken): boolean {
  return marks.every(({ kind }) => kind !== 'ins');
}

/** Text of tokens as it reads now. */
export function newText(tokens: readonly StoryToken[]): string {
  return tokens
    .filter(({ marks }) => marks.every(({ kind }) => kind !== 'del'))
    .map(({ text }) => text)
    .join('');
}
