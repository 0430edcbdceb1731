import { child, children, textOf, type XmlElement } from '../package/index.ts';

const SYMBOLS: Readonly<Record<string, string>> = {
  '×': '\\times ',
  '÷': '\\div ',
  '·': '\\cdot ',
  '⋅': '\\cdot ',
  '∙': '\\cdot ',
  '±': '\\pm ',
  '∓': '\\mp ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '≈': '\\approx ',
  '≡': '\\equiv ',
  '∝': '\\propto ',
  '∞': '\\infty ',
  '∑': '\\sum ',
  '∏': '\\prod ',
  '∫': '\\int ',
  '√': '\\surd ',
  '∂': '\\partial ',
  '∇': '\\nabla ',
  '∈': '\\in ',
  '→': '\\to ',
  '⇒': '\\Rightarrow ',
  '…': '\\ldots ',
  '⋯': '\\cdots ',
  '°': '^{\\circ}',
  '′': "'",
  '−': '-',
  '﹣': '-',
  '％': '\\%',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  '\\': '\\backslash ',
  '\u00a0': ' ',
};

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const CAPITALS = new Set(['Gamma', 'Delta', 'Theta', 'Lambda', 'Xi', 'Pi', 'Sigma', 'Upsilon', 'Phi', 'Psi', 'Omega']);
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0302': 'hat',
  '^': 'hat',
  '\u0303': 'tilde',
  '~': 'tilde',
  '\u0304': 'bar',
  '\u0305': 'bar',
  '¯': 'bar',
  '\u0307': 'dot',
  '\u0308': 'ddot',
  '\u20d7': 'vec',
  '\u2192': 'vec',
};
const FUNCTIONS = new Set(
  'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh ln lg log exp lim max min'.split(' '),
);
const N_ARY: Readonly<Record<string, string>> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∬': '\\iint',
  '∮': '\\oint',
};

/** LaTeX of plain characters: signs and Greek letters become commands, Han text stands in \text{…}. */
export function textToLatex(text: string): string {
  let latex = '';
  for (const part of text.match(/[\u3000-\u303f\u3400-\u9fff\uff01-\uff0f\uff1a-\uff60]+|[\s\S]/gu) ?? []) {
    const code = part.codePointAt(0) ?? 0;
    if (part === '（') latex += '(';
    else if (part === '）') latex += ')';
    else if (part in SYMBOLS) latex += SYMBOLS[part];
    else if (code >= 0x3b1 && code <= 0x3c9) latex += greek(GREEK[code - 0x3b1], part);
    else if (code >= 0x391 && code <= 0x3a9) latex += greek(capital(GREEK[code - 0x391]), part);
    else if (part === 'µ') latex += '\\mu ';
    else if (code >= 0x3000 && code <= 0xffff && part.length >= 1) latex += `\\text{${part}}`;
    else latex += part;
  }
  return latex;
}

function greek(name: string | undefined, char: string): string {
  if (!name || name === 'omicron') return char === 'ο' ? 'o' : char;
  if (/^[A-Z]/.test(name) && !CAPITALS.has(name)) return name[0] ?? char;
  return `\\${name} `;
}

function capital(name: string | undefined): string | undefined {
  return name && name[0]!.toUpperCase() + name.slice(1).replace('arsigma', 'sigma');
}

/**
 * LaTeX of an Office Math element (m:oMath or a part of it): runs, sub- and superscripts, fractions, roots, sums and integrals,
 * brackets, accents, bars, functions, limits, matrices and equation arrays. What is unknown is read through, so that no text is lost.
 */
export function ommlToLatex(element: XmlElement): string {
  return sequence(element)
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[}\]),;])/g, '')
    .trim();
}

function sequence(element: XmlElement | undefined): string {
  let latex = '';
  for (const node of element?.children ?? []) if (typeof node === 'object') latex += convert(node);
  return latex;
}

function group(element: XmlElement | undefined): string {
  return `{${sequence(element).trim()}}`;
}

function base(element: XmlElement | undefined): string {
  const latex = sequence(element)
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .trim();
  return [...latex].length === 1 || /^\\[A-Za-z]+$/.test(latex) ? latex : `{${latex}}`;
}

function property(element: XmlElement, properties: string, name: string): string | undefined {
  const found = child(child(element, properties), name);
  return found ? (found.attrs['m:val'] ?? '') : undefined;
}

