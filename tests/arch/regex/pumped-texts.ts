import { type PatternNode, parsePattern } from './parse-pattern.ts';

/** A text that begins so, then says the same again and again, and then what the pattern does not want. */
export type PumpedText = { readonly before: string; readonly again: string; readonly behind: string };

const COMMON = [...' a1A.,-_/<"(:;=\n\t中（“、，。\u3000'];
const MANY = 8;
const MOST_TEXTS = 60;

/** Texts made of what a pattern itself looks for: what it repeats, with what leads there, and a few that hurt many. */
export function pumpedTexts({ source, flags }: RegExp): readonly PumpedText[] {
  const plain = flags.replace(/[dgy]/g, '');
  const tree = parsePattern(source);
  const pool = [...new Set([...COMMON, ...source.replace(/\\[\s\S]/g, '')])];
  const known = new Map<string, readonly string[]>();
  const charsOf = (atom: string): readonly string[] => {
    let chars = known.get(atom);
    if (!chars) {
      chars = atom === '^' || atom === '$' || /^\\[bBk\d]/.test(atom) ? [] : matching(atom, plain, pool);
      known.set(atom, chars);
    }
    return chars;
  };
  const sample = (node: PatternNode, nth = 0): string => {
    if (node.kind === 'atom') return charsOf(node.source)[nth] ?? charsOf(node.source)[0] ?? '';
    if (node.kind === 'row') return node.parts.map((part) => sample(part, nth)).join('');
    if (node.kind === 'choice') return sample(node.ways[nth % node.ways.length] as PatternNode, nth);
    if (node.kind === 'look') return '';
    return sample(node.body, nth).repeat(Math.max(node.min, 1));
  };
  const texts = new Map<string, PumpedText>();
  const add = (before: string, again: string): void => {
    if (again !== '' && texts.size < MOST_TEXTS) texts.set(`${before}\n${again}`, { before, again, behind: '\u0001' });
  };
  const visit = (node: PatternNode, before: string): void => {
    if (node.kind === 'choice') for (const way of node.ways) visit(way, before);
    if (node.kind === 'look') visit(node.body, before);
    if (node.kind === 'row') {
      let lead = before;
      for (const part of node.parts) {
        visit(part, lead);
        lead += sample(part);
      }
    }
    if (node.kind !== 'repeat') return;
    if (node.max >= MANY) {
      const kinds = new Set([0, 1, 2, 3].map((nth) => sample(node.body, nth)));
      for (const again of kinds) {
        add(before, again);
        add('', again);
        add('', before + again);
      }
    }
    visit(node.body, before);
  };
  visit(tree, '');
  if (texts.size > 0) for (const again of [' ', 'a', '1', '中', '（', '"', sample(tree)]) add('', again);
  return [...texts.values()];
}

/** Characters that an atom takes; blanks, digits and letters first, for other parts of a pattern like them too. */
function matching(atom: string, flags: string, pool: readonly string[]): readonly string[] {
  const pattern = new RegExp(`^(?:${atom})$`, flags);
  return pool.filter((char) => pattern.test(char));
}
