import type { PubFormula, PubParagraph } from '../publishing/publication.ts';
import type { Atom } from './atom.ts';
import { frameChange } from './change-marks.ts';
import { addNode, type LayoutContext, setCached, styleOf } from './layout-context.ts';
import { leaderDots } from './leader-dots.ts';
import { placeLine } from './paragraph-atoms.ts';

/** A displayed formula: centred, its number at the right edge, joined by leader dots (GB/T 1.1—2020, 9.10). */
export function formulaAtoms(
  context: LayoutContext,
  formula: PubFormula,
  x: number,
  width: number,
  parent: number,
): Atom[] {
  const style = styleOf(context, 'formula', 'text');
  const node = addNode(context, { tag: 'Formula', parent, alt: formula.alt || formula.latex });
  const size = context.mathSize(formula.latex, true);
  const numberNode = addNode(context, { tag: 'P', parent });
  const number = formula.number
    ? setCached(
        context,
        numberParagraph(formula),
        { ...style, align: 'right', firstIndentChars: 0, leftIndentChars: 0 },
        width,
        'right',
        formula.change,
      )
    : null;
  const numberWidth = number?.lines[0]?.width ?? 0;
  const fallback = size
    ? null
    : setCached(
        context,
        sourceParagraph(formula),
        { ...style, align: 'center', firstIndentChars: 0 },
        width,
        'center',
        formula.change,
      );
  const room = width - 2 * (numberWidth > 0 ? numberWidth + style.sizePt : 0);
  const scale = size ? Math.min(1, room / Math.max(size.widthEm * style.sizePt, 1)) : 1;
  const sizePt = style.sizePt * scale;
  const above = size ? size.heightEm * sizePt : 0;
  const below = size ? size.depthEm * sizePt : 0;
  const height = Math.max(above + below + 6, style.linePt, fallback?.height ?? 0);
  const atom: Atom = {
    height,
    before: style.beforePt ?? 3,
    after: style.afterPt ?? 3,
    breakBefore: true,
    keepNext: false,
    blockId: formula.id,
    place: (page, y) => {
      if (formula.id !== undefined) page.anchors.push({ id: formula.id, x, y });
      if (scale < 1) page.scaled.push({ blockId: formula.id, share: scale });
      if (number && number.items.missing.length > 0) {
        page.missing.push({ codePoints: number.items.missing, blockId: formula.id });
      }
      let start = x + width / 2;
      let end = start;
      let base = y + height / 2 + 0.35 * style.sizePt;
      if (size) {
        const w = size.widthEm * sizePt;
        base = y + (height - above - below) / 2 + above;
        page.items.push({
          kind: 'math',
          x: x + (width - w) / 2,
          y: base,
          latex: formula.latex,
          display: true,
          sizePt,
          node,
        });
        start = x + (width - w) / 2;
        end = start + w;
      } else if (fallback) {
        placeLine(page, fallback, 0, x, y + (height - fallback.height) / 2, { node });
        const line = fallback.lines[0];
        if (line) end = x + line.x + line.width;
      }
      page.lines.push({ block: formula.id, y: base, height });
      if (formula.change)
        frameChange(page, formula.change, { left: start - 4, top: y, right: end + 4, bottom: y + height });
      if (!number) return;
      // The number stands on the axis of the formula, as the leader dots do.
      placeLine(page, number, 0, x, base - (number.baselines[0] as number), { node: numberNode });
      const from = end + style.sizePt * 0.5;
      const to = x + width - numberWidth - style.sizePt * 0.25;
      if (formula.leader !== 'none' && to - from > style.sizePt)
        page.items.push(leaderDots(from, to, base, style.sizePt));
    },
  };
  return [atom];
}

function numberParagraph(formula: PubFormula): PubParagraph {
  return { kind: 'paragraph', style: 'formula', runs: [{ kind: 'text', text: formula.number }] };
}

function sourceParagraph(formula: PubFormula): PubParagraph {
  return { kind: 'paragraph', style: 'formula', runs: [{ kind: 'text', text: formula.latex }] };
}
