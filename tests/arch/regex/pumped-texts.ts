import type { PatternNode } from './parse-pattern.ts';

/** A text that begins so, then says the same again and again, and then what the pattern does not want. */
export type PumpedText = { readonly before: string; readonly again: string; readonly behind: string };

const COMMON = [...' a1A.,-_/<"(:;=\n\t中（“、，。\u3000'];
const NOTHING = '\u0001';
/** Neither `$` nor a dot goes on behind it. */
const ENDS = `${NOTHING}\n${NOTHING}`;
const MANY = 8;
const MOST_TEXTS = 160;

/** Texts made of what a pattern itself looks for: what it repeats, with what leads there, and a few that hurt many. */
export function pumpedTexts({ source, flags }: RegExp, tree: PatternNode): readonly PumpedText[] {
  const plain = flags.replace(/[dgmy]/g, '');
  const written = source.replace(/\\u\{?([\dA-Fa-f]{4,5})\}?/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  const pool = [...new Set([...COMMON, ...written.replace(/\\(?:\w|(\W))/g, '$1')])];
  const known = new Map<string, readonly string[]>();
  /** Characters that an atom takes; blanks, digits and letters first, for other parts of a pattern like them too. */
  const charsOf = (atom: string): readonly string[] => {
    const old = known.get(atom);
    if (old) return old;
    const pattern = new RegExp(`^(?:${atom})$`, plain);
    const chars = pool.filter((char) => pattern.test(char));
    known.set(atom, chars);
    return chars;
  };
  /** What a part takes, the nth way; -1 = the last, of characters the one that is most its own. */
  const sample = (node: PatternNode, nth = 0): string => {
    if (node.kind === 'atom') return charsOf(node.source).at(nth) ?? charsOf(node.source)[0] ?? '';
    if (node.kind === 'row') return rowOf(node.parts, nth);
    if (node.kind === 'choice') return sample(node.ways.at(nth % node.ways.length) as PatternNode, nth);
    if (node.kind === 'group') return sample(node.body, nth);
    return node.kind === 'repeat' ? sample(node.body, nth).repeat(Math.max(node.min, 1)) : '';
  };
  const rowOf = (parts: readonly PatternNode[], nth: number) => parts.map((part) => sample(part, nth)).join('');
  const texts = new Map<string, PumpedText>();
  const add = (before: string, again: string, behind: string): void => {
    if (again !== '' && texts.size < MOST_TEXTS)
      texts.set([before, again, behind].join('\n\n'), { before, again, behind });
  };
  /** What a part does not take ends it: the pattern behind it must not find what it wants there. */
  const ends = (node: PatternNode): readonly string[] => {
    const atom = node.kind === 'repeat' ? node.body : node;
    const taken = atom.kind === 'atom' ? charsOf(atom.source) : [];
    const not = taken.length > 0 ? pool.find((char) => !taken.includes(char)) : undefined;
    return not === undefined ? [ENDS] : [ENDS, not + NOTHING];
  };
  const visit = (node: PatternNode, before: string, nth: number): void => {
    if (node.kind === 'choice') for (const way of node.ways) visit(way, before, nth);
    if (node.kind === 'look' || node.kind === 'group') visit(node.body, before, nth);
    if (node.kind === 'row') {
      let lead = before;
      for (const [index, part] of node.parts.entries()) {
        visit(part, lead, nth);
        // What comes behind something that takes all may begin at every place.
        if (isMany(part))
          for (let to = index + 2; to <= Math.min(index + 4, node.parts.length); to++)
            add(lead + sample(part, nth), rowOf(node.parts.slice(index + 1, to), nth), `\n${NOTHING}`);
        lead += sample(part, nth);
      }
    }
    if (node.kind !== 'repeat') return;
    if (isMany(node)) {
      const kinds = new Set((nth < 0 ? [nth] : [0, 1, 2, 3]).map((each) => sample(node.body, each)));
      for (const again of kinds)
        for (const behind of ends(node)) {
          add(before, again, behind);
          add(NOTHING, again, behind);
          add('', before + again, behind);
        }
    }
    visit(node.body, before, nth);
  };
  visit(tree, '', 0);
  visit(tree, '', -1);
  if (texts.size > 0) for (const again of [' ', 'a', '1', '中', '（', '"', sample(tree)]) add('', again, NOTHING);
  return [...texts.values()];
}

const isMany = (node: PatternNode): boolean => node.kind === 'repeat' && node.max >= MANY;
