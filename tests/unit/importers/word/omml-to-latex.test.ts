import { expect, test } from 'vitest';
import { parseXml } from '#host/importers/package/index.ts';
import { textToLatex } from '#host/importers/word/index.ts';
import { ommlToLatex } from '#host/importers/word/omml-to-latex.ts';

const run = (text: string, upright = false): string =>
  `<m:r>${upright ? '<m:rPr><m:sty m:val="p"/></m:rPr>' : ''}<m:t>${text}</m:t></m:r>`;
const part = (name: string, content: string): string => `<m:${name}>${content}</m:${name}>`;

function latex(content: string): string {
  const tree = parseXml(
    `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${content}</m:oMath>`,
  );
  if (!tree.ok) throw new Error(tree.error.code);
  return ommlToLatex(tree.value);
}

test.each<[string, string, string]>([
  ['signs', run('a×b≤c±5%'), 'a\\times b\\le c\\pm 5\\%'],
  ['Greek', run('Δα+Ω'), '\\Delta \\alpha +\\Omega'],
  ['Han text', run('质量=3'), '\\text{质量}=3'],
  ['fraction', part('f', part('num', run('m')) + part('den', run('V'))), '\\frac{m}{V}'],
  [
    'linear fraction',
    part('f', `<m:fPr><m:type m:val="lin"/></m:fPr>${part('num', run('a'))}${part('den', run('b'))}`),
    '{a}/{b}',
  ],
  [
    'tolerance',
    part('f', `<m:fPr><m:type m:val="noBar"/></m:fPr>${part('num', run('+2'))}${part('den', run('-1'))}`),
    '{}^{+2}_{-1}',
  ],
  ['index in words', part('sSub', part('e', run('w')) + part('sub', run('max', true))), 'w_{\\mathrm{max}}'],
  ['power', part('sSup', part('e', run('x')) + part('sup', run('2'))), 'x^{2}'],
  [
    'index and power',
    part('sSubSup', part('e', run('x')) + part('sub', run('i')) + part('sup', run('2'))),
    'x_{i}^{2}',
  ],
  ['root', part('rad', part('deg', '') + part('e', run('x'))), '\\sqrt{x}'],
  ['third root', part('rad', part('deg', run('3')) + part('e', run('x'))), '\\sqrt[3]{x}'],
  [
    'sum',
    part(
      'nary',
      `<m:naryPr><m:chr m:val="∑"/></m:naryPr>${part('sub', run('i=1'))}${part('sup', run('n'))}${part('e', run('x'))}`,
    ),
    '\\sum_{i=1}^{n}{x}',
  ],
  ['brackets', part('d', part('e', run('a+b'))), '\\left(a+b\\right)'],
  ['bar', part('bar', `<m:barPr><m:pos m:val="top"/></m:barPr>${part('e', run('x'))}`), '\\overline{x}'],
  ['accent', part('acc', `<m:accPr><m:chr m:val="\u0304"/></m:accPr>${part('e', run('x'))}`), '\\bar{x}'],
  ['function', part('func', part('fName', run('sin', true)) + part('e', run('x'))), '\\sin {x}'],
  [
    'matrix',
    part(
      'm',
      part('mr', part('e', run('a')) + part('e', run('b'))) + part('mr', part('e', run('c')) + part('e', run('d'))),
    ),
    '\\begin{matrix}a & b \\\\ c & d\\end{matrix}',
  ],
  ['unknown elements are read through', part('borderBox', part('e', run('x'))), 'x'],
])('%s', (_, content, expected) => {
  expect(latex(content)).toBe(expected);
});

test('typed text: reserved characters are escaped', () => {
  expect(textToLatex('w（%）=a_b')).toBe('w(\\%)=a\\_b');
});
