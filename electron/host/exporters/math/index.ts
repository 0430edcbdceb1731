// LaTeX formulas as vector outlines for PDF.
// May use: MathJax (loaded on first use), the printing fonts.
// Must not: lay out pages.
export { type MathResult, type MathShape, mathKey, mathShapes } from './math-shapes.ts';
