import { describe, expect, it } from 'vitest';
import { mathKey, mathShapes } from '#host/exporters/math/index.ts';

async function shapeOf(latex: string, display = true) {
  const result = (await mathShapes([{ latex, display }])).get(mathKey(latex, display));
  if (!result) throw new Error('no result');
  return result;
}

describe('formulas as outlines', () => {
  it.each([
    ['fraction', '\\frac{m_1 - m_2}{m_0}'],
    ['root', '\\sqrt[3]{x^2+1}'],
    ['sum with limits', '\\sum_{i=1}^{n} x_i'],
    ['matrix', '\\left(\\begin{matrix} a & b \\\\ c & d \\end{matrix}\\right)'],
    ['cases', 'f(x)=\\begin{cases} 1 & x>0 \\\\ 0 & x\\le 0 \\end{cases}'],
    ['aligned equations', '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}'],
    ['Greek and upright', '\\rho_{\\mathrm{max}} \\times 100\\%'],
    ['double-struck letters', '\\mathbb{R}'],
    ['accents', '\\overline{x}\\ \\hat{y}\\ \\vec{v}'],
    ['tall brackets', '\\left\\{\\frac{\\frac{a}{b}}{\\frac{c}{d}}\\right\\}'],
  ])('%s', async (_name, latex) => {
    const result = await shapeOf(latex);
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.shape.widthEm).toBeGreaterThan(0.2);
    expect(result.shape.heightEm + result.shape.depthEm).toBeGreaterThan(0.2);
    expect(result.shape.operators).toMatch(/^[-0-9. mlchqQWnfSw\n]+$/);
  });

  it('leave Chinese text to the text fonts, one em for each character', async () => {
    const result = await shapeOf('\\eta = \\frac{\\text{合格质量}}{\\text{总质量}}');
    if (!result.ok) throw new Error(result.reason);
    expect(result.shape.texts.map((part) => part.text)).toEqual(['合格质量', '总质量']);
    expect(result.shape.widthEm).toBeGreaterThan(4);
  });

  it('are taller when displayed than in a line', async () => {
    const display = await shapeOf('\\frac{a}{b}', true);
    const inline = await shapeOf('\\frac{a}{b}', false);
    if (!display.ok || !inline.ok) throw new Error('not set');
    expect(display.shape.heightEm).toBeGreaterThan(inline.shape.heightEm);
  });

  it.each(['\\frac{a}{', '\\undefinedcommand', '\\begin{matrix}'])('say why %s cannot be read', async (latex) => {
    const result = await shapeOf(latex);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.reason.length).toBeGreaterThan(5);
  });
});
