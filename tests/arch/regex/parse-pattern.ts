/** A pattern as far as it matters for texts that it reads: what stands behind what, what repeats. */
export type PatternNode =
  /** Takes one character (or none: `^`, `\b`, a reference back), by its source. */
  | { readonly kind: 'atom'; readonly source: string }
  | { readonly kind: 'row'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly ways: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly min: number; readonly max: number; readonly body: PatternNode }
  /** What is only looked at, ahead or behind. */
  | { readonly kind: 'look'; readonly body: PatternNode };

const ATOM =
  /\\(?:u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|k<[^>]*>|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/uy;
const OPENING = /\((?:\?(?:<?[=!]|:|<[^>]*>|[ims-]*:))?/y;
const TIMES = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

/** Reads a pattern that the engine takes; sets of the flag `v` within sets are not read. */
export function parsePattern(source: string): PatternNode {
  let at = 0;
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
    if (opening === undefined) return { kind: 'atom', source: take(ATOM)?.[0] ?? '' };
    const body = choice();
    at++;
    return /[=!]$/.test(opening) ? { kind: 'look', body } : body;
  };
  const repeated = (body: PatternNode): PatternNode => {
    const times = take(TIMES);
    if (!times) return body;
    const [, sign, least = '0', comma, most] = times;
    const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
    const max = sign === '?' ? 1 : sign !== undefined || (comma && !most) ? Infinity : Number(most || least);
    return { kind: 'repeat', min, max, body };
  };
  return choice();
}
