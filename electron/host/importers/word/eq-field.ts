import { textToLatex } from './omml-to-latex.ts';

/** Result of an EQ field: LaTeX, plain text (circled figures, ruby), or the text inside it when a switch is not known. */
export type EqResult =
  | { readonly kind: 'math'; readonly latex: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string };

type Switch = { readonly name: string; readonly options: readonly string[]; readonly args: readonly string[] };

const KNOWN = new Set(['a', 'b', 'd', 'f', 'i', 'l', 'o', 'r', 's', 'x']);
const MAX_DEPTH = 12;

/**
 * Reads the code of an EQ field (`eq \f(a,b)`, ECMA-376-1, 17.16.5.20): fractions, roots, indices, brackets, arrays, sums and integrals,
 * overstrikes, boxes and lists. Han texts set over each other (`\o\ac(○,1)`) give plain text.
 */
export function readEqField(code: string): EqResult {
  const source = code.replace(/^\s*EQ\b\s*/i, '').trim();
  const circled = circledText(source);
  if (circled !== null) return { kind: 'text', text: circled };
  let isKnown = true;
  const latex = convert(source, 0, () => {
    isKnown = false;
  }).trim();
  return isKnown ? { kind: 'math', latex } : { kind: 'unknown', text: textInside(source) };
}

/** `\o\ac(○,1)` → ①, `\o(字,ˇ)` without formula signs → its first text. */
function circledText(source: string): string | null {
  const match =
    /^\\o(?:\\a[lcr])?\s{0,9}\(\s{0,9}(?:\\s\\(?:up|do)\s{0,9}\d{0,4}\(([^()]{0,40})\)|([^(),;]{0,40}))\s{0,9}[,;]\s{0,9}([^(),;\\]{0,40})\)$/i.exec(
      source,
    );
  if (!match) return null;
  const over = (match[1] ?? match[2] ?? '').trim();
  const under = (match[3] ?? '').trim();
  if (/^[○◯〇]$/.test(over)) {
    const value = Number(under);
    if (Number.isInteger(value) && value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
    return `(${under})`;
  }
  return match[1] !== undefined && /^[\u3400-\u9fff]+$/.test(under) ? under : null;
}

function convert(source: string, depth: number, unknown: () => void): string {
  if (depth > MAX_DEPTH) {
    unknown();
    return '';
  }
  let latex = '';
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('\\', at);
    if (next < 0) return latex + textToLatex(source.slice(at));
    latex += textToLatex(source.slice(at, next));
    const escaped = /^\\([\\,;()])/.exec(source.slice(next, next + 2));
    if (escaped) {
      latex += textToLatex(escaped[1] ?? '');
      at = next + 2;
      continue;
    }
    const found = readSwitch(source, next);
    if (!found) {
      unknown();
      return latex;
    }
    latex += latexOf(found.value, depth, unknown);
    at = found.end;
  }
  return latex;
}

