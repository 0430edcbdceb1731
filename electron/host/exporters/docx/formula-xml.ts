import type { PubFormula } from '#shared/publishing/publication.ts';
import { bookmarked } from './bookmarks.ts';
import type { DocxContext } from './docx-context.ts';
import { sequenceXml } from './sequence-xml.ts';
import { textRunXml } from './text-run-xml.ts';
import { mmToTwips } from './units.ts';

/** The style of formulas; in annexes that of the template for them, where the style sheet has it. */
const STYLE = 'formula';
const ANNEX_STYLE = 'annex-formula';

/**
 * A formula on its own line: centred by a tab, its number at the right edge behind leader dots (GB/T 1.1—2020, 9.9). LaTeX that cannot be
 * read stands as text, with the problem `formula-unreadable`.
 */
export function formulaXml(ctx: DocxContext, formula: PubFormula): string {
  ctx.changes.enter(formula.change);
  const math = ctx.math.write(formula.latex);
  let content: string;
  if (math.ok) content = formula.number === '' ? `<m:oMathPara>${math.xml}</m:oMathPara>` : displaySize(math.xml);
  else {
    content = textRunXml(formula.latex, {}, false);
    ctx.problems.push({
      code: 'formula-unreadable',
      severity: 'warning',
      params: { latex: formula.latex.slice(0, 80), reason: math.message },
      ...(formula.number === '' ? {} : { where: formula.number }),
      ...(formula.id === undefined ? {} : { blockId: formula.id }),
    });
  }
  const width = mmToTwips(ctx.widthMm);
  const inAnnex = ctx.annexLetter === '' ? undefined : ctx.styles.get(ANNEX_STYLE);
  const style = inAnnex ?? ctx.styles.get(STYLE);
  const pitch = style ? `w:line="${Math.round(style.style.linePt * 20)}"` : 'w:line="312"';
  let properties = style ? `<w:pStyle w:val="${style.id}"/>` : '';
  properties += '<w:keepLines/>';
  if (formula.number !== '') {
    properties += `<w:tabs><w:tab w:val="center" w:pos="${Math.round(width / 2)}"/><w:tab w:val="right"${formula.leader === 'none' ? '' : ' w:leader="middleDot"'} w:pos="${width}"/></w:tabs>`;
  }
  properties += `<w:spacing w:before="60" w:after="60" ${pitch} w:lineRule="atLeast"/><w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${formula.number === '' ? 'center' : 'left'}"/>`;
  if (formula.number !== '') {
    const { number: text, numberBefore: textBefore, id, change } = formula;
    const number = sequenceXml(ctx, { text, textBefore, id, change, sequence: ctx.chinese ? '公式' : 'Formula' });
    const body = ctx.changes.runs(change, `<w:r><w:tab/></w:r>${content}<w:r><w:tab/></w:r>`);
    content = body + number;
  } else content = ctx.changes.runs(formula.change, content);
  if (formula.change) properties += `<w:rPr>${ctx.changes.mark(formula.change)}</w:rPr>`;
  const bookmark = ctx.bookmarks.place(formula.id);
  return `<w:p><w:pPr>${properties}</w:pPr>${bookmark ? bookmarked(bookmark, content) : content}</w:p>`;
}

/**
 * A formula beside tabs is one in a line for Word, which would set its fractions small. Numerators and denominators of the outermost
 * fractions are told to be one size larger, which is the size they have in a displayed formula.
 */
function displaySize(xml: string): string {
  const larger = '<m:argPr><m:argSz m:val="1"/></m:argPr>';
  let depth = 0;
  return xml.replace(/<(\/?)m:(f|num|den)>/g, (tag, close: string, name: string) => {
    if (name === 'f') {
      depth += close === '' ? 1 : -1;
      return tag;
    }
    return close === '' && depth === 1 ? tag + larger : tag;
  });
}
