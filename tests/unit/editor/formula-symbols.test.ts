import { expect, test } from 'vitest';
import { formulaSymbols } from '#ui/editor/commands/formula-symbols.ts';

test.each([
  ['Y = \\frac{n_{0} \\times m}{1000} \\times (1 - \\rho)', ['Y', 'n_{0}', 'm', '\\rho']],
  ['m_1 + m_1 = 2m_1', ['m_1']],
  ['\\text{产量} = A \\cdot h_{\\max}', ['A', 'h_{\\max}']],
  ['\\sum_{i=1}^{n} x_i', ['i', 'n', 'x_i']],
  ['', []],
])('symbols of %s', (latex, symbols) => {
  expect(formulaSymbols(latex)).toEqual(symbols);
});
