const GREEK =
  /^(alpha|beta|gamma|delta|(var)?epsilon|zeta|eta|(var)?theta|iota|kappa|lambda|mu|nu|xi|pi|(var)?rho|(var)?sigma|tau|upsilon|(var)?phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega)$/;
/** Commands whose argument is words, not symbols. */
const WORDS = /\\(?:text|mathrm|operatorname|mathit|mathbf|textrm)\s*\{[^{}]*\}/g;

const SYMBOL = /(\\[A-Za-z]+|[A-Za-z])(\s*_\s*(?:\{[^{}]*\}|\\[A-Za-z]+|[A-Za-z0-9]))?/g;

/**
 * Symbols of a formula in the order in which they appear, each once, with their index: `m_1 = \frac{V_{a}}{\rho}` gives
 * `m_1`, `V_{a}`, `\rho`. Words, numbers, functions and layout commands are left out.
 */
export function formulaSymbols(latex: string): readonly string[] {
  // Indices may hold words (`m_{\text{max}}`), which must stay with their symbol.
  const found = new Set<string>();
  const bare = latex.replace(WORDS, (whole, offset: number) => (/_\s*\{?$/.test(latex.slice(0, offset)) ? whole : ' '));
  for (const match of bare.replace(/\\(begin|end)\s*\{[^{}]*\}/g, ' ').matchAll(SYMBOL)) {
    const [whole, base, index] = match;
    if (base!.startsWith('\\') && !GREEK.test(base!.slice(1))) {
      // The limits of a sum hold symbols themselves.
      for (const symbol of index ? formulaSymbols(index.replace(/^\s*_/, ' ')) : []) found.add(symbol);
      continue;
    }
    found.add(whole!.replace(/\s+/g, base!.startsWith('\\') ? ' ' : ''));
  }
  return [...found];
}
