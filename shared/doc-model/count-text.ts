import type { Node } from 'prosemirror-model';
import { isHan } from '../base/index.ts';

/** Size of a text as Chinese editors count it (字数): every Han character is one, so is every word or number of Latin letters. */
export type TextCount = {
  /** Han characters and words: 字数. */
  readonly words: number;
  /** All characters without blanks, punctuation included: 字符数. */
  readonly characters: number;
};

const NOTHING: TextCount = { words: 0, characters: 0 };
const WORD = /[\p{L}\p{N}]+(?:[.,'’:/-][\p{L}\p{N}]+)*/gu;

/** Counts a plain text. `GB/T 1.1` are two words, 25℃ is one. */
export function countText(text: string): TextCount {
  let han = 0;
  let characters = 0;
  let rest = '';
  for (const char of text) {
    if (/\s/u.test(char)) rest += ' ';
    else {
      characters++;
      if (isHan(char)) {
        han++;
        rest += ' ';
      } else rest += char;
    }
  }
  return { words: han + (rest.match(WORD)?.length ?? 0), characters };
}

const counted = new WeakMap<Node, TextCount>();

/** Counts a document with its footnotes; parts that did not change are not counted again. */
export function countDocument(node: Node): TextCount {
  const known = counted.get(node);
  if (known) return known;
  let count: TextCount;
  if (node.isTextblock) {
    count = countText(node.textBetween(0, node.content.size, ' ', ' '));
    for (const child of node.children) if (child.type.name === 'footnote') count = sum(count, footnote(child));
  } else {
    let words = 0;
    let characters = 0;
    for (const child of node.children) {
      const part = countDocument(child);
      words += part.words;
      characters += part.characters;
    }
    count = words + characters === 0 ? NOTHING : { words, characters };
  }
  counted.set(node, count);
  return count;
}

function footnote(node: Node): TextCount {
  return countText(String(node.attrs['text']));
}

function sum(a: TextCount, b: TextCount): TextCount {
  return { words: a.words + b.words, characters: a.characters + b.characters };
}