function convert(element: XmlElement): string {
  const part = (name: string): XmlElement | undefined => child(element, name);
  switch (element.name) {
    case 'm:r':
      return run(element);
    case 'm:sSub':
      return `${base(part('m:e'))}_${group(part('m:sub'))}`;
    case 'm:sSup':
      return `${base(part('m:e'))}^${group(part('m:sup'))}`;
    case 'm:sSubSup':
      return base(part('m:e')) === '{}'
        ? `{}^${group(part('m:sup'))}_${group(part('m:sub'))}`
        : `${base(part('m:e'))}_${group(part('m:sub'))}^${group(part('m:sup'))}`;
    case 'm:sPre':
      return `{}_${group(part('m:sub'))}^${group(part('m:sup'))}${base(part('m:e'))}`;
    case 'm:f':
      return fraction(element);
    case 'm:rad': {
      const degree = sequence(part('m:deg')).trim();
      return degree ? `\\sqrt[${degree}]${group(part('m:e'))}` : `\\sqrt${group(part('m:e'))}`;
    }
    case 'm:nary':
      return nAry(element);
    case 'm:d':
      return brackets(element);
    case 'm:acc':
      return `\\${ACCENTS[property(element, 'm:accPr', 'm:chr') ?? '\u0302'] ?? 'hat'}${group(part('m:e'))}`;
    case 'm:bar':
      return `\\${property(element, 'm:barPr', 'm:pos') === 'top' ? 'overline' : 'underline'}${group(part('m:e'))}`;
    case 'm:func':
      return `${functionName(sequence(part('m:fName')))}${group(part('m:e'))}`;
    case 'm:limLow':
      return `${functionName(sequence(part('m:e'))).trim()}_${group(part('m:lim'))}`;
    case 'm:limUpp':
      return `${functionName(sequence(part('m:e'))).trim()}^${group(part('m:lim'))}`;
    case 'm:m':
      return `\\begin{matrix}${rows(children(element, 'm:mr'))}\\end{matrix}`;
    case 'm:eqArr':
      return equations(children(element, 'm:e').map((row) => sequence(row).trim()));
    case 'w:r':
    case 'm:t':
      return textToLatex(textOf(element));
    default:
      return /Pr$/.test(element.name) ? '' : sequence(element);
  }
}

function run(element: XmlElement): string {
  const text = children(element, 'm:t').map(textOf).join('');
  const upright = property(element, 'm:rPr', 'm:sty') === 'p' || property(element, 'm:rPr', 'm:nor') !== undefined;
  const latex = textToLatex(text);
  // An upright word is an index or a name (max, wax); functions come as m:func.
  return upright && /^[A-Za-z]{2,}$/.test(text) ? `\\mathrm{${text}}` : latex;
}

function fraction(element: XmlElement): string {
  const numerator = group(child(element, 'm:num'));
  const denominator = group(child(element, 'm:den'));
  const type = property(element, 'm:fPr', 'm:type');
  // A stack without a bar is how tolerances (+0.02 over 0) are typed.
  if (type === 'noBar') return `{}^${numerator}_${denominator}`;
  if (type === 'lin') return `${numerator}/${denominator}`;
  return `\\frac${numerator}${denominator}`;
}

/** Two bare numbers one above the other are a tolerance (+0.02 over 0), all else is a set of equations. */
function equations(lines: readonly string[]): string {
  const [upper = '', lower = ''] = lines;
  if (lines.length === 2 && lines.every((line) => /^[+-]?\d[\d.,]*$/.test(line))) return `{}^{${upper}}_{${lower}}`;
  return `\\begin{aligned}${lines.join(' \\\\ ')}\\end{aligned}`;
}

function nAry(element: XmlElement): string {
  const sign = N_ARY[property(element, 'm:naryPr', 'm:chr') ?? '∫'] ?? '\\sum';
  const sub = sequence(child(element, 'm:sub')).trim();
  const sup = sequence(child(element, 'm:sup')).trim();
  return `${sign}${sub ? `_{${sub}}` : ''}${sup ? `^{${sup}}` : ''}${group(child(element, 'm:e'))}`;
}

function brackets(element: XmlElement): string {
  const bracket = (name: string, fallback: string): string => {
    const char = property(element, 'm:dPr', name) ?? fallback;
    return char === ''
      ? '.'
      : char === '{'
        ? '\\{'
        : char === '}'
          ? '\\}'
          : char === '（'
            ? '('
            : char === '）'
              ? ')'
              : char;
  };
  const inner = children(element, 'm:e')
    .map(sequence)
    .join(property(element, 'm:dPr', 'm:sepChr') ?? '|');
  return `\\left${bracket('m:begChr', '(')}${inner}\\right${bracket('m:endChr', ')')}`;
}

function functionName(latex: string): string {
  const bare = latex.replace(/^\\mathrm\{([A-Za-z]+)\}$/, '$1').trim();
  if (bare.startsWith('\\')) return bare.includes('{') ? bare : `${bare} `;
  return FUNCTIONS.has(bare) ? `\\${bare} ` : /^[A-Za-z]{2,}$/.test(bare) ? `\\operatorname{${bare}}` : bare;
}

function rows(list: readonly XmlElement[]): string {
  return list.map((row) => children(row, 'm:e').map(sequence).join(' & ')).join(' \\\\ ');
}
