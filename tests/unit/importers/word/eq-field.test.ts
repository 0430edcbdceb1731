import { describe, expect, test } from 'vitest';
import { type EqResult, readEqField } from '#host/importers/word/eq-field.ts';

const latex = (code: string): string => {
  const result = readEqField(code);
  return result.kind === 'math' ? result.latex.replace(/\s+/g, '') : `${result.kind}:${result.text}`;
};

describe('readEqField', () => {
  test.each<[string, string]>([
    ['eq \\f(m1,m2)', '\\frac{m1}{m2}'],
    ['EQ w=\\f(m\\s\\do5(1),m\\s\\do5(2))×100', 'w=\\frac{m_{1}}{m_{2}}\\times100'],
    ['eq \\r(3,x+1)', '\\sqrt[3]{x+1}'],
    ['eq \\r(,x)', '\\sqrt{x}'],
    ['eq \\i\\su(i=1,n,xi)', '\\sum_{i=1}^{n}xi'],
    ['eq \\b\\lc\\{(\\a\\al(x=1,y=2))', '\\left\\{\\begin{array}{l}x=1\\\\y=2\\end{array}\\right.'],
    ['eq \\b\\bc\\[(a)', '\\left[a\\right]'],
    ['eq \\x\\to(x)', '\\overline{x}'],
    ['eq \\o(x,¯)', '\\overline{x}'],
  ])('%s', (code, wanted) => {
    expect(latex(code)).toBe(wanted);
  });

  test('figures in a circle and ruby are text', () => {
    expect(readEqField('eq \\o\\ac(○,3)')).toEqual<EqResult>({ kind: 'text', text: '③' });
    expect(readEqField('eq \\o(\\s\\up 5(dào),稻)')).toEqual<EqResult>({ kind: 'text', text: '稻' });
  });

  test('what is not known keeps its text and says so', () => {
    expect(readEqField('eq \\q(甲,乙)')).toEqual<EqResult>({ kind: 'unknown', text: '甲,乙' });
    expect(readEqField('eq \\f(甲')).toMatchObject({ kind: 'unknown' });
  });
});
