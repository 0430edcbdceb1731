/** A pattern as far as it matters for what an engine does with it. */
export type PatternNode =
  /** Takes one character, by its source. */
  | { readonly kind: 'atom'; readonly source: string }
  /** Takes none: `^`, `$`, `\b`, `\B`. */
  | { readonly kind: 'place'; readonly source: string }
  | { readonly kind: 'row'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly ways: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
      readonly body: PatternNode;
    }
  | { readonly kind: 'group'; readonly number: number; readonly body: PatternNode }
  /** What a group took, once more. */
  | { readonly kind: 'again'; readonly number: number }
  /** What is only looked at, ahead or behind. */
  | { readonly kind: 'look'; readonly behind: boolean; readonly not: boolean; readonly body: PatternNode };

const ATOM =
  /\\(?:u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|k<[^>]*>|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/uy;
const OPENING = /\((?:\?(?:<?[=!]|:|<[^>]*>))?/y;
const TIMES = /(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/y;

/** Reads a pattern that the engine takes. Throws at what it does not read: flags of a group, sets within sets (flag `v`). */
export function parsePattern({ source, flags }: RegExp): PatternNode {
  if (flags.includes('v') || /\(\?[ims-]+:/.test(source)) throw new Error(`not read: /${source}/${flags}`);
  let at = 0;
  let groups = 0;
  const names = new Map<string, number>();
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at += match[0].length;
    return match;
  };
  const choice = (): PatternNode => {
    const ways = [row()];
    while (source[at] === '|') {
      at++;
      ways.push(row());
    }
    return ways.length === 1 ? (ways[0] as PatternNode) : { kind: 'choice', ways };
  };
  const row = (): PatternNode => {
    const parts: PatternNode[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(one()));
    return { kind: 'row', parts };
  };
  const one = (): PatternNode => {
    const opening = take(OPENING)?.[0];
    if (opening === undefined) return single(take(ATOM)?.[0] ?? '');
    const look = /^\(\?(<?)([=!])$/.exec(opening);
    const number = opening === '(' || (opening.startsWith('(?<') && !look) ? ++groups : 0;
    if (opening.startsWith('(?<') && !look) names.set(opening.slice(3, -1), number);
    const body = choice();
    at++;
    if (look) return { kind: 'look', behind: look[1] === '<', not: look[2] === '!', body };
    return number > 0 ? { kind: 'group', number, body } : body;
  };
  const single = (atom: string): PatternNode => {
    if (/^(?:[$^]|\\[bB])$/.test(atom)) return { kind: 'place', source: atom };
    if (/^\\[1-9]$/.test(atom)) return { kind: 'again', number: Number(atom[1]) };
    if (atom.startsWith('\\k<')) return { kind: 'again', number: names.get(atom.slice(3, -1)) ?? 0 };
    return { kind: 'atom', source: atom };
  };
  const repeated = (body: PatternNode): PatternNode => {
    const times = take(TIMES);
    if (!times) return body;
    const [, sign, least = '0', comma, most, lazy] = times;
    const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
    const max = sign === '?' ? 1 : sign !== undefined || (comma && !most) ? Infinity : Number(most || least);
    return { kind: 'repeat', min, max, lazy: lazy === '?', body };
  };
  return choice();
}
