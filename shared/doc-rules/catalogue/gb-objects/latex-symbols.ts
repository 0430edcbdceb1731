/** Commands that print a letter of their own; others are signs, functions or layout. */
const GREEK =
  /^(?:alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|(?:var)?theta|iota|kappa|lambda|mu|nu|xi|(?:var)?rho|(?:var)?sigma|tau|upsilon|(?:var)?phi|chi|psi|omega|Gamma|Theta|Lambda|Xi|Phi|Psi|Omega|Upsilon|ell|hbar)$/;
/** Accents belong to the symbol: x̄ is another one than x. */
const ACCENTS = /^(?:bar|overline|hat|widehat|tilde|widetilde|dot|ddot|vec|underline)$/;
/** Upright groups: a name of several letters is one symbol. */
const UPRIGHT = /^(?:mathrm|operatorname|mathit|mathbf|boldsymbol|mathsf|bm|mathcal)$/;
/** Their argument is no mathematics of the formula. */
const SKIPPED = /^(?:text|textrm|mbox|tag|label|begin|end|color|mathop)$/;
const BIG = /^(?:sum|prod|int|iint|oint|lim|max|min|bigcup|bigcap|limsup|liminf|sup|inf)$/;
/** Upright or slanted letters that are constants and operators, not quantities. */
const CONSTANT = new Set(['e', 'd', 'i', 'j', 'π', 'exp', 'ln', 'lg', 'log', 'sin', 'cos', 'tan', 'max', 'min', 'T']);

/** A symbol of a formula: `m_1`, `\bar x`, `Δt`; `base` is without its index. */
export type LatexSymbol = { readonly name: string; readonly base: string; readonly from: number; readonly to: number };

/**
 * Symbols of quantities in a LaTeX formula in their order, each once: letters with their indices and accents. Numbers, functions, π,
 * operators, running indices of sums and texts are none.
 */
