const COMMANDS: Readonly<Record<string, string>> = {
  times: '×',
  div: '÷',
  cdot: '·',
  pm: '±',
  mp: '∓',
  le: '≤',
  ge: '≥',
  ne: '≠',
  approx: '≈',
  propto: '∝',
  infty: '∞',
  sum: '∑',
  prod: '∏',
  int: '∫',
  sqrt: '√',
  to: '→',
  circ: '°',
  ldots: '…',
  cdots: '⋯',
  left: '',
  right: '',
  mathrm: '',
  text: '',
  operatorname: '',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
};

const GROUP = '\\{((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)\\}';
const FRACTION = new RegExp(`\\\\frac${GROUP}${GROUP}`);
const SLANTED = new RegExp(`\\{\\}\\^${GROUP}_${GROUP}`, 'g');

/** A formula as one line of plain text: `\frac{m_1}{m_2}` → `m1/m2`, `\Delta t_{90}` → `Δt90`; indices lose their marks. */
export function plainMath(latex: string): string {
  // Nobody reads a formula of this length aloud, and the patterns below are not made for it.
  if (latex.length > 2_000) return latex;
  let text = latex.replace(/\\([%&#$_{}])/g, (_, char: string) =>
    char === '{' ? '\u0001' : char === '}' ? '\u0002' : char,
  );
  for (let depth = 0; depth < 8 && FRACTION.test(text); depth++) text = text.replace(FRACTION, '$1/$2');
  return text
    .replace(SLANTED, '($1/$2)')
    .replace(/\\(?:begin|end)\{[a-z]+\}/g, '')
    .replace(/\\\\/g, '; ')
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => COMMANDS[name] ?? name)
    .replace(/[{}_^\\\s]/g, '')
    .replace(/\u0001/g, '{')
    .replace(/\u0002/g, '}');
}
