import { matchesIn } from '#shared/base/index.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument, RuleEntry, RuleField, RuleText } from '../../model/index.ts';
import { codesIn } from '../../text/index.ts';

/** A place that names an annex of this document: 附录A, 表A.1, A.2 … */
export type AnnexMention = {
  readonly letter: string;
  readonly field: RuleField;
  readonly from: number;
  readonly to: number;
  /** By a live reference, which follows its annex. */
  readonly live: boolean;
  /** What must be done goes by the annex: 应符合附录A, 应按表A.1. */
  readonly demanded: boolean;
  /** Only a help: 参见附录A, 可参照附录A. */
  readonly weak: boolean;
};

const MENTION =
  /附\s*录\s*([A-Z])(?:\s*([~～至到—-])\s*(?:附录\s*)?([A-Z])(?![\w.]))?(?:\s*[、和及与]\s*(?:附录\s*)?([A-Z])(?![\w.]))*|(?:表|图|公式[（(]|式[（(])\s*([A-Z])\.\d+|(?<![A-Za-z\d./—-])([A-Z])\.\d+(?:\.\d+)*(?![\dA-Za-z—-])/g;
const DEMAND = /(?<!不)应(?:当)?(?:符合|满足|遵守|执行|(?:严格)?(?:按照?|依据|根据|遵照))(?:(?!宜|可|应)[^，。；：])*$/;

/** The mentions of annexes in one block, in the order of its fields. */
export const annexMentions: (block: RuleBlock) => readonly AnnexMention[] = factOf((block) => {
  const found: AnnexMention[] = [];
  add(block.text, 'text');
  add(block.source, 'source');
  for (const [row, cells] of block.rows.entries())
    for (const [column, cell] of cells.entries()) if (cell) add(cell, `cell:${row}:${column}`);
  return found;

  function add(text: RuleText, field: RuleField): void {
    const { plain, spans } = text;
    if (!/[A-Z]/.test(plain) || !/附|表|图|式|[A-Z]\.\d/.test(plain)) return;
    const codes = codesIn(plain);
    for (const match of matchesIn(plain, MENTION)) {
      const from = match.index;
      const to = from + match[0].length;
      const live = spans.some((span) => span.kind === 'reference' && span.from < to && span.to > from);
      if (!live && isOfAnother(plain, from, codes)) continue;
      const before = plain.slice(Math.max(0, from - 40), from);
      const ruled = /(?:^|[，。；：、])\s*按照?\s*$/.test(before) && /^\s*(?:中)?的?规定/.test(plain.slice(to));
      const weak = /(?:参见|参考|参照)\s*$/.test(before);
      const pointed = weak || /[见如]\s*$/.test(before);
      const demanded = ruled || (!pointed && DEMAND.test(before));
      for (const letter of lettersOf(match)) found.push({ letter, field, from, to, live, demanded, weak });
    }
  }
});

function lettersOf(match: RegExpMatchArray): readonly string[] {
  const single = match[5] ?? match[6];
  if (single !== undefined) return [single];
  const letters = [...match[0].matchAll(/[A-Z]/g)].map(([letter]) => letter);
  if (match[2] === undefined || match[3] === undefined) return letters;
  const [first = 0, last = 0] = [match[1]!.charCodeAt(0), match[3].charCodeAt(0)];
  const range = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String.fromCharCode(first + index));
  return [...new Set([...range, ...letters])];
}

/** GB/T 5009.1—2003的附录A, 2014年版的附录C: annexes of other documents. */
function isOfAnother(text: string, from: number, codes: ReturnType<typeof codesIn>): boolean {
  const before = text.slice(0, from);
  if (/年版的?\s*$/.test(before)) return true;
  const code = codes.findLast(({ to }) => to <= from);
  if (!code) return false;
  return /^(?:[（(][^（）()]*[）)])?(?:《[^》]*》)?\s*(?:(?:中|的|中的|[,，、])\s*)?(?:(?:第\s*)?[\d.]+章?\s*[、和及]\s*)?(?:规范性|资料性)?$/.test(
    text.slice(code.to, from),
  );
}

const withMentions = entriesWhere((block) => annexMentions(block).length > 0);

/** The entries that mention an annex: everything that is printed as text, without the contents list. */
export function mentioningEntries(document: RuleDocument): readonly RuleEntry[] {
  return withMentions(document).filter(
    ({ place, block }) => place.element !== 'contents' && block.type !== 'documentTitle',
  );
}