export function latexSymbols(latex: string): readonly LatexSymbol[] {
  const reader = new Reader(latex);
  reader.read(0, latex.length, false);
  const bound = reader.bound;
  const seen = new Set<string>();
  return reader.found.filter(({ name }) => {
    if (seen.has(name) || bound.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Walks through the source once; a class because position and finds belong together. */
class Reader {
  readonly found: LatexSymbol[] = [];
  readonly bound = new Set<string>();
  private readonly latex: string;

  constructor(latex: string) {
    this.latex = latex;
  }

  read(from: number, to: number, exponent: boolean): void {
    for (let at = from; at < to; ) at = this.step(at, to, exponent);
  }

  private step(at: number, end: number, exponent: boolean): number {
    const sign = this.latex[at] ?? '';
    if (sign === '\\') return this.command(at, end, exponent);
    if (sign === '^') return this.raised(at, end);
    if (sign === '_') return this.argumentEnd(at + 1, end);
    if (/[A-Za-z\u0370-\u03ff]/.test(sign)) return this.symbol(at, at + 1, sign, end, exponent);
    return at + 1;
  }

  private raised(at: number, end: number): number {
    const stop = this.argumentEnd(at + 1, end);
    this.read(at + 1, stop, true);
    return stop;
  }

  private command(at: number, end: number, exponent: boolean): number {
    const name = /^[A-Za-z]+/.exec(this.latex.slice(at + 1, end))?.[0];
    if (name === undefined) return at + 2;
    const after = at + 1 + name.length;
    if (BIG.test(name)) return this.big(after, end);
    if (SKIPPED.test(name)) return this.argumentEnd(after, end);
    if (GREEK.test(name)) return this.symbol(at, after, `\\${name}`, end, exponent);
    if (name === 'Delta' || name === 'mathrm' || name === 'partial') {
      const rest = /^\s*(?:\{\s*d\s*\}|$)/.exec(this.latex.slice(after, end));
      if (name === 'Delta') return this.difference(at, after, end);
      if (rest) return after + rest[0].length;
    }
    if (ACCENTS.test(name) || UPRIGHT.test(name)) {
      const stop = this.argumentEnd(after, end);
      const inner = plainName(this.latex.slice(after, stop));
      if (inner === '' || (ACCENTS.test(name) && inner.length > 12)) return stop;
      return this.symbol(at, stop, ACCENTS.test(name) ? `${name} ${inner}` : inner, end, exponent);
    }
    return after;
  }

  /** Δt is one symbol. */
  private difference(at: number, after: number, end: number): number {
    const next = /^\s*(?:\{\s*)?(\\?[A-Za-z]+?)(?![A-Za-z])|^\s*([A-Za-z])/.exec(this.latex.slice(after, end));
    if (!next) return this.symbol(at, after, 'Δ', end, false);
    const word = next[1] ?? next[2] ?? '';
    const single = word.startsWith('\\') ? word : word.slice(0, 1);
    const stop = after + next[0].length - (word.length - single.length);
    return this.symbol(at, stop, `Δ${single}`, end, false);
  }

  /** Letters under a sum run by themselves and need no explanation. */
  private big(after: number, end: number): number {
    const under = /^\s*(?:\\(?:no)?limits\s*)?_\s*/.exec(this.latex.slice(after, end));
    if (!under) return this.upperLimit(after, end);
    const from = after + under[0].length;
    const stop = this.argumentEnd(from, end);
    const text = this.latex.slice(from, stop);
    for (const match of text.matchAll(/([A-Za-z])\s*(?:=|\\in|\\to|\\rightarrow|,|\}?$)/g))
      this.bound.add(match[1] ?? '');
    const limit = /(?:=|\\in|\\to|<|\\le)/.exec(text);
    if (limit) this.read(from + limit.index + limit[0].length, stop, false);
    return this.upperLimit(stop, end);
  }

  /** The upper limit is no power: T there is a time, not a transposition. */
  private upperLimit(at: number, end: number): number {
    const raised = /^\s*\^/.exec(this.latex.slice(at, end));
    if (!raised) return at;
    const stop = this.argumentEnd(at + raised[0].length, end);
    this.read(at + raised[0].length, stop, false);
    return stop;
  }

  private symbol(at: number, after: number, base: string, end: number, exponent: boolean): number {
    let stop = after;
    let index = '';
    const primes = /^'+/.exec(this.latex.slice(stop, end))?.[0] ?? '';
    stop += primes.length;
    const lowered = /^\s*_\s*/.exec(this.latex.slice(stop, end));
    if (lowered) {
      const from = stop + lowered[0].length;
      stop = this.argumentEnd(from, end);
      index = plainName(this.latex.slice(from, stop));
    }
    const own = plainName(base) + primes;
    const name = index === '' ? own : `${own}_${index}`;
    const constant =
      index === '' &&
      (CONSTANT.has(own)
        ? own !== 'T' && own !== 'j' && own !== 'i'
          ? this.isConstant(at, own)
          : exponent && own === 'T'
        : false);
    if (!constant && own !== '' && !/^\d/.test(own) && !(exponent && /^[,*]$/.test(own)))
      this.found.push({ name, base: own, from: at, to: stop });
    return stop;
  }

  /** e only as the base of a power, d only before what is differentiated; else they are quantities (e 偏心距, d 直径). */
  private isConstant(at: number, own: string): boolean {
    if (own === 'e') return /^(?:e|\\mathrm\s*\{e\})\s*\^/.test(this.latex.slice(at));
    if (own === 'd') return /\\int|\\frac\s*\{\s*d/.test(this.latex) && /^d\s*[A-Za-z\\]/.test(this.latex.slice(at));
    return own.length > 1 || own === 'π';
  }

  /** Where the argument that begins here ends: a group in braces, a command, or one sign. */
  private argumentEnd(from: number, end: number): number {
    let at = from;
    while (at < end && /\s/.test(this.latex[at] ?? '')) at++;
    if (this.latex[at] === '{') {
      for (let depth = 0, to = at; to < end; to++) {
        if (this.latex[to] === '{') depth++;
        if (this.latex[to] === '}' && --depth === 0) return to + 1;
      }
      return end;
    }
    if (this.latex[at] === '\\') {
      const name = /^\\[A-Za-z]+/.exec(this.latex.slice(at, end))?.[0];
      if (name === undefined) return Math.min(at + 2, end);
      const after = at + name.length;
      return UPRIGHT.test(name.slice(1)) || name === '\\text' ? this.argumentEnd(after, end) : after;
    }
    return Math.min(at + 1, end);
  }
}

/** Name without braces, blanks and typefaces, so that `m_{\mathrm{s}}` and `m_s` are one. */
function plainName(latex: string): string {
  return latex
    .replace(/\\(?:mathrm|text|textrm|mathit|operatorname|mathbf|boldsymbol|bm|mathsf)\b/g, '')
    .replace(/\\[,;:!> ]/g, '')
    .replace(/[{}\s$]/g, '');
}
