import type { RuleBlock } from '../../model/index.ts';

type Find = (block: RuleBlock) => readonly string[];

let last: readonly { readonly key: string; readonly find: Find }[] = [];

/**
 * Finds which of some words a block contains anywhere in its texts. What it found in a block is kept as long as the words are the same,
 * so a check may ask it after every keystroke; the finders of the last few lists of words are remembered.
 */
export function wordFinder(words: readonly string[]): Find {
  const key = words.join('\n');
  const known = last.find((it) => it.key === key);
  if (known) return known.find;
  const longestFirst = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  // Not a fact of every block: these lists come and go while somebody writes a term.
  const kept = new WeakMap<RuleBlock, readonly string[]>();
  const find: Find = (block) => {
    const before = kept.get(block);
    if (before) return before;
    const words = wordsIn(block, longestFirst);
    kept.set(block, words);
    return words;
  };
  last = [{ key, find }, ...last].slice(0, 8);
  return find;
}

function wordsIn(block: RuleBlock, words: readonly string[]): readonly string[] {
  const texts = [block.title.plain, block.text.plain, ...block.rows.flat().map((cell) => cell?.plain ?? '')];
  const all = texts.join('\n').toLowerCase();
  return words.filter((word) => all.includes(word.toLowerCase()));
}