function latexOf({ name, options, args }: Switch, depth: number, unknown: () => void): string {
  const inner = args.map((arg) => convert(arg, depth + 1, unknown).trim());
  const [first = '', second = '', third = ''] = inner;
  const option = (prefix: string): string | undefined =>
    options.find((entry) => entry.startsWith(prefix))?.slice(prefix.length);
  switch (name) {
    case 'f':
      return `\\frac{${first}}{${second}}`;
    case 'r':
      return inner.length > 1 && first !== ''
        ? `\\sqrt[${first}]{${second}}`
        : `\\sqrt{${inner.length > 1 ? second : first}}`;
    case 's':
      if (option('up') !== undefined) return `^{${first}}`;
      if (option('do') !== undefined) return `_{${first}}`;
      return inner.length > 1 ? `^{${first}}_{${inner.at(-1)}}` : first;
    case 'b': {
      const both = option('bc');
      const left = option('lc') ?? both ?? '(';
      const right = option('rc') ?? (both ? closing(both) : option('lc') ? '.' : ')');
      return `\\left${bracket(left)} ${first} \\right${bracket(right)}`;
    }
    case 'i': {
      const sign = options.includes('su') ? '\\sum' : options.includes('pr') ? '\\prod' : '\\int';
      const limits = `${first === '' ? '' : `_{${first}}`}${second === '' ? '' : `^{${second}}`}`;
      return `${sign}${limits} ${third}`;
    }
    case 'a': {
      const columns = Math.max(1, Number(option('co') ?? 1) || 1);
      const rows: string[] = [];
      for (let at = 0; at < inner.length; at += columns) rows.push(inner.slice(at, at + columns).join(' & '));
      return `\\begin{array}{${'l'.repeat(columns)}}${rows.join(' \\\\ ')}\\end{array}`;
    }
    case 'x':
      if (options.length === 1 && options[0] === 'to') return `\\overline{${first}}`;
      if (options.length === 1 && options[0] === 'bo') return `\\underline{${first}}`;
      return `\\boxed{${first}}`;
    case 'o':
      return /^[-¯ˉ–—_]$/.test(args.at(-1)?.trim() ?? '') ? `\\overline{${first}}` : overstrike(inner);
    case 'l':
      return inner.join(',');
    default:
      return ' ';
  }
}

/** Sub- and superscript set over each other in one place stand after one base: `\o(\s\up(2),\s\do(1))`. */
function overstrike(parts: readonly string[]): string {
  return parts.join('');
}

function closing(open: string): string {
  return { '(': ')', '[': ']', '{': '}', '<': '>' }[open] ?? open;
}

function bracket(char: string): string {
  if (char === '{' || char === '}') return `\\${char}`;
  return { '<': '\\langle', '>': '\\rangle', '‖': '\\|' }[char] ?? char;
}

/** A switch with its options and arguments; null when it is not one that EQ fields know. */
function readSwitch(source: string, at: number): { value: Switch; end: number } | null {
  const head = /^\\([a-zA-Z]+)/.exec(source.slice(at));
  const name = (head?.[1] ?? '').toLowerCase();
  if (!head || !KNOWN.has(name)) return null;
  let end = at + head[0].length;
  const options: string[] = [];
  for (;;) {
    const option =
      /^\s*\\([lrb]c)\s*\\(.)/.exec(source.slice(end)) ??
      /^\s*\\(up|do|ai|di|co|vs|hs|ba|fo|li|su|pr|in|to|bo|le|ri|al|ac|ar)\s*(\d*)(?:\(\))?/.exec(source.slice(end));
    if (!option) break;
    const isBare = ['su', 'pr', 'in', 'to', 'bo', 'le', 'ri', 'al', 'ac', 'ar'].includes(option[1] ?? '');
    options.push(`${option[1]}${isBare ? '' : option[2]}`);
    end += option[0].length;
  }
  const blanks = /^\s*/.exec(source.slice(end))?.[0].length ?? 0;
  if (source[end + blanks] !== '(')
    return name === 'd' || name === 's' ? { value: { name, options, args: [] }, end } : null;
  const args = readArguments(source, end + blanks);
  return args ? { value: { name, options, args: args.values }, end: args.end } : null;
}

function readArguments(source: string, open: number): { values: string[]; end: number } | null {
  const values: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < source.length; at++) {
    const char = source[at];
    if (char === '\\' && /[\\,;()]/.test(source[at + 1] ?? '')) {
      at += 1;
      continue;
    }
    if (char === '(') depth += 1;
    else if (char === ')') {
      depth -= 1;
      if (depth === 0) return { values: [...values, source.slice(from, at)], end: at + 1 };
    } else if ((char === ',' || char === ';') && depth === 1) {
      values.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return null;
}

function textInside(source: string): string {
  return source
    .replace(/\\[a-zA-Z]+\d*/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/[\s()]+/g, ' ')
    .trim();
}
